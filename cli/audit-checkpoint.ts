import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { type Bytes, textOf } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { LogKey } from '../core/log/note.ts'
import { act, type Session, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { logKeysOf } from './log-keys.ts'
import { instant } from './output.ts'
import { examples } from './usage.ts'

interface Options {
  readonly out?: string
  readonly key?: string
}

const auditCheckpoint: Work<Options> = async (session, { out, key }) => {
  const [{ loadSettings }, { openLog, deadline }, log, { toBase64 }, { LOG_LATE }] =
    await Promise.all([
      import('./settings.ts'),
      import('./cloud.ts'),
      import('../core/log/vouch.ts'),
      import('../core/bytes.ts'),
      import('../core/limits.ts'),
    ])
  const settings = loadSettings(session)
  const { store, signer } = await openLog(settings)
  const signal = deadline()
  const keys = await logKeysOf(settings, key, signer, signal)
  const vouched = await log.vouch(store, keys, signal)
  const { size, root, origin, at, note, by } = vouched
  const file = out === undefined ? null : resolve(session.cwd, out)
  if (file !== null) {
    const before = await readNote(file, keys)
    if (before) await log.follows(store, vouched, before, signal)
    await writeNote(file, note)
  }
  const late = Math.floor(Date.now() / 1000) - at > LOG_LATE
  if (late) tellLate(session, at)
  const text = textOf(note)
  return {
    document: { origin, size, root: toBase64(root), at, late, key: by.vkey, note: text },
    text: file === null ? text.slice(0, -1) : `${out}: ${origin}, ${size} leaves, ${instant(at)}`,
    exit: late ? EXIT.attention : EXIT.done,
  }
}

const tellLate = ({ note }: Session, at: number): void => {
  note(`note: the log was signed last at ${instant(at)}: it is late.`)
  note('  next: look at the log of the keeper; `egg audit sequence` does its work by hand.')
}

/** The checkpoint that the file held before; null when there is no file. */
const readNote = async (file: string, keys: readonly LogKey[]) => {
  const bytes: Bytes | null = await readFile(file).then(
    (found) => new Uint8Array(found),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
  if (!bytes) return null
  const [{ openNote }, { parseCheckpoint }] = await Promise.all([
    import('../core/log/note.ts'),
    import('../core/log/checkpoint.ts'),
  ])
  try {
    return parseCheckpoint((await openNote(bytes, keys)).text)
  } catch {
    throw new EggError(
      'checkpoint_foreign',
      'The file holds something else than a checkpoint of this log; it was left as it is.',
      'Name another --out, or look at what changed the file (`git log -p`).',
    )
  }
}

const writeNote = async (file: string, note: Bytes): Promise<void> => {
  const { replaceFile } = await import('../disk/private-file.ts')
  await replaceFile(file, textOf(note), 0o644)
}

export const auditCheckpointCommand = (): Command =>
  new Command('checkpoint')
    .description("print the log's newest signed checkpoint, once it is verified")
    .option('--out <file>', 'write it there, if it follows from the one that is there')
    .option('--key <vkey>', "the log's public key; else log_keys of egg.yaml, else KMS's")
    .addHelpText(
      'after',
      `
Exit code 5 when the log is late, 3 when it is not the log that was signed before. A checkpoint that is
kept elsewhere (a file in git, another account) shows later that the log was not changed since.
${examples('egg audit checkpoint', 'egg audit checkpoint --out checkpoints/log.txt')}`,
    )
    .action(act(auditCheckpoint))
