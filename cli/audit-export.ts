import { rename, rm, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Command } from 'commander'
import type { ReleaseKeyEntry } from '../core/audit/promises.ts'
import { EggError } from '../core/error.ts'
import type { Checkpoint } from '../core/log/checkpoint.ts'
import type { LogKey } from '../core/log/note.ts'
import { act, type Session, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { meter } from './meter.ts'
import { counted } from './output.ts'
import { REASON, reasonOf } from './reason.ts'
import type { Settings } from './settings.ts'
import { quoted } from './shell.ts'
import { FROM, rangeOf, TO } from './time.ts'
import { examples } from './usage.ts'

interface Options {
  readonly from: string
  readonly to: string
  readonly out?: string
  readonly since?: string
  readonly reason?: string
}

const exportLog: Work<Options> = async (session, options) => {
  const reason = reasonOf(options.reason)
  const now = Math.floor(Date.now() / 1000)
  const range = rangeOf(options, now)
  const [
    { loadSettings },
    { openCloud, openLog, deadline, longRunning },
    { logKeysOf },
    { makeExport },
    disk,
    egg,
  ] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('./log-keys.ts'),
    import('../core/audit/export.ts'),
    import('../disk/export-folder.ts'),
    import('./version.ts'),
  ])
  const out = resolve(session.cwd, options.out ?? nameOf(options))
  const draft = `${out}.partial`
  if (await exists(out)) throw exportExists(out)
  const settings = loadSettings(session)
  const { signer } = await openLog(settings)
  const log = await logKeysOf(settings, undefined, signer, deadline())
  const since = await readSince(session, options.since, log)
  const release = await releaseKeysOf(session, settings)
  const { store, actor } = await openCloud(settings)
  const progress = meter('leaves')
  const made = await makeExport(
    {
      store,
      folder: disk.exportDraft(draft),
      keys: { log, release },
      egg: egg.version,
      onProgress: progress.show,
    },
    { ...range, since },
    { actor, reason, now },
    longRunning(),
  ).finally(progress.end)
  await rename(draft, out)
  await rm(join(out, 'progress.json'), { force: true })

  const { record, begin, end, size, open, checkpoints, missingPolicies } = made
  if (open) session.note('note: its last minutes are not closed yet; export again a quarter later.')
  for (const digest of missingPolicies) {
    session.note(`note: the policies ${digest} are not in the log; verify will tell.`)
  }
  const leaves = counted(end - begin, 'leaf', 'leaves')
  return {
    document: { out, ...range, begin, end, size, open, checkpoints, missingPolicies, record },
    text: `${out}: ${leaves} (${begin} to ${end - 1}) of ${size}, ${counted(checkpoints, 'checkpoint')}
record ${record}
verify it: egg audit verify ${quoted(out)}`,
    exit: missingPolicies.length ? EXIT.attention : EXIT.done,
  }
}

/** The same for the same command, so that running it again goes on. */
const nameOf = ({ from, to }: Options): string =>
  `egg-audit-${from}-${to}`.replaceAll(/[^A-Za-z0-9-]/g, '')

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

const exportExists = (out: string): EggError =>
  new EggError(
    'export_exists',
    `${basename(out)} is there already; an export never replaces another.`,
    'Name another folder with --out.',
  )

/** The kept checkpoint that the export shall lead on from. @throws EggError `since_malformed` */
const readSince = async (
  { cwd }: Session,
  file: string | undefined,
  keys: readonly LogKey[],
): Promise<Checkpoint | null> => {
  if (file === undefined) return null
  const [{ readFile }, { openNote }, { parseCheckpoint }, { sinceMalformed }] = await Promise.all([
    import('node:fs/promises'),
    import('../core/log/note.ts'),
    import('../core/log/checkpoint.ts'),
    import('../core/audit/checkpoints.ts'),
  ])
  const bytes = new Uint8Array(await readFile(resolve(cwd, file)))
  const { text } = await openNote(bytes, keys).catch((error) => {
    throw error instanceof EggError && error.code === 'note_malformed' ? sinceMalformed() : error
  })
  return parseCheckpoint(text)
}

/**
 * The broker's release key, with which promises are verified: from the broker itself, because no
 * table has it. Without it the export is made all the same, and promises cannot be checked with it.
 */
const releaseKeysOf = async (
  session: Session,
  { broker }: Settings,
): Promise<readonly ReleaseKeyEntry[]> => {
  const without = (why: string): readonly ReleaseKeyEntry[] => {
    session.note(`note: ${why}; promises cannot be verified with this export.`)
    return []
  }
  if (!broker) return without('no broker is set in egg.yaml')
  const { keyDocumentOf } = await import('./deployed.ts')
  try {
    const { kid, key } = await keyDocumentOf(broker, session)
    return [{ kid, jwk: key }]
  } catch (error) {
    const why = error instanceof EggError ? error.message : 'it does not answer'
    return without(`the key of ${broker.origin} is not known: ${why}`)
  }
}

export const auditExportCommand = (): Command =>
  new Command('export')
    .description('the log of a range of time as a folder that anyone can verify offline')
    .requiredOption(...FROM)
    .option(...TO)
    .option('--out <dir>', 'the folder to make; egg-audit-FROM-TO without it')
    .option(
      '--since <file>',
      'a checkpoint that was kept: the export proves that it leads on from it',
    )
    .option(...REASON)
    .addHelpText(
      'after',
      `
It is recorded that you export, before anything is read. Run the same command again and it goes on
where it was cut short. docs/audit.md says what is in the folder.
${examples(
  'egg audit export --from 2026-11-01 --to 2026-12-01',
  'egg audit export --from 7d --out review --since last/checkpoint',
)}`,
    )
    .action(act(exportLog))
