import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DecryptCommand,
  type DecryptCommandInput,
  DescribeKeyCommand,
  EncryptCommand,
  type EncryptCommandInput,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  type KMSClient,
  ListKeysCommand,
  ReEncryptCommand,
  SignCommand,
  type SignCommandInput,
} from '@aws-sdk/client-kms'
import { GetSessionTokenCommand } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openKeyStore } from '../../local/kms-keys.ts'
import { type Aws, outcome, post, region, signed, startAws } from './aws.ts'

const context = { 'egg:vault': 'payments', 'egg:secret': 'payments/db/url' }
const dek = new Uint8Array(32).fill(7)

let aws: Aws
let admin: KMSClient
let egg: { keyId: string; arn: string }
let other: { keyId: string; arn: string }
let log: { keyId: string; arn: string }

beforeAll(async () => {
  aws = await startAws()
  admin = aws.kmsOf('admin')
  egg = aws.kms.ensureKey('alias/egg', 'SYMMETRIC_DEFAULT')
  other = aws.kms.ensureKey('alias/other', 'SYMMETRIC_DEFAULT')
  log = aws.kms.ensureKey('alias/egg-log', 'ECC_NIST_EDWARDS25519')
})
afterAll(() => aws.close())
beforeEach(() => aws.recorder.reset())

const encrypt = (input: Partial<EncryptCommandInput> = {}) =>
  admin.send(
    new EncryptCommand({
      KeyId: 'alias/egg',
      Plaintext: dek,
      EncryptionContext: context,
      ...input,
    }),
  )
const decrypt = (
  CiphertextBlob: Uint8Array | undefined,
  input: Partial<DecryptCommandInput> = {},
) =>
  admin.send(
    new DecryptCommand({
      KeyId: 'alias/egg',
      CiphertextBlob,
      EncryptionContext: context,
      ...input,
    }),
  )
const sign = (input: Partial<SignCommandInput> = {}) =>
  admin.send(
    new SignCommand({
      KeyId: 'alias/egg-log',
      Message: dek,
      SigningAlgorithm: 'ED25519_SHA_512',
      ...input,
    }),
  )

