import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MANIFEST } from '../../core/audit/manifest.ts'
import { verify } from '../../core/audit/verify.ts'
import { codeOf } from '../../core/error.ts'
import type { MemoryFolder } from '../core/audit/folder.ts'
import { flipped } from '../core/audit/forge.ts'
import { sound } from '../core/audit/tamperings.ts'
import { runs } from './runs.ts'

/** Is anything found wrong, by whoever has the log's key? */
const isFound = async (folder: MemoryFolder, trust: Parameters<typeof verify>[1]) => {
  try {
    return (await verify(folder, trust)).outcome !== 'sound'
  } catch (error) {
    return codeOf(error) === 'manifest_malformed'
  }
}

test('any one byte of any file of an export changed is found (T36)', async () => {
  const { folder, world } = await sound()
  const trust = { keys: [world.log.key] }
  expect(await isFound(folder, trust)).toBe(false)
  // Every file alike, however short: a checkpoint is as much worth as all the leaves.
  const places = [...folder.files].filter(([path]) => path !== 'progress.json')
  expect(places.map(([path]) => path)).toContain(MANIFEST)
  const place = fc.constantFrom(...places).chain(([path, bytes]) =>
    fc.record({
      path: fc.constant(path),
      at: fc.nat({ max: bytes.length - 1 }),
      bits: fc.integer({ min: 1, max: 255 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(place, async ({ path, at, bits }) => {
      const changed = folder.copy()
      const bytes = changed.files.get(path)
      if (!bytes) throw new Error('unreachable')
      changed.put(path, flipped(bytes, at, bits))
      expect(await isFound(changed, trust)).toBe(true)
    }),
    runs(100),
  )
})

test('any file of an export that is cut short is found', async () => {
  const { folder, world } = await sound()
  const trust = { keys: [world.log.key] }
  const places = [...folder.files].filter(([path]) => path !== 'progress.json')
  const place = fc
    .constantFrom(...places)
    .chain(([path, bytes]) => fc.tuple(fc.constant(path), fc.nat({ max: bytes.length - 1 })))
  await fc.assert(
    fc.asyncProperty(place, async ([path, length]) => {
      const changed = folder.copy()
      changed.put(path, folder.files.get(path)?.slice(0, length) ?? '')
      expect(await isFound(changed, trust)).toBe(true)
    }),
    runs(100),
  )
})
