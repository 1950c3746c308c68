import { describe, expect, test } from 'vitest'
import { type Code, SEVERITIES } from '../../../core/audit/findings.ts'
import { verify } from '../../../core/audit/verify.ts'
import { sound, TAMPERINGS } from './tamperings.ts'

const expectedOutcome = (codes: readonly Code[]) => {
  const severities = codes.map((code) => SEVERITIES[code])
  if (severities.includes('tampered')) return 'tampered'
  return severities.includes('incomplete') ? 'incomplete' : 'sound'
}

describe('a tampered export (T36)', () => {
  test.each(TAMPERINGS)('$title: $codes', async ({ codes, make }) => {
    const { folder, trust } = await make()
    const { counts, outcome, findings } = await verify(folder, trust)
    expect([...counts.keys()].sort(), JSON.stringify(findings, null, 1)).toEqual([...codes].sort())
    expect(outcome).toBe(expectedOutcome(codes))
  })

  test('every code of a finding has a case', () => {
    const found = new Set(TAMPERINGS.flatMap(({ codes }) => codes))
    expect([...found].sort()).toEqual(Object.keys(SEVERITIES).sort())
  })

  test('without a change it is sound', async () => {
    const { folder, world, kept } = await sound()
    const verdict = await verify(folder, { keys: [world.log.key], since: kept })
    expect(verdict.findings).toEqual([])
  })
})
