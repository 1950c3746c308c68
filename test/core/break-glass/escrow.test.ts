import { describe, expect, test } from 'vitest'
import { toBech32 } from '../../../core/bech32.ts'
import { escrowOf, isEscrowTo, openEscrow } from '../../../core/break-glass/escrow.ts'
import { isRecipient } from '../../../core/break-glass/recipient.ts'
import { type Bytes, randomBytes, textOf, utf8 } from '../../../core/bytes.ts'
import { envelopeHash, open } from '../../../core/envelope.ts'
import type { Key } from '../../../core/ports.ts'
import { put } from '../../../core/put.ts'
import { rekey } from '../../../core/rekey.ts'
import { secret } from '../../../core/secret.ts'
import { parseStored, secretKey, versionKey } from '../../../core/stored.ts'
import { type Fakes, fakes, KMS_KEY, NAME } from '../sealed.ts'
import { by, signal } from '../steps.ts'
import { codeOfThrown } from '../thrown.ts'
import { KEYS } from './keys.ts'

const { team, other, foreign } = KEYS
const BOTH = [team.recipient, other.recipient]
const idOf = ({ identity }: { identity: string }) => secret(identity)

const made = async (recipients: readonly string[]): Promise<{ escrow: Bytes; dek: Bytes }> => {
  const dek = randomBytes(32)
  const escrow = await escrowOf(secret(dek), recipients)
  if (!escrow) throw new Error('there is no escrow')
  return { escrow, dek }
}

