import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import { type Denial, tell } from '../../core/denial.ts'
import type { SecretName } from '../../core/name.ts'
import { parseProblem, problemOf } from '../../core/problem.ts'
import { edited, editedText } from './edits.ts'
import { jsonPiece, jsonText } from './json-text.ts'
import { runs } from './runs.ts'

const names = ['payments/a', 'payments/b'] as SecretName[]
const check = { field: 'ref', met: false, expected: ['refs/heads/main'], actual: 'refs/tags/v1' }
const miss = { policy: 'policies/app.yaml', grant: 'main', checks: [check] }
const DENIALS: Denial[] = [
  { code: 'token_malformed', what: 'bearer' },
  { code: 'secret_missing', names },
  { code: 'not_granted', explanations: [] },
  {
    code: 'not_granted',
    explanations: [
      { secret: 'payments/a', reason: 'conditions', misses: [miss, { ...miss, checks: [] }] },
      { secret: 'payments/b', reason: 'no_grant', misses: [] },
    ],
  },
]

const good = fc
  .constantFrom(...DENIALS)
  .map((denial) => JSON.stringify(problemOf(denial, '2f1c6c1e-6a9f-4b7e-9c2e-0c8a7d5b3e11')))
const piece = fc.oneof(
  jsonPiece,
  jsonText,
  fc.constantFrom(
    '"code":',
    '"explanations":[',
    'null',
    '\\n::error::',
    '\\u001b[31m',
    '\\u202e',
    '"status":',
  ),
)

/** Null, or a document whose every part is of the kind and size that is printed. */
const problem = (bytes: Uint8Array<ArrayBuffer>) => {
  const parsed = parseProblem(bytes)
  if (!parsed) return null
  expect(parsed.code).toMatch(/^[a-z_]{1,64}$/)
  expect(parsed.request_id).toMatch(/^[A-Za-z0-9-]{1,64}$/)
  expect(typeof parsed.status).toBe('number')
  expect(parsed.detail.length).toBeLessThanOrEqual(20_000)
  expect(parsed.next.length).toBeLessThanOrEqual(2000)
  // It goes into logs: one line, no escape sequences, no commands for the runner.
  expect(parsed.detail + parsed.next).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
  for (const { secret, misses } of parsed.explanations) {
    expect(typeof secret).toBe('string')
    for (const { checks } of misses) {
      for (const { actual, expected } of checks) {
        expect(actual === null || typeof actual === 'string').toBe(true)
        expect(expected?.every((text) => typeof text === 'string') ?? true).toBe(true)
      }
    }
  }
  return parsed
}

test("a broker's document is read, and nothing of it is lost", () => {
  for (const denial of DENIALS) {
    const { status, sentence, next } = tell(denial)
    const text = JSON.stringify(problemOf(denial, 'r-1'))
    expect(problem(utf8(text))).toEqual({
      code: denial.code,
      status,
      detail: sentence,
      next,
      request_id: 'r-1',
      explanations: 'explanations' in denial ? denial.explanations : [],
      proposal: null,
    })
  }
})

test('a broken document never throws', () => {
  let read = 0
  fc.assert(
    fc.property(editedText(good, piece, 3), (text) => {
      if (problem(utf8(text))) read++
    }),
    runs(2500),
  )
  expect(read).toBeGreaterThan(100)
})

test('members of any kind, twice, or left out: it never throws', () => {
  const members = good.map((text) =>
    Object.entries(JSON.parse(text)).map(([name, value]) => `"${name}":${JSON.stringify(value)}`),
  )
  const member = fc
    .tuple(fc.constantFrom('code', 'status', 'explanations', 'next', '__proto__'), jsonText)
    .map(([name, value]) => `"${name}":${value}`)
  fc.assert(
    fc.property(edited(members, member, 3), (members) => {
      problem(utf8(`{${members.join()}}`))
    }),
    runs(1000),
  )
})

test('any bytes, and any JSON, never throw', () => {
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 100 }), jsonText.map(utf8))
  fc.assert(
    fc.property(bytes, (bytes) => {
      expect(problem(Uint8Array.from(bytes))).toBeNull()
    }),
    runs(1000),
  )
})

test.each(['[', '{"explanations":[', '{"a":'])('100,000 times %s never throws', (piece) => {
  expect(problem(utf8(piece.repeat(100_000)))).toBeNull()
})
