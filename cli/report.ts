import { codeOf, EggError } from '../core/error.ts'
import { isContradiction } from '../core/log/inconsistent.ts'
import { CloudError } from '../core/ports.ts'
import { nextStepOf } from './cloud-advice.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { note, showJson } from './output.ts'

interface Described {
  readonly code: string
  readonly message: string
  readonly next: string | null
}

/** Tells an error to people or to a script, and gives the exit code. Never a foreign message. */
export const report = (error: unknown, json: boolean, debug: boolean): ExitCode => {
  const described = describe(error)
  if (json) showJson({ error: described })
  else {
    note(`egg: ${described.message}`)
    if (described.next) note(`  next: ${described.next}`)
  }
  if (debug) for (const line of framesOf(error)) note(line)
  return isTampering(error) ? EXIT.tampered : EXIT.error
}

const TAMPERED = new Set([
  'note_forged',
  'secret_tampered',
  'bundle_forged',
  'bundle_unsigned',
  'journal_forged',
  'journal_diverges',
  'journal_cut',
])

/** What was checked is not what was written. */
const isTampering = (error: unknown): boolean =>
  isContradiction(error) || TAMPERED.has(codeOf(error))

const describe = (error: unknown): Described => {
  if (error instanceof CloudError) {
    return { code: error.code, message: `${error.message}.`, next: nextStepOf(error) }
  }
  if (error instanceof EggError) {
    return { code: error.code, message: error.message, next: error.next ?? null }
  }
  if (isFileError(error)) {
    return {
      code: 'file_error',
      message: `${error.path ?? 'A file'}: ${error.syscall ?? 'access'} failed with ${error.code}.`,
      next: 'Check that the path exists and that you may use it.',
    }
  }
  return {
    code: 'internal',
    message: `Something went wrong inside of egg (${nameOf(error)}).`,
    next: 'Run it again with EGG_DEBUG=1 and report what it prints; that holds no values.',
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error &&
  'syscall' in error &&
  'code' in error &&
  /^E[A-Z0-9]+$/.test(String(error.code))

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

/** Where it happened, and nothing of the messages: those may quote what was being worked on. */
const framesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return []
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at \S/.test(line))
  return [`debug: ${nameOf(error)}`, ...frames, ...framesOf(error.cause)]
}
