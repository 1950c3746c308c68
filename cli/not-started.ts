import { EggError } from '../core/error.ts'

/** A command that could not be started, with the exit code that shells give for it. */
export class NotStarted extends EggError {
  readonly exitCode: 126 | 127

  constructor(exists: boolean) {
    const [code, sentence] = exists
      ? ['command_not_executable', 'The command cannot be executed.']
      : ['command_not_found', 'The command was not found.']
    super(code as string, sentence as string, 'Check what stands after `--`, and PATH.')
    this.exitCode = exists ? 126 : 127
  }
}
