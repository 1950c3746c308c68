import { describe, expect, test } from 'vitest'
import { open } from '../../core/envelope.ts'
import type { Item, Key } from '../../core/ports.ts'
import { type Rekey, rekey } from '../../core/rekey.ts'
import { keyContext, parseStored, secretKey, versionKey } from '../../core/stored.ts'
import { fakeKms } from '../fakes/kms.ts'
import { BREAKS, type FakeStore } from '../fakes/store.ts'
import {
  envelopeAt,
  type Fakes,
  fakes,
  hashAt,
  KMS_KEY,
  NAME,
  named,
  putValue,
  valueAt,
} from './sealed.ts'
import { brokenEverywhere, by, NOW, recordsIn, signal } from './steps.ts'
import { codeOfThrown, thrownBy } from './thrown.ts'

const CURRENT = secretKey(NAME)
const HISTORY = versionKey(NAME, 1)
const LATER = NOW + 120

const seal = (ports: Fakes, change: Partial<Rekey> = {}) =>
  rekey(
    ports,
    {
      name: NAME,
      key: CURRENT,
      kmsKey: KMS_KEY,
      exposed: null,
      ...by({ now: LATER }),
      writer: 'kp',
      ...change,
    },
    signal(),
  )

/** A store with versions 1 and 2, both of which were read. */
const read = async () => {
  const ports = fakes()
  await putValue(ports, 'one')
  await putValue(ports, 'two')
  const { store } = ports
  const exposed = new Set([await hashAt(store, CURRENT), await hashAt(store, HISTORY)])
  return { ...ports, exposed }
}

const itemAt = (store: FakeStore, key: Key): Item => {
  const item = store.peek('secrets', key)
  if (!item) throw new Error('nothing stands there')
  return item
}

/** What stands there, and the DEK that opens it: what a reader was given. */
const released = async ({ store, kms }: Fakes, key: Key) => {
  const { version, envelope, wrapped } = parseStored(NAME, itemAt(store, key))
  const context = await keyContext(NAME, version, envelope)
  return { wrapped, dek: await kms.unwrap(KMS_KEY, wrapped, context, signal()) }
}

describe('a re-key', () => {
  test.each([
    ['current', CURRENT, 'two'],
    ['history', HISTORY, 'one'],
  ] as const)('of the %s item keeps the value and changes the key', async (place, key, value) => {
    const ports = await read()
    const { store } = ports
    const { dek } = await released(ports, key)
    const [before, from] = [itemAt(store, key), await hashAt(store, key)]
    expect(await seal(ports, { key, exposed: ports.exposed })).toBe('rekeyed')

    const after = itemAt(store, key)
    expect(await valueAt(ports, key)).toBe(value)
    expect([after.version, after.created]).toEqual([before.version, before.created])
    expect([before.sealed, after.sealed]).toEqual([NOW, LATER])
    expect(after.envelope).not.toEqual(before.envelope)
    expect(after.wrapped).not.toEqual(before.wrapped)
    const old = () => open(NAME, envelopeAt(store, key), dek)
    expect(await codeOfThrown(old)).toBe('envelope_key')
    expect(recordsIn(store).at(-1)).toMatchObject({
      type: 'rekeyed',
      time: LATER,
      name: NAME,
      version: before.version,
      place,
      from,
      to: await hashAt(store, key),
    })
  })

  test('touches no other item', async () => {
    const ports = await read()
    const before = itemAt(ports.store, HISTORY)
    await seal(ports)
    expect(itemAt(ports.store, HISTORY)).toEqual(before)
  })

  test('records under its writer’s prefix, and no value', async () => {
    for (const writer of ['op', 'kp'] as const) {
      const ports = await read()
      await seal(ports, { writer })
      expect(ports.store.all('records').at(-1)?.pk).toMatch(new RegExp(`^${writer}#`))
      expect(JSON.stringify(recordsIn(ports.store))).not.toMatch(/"(one|two)"/)
    }
  })

  test('of what was not released does nothing, not even ask KMS', async () => {
    const ports = await read()
    const [before, calls] = [ports.store.all('secrets'), ports.kms.calls.length]
    expect(await seal(ports, { exposed: new Set(['somebody else’s']) })).toBe('clean')
    expect(ports.store.all('secrets')).toEqual(before)
    expect(ports.store.all('records')).toHaveLength(2)
    expect(ports.kms.calls).toHaveLength(calls)
  })

  test('`null` seals whatever stands there, each time', async () => {
    const ports = await read()
    for (let i = 0; i < 3; i++) {
      const before = envelopeAt(ports.store, CURRENT)
      expect(await seal(ports, { exposed: null })).toBe('rekeyed')
      expect(envelopeAt(ports.store, CURRENT)).not.toEqual(before)
    }
    expect(await valueAt(ports, CURRENT)).toBe('two')
  })

  test('of nothing is `gone`', async () => {
    const ports = fakes()
    expect(await seal(ports)).toBe('gone')
    expect(ports.store.all('records')).toEqual([])
  })

  test('is done once: its own result is not exposed', async () => {
    const ports = await read()
    expect(await seal(ports, { exposed: ports.exposed })).toBe('rekeyed')
    expect(await seal(ports, { exposed: ports.exposed })).toBe('clean')
  })
})

