import type { Command } from 'commander'
import type { Session } from './act.ts'
import { note } from './output.ts'

/** The work of a command that runs another one; it prints nothing, and gives the exit code. */
export type Run<Options> = (
  session: Session,
  options: Options,
  argv: readonly string[],
) => Promise<number>

/** Makes commander's action handler of it. */
export const runs =
  <Options>(run: Run<Options>) =>
  async (argv: readonly string[], _: unknown, command: Command): Promise<void> => {
    const { config } = command.optsWithGlobals<{ config?: string }>()
    const session = { config, env: process.env, cwd: process.cwd(), note, print: () => {} }
    process.exitCode = await run(session, command.opts() as Options, argv)
  }
