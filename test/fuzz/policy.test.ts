import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { EggError } from '../../core/error.ts'
import type { Claims } from '../../core/identity.ts'
import { isSecretName, vaultOf } from '../../core/name.ts'
import { PROFILES } from '../../core/platform.ts'
import { compilePolicies } from '../../core/policy/compile.ts'
import { decide } from '../../core/policy/decide.ts'
import { indexPolicies } from '../../core/policy/load.ts'
import type { PolicySet } from '../../core/policy/model.ts'
import type { Asked } from '../../core/request.ts'
import { github, gitlab } from '../core/policy/jobs.ts'
import { GITLAB_POLICY, ISSUERS, NOW, POLICY, sources, VAULTS } from '../core/policy/sources.ts'
import { anyText, edited, editedText } from './edits.ts'
import { runs } from './runs.ts'

// The library warns, on stderr, of a collection in a key's place.
beforeEach(() => void vi.spyOn(process, 'emitWarning').mockReturnValue())

const EVENTS = `version: 1
issuer: github
repository: acme/payments-api
repository_id: "456789"
repository_owner_id: "1234"
grants:
  - { name: tests, when: { ref: refs/heads/main, events: [push, pull_request] }, read: [payments/db/url] }
`

/** The set, or null for `policy_invalid` with a place; any other error is egg's own fault. */
const compiled = async (files: Parameters<typeof sources>[0]): Promise<PolicySet | null> => {
  try {
    return await compilePolicies(sources(files), { built: 1_800_000_000 })
  } catch (error) {
    if (!(error instanceof EggError)) throw error
    expect(error.code).toBe('policy_invalid')
    expect(error.message).toMatch(/^policies\/[a-z0-9]+\.yaml:\d+:\d+: ./)
    return null
  }
}

const OTHER_ID = '31337'

/**
 * Whatever compiles gives nothing to a job that is right in everything but the repository's id,
 * or the id's type, or the issuer; nor to one whose owner no vault lists.
 */
const givesStrangersNothing = (set: PolicySet): void => {
  const index = indexPolicies(set)
  expect(index.digest).toBe(set.digest)
  const names = new Set(
    set.policies.flatMap(({ grants }) =>
      grants.flatMap(({ read }) => read.filter((name) => isSecretName(name))),
    ),
  )
  const ids = new Set(set.policies.map(({ repositoryId }) => repositoryId))
  const owners = new Set(set.vaults.flatMap(({ owners }) => owners.map(({ ownerId }) => ownerId)))
  const jobs = (id: number | string | null, owner?: string): Claims[] =>
    [github(), gitlab()].map((job) => {
      const { repositoryId, ownerId } = PROFILES[job.platform]
      const claims = new Map(job.claims)
      if (id === null) claims.delete(repositoryId)
      else claims.set(repositoryId, id)
      if (owner) claims.set(ownerId, owner)
      return { ...job, claims }
    })
  if (ids.has(OTHER_ID) || owners.has(OTHER_ID)) return
  // Both lines about the repository may have gone: then it is the owner's, and says so.
  const ownerWide = set.policies.some(({ repositoryId }) => repositoryId === null)
  const strangers = [
    ...[OTHER_ID, '0456789', '456789 ', '', null, 456789].flatMap((id) =>
      typeof id === 'string' && (ids.has(id) || ownerWide) ? [] : jobs(id),
    ),
    ...jobs('456789', OTHER_ID),
    ...jobs('456789').map((job) => ({ ...job, issuer: 'nobody' })),
  ]
  for (const job of strangers) {
    for (const name of names) {
      const asked: Asked[] = [{ name, optional: false }]
      expect(decide(index, job, asked, NOW).allowed).toBe(false)
      const maybe = decide(index, job, [{ name, optional: true }], NOW)
      if (maybe.allowed) expect(maybe.granted).toEqual([])
    }
  }
  // A policy alone, written by the repository's new owner, is half of what it takes.
  const seized = set.policies.map((policy) => ({ ...policy, ownerId: OTHER_ID }))
  const own = indexPolicies({ ...set, policies: seized })
  for (const job of jobs('456789', OTHER_ID)) {
    for (const name of names) {
      expect(decide(own, job, [{ name, optional: false }], NOW).allowed).toBe(false)
    }
  }
}

const piece = fc.constantFrom(
  ...'\n :-"\'[]{},&*!|>%@`#?~0\téА',
  ...['\n  ', '&a ', '*a', '!!js/function ', '!!str ', '<<: *a\n', '---\n', '...\n', '%YAML 1.1\n'],
  ...['"\\u0430"', '|\n  x\n', '>-\n', '? ', 'null', 'true', '017', '1e3', '456789', '"*"', '**'],
  ...['__proto__: 1\n', 'constructor: {}\n', '[]', '{}', 'refs/heads/*', '"456790"', '- *a\n'],
)
const NAMES = ['payments', 'billing', 'github', 'gitlab', 'acme/payments-api', '"1234"', '"456789"']
const word = fc.oneof(piece, fc.constantFrom(...NAMES))

