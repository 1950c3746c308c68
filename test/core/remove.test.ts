import { describe, expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import { get } from '../../core/get.ts'
import { put } from '../../core/put.ts'
import { rekey } from '../../core/rekey.ts'
import { remove } from '../../core/remove.ts'
import { placeOf } from '../../core/removed.ts'
import { secret } from '../../core/secret.ts'
import { secretKey, versionKey } from '../../core/stored.ts'
import type { FakeStore } from '../fakes/store.ts'
import { envelopeAt, type Fakes, fakes, KMS_KEY, NAME, putValue, valueAt } from './sealed.ts'
import { brokenEverywhere, by, NOW, recordsIn, signal } from './steps.ts'
import { codeOfThrown } from './thrown.ts'

const CURRENT = secretKey(NAME)
const UNTIL = NOW + 30 * 86_400

const removeIn = (store: FakeStore) =>
  remove(store, { name: NAME, until: UNTIL, ...by() }, signal())

const two = async (): Promise<Fakes> => {
  const ports = fakes()
  await putValue(ports, 'one')
  await putValue(ports, 'two')
  return ports
}

const kindAt = ({ store }: Pick<Fakes, 'store'>) =>
  placeOf(NAME, store.peek('secrets', CURRENT))?.kind ?? null

describe('remove', () => {
  test('leaves the number, the time and the versions', async () => {
    const ports = await two()
    const { status, record } = await removeIn(ports.store)
    expect(status).toBe('removed')
    expect(ports.store.peek('secrets', CURRENT)).toEqual({
      ...CURRENT,
      version: 2,
      removed: NOW,
      until: UNTIL,
      record,
    })
    expect(await valueAt(ports, versionKey(NAME, 1))).toBe('one')
    expect(await valueAt(ports, versionKey(NAME, 2))).toBe('two')
    expect(recordsIn(ports.store).at(-1)).toMatchObject({
      action: 'rm',
      subject: { name: NAME, version: 2, until: UNTIL },
    })
  })

  test('of what is removed does nothing, and leaves the time that was set', async () => {
    const ports = await two()
    await removeIn(ports.store)
    const before = ports.store.all('records').length
    const request = { name: NAME, until: NOW + 1, ...by() }
    const again = await remove(ports.store, request, signal())
    expect(again).toMatchObject({ status: 'already_removed', removed: { until: UNTIL } })
    expect(ports.store.all('records').length).toBe(before)
  })

  test('of what there is not is refused', async () => {
    expect(await codeOfThrown(() => removeIn(fakes().store))).toBe('secret_unknown')
  })

  test('survives every break of every call: no version is lost', async () => {
    const all = new Map<object, Fakes>()
    const prepare = async (store: FakeStore) => {
      const ports = { store, kms: fakes().kms }
      all.set(store, ports)
      await putValue(ports, 'one')
      await putValue(ports, 'two')
    }
    for await (const { title, store } of brokenEverywhere(prepare, removeIn)) {
      const ports = all.get(store) as Fakes
      expect(kindAt(ports), title).toBe('removed')
      expect(await valueAt(ports, versionKey(NAME, 2)), title).toBe('two')
      expect(await valueAt(ports, versionKey(NAME, 1)), title).toBe('one')
    }
  })

  test('a crash after any call leaves a secret that is there, or removed, and readable', async () => {
    for (let calls = 0; calls < 4; calls++) {
      const ports = await two()
      ports.store.breakCall(ports.store.calls.length + calls, 'not done')
      expect(await codeOfThrown(() => removeIn(ports.store))).toBe('cloud_error')
      expect(await valueAt(ports, CURRENT), `after ${calls} calls`).toBe('two')
    }
  })
})

describe('a removed secret', () => {
  test('is not got, and says how it comes back', async () => {
    const ports = await two()
    await removeIn(ports.store)
    const request = { name: NAME, kmsKey: KMS_KEY, ...by() }
    const current = () => get(ports, { ...request, version: null }, signal())
    expect(await codeOfThrown(current)).toBe('secret_removed')
    const { version } = await get(ports, { ...request, version: 2 }, signal())
    expect(version).toBe(2)
  })

  test('goes on counting when it is stored again', async () => {
    const ports = await two()
    await removeIn(ports.store)
    const request = { name: NAME, value: secret(utf8('three')), kmsKey: KMS_KEY, ...by() }
    expect(await put(ports, request, signal())).toMatchObject({ version: 3, revived: true })
    expect(await valueAt(ports, CURRENT)).toBe('three')
    expect(await valueAt(ports, versionKey(NAME, 2))).toBe('two')
  })

  test('is stored again through every break of every call', async () => {
    const all = new Map<object, Fakes>()
    const prepare = async (store: FakeStore) => {
      const ports = { store, kms: fakes().kms }
      all.set(store, ports)
      await putValue(ports, 'one')
      await removeIn(store)
    }
    const step = (store: FakeStore) => putValue(all.get(store) as Fakes, 'two')
    for await (const { title, store } of brokenEverywhere(prepare, step)) {
      expect(await valueAt(all.get(store) as Fakes, CURRENT), title).toBe('two')
    }
  })

  test('is not sealed again in its place; its history is', async () => {
    const ports = await two()
    await removeIn(ports.store)
    const again = (key: typeof CURRENT) =>
      rekey(
        ports,
        { name: NAME, key, kmsKey: KMS_KEY, exposed: null, ...by(), writer: 'kp' },
        signal(),
      )
    expect(await again(CURRENT)).toBe('gone')
    expect(await again(versionKey(NAME, 2))).toBe('rekeyed')
    expect(kindAt(ports)).toBe('removed')
  })
})

describe('at the same time', () => {
  /** What another one's step makes of the secret's place, on a copy of the store. */
  const afterwards = async (ports: Fakes, step: (other: Fakes) => Promise<unknown>) => {
    const { store } = fakes()
    for (const item of ports.store.all('secrets')) store.force('secrets', item)
    await step({ store, kms: ports.kms })
    return () => {
      for (const item of store.all('secrets')) ports.store.force('secrets', item)
    }
  }
  const rekeyed = (ports: Fakes) =>
    rekey(
      ports,
      { name: NAME, key: CURRENT, kmsKey: KMS_KEY, exposed: null, ...by(), writer: 'kp' },
      signal(),
    )

  test.each([1, 2, 3])(
    'a re-key before call %i: history has what was sealed last',
    async (call) => {
      const ports = await two()
      const released = envelopeAt(ports.store, CURRENT)
      const act = await afterwards(ports, rekeyed)
      ports.store.beforeCall(ports.store.calls.length + call, act)
      expect((await removeIn(ports.store)).status).toBe('removed')
      ports.store.settled()
      expect(await valueAt(ports, versionKey(NAME, 2))).toBe('two')
      expect(envelopeAt(ports.store, versionKey(NAME, 2))).not.toEqual(released)
    },
  )

  test('a re-key that read before the removal does not bring it back', async () => {
    const ports = await two()
    const act = await afterwards(ports, ({ store }) => removeIn(store))
    // The re-key: read, record, swap.
    ports.store.beforeCall(ports.store.calls.length + 2, act)
    expect(await rekeyed(ports)).toBe('changed')
    ports.store.settled()
    expect(kindAt(ports)).toBe('removed')
  })

  test.each([1, 2, 3])('a put before call %i wins, and the removal is told', async (call) => {
    const ports = await two()
    const act = await afterwards(ports, (other) => putValue(other, 'three'))
    ports.store.beforeCall(ports.store.calls.length + call, act)
    expect(await codeOfThrown(() => removeIn(ports.store))).toBe('remove_lost')
    ports.store.settled()
    expect(await valueAt(ports, CURRENT)).toBe('three')
  })

  test.each([1, 2, 3])(
    'a removal before call %i of a put wins, and the put is told',
    async (call) => {
      const ports = await two()
      const act = await afterwards(ports, ({ store }) => removeIn(store))
      ports.store.beforeCall(ports.store.calls.length + call, act)
      expect(await codeOfThrown(() => putValue(ports, 'three'))).toBe('put_lost')
      ports.store.settled()
      expect(kindAt(ports)).toBe('removed')
    },
  )
})