describe('someone else meanwhile', () => {
  /** What another's put, or re-key, makes of the store: to be put there at once. */
  const madeBy = async (ports: Fakes, act: (ports: Fakes) => Promise<unknown>) => {
    const other = { store: fakes().store, kms: ports.kms }
    for (const item of ports.store.all('secrets')) other.store.force('secrets', item)
    await act(other)
    return () => {
      for (const item of other.store.all('secrets')) ports.store.force('secrets', item)
    }
  }

  test.each([
    [0, 'clean'],
    [1, 'changed'],
    [2, 'changed'],
  ] as const)(
    'a put before call %i: %s, and the rotated-out value never comes back',
    async (call, outcome) => {
      const ports = await read()
      const theirs = await madeBy(ports, (other) => putValue(other, 'three'))
      ports.store.beforeCall(ports.store.calls.length + call, theirs)
      expect(await seal(ports, { exposed: ports.exposed })).toBe(outcome)
      ports.store.settled()
      expect(await valueAt(ports, CURRENT)).toBe('three')
      expect(await valueAt(ports, versionKey(NAME, 2))).toBe('two')
    },
  )

  test('a put of the very same value is no reason to bring back the old version', async () => {
    const ports = await read()
    const theirs = await madeBy(ports, (other) => putValue(other, 'two'))
    ports.store.beforeCall(ports.store.calls.length + 2, theirs)
    expect(await seal(ports)).toBe('changed')
    expect(itemAt(ports.store, CURRENT).version).toBe(3)
  })

  test('another keeper’s re-key stands', async () => {
    const ports = await read()
    const theirs = await madeBy(ports, (other) => seal(other))
    ports.store.beforeCall(ports.store.calls.length + 2, theirs)
    expect(await seal(ports, { exposed: ports.exposed })).toBe('changed')
    expect(ports.exposed).not.toContain(await hashAt(ports.store, CURRENT))
    expect(await valueAt(ports, CURRENT)).toBe('two')
  })

  test('of ten at once one swaps, and nobody fails', async () => {
    const ports = await read()
    const { exposed } = ports
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => seal(ports, { exposed })))
    expect(outcomes.filter((outcome) => outcome === 'rekeyed')).toHaveLength(1)
    expect(new Set(outcomes)).toEqual(new Set(['rekeyed', 'changed']))
    expect(await valueAt(ports, CURRENT)).toBe('two')
  })
})

