import { EggError } from '../core/error.ts'

/** How much was tried: `(3 attempts, 2.4 s)`. `began` is of `performance.now()`. */
export const effort = (attempts: number, began: number): string => {
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  return `(${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}, ${seconds} s)`
}

/** The same error, and how much was tried before it was given up. */
export const withEffort = (error: EggError, attempts: number, began: number): EggError =>
  new EggError(error.code, `${error.message} ${effort(attempts, began)}`, error.next)
