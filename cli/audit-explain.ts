import { Command } from 'commander'
import type { Fact } from '../core/audit/explain.ts'
import type { Inquiry, Place } from '../core/audit/inquiry.ts'
import { codeOf } from '../core/error.ts'
import { printable } from '../core/printable.ts'
import type { AuditRecord } from '../core/record.ts'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { instant } from './output.ts'
import { examples } from './usage.ts'

const explain: Work<object> = async (session, _options, id = '') => {
  const [{ loadSettings }, { openLog, deadline }, { logKeysOf }, { inquire }, core] =
    await Promise.all([
      import('./settings.ts'),
      import('./cloud.ts'),
      import('./log-keys.ts'),
      import('../core/audit/inquiry.ts'),
      import('../core/audit/explain.ts'),
    ])
  const settings = loadSettings(session)
  const { store, signer } = await openLog(settings)
  const signal = deadline()
  // Without a key all but the signature is shown, and that it was not checked.
  const keys = await logKeysOf(settings, undefined, signer, signal).catch((error) => {
    if (codeOf(error) === 'settings_missing') return []
    throw error
  })
  const { record, policies, about, place } = await inquire(store, id, keys, signal)
  const told = record ? core.explain(record, policies) : [UNREADABLE]
  const facts = [...told, ...seeAlso(about), { about: 'Log', lines: [placeText(place)] }]
  return {
    document: { id, record, facts: told, about, log: place },
    text: `${titleOf(record)}\n\n${paragraphs([...facts, { about: 'Record', lines: [id] }])}`,
    exit: place.proof === 'wrong' || !record ? EXIT.attention : EXIT.done,
  }
}

const UNREADABLE: Fact = { about: 'What', lines: ['A record of no form that egg writes.'] }

const titleOf = (record: AuditRecord | null): string =>
  record ? `${record.type}  ${instant(record.time)}` : 'unreadable'

const ABOUT: Readonly<Partial<Record<AuditRecord['type'], string>>> = {
  withheld: 'It did NOT go out:',
  refused: 'Its token came a second time:',
}

const seeAlso = (about: Inquiry['about']): Fact[] =>
  about.map(({ type, id }) => ({ about: 'But', lines: [`${ABOUT[type] ?? type} ${id}`] }))

const placeText = ({ index, late, size, proof }: Place): string => {
  if (index === null) return 'not yet in the log; the keeper puts it there within a minute or two'
  const leaf = `leaf ${index}${late ? ', LATE: found after its period was closed' : ''}`
  if (proof === 'wrong') return `${leaf}, WHICH IS NOT OF THIS RECORD OR NOT OF THE SIGNED TREE`
  if (proof === null) return `${leaf}, not signed yet`
  const signed = `${leaf}, proven to be in the tree of ${size} leaves that is signed`
  return proof === 'signed'
    ? signed
    : `${signed}; by whom is not checked, for egg.yaml names no log_keys`
}

/** Each line is made printable by itself: what it quotes cannot begin another. */
const paragraphs = (facts: readonly Fact[]): string => {
  const width = Math.max(...facts.map(({ about }) => about.length))
  return facts
    .flatMap(({ about, lines }) =>
      lines.map((line, i) => `${(i === 0 ? about : '').padEnd(width)}  ${printable(line)}`),
    )
    .join('\n')
}

export const auditExplainCommand = (): Command =>
  new Command('explain')
    .description('one record in words: what happened, why, and where it is in the log')
    .argument('<record>', 'its id, in quotes, as a job summary or `egg audit tail` shows it')
    .addHelpText('after', examples("egg audit explain 'ex#2026-11-22T01:29Z#3/…'"))
    .action(act(explain))
