// The cryptography of one exchange and nothing around it: what no design could do without.
import { CompactEncrypt, CompactSign, compactVerify, importJWK } from 'jose'

type Parsed = { key: { x: string } }

const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
let ready: Promise<{ issuer: CryptoKey; release: CryptoKey }> | undefined

const prepare = async (env: Record<string, string>) => {
  const reply = await fetch(`${env.DYNAMODB_ENDPOINT}/.well-known/jwks`)
  const { keys } = (await reply.json()) as { keys: [object] }
  return {
    issuer: (await importJWK(keys[0], 'RS256')) as CryptoKey,
    release: (await importJWK(JSON.parse(env.RELEASE_KEY ?? ''), 'EdDSA')) as CryptoKey,
  }
}

export default {
  fetch: async (request: Request, env: Record<string, string>) => {
    ready ??= prepare(env)
    const { issuer, release } = await ready
    const token = request.headers.get('authorization')?.slice('Bearer '.length) ?? ''
    const body = new Uint8Array(await request.arrayBuffer())
    const { key } = JSON.parse(new TextDecoder().decode(body)) as Parsed
    const runner = (await importJWK(
      { kty: 'OKP', crv: 'X25519', x: key.x },
      'ECDH-ES',
    )) as CryptoKey
    await compactVerify(token, issuer)
    const pair = (await crypto.subtle.generateKey({ name: 'X25519' }, false, [
      'deriveBits',
    ])) as CryptoKeyPair
    await crypto.subtle.deriveBits({ name: 'X25519', public: runner }, pair.privateKey, 256)
    for (let i = 0; i < 6; i++) await crypto.subtle.digest('SHA-256', bytes(1100))
    const jws = await new CompactSign(bytes(900)).setProtectedHeader({ alg: 'EdDSA' }).sign(release)
    await new CompactSign(bytes(150)).setProtectedHeader({ alg: 'EdDSA' }).sign(release)
    const jwe = await new CompactEncrypt(new TextEncoder().encode(jws + 'x'.repeat(1500)))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
      .encrypt(runner)
    return new Response(jwe)
  },
}
