import { describe, expect, test } from 'vitest'
import { randomBytes, toBase64url } from '../../core/bytes.ts'
import {
  loadReleaseKey,
  newPrivateJwk,
  parsePrivateJwk,
  parsePublicJwk,
  thumbprint,
} from '../../core/keys.ts'
import { codeOfThrown, thrownBy } from './thrown.ts'

const x = toBase64url(randomBytes(32))
const good = { kty: 'OKP', crv: 'X25519', x } as const

describe('a public JWK', () => {
  test('is read, and only as what it is', () => {
    expect(parsePublicJwk(good, 'X25519')).toEqual(good)
    expect(parsePublicJwk(good, 'Ed25519')).toBeNull()
  })

  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a text', JSON.stringify(good)],
    ['a list', [good]],
    ['another kty', { ...good, kty: 'EC' }],
    ['another curve', { ...good, crv: 'P-256' }],
    ['the curve in another case', { ...good, crv: 'x25519' }],
    ['no x', { kty: 'OKP', crv: 'X25519' }],
    ['x empty', { ...good, x: '' }],
    ['x of 31 bytes', { ...good, x: toBase64url(new Uint8Array(31)) }],
    ['x of 33 bytes', { ...good, x: toBase64url(new Uint8Array(33)) }],
    ['x padded', { ...good, x: `${x}=` }],
    ['x with trailing bits', { ...good, x: `${'A'.repeat(42)}B` }],
    ['x with a newline', { ...good, x: `${x}\n` }],
    ['x as bytes', { ...good, x: randomBytes(32) }],
    ['a private member', { ...good, d: x }],
    ['an unknown member', { ...good, use: 'enc' }],
    [
      'a member named __proto__',
      JSON.parse(`{"kty":"OKP","crv":"X25519","x":"${x}","__proto__":1}`),
    ],
  ])('refuses %s', (_, value) => {
    expect(parsePublicJwk(value, 'X25519')).toBeNull()
  })

  test('thumbprint of RFC 8037, appendix A.3', async () => {
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    } as const
    expect(await thumbprint(jwk)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
  })
})

describe('a private JWK', () => {
  const text = async (crv: 'Ed25519' | 'X25519', change: object = {}) =>
    JSON.stringify({ ...(await newPrivateJwk(crv)).expose(), ...change })

  test('a new one is read back, for its own use alone', async () => {
    const ed25519 = await text('Ed25519')
    expect((await loadReleaseKey('KEY', ed25519)).kid).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await codeOfThrown(() => parsePrivateJwk('KEY', ed25519, 'X25519'))).toBe(
      'key_malformed',
    )
    const { publicJwk } = parsePrivateJwk('KEY', await text('X25519'), 'X25519')
    expect(Object.keys(publicJwk).sort()).toEqual(['crv', 'kty', 'x'])
  })

  test.each<[string, () => Promise<string>]>([
    ['nothing', async () => ''],
    ['no JSON', async () => '{'],
    ['null', async () => 'null'],
    ['a number', async () => '5'],
    ['a list', async () => '[]'],
    ['a public key', () => text('Ed25519', { d: undefined })],
    ['d too short', () => text('Ed25519', { d: 'AAAA' })],
    ['d that is no text', () => text('Ed25519', { d: 1 })],
    ['an unknown member', () => text('Ed25519', { alg: 'EdDSA' })],
    ['another curve', () => text('Ed25519', { crv: 'Ed448' })],
  ])('refuses %s, naming the setting and nothing of its content', async (_, make) => {
    const value = await make()
    const error = await thrownBy(() => parsePrivateJwk('EGG_RELEASE_KEY', value, 'Ed25519'))
    expect(error).toMatchObject({ code: 'key_malformed' })
    expect(error.message).toContain('EGG_RELEASE_KEY')
    const d = value.includes('"d":"') ? JSON.parse(value).d : 'no d'
    expect(error.message).not.toContain(d)
  })

  test('two new ones differ', async () => {
    expect(await text('Ed25519')).not.toBe(await text('Ed25519'))
  })
})