/** One of the files, by characters or by lines. */
const broken = (text: string): fc.Arbitrary<string> => {
  const line = fc.oneof(
    fc.constantFrom(...[ISSUERS, VAULTS, POLICY, GITLAB_POLICY, EVENTS].join('').split('\n')),
    piece,
  )
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(text) },
    { weight: 3, arbitrary: editedText(fc.constant(text), word, 2) },
    {
      weight: 3,
      arbitrary: edited(fc.constant(text.split('\n')), line, 2).map((lines) => lines.join('\n')),
    },
  )
}

test('good files, broken a little, compile to the same rule or are refused', async () => {
  let good = 0
  const files = fc.record({
    issuers: broken(ISSUERS),
    vaults: broken(VAULTS),
    policies: fc.tuple(fc.oneof(broken(POLICY), broken(EVENTS)), broken(GITLAB_POLICY)),
  })
  await fc.assert(
    fc.asyncProperty(files, async (files) => {
      const set = await compiled(files)
      if (!set) return
      good++
      givesStrangersNothing(set)
    }),
    runs(600),
  )
  expect(good).toBeGreaterThan(20)
})

/** YAML of many kinds: flow and block, quoted and plain, with all that is not allowed here. */
const yaml: fc.Arbitrary<string> = fc.letrec<{ flow: string; block: string }>((tie) => {
  const scalar = fc.oneof(
    fc.constantFrom(...NAMES, '1', 'true', '~', '', '"x y"', "'x'", '30m', 'refs/heads/main'),
    fc.constantFrom(
      '&a x',
      '*a',
      '!!str x',
      '!x y',
      '"\\u0000"',
      '0x1f',
      '.inf',
      '2027-01-15',
      '@',
    ),
  )
  const key = fc.constantFrom(
    ...[
      'version',
      'issuer',
      'grants',
      'name',
      'when',
      'read',
      'repository_id',
      'vaults',
      'issuers',
    ],
    ...['<<', '__proto__', '? x', '"a"', '1', 'null', '[a]', '{a: b}', '&b c', '*b'],
  )
  const indent = (text: string) => text.replace(/^/gm, '  ')
  return {
    flow: fc.oneof(
      { maxDepth: 4 },
      scalar,
      fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.tuple(key, tie('flow')), { maxLength: 3 })
        .map((pairs) => `{ ${pairs.map((pair) => pair.join(': ')).join(', ')} }`),
    ),
    block: fc.oneof(
      { maxDepth: 5 },
      tie('flow'),
      fc
        .array(tie('block'), { maxLength: 3 })
        .map((items) => items.map((item) => `-\n${indent(item)}`).join('\n')),
      fc
        .array(fc.tuple(key, tie('block')), { maxLength: 3 })
        .map((pairs) => pairs.map(([key, value]) => `${key}:\n${indent(value)}`).join('\n')),
      fc.constantFrom('|\n  text', '>+\n  text\n\n', '--- x', '# nothing'),
    ),
  }
}).block

test('YAML of any kind in place of a file is refused', async () => {
  const text = fc.oneof(
    { weight: 4, arbitrary: yaml },
    { weight: 2, arbitrary: yaml.map((text) => `version: 1\n${text}\n`) },
    anyText(40),
  )
  const which = fc.constantFrom('issuers', 'vaults', 'policies')
  await fc.assert(
    fc.asyncProperty(which, text, async (which, text) => {
      expect(await compiled({ [which]: which === 'policies' ? [text] : text })).toBeNull()
    }),
    runs(800),
  )
})

test('a value of another kind is refused, and never passes for "anything"', async () => {
  const values = [...POLICY.matchAll(/: (.+)$/gm)].map(({ 1: value, index }) => ({
    start: index + 2,
    end: index + 2 + (value?.length ?? 0),
  }))
  const odd = fc.oneof(
    yaml.map((text) => text.replace(/\n/g, ' ')),
    fc.constantFrom(
      '',
      '~',
      '[]',
      '{}',
      '"*"',
      '"**"',
      '""',
      '["*"]',
      '.*',
      '"refs/heads/*"',
      '/.*/',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...values), odd, async ({ start, end }, odd) => {
      const set = await compiled({ policies: [POLICY.slice(0, start) + odd + POLICY.slice(end)] })
      if (!set) return
      givesStrangersNothing(set)
      for (const { when, read } of set.policies.flatMap(({ grants }) => grants)) {
        expect(when.ref ?? when.environment).toBeTruthy()
        for (const ref of when.ref ?? []) expect(ref).toMatch(/^refs\/[a-z-]+\/./)
        for (const name of read) expect(vaultOf(name)).not.toContain('*')
      }
    }),
    runs(600),
  )
})

// Under the limit of a file's size, but short enough for the slowest machine.
test.each([
  ['deep, flow', '['.repeat(10_000)],
  ['deep, maps', '{a: '.repeat(5_000)],
  ['deep, block', '- '.repeat(10_000)],
  ['one key many times', 'a:\n'.repeat(3_000)],
  ['wide', `a: [${'x, '.repeat(10_000)}]`],
  ['many anchors', '&a '.repeat(5_000)],
  ['quotes', '"'.repeat(20_000)],
  ['questions', '? '.repeat(10_000)],
  ['too long', ' '.repeat(262_145)],
])('%s: refused, and no crash', async (_, text) => {
  expect(await compiled({ policies: [text] })).toBeNull()
})
