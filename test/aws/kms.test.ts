import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomBytes } from '../../core/bytes.ts'
import type { KeyContext } from '../../core/ports.ts'
import { secret } from '../../core/secret.ts'
import { reasonOf, type Stand, signal, startPorts } from './ports.ts'
import { startWire, type Wire } from './wire.ts'

const CONTEXT: KeyContext = {
  'egg:vault': 'payments',
  'egg:secret': 'payments/db/url',
  'egg:version': '3',
  'egg:envelope': 'A'.repeat(43),
}
const dek = secret(randomBytes(32))

describe('the local KMS', () => {
  let stand: Stand
  beforeAll(async () => {
    stand = await startPorts()
  })
  afterAll(() => stand.aws.close())
  beforeEach(() => stand.recorder.reset())

  const wrap = (key = 'alias/egg') => stand.kms.wrap(key, dek, CONTEXT, signal())

  test('what was wrapped unwraps, under the same key and context', async () => {
    const unwrapped = await stand.kms.unwrap('alias/egg', await wrap(), CONTEXT, signal())
    expect(unwrapped.expose()).toEqual(dek.expose())
    expect(`${unwrapped} ${JSON.stringify({ unwrapped })}`).not.toContain(String(dek.expose()[0]))
    expect(stand.recorder.calls().map(({ context }) => context)).toEqual([CONTEXT, CONTEXT])
  })

  test("a ciphertext under someone else's key is refused, though this principal may use that key", async () => {
    const foreign = await wrap('alias/egg-foreign')
    expect(await reasonOf(stand.kms.unwrap('alias/egg', foreign, CONTEXT, signal()))).toBe(
      'IncorrectKeyException',
    )
    expect(stand.recorder.counts()['kms:Decrypt']).toBe(1)
  })

  test.each(Object.keys(CONTEXT))('another %s is refused, and not tried again', async (name) => {
    const changed = { ...CONTEXT, [name]: 'x' }
    const unwrap = stand.kms.unwrap('alias/egg', await wrap(), changed, signal())
    expect(await reasonOf(unwrap)).toBe('InvalidCiphertextException')
    expect(stand.recorder.counts()['kms:Decrypt']).toBe(1)
  })
})

describe('a KMS that says something else', () => {
  let wire: Wire
  afterEach(() => wire.close())

  const unwrap = () => wire.kms.unwrap('alias/egg', new Uint8Array([7]), CONTEXT, signal())
  const answering = async (Plaintext: Buffer | undefined) => {
    wire = await startWire(() => ({ body: { Plaintext: Plaintext?.toString('base64') } }))
  }

  test('is told the key, and the context', async () => {
    await answering(Buffer.alloc(32, 5))
    expect((await unwrap()).expose()).toEqual(new Uint8Array(32).fill(5))
    expect(wire.sent).toEqual([
      {
        operation: 'Decrypt',
        input: { KeyId: 'alias/egg', CiphertextBlob: 'Bw==', EncryptionContext: CONTEXT },
      },
    ])
  })

  test.each([0, 16, 31, 33, 64])('a plaintext of %i bytes is no DEK', async (length) => {
    await answering(Buffer.alloc(length))
    expect(await reasonOf(unwrap())).toBe('NotADek')
    expect(wire.sent).toHaveLength(1)
  })

  test('nor is none at all', async () => {
    await answering(undefined)
    expect(await reasonOf(unwrap())).toBe('NotADek')
  })

  test('an Encrypt without a ciphertext is no wrap', async () => {
    wire = await startWire(() => ({ body: { KeyId: 'alias/egg' } }))
    const wrap = wire.kms.wrap('alias/egg', dek, CONTEXT, signal())
    expect(await reasonOf(wrap)).toBe('EmptyAnswer')
  })
})
