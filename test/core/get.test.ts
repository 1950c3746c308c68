import { describe, expect, test } from 'vitest'
import { textOf } from '../../core/bytes.ts'
import { get } from '../../core/get.ts'
import type { Key } from '../../core/ports.ts'
import { secretKey, versionKey } from '../../core/stored.ts'
import { envelopeAt, type Fakes, fakes, hashAt, KMS_KEY, NAME, named, putValue } from './sealed.ts'
import { brokenEverywhere, by, recordsIn, signal } from './steps.ts'
import { codeOfThrown } from './thrown.ts'

const OTHER = named('payments/db/other')

const getFrom = (ports: Fakes, version: number | null = null, name = NAME) =>
  get(ports, { name, version, kmsKey: KMS_KEY, ...by() }, signal())

const textFrom = async (ports: Fakes, version: number | null = null) =>
  textOf((await getFrom(ports, version)).value.expose())

const two = async (): Promise<Fakes> => {
  const ports = fakes()
  await putValue(ports, 'one')
  await putValue(ports, 'two')
  return ports
}

/** Puts what stands at `from` to `to`, as whoever may write items can. */
const move = ({ store }: Fakes, from: Key, to: Key, change: object = {}): void => {
  const item = store.peek('secrets', from)
  if (!item) throw new Error('nothing to move')
  store.force('secrets', { ...item, ...change, ...to })
}

describe('get', () => {
  test('gives the current version, or an older one', async () => {
    const ports = await two()
    expect(await textFrom(ports)).toBe('two')
    expect(await textFrom(ports, 2)).toBe('two')
    expect(await textFrom(ports, 1)).toBe('one')
  })

  test('records who, why and which envelope before KMS is asked', async () => {
    const ports = await two()
    const before = ports.kms.calls.length
    ports.kms.fail('unwrap')
    expect(await codeOfThrown(() => getFrom(ports, 1))).toBe('cloud_error')
    expect(ports.kms.calls.length).toBe(before + 1)
    const { action, actor, reason, subject } = recordsIn(ports.store).at(-1) ?? {}
    expect({ action, actor, reason }).toEqual({
      action: 'get',
      actor: by().actor,
      reason: 'INC-42',
    })
    const envelope = await hashAt(ports.store, versionKey(NAME, 1))
    expect(subject).toEqual({ name: NAME, version: 1, envelope })
  })

  test('asks KMS for nothing when the record cannot be written', async () => {
    const ports = await two()
    const before = ports.kms.calls.length
    ports.store.breakCall(ports.store.calls.length + 1, 'not done')
    expect(await codeOfThrown(() => getFrom(ports))).toBe('cloud_error')
    expect(ports.kms.calls.length).toBe(before)
  })

  test('survives every break of every call', async () => {
    const all = new Map<object, Fakes>()
    const prepare = async (store: Fakes['store']) => {
      const ports = { store, kms: fakes().kms }
      all.set(store, ports)
      await putValue(ports, 'one')
    }
    const step = (store: Fakes['store']) => getFrom(all.get(store) as Fakes)
    for await (const { title, store } of brokenEverywhere(prepare, step)) {
      expect(await textFrom(all.get(store) as Fakes), title).toBe('one')
    }
  })

  test.each([
    ['secret_unknown', OTHER, null],
    ['secret_unknown', OTHER, 1],
    ['version_unknown', NAME, 3],
  ])('refuses with %s: %s %s', async (code, name, version) => {
    const ports = await two()
    const records = ports.store.all('records').length
    expect(await codeOfThrown(() => getFrom(ports, version, name))).toBe(code)
    expect(ports.store.all('records').length).toBe(records)
  })
})

describe('an item that was tampered with is refused as such', () => {
  test('moved to another name', async () => {
    const ports = await two()
    move(ports, secretKey(NAME), secretKey(OTHER))
    expect(await codeOfThrown(() => getFrom(ports, null, OTHER))).toBe('secret_tampered')
  })

  test('moved to another version, with its number and without', async () => {
    const ports = await two()
    await putValue(ports, 'three')
    move(ports, versionKey(NAME, 1), versionKey(NAME, 2))
    expect(await codeOfThrown(() => getFrom(ports, 2))).toBe('secret_tampered')
    move(ports, versionKey(NAME, 1), versionKey(NAME, 2), { version: 2 })
    expect(await codeOfThrown(() => getFrom(ports, 2))).toBe('secret_tampered')
  })

  test('moved to another vault', async () => {
    const ports = await two()
    const elsewhere = named('billing/db/url')
    move(ports, secretKey(NAME), secretKey(elsewhere))
    expect(await codeOfThrown(() => getFrom(ports, null, elsewhere))).toBe('secret_tampered')
  })

  test('altered by one bit', async () => {
    const ports = await two()
    const bytes = envelopeAt(ports.store, secretKey(NAME))
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1
    move(ports, secretKey(NAME), secretKey(NAME), { envelope: bytes })
    expect(await codeOfThrown(() => getFrom(ports))).toBe('secret_tampered')
  })

  test('the wrap of another version', async () => {
    const ports = await two()
    const wrapped = ports.store.peek('secrets', versionKey(NAME, 1))?.wrapped
    move(ports, secretKey(NAME), secretKey(NAME), { wrapped })
    expect(await codeOfThrown(() => getFrom(ports))).toBe('secret_tampered')
  })
})
