import { EggError } from '../core/error.ts'

/** Can a person be asked? Prompts are written to stderr: stdout is for results only. */
export const isInteractive = (): boolean =>
  process.stdin.isTTY === true && process.stderr.isTTY === true

/** @throws EggError `cancelled` */
export const askHidden = async (message: string): Promise<string> => {
  const { isCancel, password } = await import('@clack/prompts')
  const answer = await orEnd(password({ message, output: process.stderr }))
  if (isCancel(answer)) throw cancelled()
  return answer ?? ''
}

/** @throws EggError `cancelled` */
const ask = async (message: string): Promise<string> => {
  const { isCancel, text } = await import('@clack/prompts')
  const answer = await orEnd(text({ message, output: process.stderr }))
  if (isCancel(answer)) throw cancelled()
  return answer ?? ''
}

/**
 * Goes on only if a person types `word`, or gave it with `--confirm`.
 * @throws EggError `confirmation_missing`, `confirmation_wrong`, `cancelled`
 */
export const confirm = async (
  word: string,
  consequence: string,
  given: string | undefined,
): Promise<void> => {
  if (given === undefined && !isInteractive()) {
    throw new EggError(
      'confirmation_missing',
      `${consequence} This needs a confirmation, and there is no terminal to ask on.`,
      `Add \`--confirm ${word}\`.`,
    )
  }
  const answer = given ?? (await ask(`${consequence} Type ${word} to go on.`))
  if (answer === word) return
  throw new EggError(
    'confirmation_wrong',
    `The confirmation is not ${word}; nothing was done.`,
    `Confirm with ${word}, if that is what you mean.`,
  )
}

/** Control-D ends the input and leaves a prompt unanswered for ever. */
const orEnd = <T>(prompt: Promise<T>): Promise<T> =>
  Promise.race([
    prompt,
    new Promise<never>((_, reject) => {
      for (const event of ['end', 'close']) process.stdin.once(event, () => reject(cancelled()))
    }),
  ])

const cancelled = (): EggError =>
  new EggError('cancelled', 'Cancelled; nothing was done.', 'Run the command again when ready.')
