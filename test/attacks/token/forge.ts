import { exportJWK, generateKeyPair } from 'jose'
import { type Bytes, toBase64url, utf8 } from '../../../core/bytes.ts'
import { compilePolicies, type PolicySources } from '../../../core/policy/compile.ts'
import { indexPolicies } from '../../../core/policy/load.ts'
import { CLAIMS, NOW, type World, world } from '../../broker/world.ts'

export const HEADER = { alg: 'RS256', kid: 'forge', typ: 'JWT' }

/** What became of a token: `released`, or the denial's code and what it says was wrong. */
export type Outcome = string

/** The claims of a good token for this audience; each has a `jti` of its own. */
export const claimsFor = (aud: string, change: object = {}): Record<string, unknown> => ({
  ...CLAIMS,
  jti: crypto.randomUUID(),
  aud,
  ...change,
})

const bytesOf = (part: string | Bytes | object): Bytes =>
  part instanceof Uint8Array
    ? (part as Bytes)
    : utf8(typeof part === 'string' ? part : JSON.stringify(part))

const RS256 = 'RSASSA-PKCS1-v1_5'

/**
 * A broker, and an issuer that signs whatever it is told to: exactly these bytes as header and
 * payload. So a test changes one thing of a good token, and its signature is still the issuer's.
 */
export const forger = async (policies: readonly string[] = []) => {
  const w = await world({ policies })
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'forge', alg: 'RS256' }
  w.jwks.keys.push(jwk)

  const inputOf = (header: string | Bytes | object, payload: string | Bytes | object): string =>
    `${toBase64url(bytesOf(header))}.${toBase64url(bytesOf(payload))}`

  const sign = async (
    header: string | Bytes | object,
    payload: string | Bytes | object,
  ): Promise<string> => {
    const input = inputOf(header, payload)
    const signature = await crypto.subtle.sign(RS256, privateKey, utf8(input))
    return `${input}.${toBase64url(new Uint8Array(signature))}`
  }

  /** A request for `payments/a`, and the token that `make` makes for it. */
  const outcome = async (
    make: (aud: string) => Promise<string> | string,
    names: Parameters<World['draft']>[0] = ['payments/a'],
  ): Promise<Outcome> => {
    const request = await w.draft(names)
    return told(await w.attempt(request.body, await make(request.aud)))
  }

  return {
    w,
    jwk,
    privateKey,
    inputOf,
    sign,
    outcome,
    /** A good token, with another header or other claims. */
    good: (aud: string, claims: object = {}, header: object = HEADER) =>
      sign(header, claimsFor(aud, claims)),
    /** The broker as it would be with other policy files. */
    withPolicies: async (change: (sources: PolicySources) => PolicySources) => {
      const set = await compilePolicies(change(SOURCES), { built: NOW - 100 })
      Object.assign(w.deps, { policies: indexPolicies(set) })
    },
  }
}

export type Forger = Awaited<ReturnType<typeof forger>>

export const told = ({ denial }: Awaited<ReturnType<World['attempt']>>): Outcome => {
  if (!denial) return 'released'
  const { code, ...rest } = denial
  const detail = 'what' in rest ? rest.what : 'claim' in rest ? rest.claim : null
  return detail === null ? code : `${code} ${detail}`
}

const file = (path: string, text: string) => ({ path: `policies/${path}`, text })

/** One GitHub repository that may read one secret. */
const SOURCES: PolicySources = {
  issuers: file(
    'issuers.yaml',
    `version: 1
issuers:
  - { name: github, url: "${CLAIMS.iss}", platform: github, algorithms: [RS256], audience: committed }
`,
  ),
  vaults: file(
    'vaults.yaml',
    `version: 1
vaults:
  - { name: payments, owners: [{ issuer: github, owner_id: "1234" }], kms_key: alias/egg }
`,
  ),
  policies: [
    file(
      'app.yaml',
      `version: 1
issuer: github
repository: acme/app
repository_id: "456"
repository_owner_id: "1234"
grants:
  - { name: main, when: { ref: refs/heads/main }, read: [payments/a] }
`,
    ),
  ],
}