describe('encrypt and decrypt', () => {
  test('round trip, with the key by id, ARN, alias and alias ARN', async () => {
    const aliasArn = egg.arn.replace(/key\/.*/, 'alias/egg')
    for (const KeyId of [egg.keyId, egg.arn, 'alias/egg', aliasArn]) {
      const wrapped = await encrypt({ KeyId })
      expect(wrapped.KeyId).toBe(egg.arn)
      const opened = await decrypt(wrapped.CiphertextBlob, { KeyId })
      expect(opened.Plaintext).toEqual(dek)
      expect(opened.KeyId).toBe(egg.arn)
    }
    expect(aws.recorder.counts()).toEqual({ 'kms:Encrypt': 4, 'kms:Decrypt': 4 })
    expect(aws.recorder.calls().map((call) => call.context)).toEqual(Array(8).fill(context))
  })

  test('the order of the context does not matter', async () => {
    const { CiphertextBlob } = await encrypt()
    const reversed = Object.fromEntries(Object.entries(context).reverse())
    expect(await outcome(decrypt(CiphertextBlob, { EncryptionContext: reversed }))).toBe('ok')
  })

  test('no context and an empty one are the same', async () => {
    const { CiphertextBlob } = await encrypt({ EncryptionContext: undefined })
    expect(await outcome(decrypt(CiphertextBlob, { EncryptionContext: {} }))).toBe('ok')
  })

  test.each<[string, Record<string, string> | undefined]>([
    ['missing', undefined],
    ['empty', {}],
    ['another value', { ...context, 'egg:vault': 'other' }],
    ['another case', { ...context, 'egg:vault': 'Payments' }],
    ['one less', { 'egg:vault': 'payments' }],
    ['one more', { ...context, more: '' }],
    ['values swapped', { 'egg:vault': 'payments/db/url', 'egg:secret': 'payments' }],
    ['moved across a boundary', { 'egg:vaultp': 'ayments', 'egg:secret': 'payments/db/url' }],
  ])('a context that is wrong: %s', async (_name, EncryptionContext) => {
    const { CiphertextBlob } = await encrypt()
    expect(await outcome(decrypt(CiphertextBlob, { EncryptionContext }))).toBe(
      'InvalidCiphertextException',
    )
  })

  test('every part of a ciphertext is authenticated', async () => {
    const { CiphertextBlob = dek } = await encrypt()
    for (const [at, expected] of [
      [0, 'InvalidCiphertextException'],
      [1, 'AccessDeniedException'],
      [17, 'InvalidCiphertextException'],
      [30, 'InvalidCiphertextException'],
      [CiphertextBlob.length - 1, 'InvalidCiphertextException'],
    ] as const) {
      const flipped = Uint8Array.from(CiphertextBlob, (byte, i) => (i === at ? byte ^ 1 : byte))
      expect(await outcome(decrypt(flipped))).toBe(expected)
    }
    expect(await outcome(decrypt(CiphertextBlob.subarray(0, 40)))).toBe(
      'InvalidCiphertextException',
    )
  })

  test('a ciphertext under another key', async () => {
    const { CiphertextBlob } = await encrypt({ KeyId: 'alias/other' })
    expect(await outcome(decrypt(CiphertextBlob))).toBe('IncorrectKeyException')
    expect(await outcome(decrypt(CiphertextBlob, { KeyId: other.arn }))).toBe('ok')
  })

  test.each([
    ['an unknown id', '00000000-0000-0000-0000-000000000000'],
    ['an unknown alias', 'alias/none'],
    [
      "another region's ARN",
      'arn:aws:kms:local-2:000000000000:key/00000000-0000-0000-0000-000000000000',
    ],
  ])('a foreign key: %s', async (_name, KeyId) => {
    const { CiphertextBlob } = await encrypt()
    expect(await outcome(encrypt({ KeyId }))).toBe('NotFoundException')
    expect(await outcome(decrypt(CiphertextBlob, { KeyId }))).toBe('NotFoundException')
  })

  test("our own key's id under another region's or account's ARN", async () => {
    for (const [from, to] of [
      [region, 'local-2'],
      ['000000000000', '111111111111'],
    ] as const) {
      const KeyId = egg.arn.replace(from, to)
      expect(await outcome(encrypt({ KeyId }))).toBe('NotFoundException')
    }
  })

  test('sizes', async () => {
    expect(await outcome(encrypt({ Plaintext: new Uint8Array(4096) }))).toBe('ok')
    expect(await outcome(encrypt({ Plaintext: new Uint8Array(4097) }))).toBe('ValidationException')
    expect(await outcome(encrypt({ Plaintext: new Uint8Array() }))).toBe('ValidationException')
    expect(await outcome(decrypt(new Uint8Array(6145)))).toBe('ValidationException')
    expect(await outcome(encrypt({ Plaintext: new Uint8Array(65536) }))).toBe(
      'RequestEntityTooLargeException',
    )
  })

  test('a signing key does not encrypt', async () => {
    const { CiphertextBlob } = await encrypt()
    expect(await outcome(encrypt({ KeyId: log.keyId }))).toBe('InvalidKeyUsageException')
    expect(await outcome(decrypt(CiphertextBlob, { KeyId: log.keyId }))).toBe(
      'InvalidKeyUsageException',
    )
    const data = new GenerateDataKeyCommand({ KeyId: log.keyId, KeySpec: 'AES_256' })
    expect(await outcome(admin.send(data))).toBe('InvalidKeyUsageException')
  })

  test('a member that the stand-in would ignore', async () => {
    expect(await outcome(encrypt({ DryRun: true }))).toBe('ValidationException')
    expect(await outcome(encrypt({ EncryptionAlgorithm: 'RSAES_OAEP_SHA_1' }))).toBe(
      'ValidationException',
    )
  })
})

