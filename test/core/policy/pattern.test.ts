import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { nearest } from '../../../core/policy/near.ts'
import { covers, isSoundPattern, matches, overlaps } from '../../../core/policy/pattern.ts'

describe('a pattern', () => {
  test.each<[string, string, boolean]>([
    ['refs/heads/main', 'refs/heads/main', true],
    ['refs/heads/release/*', 'refs/heads/release/1', true],
    ['refs/heads/release/*', 'refs/heads/release/', false],
    ['refs/heads/release/*', 'refs/heads/release', false],
    ['refs/heads/release/*', 'refs/heads/release/1/x', false],
    ['refs/heads/release/*', 'x/refs/heads/release/1', false],
    ['refs/heads/release/*', 'refs/heads/release/1\n', false],
    ['refs/heads/release/*', 'refs/heads/release/\u0430', false],
    ['refs/heads/release/*', 'refs/tags/release/1', false],
    ['refs/heads/release/*', 'refs/heads//1', false],
    ['refs/tags/v*', 'refs/tags/v', false],
    ['refs/tags/v*', 'refs/tags/v1.0.0', true],
    ['refs/tags/v*', 'refs/tags/v1/x', false],
    ['refs/tags/v*', 'refs/tags/xv1', false],
    ['refs/tags/v1.*', 'refs/tags/v1.2', true],
    ['refs/tags/v1.*', 'refs/tags/v12', false],
    ['refs/heads/**', 'refs/heads/a', true],
    ['refs/heads/**', 'refs/heads/a/b/c', true],
    ['refs/heads/**', 'refs/heads', false],
    ['refs/heads/**', 'refs/heads/', false],
    ['refs/heads/**', 'refs/heads/a//b', false],
    ['refs/heads/**', 'refs/headsx/a', false],
    ['a/**/z', 'a/z', false],
    ['a/**/z', 'a/b/z', true],
    ['a/**/z', 'a/z/z/z', true],
    ['a/**/z', 'a/b/z/c', false],
    ['a/**/b/**/c', 'a/x/b/y/b/z/c', true],
    ['*', 'a', true],
    ['*', '', false],
    ['*', 'a/b', false],
    ['a*b*c', 'axxbyyc', true],
    ['a*b*c', 'abc', false],
    ['a*b*c', 'axbxbxc', true],
    ['a.c', 'abc', false],
    ['(a|b)*', 'ab', false],
    ['[ab]*', 'ax', false],
  ])('%s and %j: %s (T6, T7)', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  test('`**` is a whole segment or an error', () => {
    expect(['a/**', '**', 'a/*/b*'].map(isSoundPattern)).toEqual([true, true, true])
    expect(['a**', '***', 'a/b**/c'].map(isSoundPattern)).toEqual([false, false, false])
  })

  const part = fc.stringMatching(/^[a-c*]{1,4}$/).filter((text) => !/\*\*/.test(text))
  const anyPattern = fc
    .array(fc.oneof(part, fc.constant('**')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'))
  const anyText = fc
    .array(fc.stringMatching(/^[a-c]{1,4}$/), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('/'))

  test('says what a regular expression of the same meaning says', () => {
    const regexOf = (pattern: string) =>
      new RegExp(
        `^${pattern
          .split('/')
          .map((p) => (p === '**' ? '[^/]+(?:/[^/]+)*' : p.replaceAll('*', '[^/]+')))
          .join('/')}$`,
      )
    fc.assert(
      fc.property(anyPattern, anyText, (pattern, text) => {
        expect(matches(pattern, text)).toBe(regexOf(pattern).test(text))
      }),
      { numRuns: 5000 },
    )
  })

  test('covers only what it matches', () => {
    let held = 0
    fc.assert(
      fc.property(anyPattern, anyPattern, anyText, (wide, narrow, text) => {
        if (!covers(wide, narrow) || !matches(narrow, text)) return
        held++
        expect(matches(wide, text)).toBe(true)
      }),
      { numRuns: 20_000 },
    )
    expect(held).toBeGreaterThan(50)
  })

  test.each<[string, string, boolean, boolean]>([
    ['payments/**', 'payments/stripe/*', true, true],
    ['payments/stripe/*', 'payments/**', false, true],
    ['payments/stripe/*', 'payments/stripe/key', true, true],
    ['payments/*/key', 'payments/stripe/*', false, false],
    ['v*', 'v1.*', true, true],
    ['v1.*', 'v*', false, true],
    ['billing/**', 'payments/**', false, false],
  ])('%s over %s: covers %s, overlaps %s', (wide, narrow, covered, overlapping) => {
    expect([covers(wide, narrow), overlaps(wide, narrow)]).toEqual([covered, overlapping])
  })

  test.each([
    ['refs/heads/*a*a*a*a*a*b', (n: number) => `refs/heads/${'a'.repeat(n)}`],
    ['refs/heads/**/a*b/**/c', (n: number) => `refs/heads/${'aaaa/'.repeat(n / 5)}d`],
    ['**/a/a/a/b', (n: number) => 'a/'.repeat(n / 2).slice(0, -1)],
  ])('%s: the work grows with the text and not with its square (B.4.75)', (pattern, textOf) => {
    const read = vi.spyOn(String.prototype, 'charCodeAt')
    const stepsFor = (length: number): number => {
      const text = textOf(length)
      read.mockClear()
      expect(matches(pattern, text)).toBe(false)
      return read.mock.calls.length
    }
    const [small, large] = [stepsFor(1000), stepsFor(16_000)]
    read.mockRestore()
    expect(small).toBeGreaterThan(100)
    expect(large / small).toBeLessThan(17)
  })
})

test.each([
  ['enviroment', 'environment'],
  ['evnets', 'events'],
  ['Ref', 'ref'],
  ['repositry_id', 'repository_id'],
  ['lease_time', null],
  ['x', null],
])('%s was meant to be %s', (word, meant) => {
  const known = ['ref', 'environment', 'events', 'repository_id', 'repository_owner_id', 'lease']
  expect(nearest(word, known)).toBe(meant)
})
