import { beforeAll, describe, expect, test } from 'vitest'
import { type Forger, forger } from './token/forge.ts'

let f: Forger
beforeAll(async () => {
  f = await forger()
})

const withClaims = (claims: object) => f.outcome((aud) => f.good(aud, claims))

describe('texts in policies are texts', () => {
  const withRef = async (ref: string) => {
    const other = await forger()
    await other.withPolicies((sources) => ({
      ...sources,
      policies: sources.policies.map(({ path, text }) => ({
        path,
        // A function: `$'` in a replacement would mean what follows.
        text: text.replace('ref: refs/heads/main', () => `ref: '${ref}'`),
      })),
    }))
    return (claim: string) => other.outcome((aud) => other.good(aud, { ref: claim }))
  }

  test('an unbalanced group is a branch’s name, and no way out of an anchor (T6)', async () => {
    const outcome = await withRef('refs/heads/a)|(')
    expect(await outcome('refs/heads/a)|(')).toBe('released')
    for (const ref of ['refs/heads/a', 'refs/heads/', '', 'evil', 'refs/heads/a)|(x']) {
      expect(await outcome(ref)).toBe('not_granted')
    }
  })

  test('what would take a pattern for ever is compared at once (B.4.75)', async () => {
    // One that backtracks over all stars would not be done before the test is given up.
    const outcome = await withRef(`refs/heads/${'a*'.repeat(30)}b`)
    expect(await outcome(`refs/heads/${'a'.repeat(9_000)}!`)).toBe('not_granted')
    expect(await outcome(`refs/heads/${'a'.repeat(9_000)}b`)).toBe('released')
  })
})

describe('a branch’s ref alone', () => {
  test.each<[unknown]>([[''], [' '], [null], [undefined], ['refs/heads/'], ['refs/'], ['main']])(
    'the ref %j (B.2.32)',
    async (ref) => {
      expect(await withClaims({ ref })).toBe('not_granted')
    },
  )

  test.each([
    'refs/pull/1/merge',
    'refs/pull/1/head',
    'refs/heads/gh-readonly-queue/main/pr-1',
    '*',
  ])('%s is not let in by any condition on a branch (B.2.41)', async (ref) => {
    expect(await withClaims({ ref })).toBe('not_granted')
    expect(await withClaims({ ref, event_name: 'pull_request', base_ref: 'main' })).toBe(
      'not_granted',
    )
  })

  test('a pattern that fits them lets in no event that is not named (B.2.41)', async () => {
    for (const ref of ['refs/*', 'refs/**', 'refs/heads/*', '*', 'refs/pull/*/merge']) {
      const other = await forger()
      const built = other.withPolicies((sources) => ({
        ...sources,
        policies: sources.policies.map(({ path, text }) => ({
          path,
          text: text.replace('ref: refs/heads/main', `ref: "${ref}"`),
        })),
      }))
      const outcome = await built.then(
        () =>
          other.outcome((aud) =>
            other.good(aud, { ref: 'refs/pull/1/merge', event_name: 'pull_request' }),
          ),
        ({ code }: { code: string }) => code,
      )
      expect(['policy_invalid', 'not_granted']).toContain(outcome)
    }
  })

  test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
    'a fork’s %s, were it to have a token, is given nothing (B.2.29)',
    async (event_name) => {
      const fork = { event_name, head_ref: 'evil', base_ref: 'main', actor: 'stranger' }
      expect(await withClaims({ ...fork, ref: 'refs/pull/7/merge' })).toBe('not_granted')
      expect(await withClaims(fork)).toBe('not_granted')
    },
  )
})

describe('ids decide, and no name does', () => {
  const NAMES = [
    'acme/app-evil',
    'acme/appx',
    'evil-acme/app',
    'acme/app/evil',
    'acme',
    'acme/',
    '/app',
    'acmeXapp',
    'acme.app',
    'ACME/APP',
    'acme/app ',
    'acme/app\n',
  ]
  test.each(NAMES)(
    '%j is nobody under another id, and the same under its own (B.2.33)',
    async (name) => {
      expect(await withClaims({ repository: name, repository_id: '457' })).toBe('not_granted')
      expect(await withClaims({ repository: name })).toBe('released')
    },
  )

  test.each([
    'repo:acme/app:ref:refs/heads/main',
    'repo:acme@1234/app@456:ref:refs/heads/main',
    'repo-acme-app-ref-refs-heads-main',
    'repository_id:456:ref:refs/heads/main',
    'repo:evil/x:ref:refs/heads/main',
    '',
    undefined,
    7,
    ['repo:acme/app'],
  ])('sub %j changes nothing, for us or for a stranger (B.2.42, T12)', async (sub) => {
    expect(await withClaims({ sub })).toBe('released')
    expect(await withClaims({ sub, repository_id: '1' })).toBe('not_granted')
  })
})
