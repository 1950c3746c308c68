import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { randomBytes, sha256, toBase64url, utf8 } from '../core/bytes.ts'
import { newPrivateJwk } from '../core/keys.ts'
import type { SecretName } from '../core/name.ts'
import { parseOrigin } from '../core/origin.ts'
import { compilePolicies } from '../core/policy/compile.ts'
import { encodePolicySet } from '../core/policy/text.ts'
import { exchangeBody, type PublicRunnerKey } from '../core/request.ts'
import { committedAudience, EXCHANGE_ROUTE, transcriptOf } from '../core/transcript.ts'

export const NAMES = Array.from({ length: 50 }, (_, i) => `bench/secret/s${i}` as SecretName)

/** One issuer key for the whole bench. */
export const issuerKey = async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256' } }
}

/** Policies that give NAMES to one repository, with the stub as issuer. */
export const policySet = async (issuerUrl: string): Promise<string> => {
  const file = (path: string, text: string) => ({ path, text: `version: 1\n${text}` })
  const set = await compilePolicies(
    {
      issuers: file(
        'issuers.yaml',
        'issuers: [{ name: github, url: "https://token.actions.githubusercontent.com", platform: github, algorithms: [RS256], audience: committed }]',
      ),
      vaults: file(
        'vaults.yaml',
        'vaults: [{ name: bench, owners: [{ issuer: github, owner_id: "1" }], kms_key: alias/egg }]',
      ),
      policies: [
        file(
          'app.yaml',
          `issuer: github\nrepository: acme/app\nrepository_id: "2"\nrepository_owner_id: "1"\ngrants: [{ name: all, when: { ref: refs/heads/main }, read: [${NAMES.join(', ')}] }]`,
        ),
      ],
    },
    { built: 1, issuerUrls: { github: issuerUrl } },
  )
  return encodePolicySet(set)
}

/** Settings of a Worker under test; the stub is all of AWS. */
export const settings = async (origin: string, stub: string): Promise<Record<string, string>> => ({
  EGG_ORIGIN: origin,
  AWS_REGION: 'local-1',
  DYNAMODB_ENDPOINT: stub,
  KMS_ENDPOINT: stub,
  STORE_ACCESS_KEY_ID: 'bench-store',
  STORE_SECRET_ACCESS_KEY: 'bench-store-secret',
  KMS_ACCESS_KEY_ID: 'bench-kms',
  KMS_SECRET_ACCESS_KEY: 'bench-kms-secret',
  RELEASE_KEY: JSON.stringify((await newPrivateJwk('Ed25519')).expose()),
  WRITE_KEY: JSON.stringify((await newPrivateJwk('X25519')).expose()),
})

/**
 * One request for `count` secrets. The stub spends no token, so it can be sent again and again and
 * the client costs nothing.
 */
export const requestFor = async (
  origin: string,
  issuer: string,
  key: Awaited<ReturnType<typeof issuerKey>>,
  count: number,
): Promise<{ body: Uint8Array<ArrayBuffer>; token: string }> => {
  const parsed = parseOrigin(origin)
  if (!parsed) throw new Error('not an origin')
  const { publicKey } = await generateKeyPair('ECDH-ES', { crv: 'X25519' })
  const { kty, crv, x } = (await exportJWK(publicKey)) as PublicRunnerKey
  const asked = NAMES.slice(0, count).map((name) => ({ name, optional: false }))
  const handleHash = toBase64url(await sha256(randomBytes(32)))
  const body = exchangeBody({ key: { kty, crv, x }, asked, lease: null, handleHash })
  const aud = committedAudience(parsed, await transcriptOf(parsed, EXCHANGE_ROUTE, body))
  const iat = Math.floor(Date.now() / 1000)
  const claims = {
    iss: issuer,
    aud,
    iat,
    nbf: iat - 600,
    exp: iat + 600,
    jti: 'bench',
    repository: 'acme/app',
    repository_id: '2',
    repository_owner_id: '1',
    repository_visibility: 'private',
    ref: 'refs/heads/main',
    event_name: 'push',
    run_id: '1',
  }
  const token = await new CompactSign(utf8(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'RS256', kid: 'bench', typ: 'JWT' })
    .sign(key.privateKey)
  return { body, token }
}
