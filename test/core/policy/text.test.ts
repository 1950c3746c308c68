import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { indexPolicies, loadPolicySet } from '../../../core/policy/load.ts'
import type { Policy, PolicySet } from '../../../core/policy/model.ts'
import { encodePolicySet, parsePolicySet } from '../../../core/policy/text.ts'
import { codeOfThrown } from '../thrown.ts'
import { sources } from './sources.ts'

const compiled = () => compilePolicies(sources(), { built: 1_800_000_000 })

/** Everything that may stand in an id's place, and look like something else there. */
const id = fc.oneof(
  fc.constantFrom('1', '12', '123', '2', 'null', '', '"', '\\', '\n', '1",', '1","ownerId":"1'),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const policy = (n: number): fc.Arbitrary<Policy> =>
  fc.record({
    file: fc.constant(`${String(n).padStart(4, '0')}.yaml`),
    issuer: fc.constantFrom('github', 'gitlab', 'git'),
    repository: fc.constant(null),
    repositoryId: fc.oneof(fc.constant(null), id),
    ownerId: id,
    grants: fc.constant([]),
  })
const policies = fc
  .nat(40)
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => policy(n))))
const setOf = (base: PolicySet, list: readonly Policy[]): PolicySet => ({ ...base, policies: list })

const byFile = (list: readonly Policy[]) => list.map(({ file }) => file).sort()

test('is one JSON document, and the whole set again', async () => {
  const set = await compiled()
  const text = encodePolicySet(set)
  expect(JSON.parse(text)).toMatchObject({ v: 1, digest: set.digest, built: set.built })
  expect(parsePolicySet(text)).toEqual(set)
  expect(loadPolicySet(text).policies()).toEqual(set.policies)
})

test('finds what a search through all of them finds, whatever the ids', async () => {
  const base = await compiled()
  await fc.assert(
    fc.asyncProperty(policies, id, async (list, stranger) => {
      const index = indexPolicies(setOf(base, list))
      for (const issuer of ['github', 'gitlab', 'git', 'gith']) {
        const ids = new Set([stranger, ...list.flatMap((p) => [p.repositoryId ?? '', p.ownerId])])
        for (const asked of ids) {
          const of = list.filter((p) => p.issuer === issuer)
          expect(byFile(index.policiesOf(issuer, asked))).toEqual(
            byFile(of.filter((p) => p.repositoryId === asked)),
          )
          expect(byFile(index.broadOf(issuer, asked))).toEqual(
            byFile(of.filter((p) => p.repositoryId === null && p.ownerId === asked)),
          )
        }
      }
      expect(parsePolicySet(encodePolicySet(setOf(base, list))).policies).toEqual(list)
    }),
  )
})

test('of ten thousand policies one lookup reads a line each time it halves them', async () => {
  const base = await compiled()
  const [one] = base.policies
  const list = Array.from({ length: 10_000 }, (_, i) => ({
    ...(one as Policy),
    file: `${i}.yaml`,
    repositoryId: String(i),
  }))
  const index = indexPolicies(setOf(base, list))
  for (const i of [0, 1, 4999, 9998, 9999]) {
    expect(index.policiesOf('github', String(i))).toEqual([list[i]])
  }
  expect(index.policiesOf('github', '10000')).toEqual([])
})

describe('what egg policy build did not write', () => {
  test.each([
    ['nothing', () => ''],
    ['no JSON', (text: string) => text.slice(1)],
    ['JSON of another layout', (text: string) => JSON.stringify(JSON.parse(text))],
    ['another version', (text: string) => text.replace('"v":1', '"v":2')],
    [
      'no issuers',
      (text: string) => text.replace(/"issuers":\[.*?\],"vaults"/, '"issuers":[],"vaults"'),
    ],
    ['no claims', (text: string) => text.replace('"claims"', '"clams"')],
  ])('%s', async (_, change) => {
    const text = change(encodePolicySet(await compiled()))
    expect(await codeOfThrown(() => loadPolicySet(text))).toBe('policy_set_malformed')
  })

  test('lines that are out of order give less, never more', async () => {
    const base = await compiled()
    await fc.assert(
      fc.asyncProperty(policies, fc.integer(), async (list, seed) => {
        const [head = '', ...lines] = encodePolicySet(setOf(base, list)).split('\n')
        const turned = lines.slice(0, -1).map((line) => line.replace(/,$/, ''))
        turned.sort((a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 7))
        const index = loadPolicySet(`${head}\n${turned.join(',\n')}\n]}`)
        for (const { issuer, repositoryId } of list) {
          if (repositoryId === null) continue
          for (const found of index.policiesOf(issuer, repositoryId)) {
            expect([found.issuer, found.repositoryId]).toEqual([issuer, repositoryId])
          }
        }
      }),
    )
  })
})
