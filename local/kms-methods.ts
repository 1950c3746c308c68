import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import { AwsError } from './aws-error.ts'
import { blob, contextOf, type Input, onlyMembers, optionalText, text } from './aws-input.ts'
import { jsonReply, type Operation, type Reply } from './aws-server.ts'
import { type Context, decrypt, encrypt, keyIdOf } from './kms-ciphertext.ts'
import type { KeySpec, KeyStore, KmsKey } from './kms-keys.ts'
import { account, authorize, type Principal } from './principals.ts'

export const contentType = 'application/x-amz-json-1.1'
/** KMS: "up to 4096 bytes", for Encrypt and for a RAW message alike. */
const maxPlaintext = 4096
const maxCiphertext = 6144

const symmetric = 'SYMMETRIC_DEFAULT'
const ed25519 = 'ED25519_SHA_512'
/** What KMS knows at all; of these only `ed25519` fits a key that can exist here. */
const signingAlgorithms =
  /^(?:RSASSA_PSS_SHA_(?:256|384|512)|RSASSA_PKCS1_V1_5_SHA_(?:256|384|512)|ECDSA_SHA_(?:256|384|512)|ED25519(?:_PH)?_SHA_512)$/

const json = (value: unknown): Reply => jsonReply(contentType, value)
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const invalid = (message: string) => new AwsError('ValidationException', message)

const privateKeyOf = (key: KmsKey) =>
  createPrivateKey({ key: Buffer.from(key.material, 'base64'), format: 'der', type: 'pkcs8' })

/** A method of TrentService: it checks the input first, and returns what is done once signed in. */
export type Method = (keys: KeyStore, input: Input) => Operation

/** @throws AwsError InvalidKeyUsageException: a signing key does not encrypt, nor the reverse. */
const mustBe = (key: KmsKey, spec: KeySpec): void => {
  if (key.spec !== spec) throw new AwsError('InvalidKeyUsageException', `The key is ${key.spec}`)
}

const symmetricOnly = (input: Input, name: string): void => {
  if ((optionalText(input, name) ?? symmetric) !== symmetric) throw invalid(`${name} is unknown`)
}

/** The key, once the principal may do `action` with it. */
const permitted = (keys: KeyStore, keyId: string, action: string, principal: Principal): KmsKey => {
  const key = keys.find(keyId)
  authorize(principal, { action, resource: key.arn })
  return key
}

/** Opens a ciphertext as KMS does: the key is the ciphertext's, and `keyId` only restricts it. */
const open = (
  keys: KeyStore,
  ciphertext: Buffer,
  keyId: string | undefined,
  context: Context,
  action: string,
  principal: Principal,
): { key: KmsKey; plaintext: Buffer } => {
  const named = keyId === undefined ? undefined : permitted(keys, keyId, action, principal)
  if (named !== undefined) mustBe(named, symmetric)
  const id = keyIdOf(ciphertext)
  if (id === null) throw new AwsError('InvalidCiphertextException', 'Not a ciphertext')
  const key = keys.byId(id)
  if (key === undefined) {
    throw new AwsError(
      'AccessDeniedException',
      'The ciphertext refers to a key that does not exist',
    )
  }
  authorize(principal, { action, resource: key.arn })
  if (named !== undefined && named.id !== key.id) {
    throw new AwsError('IncorrectKeyException', 'The key is not the one that encrypted')
  }
  mustBe(key, symmetric)
  const plaintext = decrypt(key, ciphertext, context)
  if (plaintext === null) throw new AwsError('InvalidCiphertextException', 'It does not open')
  return { key, plaintext }
}

