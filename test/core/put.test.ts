import { describe, expect, test } from 'vitest'
import { type Bytes, concat, equal, textOf, utf8 } from '../../core/bytes.ts'
import { open } from '../../core/envelope.ts'
import { VALUE_BYTES } from '../../core/limits.ts'
import { isSecretName, type SecretName } from '../../core/name.ts'
import { CloudError, type KeyContext, type Kms } from '../../core/ports.ts'
import { put } from '../../core/put.ts'
import { rekey } from '../../core/rekey.ts'
import { secret } from '../../core/secret.ts'
import { keyContext, parseStored, secretKey, versionKey } from '../../core/stored.ts'
import { BREAKS, type FakeStore, fakeStore } from '../fakes/store.ts'
import { envelopeAt } from './sealed.ts'
import { brokenEverywhere, by, NOW, recordsIn, signal } from './steps.ts'
import { codeOfThrown } from './thrown.ts'

const named = (text: string): SecretName => {
  if (!isSecretName(text)) throw new TypeError(`${text} is no name`)
  return text
}

const NAME = named('payments/db/url')
const KEY = 'alias/egg'

/** Binds the DEK to key and context, as KMS does, without hiding it. */
const fakeKms = (): Kms => {
  const seal = (keyId: string, context: KeyContext): Bytes =>
    utf8(JSON.stringify([keyId, Object.entries(context).sort()]))
  return {
    wrap: async (keyId, dek, context) => concat(dek.expose(), seal(keyId, context)),
    unwrap: async (keyId, wrapped, context) => {
      if (!equal(wrapped.slice(32), seal(keyId, context))) {
        throw new CloudError('kms:Decrypt', 'InvalidCiphertextException')
      }
      return secret(wrapped.slice(0, 32))
    },
  }
}

const store1 = (store: FakeStore, value: string, name = NAME, now = NOW) =>
  put(
    { store, kms: fakeKms() },
    { name, value: secret(utf8(value)), kmsKey: KEY, ...by({ now }) },
    signal(),
  )

/** The value at a place, by the way that the broker and the runner go. */
const valueAt = async (store: FakeStore, version?: number): Promise<string | null> => {
  const key = version === undefined ? secretKey(NAME) : versionKey(NAME, version)
  const item = store.peek('secrets', key)
  if (!item) return null
  const stored = parseStored(NAME, item)
  const context = await keyContext(NAME, stored.version, stored.envelope)
  const dek = await fakeKms().unwrap(KEY, stored.wrapped, context, signal())
  return textOf((await open(NAME, stored.envelope, dek)).expose())
}

