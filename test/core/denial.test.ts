import { describe, expect, test } from 'vitest'
import { textOf, utf8 } from '../../core/bytes.ts'
import {
  type Denial,
  type DenialCode,
  type Explanation,
  Refusal,
  refuse,
  tell,
} from '../../core/denial.ts'
import { codeOf, EggError } from '../../core/error.ts'
import { NAMES } from '../../core/limits.ts'
import type { SecretName } from '../../core/name.ts'
import { parseProblem, problemOf } from '../../core/problem.ts'

const explanation: Explanation = {
  secret: 'payments/db/url',
  reason: 'conditions',
  misses: [
    {
      policy: 'policies/payments-api.yaml',
      grant: 'deploy-production',
      checks: [
        { field: 'ref', met: false, expected: ['refs/heads/main'], actual: 'refs/heads/x' },
        { field: 'environment', met: false, expected: null, actual: null },
      ],
    },
  ],
}

// One of each: a code that is added and not listed here does not compile.
const every: { readonly [C in DenialCode]: Extract<Denial, { code: C }> } = {
  request_malformed: { code: 'request_malformed', what: 'key' },
  request_too_large: { code: 'request_too_large' },
  wrong_origin: { code: 'wrong_origin' },
  not_found: { code: 'not_found' },
  token_missing: { code: 'token_missing' },
  token_malformed: { code: 'token_malformed', what: 'bearer' },
  issuer_unknown: { code: 'issuer_unknown' },
  issuer_unavailable: { code: 'issuer_unavailable' },
  token_key_unknown: { code: 'token_key_unknown' },
  token_signature: { code: 'token_signature' },
  token_claim: { code: 'token_claim', claim: 'exp' },
  token_expired: { code: 'token_expired' },
  token_too_old: { code: 'token_too_old' },
  token_not_yet_valid: { code: 'token_not_yet_valid' },
  audience_mismatch: { code: 'audience_mismatch' },
  not_granted: { code: 'not_granted', explanations: [explanation] },
  frozen: { code: 'frozen', scope: 'vault payments' },
  policy_outdated: { code: 'policy_outdated' },
  secret_missing: { code: 'secret_missing', names: ['payments/db/url' as SecretName] },
  release_too_large: { code: 'release_too_large' },
  too_many_secrets: { code: 'too_many_secrets', pattern: 'payments/**' },
  secret_outdated: { code: 'secret_outdated', names: ['payments/db/url' as SecretName] },
  secret_removed: { code: 'secret_removed' },
  too_many_versions: { code: 'too_many_versions' },
  write_lost: { code: 'write_lost' },
  rotation_due: { code: 'rotation_due', names: ['payments/db/url' as SecretName] },
  token_spent: { code: 'token_spent' },
  job_spent: { code: 'job_spent', grant: 'agent' },
  lease_unknown: { code: 'lease_unknown' },
  unavailable: { code: 'unavailable' },
  misconfigured: { code: 'misconfigured' },
  internal: { code: 'internal' },
}
const denials = Object.values(every).map((denial): [DenialCode, Denial] => [denial.code, denial])

const STATUS: Readonly<Record<DenialCode, number>> = {
  request_malformed: 400,
  request_too_large: 413,
  wrong_origin: 421,
  not_found: 404,
  token_missing: 401,
  token_malformed: 401,
  issuer_unknown: 401,
  issuer_unavailable: 503,
  token_key_unknown: 401,
  token_signature: 401,
  token_claim: 401,
  token_expired: 401,
  token_too_old: 401,
  token_not_yet_valid: 401,
  audience_mismatch: 401,
  not_granted: 403,
  frozen: 503,
  policy_outdated: 503,
  secret_missing: 404,
  release_too_large: 413,
  too_many_secrets: 413,
  secret_outdated: 503,
  secret_removed: 409,
  too_many_versions: 429,
  write_lost: 409,
  rotation_due: 503,
  token_spent: 409,
  job_spent: 409,
  lease_unknown: 404,
  unavailable: 503,
  misconfigured: 500,
  internal: 500,
}

