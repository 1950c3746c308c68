import { refuse } from '../core/denial.ts'
import { type OnceGrant, onceItem, onceKeyOf, takenBy } from '../core/once.ts'
import type { Entry } from '../core/record.ts'
import type { Deps, Job } from './deps.ts'
import { noteJobSpent } from './records.ts'
import type { Found } from './store.ts'

/** The grants with `once: job` that this release rests on, each once. */
export const onceGrantsOf = ({ secrets }: Found): readonly OnceGrant[] => {
  const grants = secrets.filter(({ once }) => once).map(({ policy, grant }) => ({ policy, grant }))
  return [...new Map(grants.map((entry) => [JSON.stringify(entry), entry])).values()]
}

/**
 * Takes the job's only release under one grant. An agent in a job can make tokens at will, so a
 * second one is more than a mistake: it is recorded.
 * @throws Refusal `job_spent`; CloudError when the fate of the write is unknown
 */
export const spendJob = async (
  deps: Deps,
  { identity, signal, background }: Job,
  entry: Entry,
  once: OnceGrant,
): Promise<void> => {
  const key = await onceKeyOf(identity, once)
  // The condition `once` was false then, so this cannot be.
  if (!key) throw refuse({ code: 'internal' })
  if ((await deps.store.insert('records', onceItem(key, once, entry), signal)) === 'inserted') {
    return
  }
  const [item = null] = await deps.store.read('records', [key], signal)
  const taken = item && takenBy(item)
  if (taken === entry.id) return
  background(noteJobSpent(deps, identity, taken ?? `${key.pk}/${key.sk}`))
  throw refuse({ code: 'job_spent', grant: once.grant })
}
