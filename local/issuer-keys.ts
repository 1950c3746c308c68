import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose'
import { toBase64url, utf8 } from '../core/bytes.ts'

/** An issuer's RS256 keys: the newest signs, all are published until retired. */
export interface KeyRing {
  /**
   * A compact JWS over just these members, signed by the newest key whatever `header` says:
   * `alg: 'none'` or a foreign `kid` are the caller's to choose.
   */
  readonly sign: (header: object, claims: object) => Promise<string>
  /** The JWKS, public parts only. */
  readonly published: () => { keys: JWK[] }
  /** The `kid` of the newest key. */
  readonly kid: () => string
  /** A new key signs from now on; the old ones stay published. */
  readonly rotate: () => Promise<void>
  /** Publishes only the newest key from now on. */
  readonly retire: () => Promise<void>
}

interface Entry {
  readonly stored: JWK
  readonly key: CryptoKey
}

/** Opens the keys in `file` (made 0600 if absent), or makes one that lives in memory only. */
export const openKeyRing = async (file?: string): Promise<KeyRing> => {
  let entries = file ? await load(file) : []

  const replace = async (next: Entry[]) => {
    if (file) await save(file, next)
    entries = next
  }
  const newest = (): Entry => {
    const entry = entries.at(-1)
    if (!entry) throw new Error('an issuer always has a key')
    return entry
  }
  const rotate = async () => replace([...entries, await makeKey()])
  const kid = () => String(newest().stored.kid)

  if (entries.length === 0) await rotate()
  return {
    rotate,
    retire: () => replace([newest()]),
    kid,
    published: () => ({
      keys: entries.map(
        ({ stored: { kty, use, alg, kid, n, e } }) => ({ kty, use, alg, kid, n, e }) as JWK,
      ),
    }),
    sign: async (header, claims) => {
      const input = [header, claims]
        .map((part) => toBase64url(utf8(JSON.stringify(part))))
        .join('.')
      const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', newest().key, utf8(input))
      return `${input}.${toBase64url(new Uint8Array(signature))}`
    },
  }
}

const makeKey = async (): Promise<Entry> => {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  const jwk = await exportJWK(privateKey)
  const kid = await calculateJwkThumbprint(jwk)
  return { key: privateKey, stored: { ...jwk, use: 'sig', alg: 'RS256', kid } }
}

const load = async (file: string): Promise<Entry[]> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  return Promise.all(
    (JSON.parse(text) as JWK[]).map(async (stored) => ({
      stored,
      key: (await importJWK(stored, 'RS256')) as CryptoKey,
    })),
  )
}

const save = async (file: string, entries: readonly Entry[]) => {
  const next = `${file}.next`
  await writeFile(next, JSON.stringify(entries.map(({ stored }) => stored)), { mode: 0o600 })
  // writeFile leaves the mode of a file that a crash left behind.
  await chmod(next, 0o600)
  await rename(next, file)
}