describe('an escrow', () => {
  test.each([team, other])('opens with the key of each recipient', async (key) => {
    const { escrow, dek } = await made(BOTH)
    expect((await openEscrow(escrow, idOf(key))).expose()).toEqual(dek)
  })

  test('of nobody is none', async () => {
    expect(await escrowOf(secret(randomBytes(32)), undefined)).toBeNull()
    expect(await escrowOf(secret(randomBytes(32)), [])).toBeNull()
  })

  test('says to whom it is, in any order, and to nobody less or more', async () => {
    const { escrow } = await made(BOTH)
    expect(await isEscrowTo(escrow, [other.recipient, team.recipient])).toBe(true)
    expect(await isEscrowTo(escrow, [team.recipient])).toBe(false)
    expect(await isEscrowTo(escrow, [...BOTH, foreign.recipient])).toBe(false)
    expect(await isEscrowTo(null, BOTH)).toBe(false)
  })

  test('never holds the DEK in clear, and is another one each time', async () => {
    const { escrow, dek } = await made(BOTH)
    const hex = (bytes: Bytes) =>
      [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    expect(hex(escrow)).not.toContain(hex(dek))
    expect(await escrowOf(secret(dek), BOTH)).not.toEqual(escrow)
  })

  test.each([1, 2, 8])('to %i recipients has the bytes that storage.md says', async (count) => {
    const { escrow } = await made(Array(count).fill(team.recipient))
    expect(escrow).toHaveLength(167 + 98 * count)
  })

  test.each<[string, (escrow: Bytes) => Bytes, string]>([
    ['with another format byte', (bytes) => bytes.with(0, 2), 'escrow_format'],
    ['that is empty', () => new Uint8Array(), 'escrow_format'],
    ['that ends early', (bytes) => bytes.slice(0, 33), 'escrow_format'],
    ['without its last byte', (bytes) => bytes.slice(0, -1), 'escrow_key'],
    ['with a bit flipped', (bytes) => bytes.with(-1, (bytes.at(-1) as number) ^ 1), 'escrow_key'],
    ['whose age header changed', (bytes) => bytes.with(70, 0x41), 'escrow_key'],
  ])('%s does not open', async (_, change, code) => {
    const { escrow } = await made([team.recipient])
    expect(await codeOfThrown(() => openEscrow(change(escrow), idOf(team)))).toBe(code)
  })

  test('does not open with a foreign key, nor with what is no key', async () => {
    const { escrow } = await made(BOTH)
    expect(await codeOfThrown(() => openEscrow(escrow, idOf(foreign)))).toBe('escrow_key')
  })
})

describe('a recipient', () => {
  test.each([
    ['a key', team.recipient, true],
    ['in upper case', team.recipient.toUpperCase(), false],
    ['mistyped', team.recipient.replace('zvk', 'zvj'), false],
    ['0, to which everybody has the key', toBech32('age', new Uint8Array(32)), false],
    ['1, the same', toBech32('age', new Uint8Array(32).with(0, 1)), false],
    ['a point in another spelling', toBech32('age', new Uint8Array(32).fill(0x99)), false],
    ['too short', toBech32('age', new Uint8Array(31).fill(9)), false],
    ['a private key', team.identity, false],
    ['post-quantum', 'age1pq1abc', false],
    ['nothing', '', false],
  ])('%s', async (_, text, expected) => {
    expect(await isRecipient(text)).toBe(expected)
  })
})

const putTo = (ports: Fakes, value: string, recipients: readonly string[] | undefined) =>
  put(
    ports,
    { name: NAME, value: secret(utf8(value)), kmsKey: KMS_KEY, recipients, ...by() },
    signal(),
  )

const rekeyTo = (ports: Fakes, key: Key, recipients: readonly string[] | undefined) =>
  rekey(
    ports,
    { name: NAME, key, kmsKey: KMS_KEY, recipients, exposed: null, ...by(), writer: 'kp' },
    signal(),
  )

/** What the holder of a key reads at a place, without KMS; null where nothing is in escrow. */
const readWithoutCloud = async (
  { store }: Fakes,
  key: Key,
  holder: { identity: string } = team,
): Promise<string | null> => {
  const item = store.peek('secrets', key)
  if (!item) throw new Error('nothing stands there')
  const { envelope, escrow } = parseStored(NAME, item)
  if (!escrow) return null
  return textOf((await open(NAME, envelope, await openEscrow(escrow, idOf(holder)))).expose())
}

describe('what is stored', () => {
  test('a put: the current version opens, and the one before it in history', async () => {
    const ports = fakes()
    await putTo(ports, 'one', BOTH)
    await putTo(ports, 'two', BOTH)
    expect(await readWithoutCloud(ports, secretKey(NAME), other)).toBe('two')
    expect(await readWithoutCloud(ports, versionKey(NAME, 1))).toBe('one')
  })

  test('a put without recipients: no escrow, and the item as it always was', async () => {
    const ports = fakes()
    await putTo(ports, 'one', undefined)
    expect(Object.keys(ports.store.peek('secrets', secretKey(NAME)) ?? {}).sort()).toEqual([
      'created',
      'envelope',
      'pk',
      'record',
      'sealed',
      'sk',
      'version',
      'wrapped',
    ])
  })

  test('a re-key gives what stood there before an escrow', async () => {
    const ports = fakes()
    await putTo(ports, 'one', undefined)
    expect(await rekeyTo(ports, secretKey(NAME), BOTH)).toBe('rekeyed')
    expect(await readWithoutCloud(ports, secretKey(NAME))).toBe('one')
  })

  test('a re-key makes a fresh escrow: the old one opens nothing that is stored', async () => {
    const ports = fakes()
    await putTo(ports, 'one', BOTH)
    const before = parseStored(NAME, ports.store.peek('secrets', secretKey(NAME)) as never)
    await rekeyTo(ports, secretKey(NAME), BOTH)
    const after = parseStored(NAME, ports.store.peek('secrets', secretKey(NAME)) as never)
    expect(await readWithoutCloud(ports, secretKey(NAME))).toBe('one')
    const dek = await openEscrow(before.escrow as Bytes, idOf(team))
    expect(await codeOfThrown(() => open(NAME, after.envelope, dek))).toBe('envelope_key')
    expect(await envelopeHash(after.envelope)).not.toEqual(await envelopeHash(before.envelope))
  })

  test('a recipient who was taken out of vaults.yaml opens nothing after the re-key', async () => {
    const ports = fakes()
    await putTo(ports, 'one', BOTH)
    await rekeyTo(ports, secretKey(NAME), [team.recipient])
    expect(await readWithoutCloud(ports, secretKey(NAME))).toBe('one')
    const act = () => readWithoutCloud(ports, secretKey(NAME), other)
    expect(await codeOfThrown(act)).toBe('escrow_key')
  })

  test('a re-key for a vault without recipients takes the escrow away', async () => {
    const ports = fakes()
    await putTo(ports, 'one', BOTH)
    await rekeyTo(ports, secretKey(NAME), undefined)
    expect(await readWithoutCloud(ports, secretKey(NAME))).toBeNull()
  })

  test('an escrow of an unknown format keeps nobody from reading or sealing again', async () => {
    const ports = fakes()
    await putTo(ports, 'one', BOTH)
    const item = ports.store.peek('secrets', secretKey(NAME))
    ports.store.force('secrets', { ...item, escrow: new Uint8Array([9]) } as never)
    expect(await rekeyTo(ports, secretKey(NAME), BOTH)).toBe('rekeyed')
    expect(await readWithoutCloud(ports, secretKey(NAME))).toBe('one')
  })
})
