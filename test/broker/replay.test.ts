import { beforeEach, describe, expect, test } from 'vitest'
import { type Bytes, sha256, toBase64url } from '../../core/bytes.ts'
import { BREAKS } from '../fakes/store.ts'
import { withIssuers } from './changed.ts'
import { NOW, type World, world } from './world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})

/** The `released` record as it stands: its place, and the hash of its bytes. */
const winner = async () => {
  const found = w.store.all('records').find(({ record }) => {
    const { type } = JSON.parse(new TextDecoder().decode(record as Bytes))
    return type === 'released'
  })
  if (!found) throw new Error('nothing was released')
  const hash = toBase64url(await sha256(found.record as Bytes))
  return { place: `${found.pk}/${found.sk}`, hash }
}

/** A token that was redeemed, and what it takes to try again. */
const redeemed = async (claims: object = {}) => {
  const request = await w.draft(['payments/a'])
  const token = await w.token({ aud: request.aud, ...claims })
  expect((await w.attempt(request.body, token)).denial).toBeNull()
  return () => w.attempt(request.body, token)
}
const types = () => w.records().map(({ type }) => type)

// Of a replay: the read of the secrets, the insert, the read-back, the look before a note, the note.
const [INSERT, READ_BACK, LOOK] = [1, 2, 3]

describe('a replay that meets faults does not annul the release that another attempt got (T3)', () => {
  test.each(BREAKS)('its insert: %s', async (how) => {
    const replay = await redeemed()
    w.store.breakCall(w.store.calls.length + INSERT, how)
    expect((await replay()).denial?.code).toBe(how === 'done twice' ? 'token_spent' : 'unavailable')
    w.store.settled()
    expect(types()).toEqual(['released', 'refused'])
  })

  test.each(BREAKS)('the read-back after it: %s', async (how) => {
    const replay = await redeemed()
    w.store.breakCall(w.store.calls.length + READ_BACK, how)
    expect((await replay()).denial?.code).toBe(how === 'done twice' ? 'token_spent' : 'unavailable')
    w.store.settled()
    expect(types()).toEqual(['released', 'refused'])
  })

  test('a Decrypt of it, beside its insert', async () => {
    const replay = await redeemed()
    w.kms.fail('unwrap')
    expect((await replay()).denial?.code).toBe('token_spent')
    expect(types()).toEqual(['released', 'refused'])
  })

  test('again and again: one note at most', async () => {
    const replay = await redeemed()
    for (const call of [INSERT, READ_BACK, INSERT, READ_BACK]) {
      w.store.breakCall(w.store.calls.length + call, 'not done')
      await replay()
    }
    w.store.settled()
    expect(types()).toEqual(['released', 'refused'])
  })

  test.each([INSERT, READ_BACK])(
    'call %i and every look after it: what is withheld is its own attempt, by its hash',
    async (call) => {
      const replay = await redeemed()
      const next = w.store.calls.length
      w.store.breakCall(next + call, 'not done')
      w.store.breakCall(next + (call === INSERT ? READ_BACK : LOOK), 'not done')
      expect((await replay()).denial?.code).toBe('unavailable')
      w.store.settled()
      expect(types()).toEqual(['released', 'withheld'])
      const { place, hash } = await winner()
      const [, withheld] = w.records()
      expect(withheld).toMatchObject({ record: place, insert: 'unknown' })
      expect(withheld.hash).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(withheld.hash).not.toBe(hash)
    },
  )

  test('two attempts whose fate nobody could read are withheld each by its own note', async () => {
    const replay = await redeemed()
    for (const _ of [1, 2]) {
      const next = w.store.calls.length
      w.store.breakCall(next + INSERT, 'not done')
      w.store.breakCall(next + READ_BACK, 'not done')
      await replay()
    }
    w.store.settled()
    expect(types()).toEqual(['released', 'withheld', 'withheld'])
    const [, one, two] = w.records()
    expect(new Set([one.hash, two.hash, (await winner()).hash]).size).toBe(3)
  })

  test('an attempt of its own that fails names its own record by its hash', async () => {
    w.store.breakCall(w.store.calls.length + INSERT, 'done')
    expect((await w.run()).denial?.code).toBe('unavailable')
    const { place, hash } = await winner()
    expect(w.records()[1]).toMatchObject({ type: 'withheld', record: place, hash })
  })

  test('and one whose Decrypt fails does so too', async () => {
    w.kms.fail('unwrap')
    await w.run()
    const { place, hash } = await winner()
    expect(w.records()[1]).toMatchObject({ type: 'withheld', record: place, hash, insert: 'done' })
  })
})

describe("moving an issuer's max_age gives no token a second place (T3)", () => {
  test.each([
    [600, 3600],
    [600, 601],
    [3600, 600],
    [24 * 3600, 600],
  ])('from %i to %i', async (from, to) => {
    withIssuers(w, { maxAge: from })
    const replay = await redeemed()
    withIssuers(w, { maxAge: to })
    expect((await replay()).denial?.code).toBe('token_spent')
    expect(types()).toEqual(['released', 'refused'])
  })

  test('a token that lives longer than ten minutes has its one place too', async () => {
    withIssuers(w, { maxAge: 3600 })
    const replay = await redeemed({ exp: NOW + 1200 })
    expect((await winner()).place).toMatch(/^ex1h#/)
    withIssuers(w, { maxAge: 1200 })
    expect((await replay()).denial?.code).toBe('token_spent')
  })

  test.each([
    [600, /^ex#/],
    [601, /^ex1h#/],
  ])('a lifetime of %i s stands in %s, whatever the issuer may', async (lifetime, partition) => {
    withIssuers(w, { maxAge: 7200 })
    await redeemed({ exp: NOW + lifetime })
    expect((await winner()).place).toMatch(partition)
  })
})
