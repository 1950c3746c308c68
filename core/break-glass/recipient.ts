import { generateKeyPair } from 'jose'
import { fromBech32 } from '../bech32.ts'

/**
 * Can a key be escrowed to this `age1…` text? X25519 alone: what Debian's `age` makes and takes.
 * Not a low-order point, to which everybody has the key: with one, every put of the vault would fail.
 */
export const isRecipient = async (text: string): Promise<boolean> => {
  const point = text === text.toLowerCase() ? fromBech32('age', text) : null
  if (point?.length !== 32 || (point[31] as number) & 0x80) return false
  try {
    const { privateKey } = await generateKeyPair('ECDH-ES', { crv: 'X25519' })
    const peer = await crypto.subtle.importKey('raw', point, 'X25519', false, [])
    await crypto.subtle.deriveBits({ name: 'X25519', public: peer }, privateKey, 256)
    return true
  } catch {
    return false
  }
}
