import type { Bytes } from '../../core/bytes.ts'
import { CloudError, type Signer } from '../../core/ports.ts'

export interface FakeSigner extends Signer {
  readonly calls: readonly string[]
  /** The next calls of this method fail, with nothing done. */
  readonly fail: (method: keyof Signer, times?: number) => void
  /** Every text that was signed. */
  readonly signed: readonly Bytes[]
}

/** An Ed25519 key in memory, as KMS would hold it. */
export const fakeSigner = async (): Promise<FakeSigner> => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('not a pair of keys')
  const calls: string[] = []
  const signed: Bytes[] = []
  const failures = { publicKey: 0, sign: 0 }
  const begin = (method: keyof Signer, signal: AbortSignal) => {
    signal.throwIfAborted()
    calls.push(method)
    if (failures[method]-- > 0) throw new CloudError(`fake:${method}`, 'ThrottlingException')
    failures[method] = Math.max(0, failures[method])
  }
  return {
    calls,
    signed,
    fail: (method, times = 1) => {
      failures[method] = times
    },
    publicKey: async (signal) => {
      begin('publicKey', signal)
      return new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
    },
    sign: async (message, signal) => {
      begin('sign', signal)
      // KMS's own limit on a RAW message.
      if (!message.length || message.length > 4096) throw new TypeError('fake sign: message')
      signed.push(message)
      return new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, message))
    },
  }
}