describe('each step broken', () => {
  test.each([
    ['current', CURRENT, 'two'],
    ['history', HISTORY, 'one'],
  ] as const)('%s: done in the end, whatever broke', async (_, key, value) => {
    const kms = fakeKms()
    let exposed = new Set<string>()
    const prepare = async (store: FakeStore) => {
      await putValue({ store, kms }, 'one')
      await putValue({ store, kms }, 'two')
      exposed = new Set([await hashAt(store, key)])
    }
    const step = (store: FakeStore) => seal({ store, kms }, { key, exposed })
    for await (const { title, store, first } of brokenEverywhere(prepare, step)) {
      if (first) expect(first, title).toBe('rekeyed')
      expect(await valueAt({ store, kms }, key), title).toBe(value)
      expect(exposed, title).not.toContain(await hashAt(store, key))
    }
  })

  test('a crash after any call leaves a readable secret', async () => {
    for (const how of BREAKS.filter((how) => how !== 'done twice')) {
      for (let call = 0; call < 3; call++) {
        const ports = await read()
        ports.store.breakCall(ports.store.calls.length + call, how)
        expect(await codeOfThrown(() => seal(ports))).toBe('cloud_error')
        ports.store.settled()
        expect(await valueAt(ports, CURRENT), `${how} ${call}`).toBe('two')
        expect(await valueAt(ports, HISTORY), `${how} ${call}`).toBe('one')
      }
    }
  })

  test.each(['unwrap', 'wrap'] as const)('KMS does not %s: nothing was done', async (operation) => {
    const ports = await read()
    const before = ports.store.all('secrets')
    ports.kms.fail(operation)
    expect(await codeOfThrown(() => seal(ports))).toBe('cloud_error')
    expect(ports.store.all('secrets')).toEqual(before)
    expect(ports.store.all('records')).toHaveLength(2)
    expect(await seal(ports)).toBe('rekeyed')
  })
})

describe('what was tampered with is not sealed again', () => {
  const flipped = (item: Item, attribute: 'envelope' | 'wrapped', at: number): Item => {
    const bytes = (item[attribute] as Uint8Array<ArrayBuffer>).slice()
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return { ...item, [attribute]: bytes }
  }

  test.each<[string, (item: Item) => Item, string]>([
    ['the envelope', (item) => flipped(item, 'envelope', 70), 'cloud_error'],
    ['the wrap', (item) => flipped(item, 'wrapped', 20), 'cloud_error'],
    ['the wrap’s format', (item) => flipped(item, 'wrapped', 0), 'item_malformed'],
    ['the version', (item) => ({ ...item, version: 7 }), 'cloud_error'],
    ['the version, to none', (item) => ({ ...item, version: 0 }), 'item_malformed'],
    ['the envelope, to text', (item) => ({ ...item, envelope: 'x' }), 'item_malformed'],
    ['the seal’s time, to none', ({ sealed: _, ...item }) => item as Item, 'item_malformed'],
  ])('%s', async (_, change, code) => {
    const ports = await read()
    ports.store.force('secrets', change(itemAt(ports.store, CURRENT)))
    const before = ports.store.all('secrets')
    expect(await codeOfThrown(() => seal(ports))).toBe(code)
    expect(ports.store.all('secrets')).toEqual(before)
    expect(ports.store.all('records')).toHaveLength(2)
  })

  test('another secret’s item in its place (B.5.79)', async () => {
    const ports = await read()
    const other = named('payments/other')
    await putValue(ports, 'other', { name: other })
    ports.store.force('secrets', { ...itemAt(ports.store, secretKey(other)), ...CURRENT })
    expect(await thrownBy(() => seal(ports))).toMatchObject({
      reason: 'InvalidCiphertextException',
    })
  })

  test('a vault that moved to another KMS key', async () => {
    const ports = await read()
    const act = () => seal(ports, { kmsKey: 'alias/other' })
    expect(await thrownBy(act)).toMatchObject({ reason: 'IncorrectKeyException' })
    expect(await valueAt(ports, CURRENT)).toBe('two')
  })

  test('an envelope that KMS vouches for, sealed under another key', async () => {
    const ports = await read()
    const { kms, store } = ports
    const { version, envelope } = parseStored(NAME, itemAt(store, CURRENT))
    const { dek } = await released(ports, HISTORY)
    const wrap = await kms.wrap(KMS_KEY, dek, await keyContext(NAME, version, envelope), signal())
    const wrapped = new Uint8Array([1, ...wrap])
    store.force('secrets', { ...itemAt(store, CURRENT), wrapped })
    expect(await codeOfThrown(() => seal(ports))).toBe('envelope_key')
  })
})

test('nothing that is written holds the value', async () => {
  const ports = fakes()
  await putValue(ports, 'canary-8d21')
  await seal(ports)
  const written = [...ports.store.all('secrets'), ...ports.store.all('records')]
  const texts = written.flatMap((item) =>
    Object.values(item).map((value) =>
      value instanceof Uint8Array ? String.fromCharCode(...value) : String(value),
    ),
  )
  expect(texts.join()).not.toContain('canary-8d21')
})
