import { expect } from 'vitest'
import type { Vector } from './sources.ts'

/** Vectors on which egg does not do what the source says, and why that is right. */
export interface Deviation {
  readonly ids: readonly number[]
  readonly why: string
}

/** `from` to `to`, both included. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

export interface Judged {
  readonly vector: Vector
  /** `taken`, or how it was refused. */
  readonly verdict: string
}

/**
 * Fails on a vector that egg judges otherwise than its source and that no deviation lists, and on
 * a listed one that egg judges as its source does. An `acceptable` vector deviates when refused.
 */
export const expectOnly = (deviations: readonly Deviation[], judged: readonly Judged[]): void => {
  const found = judged
    .filter(({ vector, verdict }) => (verdict === 'taken') !== (vector.result !== 'invalid'))
    .map(({ vector, verdict }) => `${vector.tcId} (${vector.comment}): ${verdict}`)
  const listed = new Set(deviations.flatMap(({ ids }) => ids))
  const idOf = (line: string) => Number.parseInt(line, 10)
  expect(found.filter((line) => !listed.has(idOf(line)))).toEqual([])
  const ids = new Set(found.map(idOf))
  expect([...listed].filter((id) => !ids.has(id))).toEqual([])
}
