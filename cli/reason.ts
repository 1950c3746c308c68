import { EggError } from '../core/error.ts'

/** It goes into a record and, for freezes, into the control item. */
const LENGTH = 500

/** What `--reason` says, or that it says nothing. @throws EggError `reason_malformed` */
export const reasonOf = (text: string | undefined): string => {
  const reason = text?.trim() || 'none given'
  if (reason.length <= LENGTH && !/\p{Cc}/u.test(reason)) return reason
  throw new EggError(
    'reason_malformed',
    `A reason is one line of at most ${LENGTH} characters.`,
    'Shorten --reason; a link to the incident is enough.',
  )
}

/** The option's help: people must know that a reason is public. */
export const REASON = ['--reason <text>', 'why; recorded in clear'] as const
