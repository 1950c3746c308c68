import { type Bytes, equal, randomBytes } from '../../core/bytes.ts'
import { CloudError, type KeyContext, type Kms } from '../../core/ports.ts'
import { secret } from '../../core/secret.ts'

export interface FakeKms extends Kms {
  readonly calls: readonly { readonly operation: 'wrap' | 'unwrap'; readonly context: KeyContext }[]
  /** The next calls of this operation fail, with nothing done. */
  readonly fail: (operation: 'wrap' | 'unwrap', times?: number) => void
}

/** A KMS in memory: what it wrapped it unwraps, under the same key and context and no other. */
export const fakeKms = (): FakeKms => {
  const wrapped: { blob: Bytes; keyId: string; context: string; dek: Bytes }[] = []
  const calls: { operation: 'wrap' | 'unwrap'; context: KeyContext }[] = []
  const failures = { wrap: 0, unwrap: 0 }
  const begin = (operation: 'wrap' | 'unwrap', context: KeyContext, signal: AbortSignal) => {
    signal.throwIfAborted()
    calls.push({ operation, context })
    if (failures[operation]-- > 0) throw new CloudError(`fake:${operation}`, 'ThrottlingException')
    failures[operation] = Math.max(0, failures[operation])
  }
  return {
    calls,
    fail: (operation, times = 1) => {
      failures[operation] = times
    },
    wrap: async (keyId, dek, context, signal) => {
      begin('wrap', context, signal)
      const blob = randomBytes(64)
      wrapped.push({ blob, keyId, context: JSON.stringify(context), dek: dek.expose() })
      return blob
    },
    unwrap: async (keyId, blob, context, signal) => {
      begin('unwrap', context, signal)
      const found = wrapped.find((each) => equal(each.blob, blob))
      if (found?.keyId !== keyId) throw new CloudError('fake:unwrap', 'IncorrectKeyException')
      if (found.context !== JSON.stringify(context)) {
        throw new CloudError('fake:unwrap', 'InvalidCiphertextException')
      }
      return secret(found.dek)
    },
  }
}
