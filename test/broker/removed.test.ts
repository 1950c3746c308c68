import { beforeEach, expect, test } from 'vitest'
import type { SecretName } from '../../core/name.ts'
import { remove } from '../../core/remove.ts'
import { NOW, type World, world } from './world.ts'

const A = 'payments/a' as SecretName

let w: World
beforeEach(async () => {
  w = await world()
  const by = { actor: 'test', reason: 'test', now: NOW }
  const request = { name: A, until: NOW + 86_400, ...by }
  await remove(w.store, request, AbortSignal.timeout(5000))
})

test('a removed secret is released to nobody, and looks like one that never was', async () => {
  expect((await w.run([A])).denial).toEqual({ code: 'secret_missing', names: [A] })
  expect(w.kms.calls.filter(({ operation }) => operation === 'unwrap')).toEqual([])
})

test('where it is optional it is left out, and the record says so', async () => {
  const outcome = await w.run(['payments/b', { name: A, optional: true }])
  expect(outcome.denial).toBeNull()
  expect(w.records()[0]).toMatchObject({ omitted: [A], secrets: [{ name: 'payments/b' }] })
})

test('stored again it is released again, with the next number', async () => {
  await w.put(A)
  expect((await w.run([A])).denial).toBeNull()
  expect(w.records()[0]).toMatchObject({ secrets: [{ name: A, version: 2 }] })
})
