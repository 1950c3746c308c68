import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { randomBytes, utf8 } from '../../core/bytes.ts'
import { parseVkey, signNote, vkeyOf } from '../../core/log/note.ts'
import { portsOf, reasonOf, type Stand, signal, startPorts } from './ports.ts'
import { startWire, type Wire } from './wire.ts'

const LOG = 'alias/egg-log'

describe('the local KMS', () => {
  let stand: Stand
  beforeAll(async () => {
    stand = await startPorts()
  })
  afterAll(() => stand.aws.close())

  test('signs what its public key verifies', async () => {
    const signer = stand.signerOf(LOG)
    const publicKey = await signer.publicKey(signal())
    const message = utf8('egg.example.com/log\n1\n')
    const signature = await signer.sign(message, signal())
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') }
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    expect(verify(null, message, key, signature)).toBe(true)
    // As its own caller uses it, which opens the note that it made.
    const vkey = await parseVkey(await vkeyOf('egg.example.com/log', publicKey))
    const sign = (bytes: typeof message) => signer.sign(bytes, signal())
    await expect(signNote('text\n', { key: vkey, sign })).resolves.toBeInstanceOf(Uint8Array)
  })

  test('signs 4,096 bytes and no more', async () => {
    const signer = stand.signerOf(LOG)
    expect(await signer.sign(randomBytes(4096), signal())).toHaveLength(64)
    expect(await reasonOf(signer.sign(randomBytes(4097), signal()))).toBe('ValidationException')
  })

  test('has no public key of a key that encrypts, and does not sign with it', async () => {
    const signer = stand.signerOf('alias/egg')
    expect(await reasonOf(signer.publicKey(signal()))).toBe('UnsupportedOperationException')
    expect(await reasonOf(signer.sign(utf8('x'), signal()))).toBe('InvalidKeyUsageException')
  })

  test('knows only keys that there are', async () => {
    const signer = stand.signerOf('alias/none')
    expect(await reasonOf(signer.publicKey(signal()))).toBe('NotFoundException')
    expect(await reasonOf(signer.sign(utf8('x'), signal()))).toBe('NotFoundException')
  })

  test('lets the keeper sign, operators see the key, and nobody else either', async () => {
    const outcomes = async (who: 'keeper' | 'operator' | 'broker-kms') => {
      const signer = portsOf(stand.aws, who).signerOf(LOG)
      return [
        await reasonOf(signer.publicKey(signal())),
        await reasonOf(signer.sign(utf8('x'), signal())),
      ]
    }
    const [done, denied] = ['nothing was thrown', 'AccessDeniedException']
    expect(await outcomes('keeper')).toEqual([done, done])
    expect(await outcomes('operator')).toEqual([done, denied])
    expect(await outcomes('broker-kms')).toEqual([denied, denied])
  })

  test('is asked again after a throttle', async () => {
    stand.recorder.reset()
    stand.faults.add({ operation: 'Sign', fault: 'throttle' })
    expect(await stand.signerOf(LOG).sign(utf8('x'), signal())).toHaveLength(64)
    expect(stand.recorder.counts()['kms:Sign']).toBe(2)
  })
})

describe('a KMS that says something else', () => {
  let wire: Wire
  afterEach(() => wire.close())

  const der = (type: 'ed25519' | 'x25519' | 'ed448') =>
    // biome-ignore lint/suspicious/noExplicitAny: one call for three types
    generateKeyPairSync(type as any).publicKey.export({ format: 'der', type: 'spki' }) as Buffer
  const SPEC = 'ECC_NIST_EDWARDS25519'
  const good = () => der('ed25519')
  const flipped = (at: number) => {
    const bytes = good()
    bytes[at] = (bytes[at] as number) ^ 1
    return bytes
  }

  test('is told key, message, kind and algorithm', async () => {
    wire = await startWire(() => ({ body: { Signature: Buffer.alloc(64).toString('base64') } }))
    await wire.signer.sign(utf8('hi'), signal())
    expect(wire.sent).toEqual([
      {
        operation: 'Sign',
        input: {
          KeyId: LOG,
          Message: Buffer.from('hi').toString('base64'),
          MessageType: 'RAW',
          SigningAlgorithm: 'ED25519_SHA_512',
        },
      },
    ])
  })

  test.each([undefined, 0, 63, 65, 71])('a signature of %s bytes is none', async (length) => {
    const Signature = length === undefined ? undefined : Buffer.alloc(length).toString('base64')
    wire = await startWire(() => ({ body: { Signature } }))
    expect(await reasonOf(wire.signer.sign(utf8('hi'), signal()))).toBe('NotASignature')
    expect(wire.sent).toHaveLength(1)
  })

  test.each<[string, Buffer | undefined, string]>([
    ['no key', undefined, SPEC],
    ['an empty key', Buffer.alloc(0), SPEC],
    ['a key of another spec', good(), 'ECC_NIST_P256'],
    ['an X25519 key', der('x25519'), SPEC],
    ['an Ed448 key', der('ed448'), SPEC],
    ['a raw key', good().subarray(12), SPEC],
    ['a key that is cut', good().subarray(0, -1), SPEC],
    ['a key with more behind it', Buffer.concat([good(), Buffer.alloc(1)]), SPEC],
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(
      (at) => [`byte ${at} of the envelope changed`, flipped(at), SPEC] as [string, Buffer, string],
    ),
  ])('%s is no log key', async (_, key, KeySpec) => {
    wire = await startWire(() => ({ body: { PublicKey: key?.toString('base64'), KeySpec } }))
    expect(await reasonOf(wire.signer.publicKey(signal()))).toBe('NotAnEd25519Key')
  })

  test('a key as it should be is taken', async () => {
    const PublicKey = good()
    wire = await startWire(() => ({
      body: { PublicKey: PublicKey.toString('base64'), KeySpec: SPEC },
    }))
    expect(await wire.signer.publicKey(signal())).toEqual(new Uint8Array(PublicKey.subarray(12)))
  })
})

test('requests are counted as they are sent, retries among them', async () => {
  const { storeOf } = await import('../../aws/store.ts')
  let requests = 0
  const wire = await startWire(() => ({ status: 500, body: {} }))
  const access = {
    ...wire.access,
    onRequest: () => void requests++,
  }
  const read = storeOf(access, 'egg-').read('log', [{ pk: 'log', sk: 'head' }], signal())
  await reasonOf(read)
  expect(requests).toBe(3)
  expect(wire.sent).toHaveLength(3)
  await wire.close()
})