const wire = (denial: Denial) => utf8(JSON.stringify(problemOf(denial, 'req-1')))

describe('every refusal', () => {
  test.each(denials)('%s has its status, one sentence and the next step', (code, denial) => {
    const { status, sentence, next } = tell(denial)
    expect(status).toBe(STATUS[code])
    for (const text of [sentence, next]) {
      expect(text).toMatch(/^[A-Z`'"].{5,}\.$/)
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\n/)
    }
  })

  test.each(denials)('%s survives the wire', (code, denial) => {
    const { status, sentence, next } = tell(denial)
    expect(parseProblem(wire(denial))).toEqual({
      code,
      status,
      detail: sentence,
      next,
      request_id: 'req-1',
      explanations: code === 'not_granted' ? [explanation] : [],
      proposal: null,
    })
  })

  test.each(denials)('%s is a problem document of RFC 9457', (code, denial) => {
    const problem = JSON.parse(textOf(wire(denial)))
    expect(problem.type).toBe(`urn:egg:problem:${code}`)
    expect(problem.title).toBeTruthy()
    expect(problem.status).toBe(tell(denial).status)
  })

  test('carries its reason when thrown, and no more in its message', () => {
    const refusal = refuse(every.not_granted)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal.denial).toBe(every.not_granted)
    expect(refusal.message).toBe('not_granted')
  })

  test('an outsider reads of no secret, policy or condition (T37)', () => {
    const told = textOf(wire({ code: 'not_granted', explanations: [] }))
    expect(told).not.toMatch(/payments|explanations|refs\/heads/)
  })

  test('a refusal of fifty long names survives the wire', () => {
    const names = Array.from(
      { length: NAMES },
      (_, i) => `${'a'.repeat(63)}/${'b'.repeat(63)}/${'c'.repeat(63)}/${'d'.repeat(59)}${i + 10}`,
    ) as SecretName[]
    const explanations = names.map((secret) => ({ ...explanation, secret }))
    expect(parseProblem(wire({ code: 'not_granted', explanations }))?.explanations).toEqual(
      explanations,
    )
    expect(parseProblem(wire({ code: 'secret_missing', names }))?.code).toBe('secret_missing')
  })
})

describe('what a proxy answers in place of the broker is no problem document', () => {
  const good = problemOf(every.token_spent, 'req-1')
  test.each<[string, unknown]>([
    ['a page', '<html>502 Bad Gateway</html>'],
    ['nothing', ''],
    ['null', null],
    ['a list', []],
    ['another problem', { type: 'about:blank', status: 502, title: 'Bad Gateway' }],
    ['a code in other letters', { ...good, code: '::error::' }],
    ['a code with a newline', { ...good, code: 'token_spent\n' }],
    ['no next step', { ...good, next: undefined }],
    ['a detail without an end', { ...good, detail: 'a'.repeat(100_000) }],
    ['a next step without an end', { ...good, next: 'a'.repeat(2001) }],
    ['a request id with a newline', { ...good, request_id: 'a\n::add-mask::x' }],
    ['a status in words', { ...good, status: '409' }],
    ['explanations of another form', { ...good, explanations: [{ secret: 1 }] }],
    ['an unknown reason', { ...good, explanations: [{ ...explanation, reason: 'x' }] }],
  ])('%s', (_, value) => {
    const body = typeof value === 'string' ? value : JSON.stringify(value)
    expect(parseProblem(utf8(body))).toBeNull()
  })

  test('invalid UTF-8', () => {
    expect(parseProblem(new Uint8Array([0xff]))).toBeNull()
  })
})

describe('an error of egg’s own', () => {
  test('has a code; a foreign one is reduced to the fall-back', () => {
    expect(codeOf(new EggError('put_lost', 'Lost.'))).toBe('put_lost')
    expect(codeOf(new TypeError('canary'))).toBe('internal')
    expect(codeOf('canary', 'unavailable')).toBe('unavailable')
    expect(codeOf({ code: 'canary' })).toBe('internal')
  })
})