describe('the other methods', () => {
  test('GenerateDataKey gives a key and its wrap', async () => {
    const made = await admin.send(
      new GenerateDataKeyCommand({
        KeyId: 'alias/egg',
        KeySpec: 'AES_256',
        EncryptionContext: context,
      }),
    )
    expect(made.Plaintext).toHaveLength(32)
    expect((await decrypt(made.CiphertextBlob)).Plaintext).toEqual(made.Plaintext)
  })

  test.each([
    ['neither', {}],
    ['both', { KeySpec: 'AES_256', NumberOfBytes: 32 }],
    ['unknown', { KeySpec: 'constructor' }],
    ['none', { NumberOfBytes: 0 }],
    ['too many', { NumberOfBytes: 1025 }],
  ] as const)('GenerateDataKey refuses a length: %s', async (_name, length) => {
    const command = new GenerateDataKeyCommand({ KeyId: 'alias/egg', ...(length as object) })
    expect(await outcome(admin.send(command))).toBe('ValidationException')
  })

  test('ReEncrypt moves a ciphertext to another key and context', async () => {
    const { CiphertextBlob } = await encrypt()
    const input = { CiphertextBlob, DestinationKeyId: 'alias/other' }
    const moved = await admin.send(
      new ReEncryptCommand({ ...input, SourceEncryptionContext: context }),
    )
    expect([moved.SourceKeyId, moved.KeyId]).toEqual([egg.arn, other.arn])
    const opened = await decrypt(moved.CiphertextBlob, { KeyId: undefined, EncryptionContext: {} })
    expect(opened.Plaintext).toEqual(dek)
    expect(await outcome(admin.send(new ReEncryptCommand(input)))).toBe(
      'InvalidCiphertextException',
    )
  })

  test('DescribeKey tells what a key is for', async () => {
    const describeKey = async (KeyId: string) =>
      (await admin.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata
    expect(await describeKey('alias/egg')).toMatchObject({
      Arn: egg.arn,
      KeyId: egg.keyId,
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyUsage: 'ENCRYPT_DECRYPT',
      KeyState: 'Enabled',
    })
    expect(await describeKey('alias/egg-log')).toMatchObject({
      KeySpec: 'ECC_NIST_EDWARDS25519',
      KeyUsage: 'SIGN_VERIFY',
    })
  })

  test('Sign gives an Ed25519 signature that the public key verifies', async () => {
    const { Signature = dek, KeyId } = await sign()
    const { PublicKey = dek } = await admin.send(new GetPublicKeyCommand({ KeyId: log.keyId }))
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' })
    expect(KeyId).toBe(log.arn)
    expect(key.asymmetricKeyType).toBe('ed25519')
    expect(verify(null, dek, key, Signature)).toBe(true)
  })

  test.each<[string, Partial<SignCommandInput>, string]>([
    ['4096 bytes', { Message: new Uint8Array(4096) }, 'ok'],
    ['4097 bytes', { Message: new Uint8Array(4097) }, 'ValidationException'],
    ['a digest', { MessageType: 'DIGEST' }, 'ValidationException'],
    ['an unknown algorithm', { SigningAlgorithm: 'HS256' as never }, 'ValidationException'],
    [
      'an algorithm of other keys',
      { SigningAlgorithm: 'ECDSA_SHA_256' },
      'InvalidKeyUsageException',
    ],
    ['an encryption key', { KeyId: 'alias/egg' }, 'InvalidKeyUsageException'],
    ['a foreign key', { KeyId: 'alias/none' }, 'NotFoundException'],
  ])('Sign: %s', async (_name, input, expected) => {
    expect(await outcome(sign(input))).toBe(expected)
  })

  test('a symmetric key has no public half', async () => {
    const command = new GetPublicKeyCommand({ KeyId: 'alias/egg' })
    expect(await outcome(admin.send(command))).toBe('UnsupportedOperationException')
  })

  test('operations that are not there', async () => {
    expect(await outcome(admin.send(new ListKeysCommand({})))).toBe('UnknownOperationException')
    const session = aws.stsOf('operator').send(new GetSessionTokenCommand({}))
    expect(await outcome(session)).toBe('InvalidAction')
  })

  test('a body that is not what the headers say', async () => {
    const sendBody = async (input: object) =>
      post(await signed(aws.kmsOf('admin'), new EncryptCommand(input as EncryptCommandInput)))
    const right = { KeyId: 'alias/egg', Plaintext: dek }
    expect(await sendBody(right)).toBe('ok')
    expect(await sendBody({ Plaintext: dek })).toBe('ValidationException')
    expect(await sendBody({ ...right, EncryptionContext: ['a'] })).toBe('SerializationException')
  })
})

describe('keys in a file', () => {
  test('survive a restart, privately', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'egg-kms-'))
    const file = join(folder, 'kms', 'keys.json')
    const first = await startAws({ file })
    const made = first.kms.ensureKey('alias/egg', 'SYMMETRIC_DEFAULT')
    const signer = first.kms.ensureKey('alias/egg-log', 'ECC_NIST_EDWARDS25519')
    const wrapped = await first
      .kmsOf('operator')
      .send(new EncryptCommand({ KeyId: 'alias/egg', Plaintext: dek }))
    await first.close()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'kms')).mode & 0o777).toBe(0o700)

    const second = await startAws({ file })
    expect(second.kms.ensureKey('alias/egg', 'SYMMETRIC_DEFAULT')).toEqual(made)
    expect(second.kms.ensureKey('alias/egg-log', 'ECC_NIST_EDWARDS25519')).toEqual(signer)
    const opened = await second
      .kmsOf('operator')
      .send(new DecryptCommand({ KeyId: made.arn, CiphertextBlob: wrapped.CiphertextBlob }))
    expect(opened.Plaintext).toEqual(dek)
    await second.close()
    rmSync(folder, { recursive: true })
  })

  test('an alias keeps its kind of key', () => {
    expect(() => aws.kms.ensureKey('alias/egg', 'ECC_NIST_EDWARDS25519')).toThrow()
    expect(() => aws.kms.ensureKey('egg', 'SYMMETRIC_DEFAULT')).toThrow()
  })

  test('a damaged file is not replaced by fresh keys', () => {
    const folder = mkdtempSync(join(tmpdir(), 'egg-kms-'))
    const file = join(folder, 'keys.json')
    for (const bad of [
      '',
      '{"v":2,"keys":[]}',
      '{"v":1,"keys":[{"spec":"SYMMETRIC_DEFAULT","material":""}]}',
    ]) {
      writeFileSync(file, bad)
      expect(() => openKeyStore(file, region)).toThrow()
      expect(readFileSync(file, 'utf8')).toBe(bad)
    }
    rmSync(folder, { recursive: true })
  })

  test.skipIf(process.platform === 'win32')('a folder that others may read is refused', () => {
    expect(() => openKeyStore('/tmp/egg-keys.json', region)).toThrow()
  })
})
