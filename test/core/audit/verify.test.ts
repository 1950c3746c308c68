import { describe, expect, test } from 'vitest'
import { verify } from '../../../core/audit/verify.ts'
import { NOW } from '../steps.ts'
import { logOf } from './log.ts'

const codesOf = ({ findings }: Awaited<ReturnType<typeof verify>>) =>
  findings.map(({ code }) => code)

describe('a sound export', () => {
  test('is sound', async () => {
    const world = await logOf()
    const first = await world.released()
    await world.put()
    await world.withheld(await world.released({ version: 3 }))
    await world.minutes(20)
    const folder = await world.export({ to: NOW + 60 })
    console.log(
      [...folder.files.keys()],
      folder.text('manifest.json'),
      folder.text('leaves.ndjson'),
      folder.text('records.csv'),
      folder.text('keys.json'),
    )
    const verdict = await verify(folder, {
      keys: [world.log.key],
      promises: [await world.promise(first)],
    })
    console.log(JSON.stringify(verdict.findings, null, 1), verdict.checked)
    expect(codesOf(verdict)).toEqual([])
    expect(verdict.outcome).toBe('sound')
  })
})
