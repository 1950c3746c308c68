import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms'
import type { Bytes } from '../core/bytes.ts'
import { CloudError, type Kms } from '../core/ports.ts'
import { secret } from '../core/secret.ts'
import { attempt } from './attempt.ts'
import { clientConfig } from './client.ts'
import type { AwsAccess } from './endpoint.ts'

/** The KMS port over AWS KMS (docs.aws.amazon.com/kms, Encrypt and Decrypt). */
export const kmsOf = (access: AwsAccess): Kms => {
  const client = new KMSClient(clientConfig(access))
  return {
    wrap: (KeyId, dek, context, signal) =>
      attempt('kms:Encrypt', signal, async (abortSignal) => {
        const { CiphertextBlob } = await client.send(
          new EncryptCommand({
            KeyId,
            Plaintext: dek.expose(),
            EncryptionContext: { ...context },
          }),
          { abortSignal },
        )
        if (!CiphertextBlob) throw new CloudError('kms:Encrypt', 'EmptyAnswer')
        return new Uint8Array(CiphertextBlob)
      }),

    // KeyId is passed, so that a ciphertext made under someone else's key is refused.
    unwrap: (KeyId, wrapped, context, signal) =>
      attempt('kms:Decrypt', signal, async (abortSignal) => {
        const { Plaintext } = await client.send(
          new DecryptCommand({
            KeyId,
            CiphertextBlob: wrapped,
            EncryptionContext: { ...context },
          }),
          { abortSignal },
        )
        if (Plaintext?.length !== 32) throw new CloudError('kms:Decrypt', 'NotADek')
        return secret<Bytes>(new Uint8Array(Plaintext))
      }),
  }
}
