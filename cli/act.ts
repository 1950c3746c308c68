import type { Command } from 'commander'
import type { Bytes } from '../core/bytes.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { note, show, showBytes, showJson } from './output.ts'

/** What a command found or did. The runner prints it, so that `--json` is one document always. */
export interface Outcome {
  /** For `--json`. */
  readonly document: Readonly<Record<string, unknown>>
  /** For people; the same in words. */
  readonly text: string
  /** A value that was asked for: written as it is, in the place of `text`. */
  readonly bytes?: Bytes
  readonly exit?: ExitCode
  /** Waited for once the outcome is printed. */
  readonly running?: () => Promise<void>
}

/** What every command gets beside its arguments and options. */
export interface Session {
  /** `--config`. */
  readonly config: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** One line for people, on stderr. */
  readonly note: (line: string) => void
  /** A result on stdout, as `--json` wants it or in words: for what comes after the first. */
  readonly print: (result: Pick<Outcome, 'document' | 'text'>) => void
}

/** A command's work. `args` are its operands in order, undefined where an optional one is absent. */
export type Work<Options> = (
  session: Session,
  options: Options,
  ...args: (string | undefined)[]
) => Promise<Outcome>

/** Options that every command takes; they stand on `egg` itself. */
interface Shared {
  readonly json?: boolean
  readonly config?: string
}

/** Makes commander's action handler of a command's work. */
export const act =
  <Options>(work: Work<Options>) =>
  async (...all: unknown[]): Promise<void> => {
    const command = all.at(-1) as Command
    const { json = false, config } = command.optsWithGlobals<Shared>()
    const print: Session['print'] = ({ document, text }) => (json ? showJson(document) : show(text))
    const session = { config, env: process.env, cwd: process.cwd(), note, print }
    const operands: (string | undefined)[] = command.processedArgs
    const { document, text, bytes, exit, running } = await work(
      session,
      command.opts() as Options,
      ...operands,
    )
    if (bytes && !json) showBytes(bytes)
    else print({ document, text })
    process.exitCode = exit ?? EXIT.done
    await running?.()
  }
