import { readdirSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { getState, info, setFailed } from '@actions/core'
import type { Folder } from '../client/deliver.ts'
import { type HeldLease, leasePathOf, readLease } from '../client/lease-file.ts'
import { rootOf } from '../client/storage.ts'
import { wipe } from '../client/wipe.ts'
import { EggError } from '../core/error.ts'
import { LEASE_END_MS } from '../core/limits.ts'
import { instant } from './instant.ts'
import { parseFolder, STATE } from './state.ts'

const post = async (): Promise<void> => {
  const folder = parseFolder(getState(STATE))
  if (!folder) return
  const lease = readLease(leasePathOf(folder))
  const files = countIn(folder)
  const outcome = wipe(rootOf(folder.path, process.env), folder)
  const ended = lease ? ` ${await end(lease)}` : ''
  if (outcome === 'gone') return info(`egg: the secrets were gone.${ended}`)
  info(`egg: the secrets were removed.${ended}`)
  const summary = process.env.GITHUB_STEP_SUMMARY
  const removed = `egg removed ${files} ${files === 1 ? 'file' : 'files'}.${ended}\n\n`
  // The log says the same; a summary that cannot be written fails no job.
  if (summary) await appendFile(summary, removed).catch(() => {})
}

const countIn = ({ path }: Folder): number => {
  try {
    return readdirSync(path).length
  } catch {
    return 0
  }
}

/** Best effort: the values are gone by now, and what is not told ends by its time. */
const end = async (lease: HeldLease): Promise<string> => {
  // Only now: what a request needs takes longer to load than all of the above.
  const { endLease } = await import('../client/lease.ts')
  const answer = await endLease(lease, process.env, AbortSignal.timeout(LEASE_END_MS))
  return answer
    ? 'Their lease is ended.'
    : `The broker could not be told; their lease ends at ${instant(lease.until)}.`
}

post()
  .catch((error) => {
    setFailed(
      error instanceof EggError ? `egg: ${error.message} [${error.code}]` : 'egg: clean-up failed.',
    )
  })
  // A proxy's socket that stalls would keep the process alive.
  .finally(() => process.stdout.write('', () => process.exit()))