describe('put', () => {
  test('stores a first version that opens', async () => {
    const store = fakeStore()
    const { version, record } = await store1(store, 'one')
    expect(version).toBe(1)
    expect(await valueAt(store)).toBe('one')
    expect(record).toMatch(/^op#/)
  })

  test('keeps the version before as history', async () => {
    const store = fakeStore()
    await store1(store, 'one')
    expect((await store1(store, 'two')).version).toBe(2)
    expect(await valueAt(store)).toBe('two')
    expect(await valueAt(store, 1)).toBe('one')
    expect(await valueAt(store, 2)).toBeNull()
  })

  test('records name, version and envelope, never the value', async () => {
    const store = fakeStore()
    await store1(store, 'canary-5c1d')
    const [record] = recordsIn(store)
    expect(record).toMatchObject({ action: 'put', subject: { name: NAME, version: 1 } })
    for (const table of ['secrets', 'records'] as const) {
      const bytes = store.all(table).flatMap((item) => Object.values(item))
      const texts = bytes.map((value) =>
        value instanceof Uint8Array ? String.fromCharCode(...value) : String(value),
      )
      expect(texts.join()).not.toContain('canary-5c1d')
    }
  })

  test('uses another key and salt for the same value', async () => {
    const store = fakeStore()
    await store1(store, 'same')
    await store1(store, 'same')
    const [now, then] = [secretKey(NAME), versionKey(NAME, 1)].map((key) =>
      store.peek('secrets', key),
    )
    expect(now?.envelope).not.toEqual(then?.envelope)
    expect(now?.wrapped).not.toEqual(then?.wrapped)
  })

  test('takes the largest value and no larger one', async () => {
    const store = fakeStore()
    const larger = () => store1(store, 'x'.repeat(VALUE_BYTES + 1))
    expect(await codeOfThrown(larger)).toBe('value_too_large')
    expect(store.all('records')).toEqual([])
    await store1(store, 'x'.repeat(VALUE_BYTES))
    expect((await valueAt(store))?.length).toBe(VALUE_BYTES)
  })

  test('stores nothing when KMS does not wrap', async () => {
    const store = fakeStore()
    const kms: Kms = {
      ...fakeKms(),
      wrap: async () => {
        throw new CloudError('kms:Encrypt', 'AccessDeniedException')
      },
    }
    const request = { name: NAME, value: secret(utf8('x')), kmsKey: KEY, ...by() }
    const act = () => put({ store, kms }, request, signal())
    expect(await codeOfThrown(act)).toBe('cloud_error')
    expect([...store.all('records'), ...store.all('secrets')]).toEqual([])
  })

  test('does not overwrite a first version that another operator stored meanwhile', async () => {
    const store = fakeStore()
    const other = fakeStore()
    await store1(other, 'theirs')
    const theirs = other.peek('secrets', secretKey(NAME))
    store.beforeCall(2, () => theirs && store.force('secrets', theirs))
    expect(await codeOfThrown(() => store1(store, 'mine'))).toBe('put_lost')
    expect(await valueAt(store)).toBe('theirs')
    store.settled()
  })

  test('of two at once, one wins and the other is told', async () => {
    const store = fakeStore()
    await store1(store, 'one')
    const outcomes = await Promise.allSettled([store1(store, 'a'), store1(store, 'b')])
    const won = outcomes.findIndex(({ status }) => status === 'fulfilled')
    const codes = outcomes.flatMap((o) => (o.status === 'rejected' ? [o.reason.code] : []))
    expect(codes).toEqual(['put_lost'])
    expect(await valueAt(store)).toBe(['a', 'b'][won])
    expect(await valueAt(store, 1)).toBe('one')
  })

  test('a first version survives every break of every call', async () => {
    const step = (store: FakeStore) => store1(store, 'one')
    for await (const { title, store } of brokenEverywhere(async () => {}, step)) {
      expect(await valueAt(store), title).toBe('one')
    }
  })

  test('a second version survives every break of every call, and so does the first', async () => {
    const prepare = (store: FakeStore) => store1(store, 'one')
    const step = (store: FakeStore) => store1(store, 'two')
    for await (const { title, store } of brokenEverywhere(prepare, step)) {
      expect(await valueAt(store), title).toBe('two')
      expect(await valueAt(store, 1), title).toBe('one')
    }
  })

  test('a crash after any call leaves a readable secret', async () => {
    for (let calls = 0; calls < 4; calls++) {
      const store = fakeStore()
      await store1(store, 'one')
      store.breakCall(store.calls.length + calls, 'not done')
      expect(await codeOfThrown(() => store1(store, 'two'))).toBe('cloud_error')
      expect(await valueAt(store), `after ${calls} calls`).toBe('one')
    }
  })
})

describe('a re-key between the steps of a put', () => {
  const CURRENT = secretKey(NAME)
  const HISTORY = versionKey(NAME, 1)
  const kms = fakeKms()

  const rekeyed = (store: FakeStore, key = CURRENT) =>
    rekey(
      { store, kms },
      { name: NAME, key, kmsKey: KEY, exposed: null, ...by(), writer: 'kp' },
      signal(),
    )

  /** A store with version 1, and `count` re-keys of it, each to be put there at once. */
  const readAndRekeyed = async (count: number) => {
    const store = fakeStore()
    await store1(store, 'one')
    const released = [envelopeAt(store, CURRENT)]
    const other = fakeStore()
    for (const item of store.all('secrets')) other.force('secrets', item)
    const swaps: (() => void)[] = []
    for (let i = 0; i < count; i++) {
      await rekeyed(other)
      const item = other.peek('secrets', CURRENT)
      if (item) swaps.push(() => store.force('secrets', item))
      if (i < count - 1) released.push(envelopeAt(other, CURRENT))
    }
    return { store, released, swaps }
  }

  const holds = (store: FakeStore, envelopes: readonly Bytes[]): boolean =>
    store
      .all('secrets')
      .some(({ envelope }) => envelopes.some((each) => equal(each, envelope as Bytes)))

  test.each([0, 1, 2, 3])(
    'before call %i: both versions stand, and the released envelope stands nowhere',
    async (call) => {
      const { store, released, swaps } = await readAndRekeyed(1)
      store.beforeCall(store.calls.length + call, () => swaps[0]?.())
      const { version } = await store1(store, 'two')
      store.settled()
      expect(version).toBe(2)
      expect([await valueAt(store), await valueAt(store, 1)]).toEqual(['two', 'one'])
      expect(holds(store, released)).toBe(false)
    },
  )

  test('two of them, one at each swap: history is the one that stood last', async () => {
    const { store, released, swaps } = await readAndRekeyed(2)
    const first = store.calls.length
    // read, record, keep, swap, then read, keep (insert, replace), swap.
    store.beforeCall(first + 3, () => swaps[0]?.())
    store.beforeCall(first + 7, () => swaps[1]?.())
    expect((await store1(store, 'two')).version).toBe(2)
    store.settled()
    expect([await valueAt(store), await valueAt(store, 1)]).toEqual(['two', 'one'])
    expect(holds(store, released)).toBe(false)
  })

  test('of the history item alone: what the keeper sealed there stays', async () => {
    const { store, released, swaps } = await readAndRekeyed(1)
    const first = store.calls.length
    store.beforeCall(first + 3, () => swaps[0]?.())
    const other = fakeStore()
    store.beforeCall(first + 5, () => {
      for (const item of other.all('secrets')) store.force('secrets', item)
    })
    const item = store.peek('secrets', CURRENT)
    if (item) other.force('secrets', { ...item, ...HISTORY })
    await rekeyed(other, HISTORY)
    const sealedAgain = envelopeAt(other, HISTORY)
    await store1(store, 'two')
    store.settled()
    expect(envelopeAt(store, HISTORY)).toEqual(sealedAgain)
    expect([await valueAt(store), await valueAt(store, 1)]).toEqual(['two', 'one'])
    expect(holds(store, released)).toBe(false)
  })

  test('and a break of any call: the put is done or can be done again', async () => {
    for (let call = 0; call < 8; call++) {
      for (const how of BREAKS) {
        const { store, swaps } = await readAndRekeyed(1)
        const first = store.calls.length
        store.beforeCall(first + 3, () => swaps[0]?.())
        store.breakCall(first + call, how)
        const title = `call ${call} ${how}`
        const put = () => store1(store, 'two')
        await put().catch(async (error) => {
          expect(error.code, title).toBe('cloud_error')
          await put()
        })
        expect(await valueAt(store), title).toBe('two')
        expect(await valueAt(store, 1), title).toBe('one')
      }
    }
  })

  test('again and again: the put gives up, and the old version is readable', async () => {
    const { store, swaps } = await readAndRekeyed(8)
    const first = store.calls.length
    for (const [i, call] of [3, 7, 11, 15].entries()) {
      store.beforeCall(first + call, () => swaps[i]?.())
    }
    expect(await codeOfThrown(() => store1(store, 'two'))).toBe('put_lost')
    store.settled()
    expect(await valueAt(store)).toBe('one')
  })
})
