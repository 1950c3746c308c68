import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { type Bytes, equal } from '../core/bytes.ts'
import { CloudError, type Signer } from '../core/ports.ts'
import { attempt } from './attempt.ts'
import { clientConfig } from './client.ts'
import type { AwsAccess } from './endpoint.ts'

const SPEC = 'ECC_NIST_EDWARDS25519'
const ALGORITHM = 'ED25519_SHA_512'

/** An Ed25519 key's SubjectPublicKeyInfo up to the key itself: RFC 8410 leaves nothing to choose. */
const SPKI = new Uint8Array([0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0])

/**
 * The log's key in AWS KMS (docs.aws.amazon.com/kms, GetPublicKey and Sign). KMS signs RAW messages
 * of at most 4,096 bytes with it; a checkpoint has about 100.
 */
export const signerOf = (access: AwsAccess, KeyId: string): Signer => {
  const client = new KMSClient(clientConfig(access))
  return {
    publicKey: (signal) =>
      attempt('kms:GetPublicKey', signal, async (abortSignal) => {
        const { PublicKey, KeySpec } = await client.send(new GetPublicKeyCommand({ KeyId }), {
          abortSignal,
        })
        const key = KeySpec === SPEC && PublicKey ? keyIn(new Uint8Array(PublicKey)) : null
        if (!key) throw new CloudError('kms:GetPublicKey', 'NotAnEd25519Key')
        return key
      }),

    sign: (Message, signal) =>
      attempt('kms:Sign', signal, async (abortSignal) => {
        const { Signature } = await client.send(
          new SignCommand({ KeyId, Message, MessageType: 'RAW', SigningAlgorithm: ALGORITHM }),
          { abortSignal },
        )
        if (Signature?.length !== 64) throw new CloudError('kms:Sign', 'NotASignature')
        return new Uint8Array(Signature)
      }),
  }
}

const keyIn = (der: Bytes): Bytes | null =>
  der.length === SPKI.length + 32 && equal(der.slice(0, SPKI.length), SPKI)
    ? der.slice(SPKI.length)
    : null
