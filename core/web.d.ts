// The Web globals that core/ may use, and no others: `process`, `Buffer` or a Worker binding in
// core/ is a compile error. Every runtime egg runs on (Node 24, workerd) has them all.

type Uint8 = Uint8Array<ArrayBuffer>

interface CryptoKey {
  readonly type: string
  readonly extractable: boolean
  readonly algorithm: { readonly name: string }
  readonly usages: readonly string[]
}

interface SubtleCrypto {
  digest(algorithm: 'SHA-256', data: Uint8): Promise<ArrayBuffer>
  verify(algorithm: 'Ed25519', key: CryptoKey, signature: Uint8, data: Uint8): Promise<boolean>
  sign(algorithm: 'Ed25519', key: CryptoKey, data: Uint8): Promise<ArrayBuffer>
  importKey(
    format: 'raw',
    data: Uint8,
    algorithm: string,
    extractable: boolean,
    usages: string[],
  ): Promise<CryptoKey>
  deriveBits(
    algorithm: { name: 'HKDF'; hash: 'SHA-256'; salt: Uint8; info: Uint8 },
    key: CryptoKey,
    bits: number,
  ): Promise<ArrayBuffer>
  deriveBits(
    algorithm: { name: 'X25519'; public: CryptoKey },
    key: CryptoKey,
    bits: number,
  ): Promise<ArrayBuffer>
  encrypt(
    algorithm: { name: 'AES-GCM'; iv: Uint8; additionalData: Uint8 },
    key: CryptoKey,
    data: Uint8,
  ): Promise<ArrayBuffer>
  decrypt(
    algorithm: { name: 'AES-GCM'; iv: Uint8; additionalData: Uint8 },
    key: CryptoKey,
    data: Uint8,
  ): Promise<ArrayBuffer>
}

declare const crypto: {
  readonly subtle: SubtleCrypto
  getRandomValues<T extends Uint8>(array: T): T
}

declare class TextEncoder {
  encode(text: string): Uint8
}

declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: true; ignoreBOM: true })
  decode(bytes: Uint8): string
}

declare class URL {
  constructor(url: string)
  static canParse(url: string): boolean
  readonly protocol: string
  readonly hostname: string
  readonly host: string
  readonly origin: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
  readonly username: string
  readonly password: string
  readonly href: string
}

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
}
