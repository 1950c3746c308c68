import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Finding } from '../core/audit/findings.ts'
import type { ReleaseKeyEntry } from '../core/audit/promises.ts'
import type { Verdict } from '../core/audit/verify.ts'
import { EggError } from '../core/error.ts'
import { parsePublicJwk, thumbprint } from '../core/keys.ts'
import { printable } from '../core/printable.ts'
import { act, type Work } from './act.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { counted } from './output.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly since?: string
  readonly promises?: string
  readonly key?: readonly string[]
  readonly releaseKey?: readonly string[]
}

const OUTCOMES: Readonly<Record<Verdict['outcome'], { text: string; exit: ExitCode }>> = {
  sound: { text: 'SOUND', exit: EXIT.done },
  tampered: { text: 'TAMPERED WITH', exit: EXIT.tampered },
  incomplete: { text: 'INCOMPLETE: what is there is sound', exit: EXIT.incomplete },
}

/** Nothing is asked of anyone: no settings, no network, no clock. */
const verifyExport: Work<Options> = async ({ cwd }, options, dir = '') => {
  const [{ verify }, { exportFolder }, { parseVkey }] = await Promise.all([
    import('../core/audit/verify.ts'),
    import('../disk/export-folder.ts'),
    import('../core/log/note.ts'),
  ])
  const [keys, releaseKeys, since, promises] = await Promise.all([
    Promise.all((options.key ?? []).map(parseVkey)),
    Promise.all((options.releaseKey ?? []).map(releaseKeyOf)),
    options.since === undefined ? undefined : readFile(resolve(cwd, options.since)),
    options.promises === undefined ? undefined : linesOf(resolve(cwd, options.promises)),
  ])
  const begun = performance.now()
  const verdict = await verify(exportFolder(resolve(cwd, dir)), {
    ...(keys.length && { keys }),
    releaseKeys,
    ...(since && { since: new Uint8Array(since) }),
    ...(promises && { promises }),
  })
  if (promises && verdict.checked.promises === 0) throw noPromises()
  const seconds = (performance.now() - begun) / 1000
  const { outcome, findings, counts, manifest, checked } = verdict
  const { origin, begin, end, size, from, to } = manifest
  const { text, exit } = OUTCOMES[outcome]
  return {
    document: {
      outcome,
      findings,
      counts: Object.fromEntries(counts),
      checked,
      log: { origin, begin, end, size, from, to },
      seconds: Number(seconds.toFixed(3)),
    },
    text: [text, ...findings.map(lineOf), ...moreOf(verdict), '', summaryOf(verdict, seconds)].join(
      '\n',
    ),
    exit,
  }
}

/** `x` of the key's JWK, as `keys.json` of an export has it. */
const releaseKeyOf = async (x: string): Promise<ReleaseKeyEntry> => {
  const jwk = parsePublicJwk({ kty: 'OKP', crv: 'Ed25519', x }, 'Ed25519')
  if (jwk) return { kid: await thumbprint(jwk), jwk }
  throw usage(
    '--release-key is not the `x` of an Ed25519 key: 43 characters of base64url.',
    'Take it from `release` in keys.json of an export that was made before the rotation.',
  )
}

const linesOf = async (path: string): Promise<string[]> =>
  (await readFile(path, 'utf8')).split('\n')

const noPromises = (): EggError =>
  new EggError(
    'promises_missing',
    'There is no promise in the file of --promises.',
    'Job summaries hold them, in the fold “Promise: this record will be in the log”.',
  )

/** What is found may quote the export: it stays on its line. */
const lineOf = ({ code, severity, where, sentence }: Finding): string => {
  const { index, record, file, line } = where
  const at = [
    index === undefined ? '' : `leaf ${index}`,
    file ?? '',
    line === undefined ? '' : `line ${line}`,
    index === undefined && file === undefined ? (record ?? '') : '',
  ].filter(Boolean)
  const place = at.length ? ` (${at.join(', ')})` : ''
  return printable(`${severity === 'note' ? 'note' : severity} ${code}${place}: ${sentence}`)
}

const moreOf = ({ findings, counts }: Verdict): string[] =>
  [...counts].flatMap(([code, count]) => {
    const told = findings.filter((finding) => finding.code === code).length
    return count > told ? [`${code}: ${count - told} more`] : []
  })

const summaryOf = ({ manifest, checked }: Verdict, seconds: number): string => {
  const { origin, begin, end, size } = manifest
  const { leaves, records, checkpoints, tiles, periods, promises } = checked
  const counts = [
    counted(leaves, 'leaf', 'leaves'),
    counted(records, 'record'),
    counted(checkpoints, 'checkpoint'),
    counted(tiles, 'tile'),
    counted(periods, 'closed period'),
    ...(promises ? [counted(promises, 'promise')] : []),
  ]
  const rate = Math.round(leaves / Math.max(seconds, 0.001))
  return printable(
    `${origin}, leaves ${begin} to ${end - 1} of ${size}: ${counts.join(', ')}; ${rate} leaves a second`,
  )
}

const collected = (value: string, before: readonly string[] = []): string[] => [...before, value]

export const auditVerifyCommand = (): Command =>
  new Command('verify')
    .description('verify an export offline: no network, no settings, no credentials')
    .argument('<dir>', 'the folder that `egg audit export` made')
    .option(
      '--key <vkey>',
      "the log's key as you know it; more than one allow a rotation",
      collected,
    )
    .option('--since <file>', 'a checkpoint that you kept: is this the same log, with more in it?')
    .option(
      '--release-key <x>',
      "a key of the broker from before a rotation: `x` of its JWK, from an older export's keys.json",
      collected,
    )
    .option('--promises <file>', 'promises from job summaries, one a line: is every record there?')
    .addHelpText(
      'after',
      `
Exit codes: 0 sound, 3 tampered with, 4 incomplete, 1 no export or an error. What each finding means,
and what no export can show: docs/audit.md.
${examples(
  'egg audit verify review --key "$LOG_KEY"',
  'egg audit verify review --since last/checkpoint --promises promises.txt --json',
)}`,
    )
    .action(act(verifyExport))
