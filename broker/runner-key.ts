import { type Bytes, fromBase64url } from '../core/bytes.ts'
import { refuse } from '../core/denial.ts'
import type { PublicRunnerKey } from '../core/request.ts'

/**
 * An ECDH of the runner's key with a throw-away key. A low-order point parses well and fails only
 * here (RFC 7748 section 6.1); it must not fail after the record has spent the token.
 * @throws Refusal `request_malformed`
 */
export const checkRunnerKey = async ({ x }: PublicRunnerKey): Promise<void> => {
  const throwAway = (await crypto.subtle.generateKey({ name: 'X25519' }, false, [
    'deriveBits',
  ])) as CryptoKeyPair
  try {
    const algorithm = { name: 'X25519' }
    const raw = fromBase64url(x) as Bytes
    const theirs = await crypto.subtle.importKey('raw', raw, algorithm, false, [])
    const shared = await crypto.subtle.deriveBits(
      { name: 'X25519', public: theirs },
      throwAway.privateKey,
      256,
    )
    if (new Uint8Array(shared).some((byte) => byte !== 0)) return
  } catch {
    // Falls through: refused like an all-zero secret.
  }
  throw refuse({ code: 'request_malformed', what: 'key' })
}
