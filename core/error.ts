/**
 * What egg's own code throws for people: a stable `code` (tested; never reworded), one sentence,
 * and the next step. Neither text may hold anything secret.
 */
export class EggError extends Error {
  override readonly name = 'EggError'
  readonly code: string
  readonly next: string | undefined

  constructor(code: string, sentence: string, next?: string) {
    super(sentence)
    this.code = code
    this.next = next
  }
}

/** The `code` of an error that egg made, else `fallback`. Never a foreign message. */
export const codeOf = (error: unknown, fallback = 'internal'): string =>
  error instanceof EggError ? error.code : fallback
