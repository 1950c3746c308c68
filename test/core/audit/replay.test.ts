import { describe, expect, test } from 'vitest'
import { LEAVES, MANIFEST, policyPath } from '../../../core/audit/manifest.ts'
import { replay, tellReplay } from '../../../core/audit/replay.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { indexPolicies } from '../../../core/policy/load.ts'
import { NOW, POLICY, sources } from '../policy/sources.ts'
import { codeOfThrown } from '../thrown.ts'
import { logOf } from './log.ts'

const compiled = async (policy: string) =>
  indexPolicies(await compilePolicies(sources({ policies: [policy] }), { built: NOW }))
const same = await compiled(POLICY)
const staging = await compiled(POLICY.replace('environment: production', 'environment: staging'))

/** Three releases, and what else a log has. */
const world = async () => {
  const log = await logOf()
  await log.released()
  await log.released({ claims: { run_id: '5' } })
  await log.withheld(await log.released({ claims: { actor: 'ann' } }))
  await log.put()
  await log.minutes(20)
  return log.export()
}

describe('replay', () => {
  test('of the very policies: nothing is decided otherwise', async () => {
    const found = await replay(await world(), same, { now: NOW })
    expect(found).toMatchObject({
      decided: 3,
      counts: { same: 3, lost: 0, won: 0, unknown: 0 },
      groups: [],
      unreadable: 0,
      missingPolicies: [],
    })
  })

  test('exchanges that change alike are one group, with its first and its last', async () => {
    const found = await replay(await world(), staging, { now: NOW })
    expect(found.counts).toMatchObject({ lost: 3 })
    expect(found.groups).toMatchObject([
      { kind: 'lost', repository: 'acme/payments-api', ref: 'refs/heads/main', count: 3 },
    ])
    expect(tellReplay(found)).toMatch(
      /^was allowed, would be DENIED: acme\/payments-api \(refs\/heads\/main, environment production\): payments\/db\/url\n {2}environment \(deploy in [^)]*\)\n {2}3 exchanges, 2026-11-22 to 2026-11-22, the last one ex#/,
    )
  })

  test('what the policies before the change decide otherwise, too, is not its doing', async () => {
    const found = await replay(await world(), staging, { now: NOW, base: staging })
    expect(found).toMatchObject({ decided: 3, counts: { same: 3, lost: 0 }, groups: [] })
    const undone = await replay(await world(), same, { now: NOW, base: staging })
    expect(undone.counts).toMatchObject({ same: 3 })
  })

  test('policies that are missing, or are others than their name says, are told', async () => {
    for (const change of ['remove', 'alter']) {
      const folder = await world()
      const path = policyPath(same.digest)
      if (change === 'remove') folder.files.delete(path)
      else folder.put(path, '{}')
      const found = await replay(folder, same, { now: NOW })
      expect([found.missingPolicies, found.counts.same]).toEqual([[same.digest], 3])
    }
  })

  test('lines that cannot be read are counted, and the others decided', async () => {
    const folder = await world()
    folder.put(LEAVES, `not a line\n${folder.text(LEAVES)}\n{}\n`)
    const found = await replay(folder, same, { now: NOW })
    expect(found).toMatchObject({ decided: 3, unreadable: 3 })
    expect(tellReplay(found)).toContain('3 lines of the export cannot be read')
  })

  test('no export, or no leaves, is an error', async () => {
    const folder = await world()
    folder.files.delete(LEAVES)
    expect(await codeOfThrown(() => replay(folder, same, { now: NOW }))).toBe('leaves_missing')
    folder.files.delete(MANIFEST)
    expect(await codeOfThrown(() => replay(folder, same, { now: NOW }))).toBe('manifest_missing')
  })
})