/** By name. KMS has more; egg uses none of them. */
export const methods: Readonly<Record<string, Method>> = {
  Encrypt: (keys, input) => {
    onlyMembers(input, ['KeyId', 'Plaintext', 'EncryptionContext', 'EncryptionAlgorithm'])
    const keyId = text(input, 'KeyId')
    const plaintext = blob(input, 'Plaintext', maxPlaintext)
    const context = contextOf(input, 'EncryptionContext')
    symmetricOnly(input, 'EncryptionAlgorithm')
    return {
      context,
      perform: (principal) => {
        const key = permitted(keys, keyId, 'kms:Encrypt', principal)
        mustBe(key, symmetric)
        return json({
          KeyId: key.arn,
          CiphertextBlob: base64(encrypt(key, plaintext, context)),
          EncryptionAlgorithm: symmetric,
        })
      },
    }
  },

  Decrypt: (keys, input) => {
    onlyMembers(input, ['KeyId', 'CiphertextBlob', 'EncryptionContext', 'EncryptionAlgorithm'])
    const keyId = optionalText(input, 'KeyId')
    const ciphertext = blob(input, 'CiphertextBlob', maxCiphertext)
    const context = contextOf(input, 'EncryptionContext')
    symmetricOnly(input, 'EncryptionAlgorithm')
    return {
      context,
      perform: (principal) => {
        const { key, plaintext } = open(keys, ciphertext, keyId, context, 'kms:Decrypt', principal)
        return json({
          KeyId: key.arn,
          Plaintext: base64(plaintext),
          EncryptionAlgorithm: symmetric,
        })
      },
    }
  },

  GenerateDataKey: (keys, input) => {
    onlyMembers(input, ['KeyId', 'KeySpec', 'NumberOfBytes', 'EncryptionContext'])
    const keyId = text(input, 'KeyId')
    const spec = optionalText(input, 'KeySpec')
    const asked = input.NumberOfBytes ?? undefined
    const context = contextOf(input, 'EncryptionContext')
    if ((spec === undefined) === (asked === undefined)) {
      throw invalid('Give either KeySpec or NumberOfBytes')
    }
    const length = spec === undefined ? asked : { AES_256: 32, AES_128: 16 }[spec]
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 1 || length > 1024) {
      throw invalid('KeySpec or NumberOfBytes is out of range')
    }
    return {
      context,
      perform: (principal) => {
        const key = permitted(keys, keyId, 'kms:GenerateDataKey', principal)
        mustBe(key, symmetric)
        const plaintext = randomBytes(length)
        return json({
          KeyId: key.arn,
          Plaintext: base64(plaintext),
          CiphertextBlob: base64(encrypt(key, plaintext, context)),
        })
      },
    }
  },

  ReEncrypt: (keys, input) => {
    onlyMembers(input, [
      'CiphertextBlob',
      'SourceKeyId',
      'SourceEncryptionContext',
      'SourceEncryptionAlgorithm',
      'DestinationKeyId',
      'DestinationEncryptionContext',
      'DestinationEncryptionAlgorithm',
    ])
    const ciphertext = blob(input, 'CiphertextBlob', maxCiphertext)
    const sourceId = optionalText(input, 'SourceKeyId')
    const source = contextOf(input, 'SourceEncryptionContext')
    const destinationId = text(input, 'DestinationKeyId')
    const destination = contextOf(input, 'DestinationEncryptionContext')
    symmetricOnly(input, 'SourceEncryptionAlgorithm')
    symmetricOnly(input, 'DestinationEncryptionAlgorithm')
    return {
      context: destination,
      perform: (principal) => {
        const to = permitted(keys, destinationId, 'kms:ReEncryptTo', principal)
        const from = open(keys, ciphertext, sourceId, source, 'kms:ReEncryptFrom', principal)
        mustBe(to, symmetric)
        return json({
          CiphertextBlob: base64(encrypt(to, from.plaintext, destination)),
          SourceKeyId: from.key.arn,
          KeyId: to.arn,
          SourceEncryptionAlgorithm: symmetric,
          DestinationEncryptionAlgorithm: symmetric,
        })
      },
    }
  },

  DescribeKey: (keys, input) => {
    onlyMembers(input, ['KeyId'])
    const keyId = text(input, 'KeyId')
    return {
      perform: (principal) => {
        const key = permitted(keys, keyId, 'kms:DescribeKey', principal)
        const encrypts = key.spec === symmetric
        return json({
          KeyMetadata: {
            AWSAccountId: account,
            KeyId: key.id,
            Arn: key.arn,
            CreationDate: key.created,
            Enabled: true,
            Description: key.alias,
            KeyState: 'Enabled',
            KeyManager: 'CUSTOMER',
            Origin: 'AWS_KMS',
            MultiRegion: false,
            KeySpec: key.spec,
            CustomerMasterKeySpec: key.spec,
            KeyUsage: encrypts ? 'ENCRYPT_DECRYPT' : 'SIGN_VERIFY',
            ...(encrypts
              ? { EncryptionAlgorithms: [symmetric] }
              : { SigningAlgorithms: [ed25519] }),
          },
        })
      },
    }
  },

  Sign: (keys, input) => {
    onlyMembers(input, ['KeyId', 'Message', 'MessageType', 'SigningAlgorithm'])
    const keyId = text(input, 'KeyId')
    const message = blob(input, 'Message', maxPlaintext)
    const type = optionalText(input, 'MessageType') ?? 'RAW'
    const algorithm = text(input, 'SigningAlgorithm')
    if (!signingAlgorithms.test(algorithm)) throw invalid('SigningAlgorithm is unknown')
    if (algorithm === ed25519 && type !== 'RAW') throw invalid(`${ed25519} takes RAW messages`)
    return {
      perform: (principal) => {
        const key = permitted(keys, keyId, 'kms:Sign', principal)
        mustBe(key, 'ECC_NIST_EDWARDS25519')
        if (algorithm !== ed25519) {
          throw new AwsError('InvalidKeyUsageException', `${algorithm} does not fit the key`)
        }
        const signature = sign(null, message, privateKeyOf(key))
        return json({ KeyId: key.arn, Signature: base64(signature), SigningAlgorithm: ed25519 })
      },
    }
  },

  GetPublicKey: (keys, input) => {
    onlyMembers(input, ['KeyId'])
    const keyId = text(input, 'KeyId')
    return {
      perform: (principal) => {
        const key = permitted(keys, keyId, 'kms:GetPublicKey', principal)
        if (key.spec === symmetric) {
          throw new AwsError('UnsupportedOperationException', 'A symmetric key has no public key')
        }
        return json({
          KeyId: key.arn,
          PublicKey: base64(
            createPublicKey(privateKeyOf(key)).export({ format: 'der', type: 'spki' }),
          ),
          KeySpec: key.spec,
          CustomerMasterKeySpec: key.spec,
          KeyUsage: 'SIGN_VERIFY',
          SigningAlgorithms: [ed25519],
        })
      },
    }
  },
}
