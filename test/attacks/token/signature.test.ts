import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseKeySet } from '../../../broker/issuer-keys.ts'
import { concat, fromBase64url, sha256, toBase64url, utf8 } from '../../../core/bytes.ts'
import { claimsFor, type Forger, forger, HEADER } from './forge.ts'

type Raw = Uint8Array<ArrayBuffer>

const toBig = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`)
const toBytes = (value: bigint, length: number): Raw =>
  new Uint8Array(Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex'))

describe('ECDSA, where an issuer uses it (B.1.18)', () => {
  let f: Forger
  let keys: Awaited<ReturnType<typeof generateKeyPair>>
  beforeAll(async () => {
    f = await forger()
    keys = await generateKeyPair('ES256', { extractable: true })
    f.w.jwks.keys.push({ ...(await exportJWK(keys.publicKey)), kid: 'ec', alg: 'ES256' })
    await f.withPolicies((sources) => ({
      ...sources,
      issuers: { ...sources.issuers, text: sources.issuers.text.replace('RS256', 'ES256') },
    }))
  })

  const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const header = { ...HEADER, kid: 'ec', alg: 'ES256' }
  /** A good token whose 64 bytes of signature are changed. */
  const withSignature = (
    change: (r: Raw, s: Raw) => Uint8Array,
    jti: string = crypto.randomUUID(),
  ) =>
    f.outcome(async (aud) => {
      const input = f.inputOf(header, claimsFor(aud, { jti }))
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
      const made = await crypto.subtle.sign(algorithm, keys.privateKey, utf8(input))
      const signature = new Uint8Array(made)
      return `${input}.${toBase64url(new Uint8Array(change(signature.slice(0, 32), signature.slice(32))))}`
    })
  const zero = new Uint8Array(32)
  const order = toBytes(ORDER, 32)
  const der = (r: Raw, s: Raw) => {
    const number = (bytes: Raw) => concat(Uint8Array.of(2, 33, 0), bytes)
    return concat(Uint8Array.of(0x30, 70), number(r), number(s))
  }

  test('the good one', async () => {
    expect(await withSignature((r, s) => concat(r, s))).toBe('released')
  })

  test.each<[string, (r: Raw, s: Raw) => Uint8Array]>([
    ['r and s of 0 (CVE-2022-21449)', () => concat(zero, zero)],
    ['r of 0', (_, s) => concat(zero, s)],
    ['s of 0', (r) => concat(r, zero)],
    ['r and s of the order', () => concat(order, order)],
    ['s and the order', (r, s) => concat(r, toBytes((toBig(s) + ORDER) % 2n ** 256n, 32))],
    ['r and s of 1', () => concat(toBytes(1n, 32), toBytes(1n, 32))],
    ['r and s exchanged', (r, s) => concat(s, r)],
    ['DER', der],
    ['a byte short', (r, s) => concat(r, s.slice(1))],
    ['a byte long', (r, s) => concat(r, s, Uint8Array.of(0))],
    ['two more zero bytes', (r, s) => concat(Uint8Array.of(0), r, Uint8Array.of(0), s)],
    ['r alone', (r) => r],
  ])('%s', async (_, change) => {
    expect(await withSignature(change)).toBe('token_signature')
  })

  test('the other s of the same signature is no other token', async () => {
    const jti = 'malleable'
    expect(await withSignature((r, s) => concat(r, s), jti)).toBe('released')
    const twin = (r: Raw, s: Raw) => concat(r, toBytes(ORDER - toBig(s), 32))
    expect(await withSignature(twin, jti)).toBe('token_spent')
  })

  test('an RS256 token of the same issuer, which uses ES256 alone', async () => {
    expect(await f.outcome((aud) => f.good(aud))).toBe('token_malformed header_alg')
  })
})

describe('RSA (B.1.19)', () => {
  let f: Forger
  let n: bigint
  let d: bigint
  beforeAll(async () => {
    f = await forger()
    const jwk = await exportJWK(f.privateKey)
    const number = (part: string | undefined) =>
      toBig(fromBase64url(part ?? '') ?? new Uint8Array())
    n = number(jwk.n)
    d = number(jwk.d)
  })

  const power = (base: bigint): bigint => {
    let result = 1n
    let factor = base % n
    for (let rest = d; rest > 0n; rest >>= 1n) {
      if (rest & 1n) result = (result * factor) % n
      factor = (factor * factor) % n
    }
    return result
  }
  const INFO = Uint8Array.from(Buffer.from('3031300d060960864801650304020105000420', 'hex'))
  const NO_NULL = Uint8Array.from(Buffer.from('302f300b0609608648016503040201' + '0420', 'hex'))
  const SHA1 = Uint8Array.from(Buffer.from('3021300906052b0e03021a05000414', 'hex'))
  const ff = (count: number) => new Uint8Array(count).fill(0xff)
  const head = (type: number) => Uint8Array.of(0, type)
  const END = Uint8Array.of(0)

  /** A token whose signature is this padded block, raised to the issuer's own private key. */
  const withBlock = (block: (hash: Raw) => Uint8Array) =>
    f.outcome(async (aud) => {
      const input = f.inputOf(HEADER, claimsFor(aud))
      const padded = block(await sha256(utf8(input)))
      expect(padded.length).toBe(256)
      return `${input}.${toBase64url(toBytes(power(toBig(padded)), 256))}`
    })

  test('the good one, made by hand', async () => {
    const good = (hash: Raw) => concat(head(1), ff(256 - 3 - 51), END, INFO, hash)
    expect(await withBlock(good)).toBe('released')
  })

  test.each<[string, (hash: Raw) => Uint8Array]>([
    [
      'garbage after the hash (Bleichenbacher 2006)',
      (hash) => concat(head(1), ff(8), END, INFO, hash, ff(256 - 11 - 51)),
    ],
    [
      'garbage before the hash, in the padding',
      (hash) => concat(head(1), ff(8), new Uint8Array(194).fill(0x41), END, INFO, hash),
    ],
    ['zero for padding', (hash) => concat(head(1), new Uint8Array(202), END, INFO, hash)],
    ['block type 2', (hash) => concat(head(2), ff(202), END, INFO, hash)],
    ['block type 0', (hash) => concat(head(0), ff(202), END, INFO, hash)],
    ['no NULL in the algorithm', (hash) => concat(head(1), ff(204), END, NO_NULL, hash)],
    ['no algorithm at all', (hash) => concat(head(1), ff(221), END, hash)],
    ['the algorithm of SHA-1', (hash) => concat(head(1), ff(218), END, SHA1, hash.slice(0, 20))],
    ['no end of the padding', (hash) => concat(head(1), ff(203), INFO, hash)],
  ])('%s', async (_, block) => {
    expect(await withBlock(block)).toBe('token_signature')
  })

  test.each<[string, (signature: Raw) => Uint8Array]>([
    ['0', () => new Uint8Array(256)],
    ['1', () => toBytes(1n, 256)],
    ['n', () => toBytes(n, 256)],
    ['n - 1', () => toBytes(n - 1n, 256)],
    ['a byte short', (signature) => signature.slice(1)],
    ['a zero before it', (signature) => concat(END, signature)],
    ['a zero after it', (signature) => concat(signature, END)],
    ['a bit changed', (signature) => signature.map((byte, i) => (i === 200 ? byte ^ 1 : byte))],
  ])('a signature of %s', async (_, change) => {
    const outcome = await f.outcome(async (aud) => {
      const token = await f.good(aud)
      const at = token.lastIndexOf('.') + 1
      const signature = fromBase64url(token.slice(at)) ?? new Uint8Array()
      return token.slice(0, at) + toBase64url(new Uint8Array(change(signature)))
    })
    expect(outcome).toBe('token_signature')
  })

  test('signed for other claims', async () => {
    const outcome = await f.outcome(async (aud) => {
      const [header, , signature] = (await f.good(aud, { ref: 'refs/heads/other' })).split('.')
      const [, payload] = (await f.good(aud)).split('.')
      return `${header}.${payload}.${signature}`
    })
    expect(outcome).toBe('token_signature')
  })

  const taken = (change: (jwk: JWK) => object): boolean => {
    try {
      return parseKeySet({ keys: [{ ...f.jwk, ...change(f.jwk) }] }).has('forge')
    } catch {
      return false
    }
  }
  const big = (bits: number) => toBase64url(new Uint8Array(bits / 8).fill(0xab))

  test('a key is taken as the issuer has it', () => {
    expect(taken(() => ({}))).toBe(true)
  })

  test.each<[string, (jwk: JWK) => object]>([
    ['512 bits', () => ({ n: big(512) })],
    ['1024 bits', () => ({ n: big(1024) })],
    ['2040 bits', () => ({ n: big(2040) })],
    ['1024 bits behind zeros', () => ({ n: toBase64url(concat(new Uint8Array(128), ff(128))) })],
    ['an exponent of 1', () => ({ e: 'AQ' })],
    ['an exponent of 3', () => ({ e: 'Aw' })],
    ['an exponent of 65537 behind zeros', () => ({ e: 'AAEAAQ' })],
    ['an even exponent', () => ({ e: 'AQAA' })],
    ['no exponent', () => ({ e: undefined })],
    ['no modulus', () => ({ n: undefined })],
    ['a modulus in base64 with padding', ({ n }) => ({ n: `${n}==` })],
    ['a private exponent besides', () => ({ d: 'AQAB' })],
  ])('a key with %s is not', (_, change) => {
    expect(taken(change)).toBe(false)
  })
})
