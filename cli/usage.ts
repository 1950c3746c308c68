import type { Command, CommanderError } from 'commander'
import { EggError } from '../core/error.ts'

/** Bad usage, as commander found it, in egg's form. */
export const usageOf = (command: Command, error: CommanderError): unknown => {
  // Help and version that were asked for.
  if (error.exitCode === 0) return error
  const path = pathOf(command)
  const next = `See \`${path} --help\`.`
  if (error.code === 'commander.help') {
    return new EggError('usage', `\`${path}\` needs a command.`, next)
  }
  // commander's messages quote the words of the command line; here one may be somebody's value.
  if (command.name() === 'put' && /unknownOption|excessArguments/.test(error.code)) {
    return valueAsArgument()
  }
  const sentence = error.message.replace(/^error: /, '').replaceAll('\n', ' ')
  return new EggError('usage', `\`${path}\`: ${sentence}`, next)
}

export const valueAsArgument = (): EggError =>
  new EggError(
    'value_as_argument',
    '`egg put` takes a name and its own options; a value is never an argument, because process ' +
      'lists and shell histories show arguments.',
    'Type it at the prompt (no further argument), pipe it in, or use --file PATH.',
  )

/** Something that commander cannot check. */
export const usage = (sentence: string, next: string): EggError =>
  new EggError('usage', sentence, next)

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()

/** The end of a command's help. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`
