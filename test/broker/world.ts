import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Deps } from '../../broker/deps.ts'
import type { Event } from '../../broker/diagnostics.ts'
import { exchange } from '../../broker/exchange.ts'
import { issuerKeysOf } from '../../broker/issuer-keys.ts'
import { type Bytes, randomBytes, sha256, toBase64url, utf8 } from '../../core/bytes.ts'
import { controlItem } from '../../core/control.ts'
import { type Denial, Refusal } from '../../core/denial.ts'
import { loadReleaseKey, loadWriteKey, newPrivateJwk } from '../../core/keys.ts'
import type { SecretName } from '../../core/name.ts'
import { parseOrigin } from '../../core/origin.ts'
import { compilePolicies } from '../../core/policy/compile.ts'
import { indexPolicies } from '../../core/policy/load.ts'
import { parsePolicyRepository } from '../../core/policy/proposal.ts'
import { put } from '../../core/put.ts'
import { openRelease } from '../../core/release.ts'
import { exchangeBody, type PublicRunnerKey } from '../../core/request.ts'
import { secret } from '../../core/secret.ts'
import { committedAudience, EXCHANGE_ROUTE, transcriptOf } from '../../core/transcript.ts'
import { fakeKms } from '../fakes/kms.ts'
import { fakeStore } from '../fakes/store.ts'

export const NOW = 1_800_000_000
export const GITHUB = 'https://token.actions.githubusercontent.com'
export const GITLAB = 'https://gitlab.com'

const file = (path: string, text: string) => ({ path: `policies/${path}`, text })

const SOURCES = {
  issuers: file(
    'issuers.yaml',
    `version: 1
issuers:
  - { name: github, url: "${GITHUB}", platform: github, algorithms: [RS256], audience: committed }
  - { name: gitlab, url: "${GITLAB}", platform: gitlab, algorithms: [RS256], audience: fixed }
`,
  ),
  vaults: file(
    'vaults.yaml',
    `version: 1
vaults:
  - name: payments
    owners: [{ issuer: github, owner_id: "1234" }, { issuer: gitlab, owner_id: "72" }]
    kms_key: alias/egg
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
  - name: main
    when: { ref: refs/heads/main }
    read: [payments/a, payments/b, payments/c, payments/missing]
    lease: 30m
`,
    ),
    file(
      'mirror.yaml',
      `version: 1
issuer: gitlab
repository: acme/mirror
repository_id: "20"
repository_owner_id: "72"
grants:
  - name: main
    when: { ref: refs/heads/main }
    read: [payments/a]
    bearer: accepted
`,
    ),
  ],
}

export const CLAIMS = {
  iss: GITHUB,
  jti: 'token-1',
  iat: NOW,
  nbf: NOW - 600,
  exp: NOW + 300,
  repository: 'acme/app',
  repository_id: '456',
  repository_owner_id: '1234',
  repository_visibility: 'private',
  ref: 'refs/heads/main',
  event_name: 'push',
  run_id: '77',
}

/** A broker on fakes, with secrets `payments/a`, `/b` and `/c` in its store. */
export const world = async ({ control = true, policies = [] as readonly string[] } = {}) => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwks: { keys: JWK[] } = {
    keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }],
  }
  const clock = { now: NOW }
  const fetched: string[] = []
  const events: Event[] = []
  const [store, kms] = [fakeStore(), fakeKms()]
  const more = policies.map((text, i) => file(`more${i}.yaml`, text))
  const sources = { ...SOURCES, policies: [...SOURCES.policies, ...more] }
  const set = await compilePolicies(sources, { built: NOW - 100 })
  const write = await newPrivateJwk('X25519')
  const release = await newPrivateJwk('Ed25519')
  const writeKey = await loadWriteKey('WRITE_KEY', JSON.stringify(write.expose()))
  const origin = parseOrigin('https://egg.example.com')
  if (!origin) throw new Error('not an origin')
  const deps: Deps = {
    origin,
    policies: indexPolicies(set),
    policyRepository: parsePolicyRepository(
      'https://github.com/acme/egg-policies/tree/main/policies',
    ),
    issuerKeys: issuerKeysOf(
      async (url) => {
        fetched.push(url)
        return new Response(JSON.stringify(jwks))
      },
      () => clock.now,
      (event) => events.push(event),
    ),
    store,
    kms,
    releaseKey: await loadReleaseKey('RELEASE_KEY', JSON.stringify(release.expose())),
    writeKey: writeKey.publicJwk,
    openingKey: writeKey.privateKey,
    now: () => clock.now,
    log: (event) => events.push(event),
  }
  if (control)
    store.force('secrets', controlItem({ revision: 1, floor: 0, frozen: {}, revoked: [] }))
  const putOne = async (name: string) => {
    const value = secret(utf8(`value of ${name}`))
    const by = { actor: 'test', reason: 'test', now: NOW }
    await put(
      { store, kms },
      { name: name as SecretName, value, kmsKey: 'alias/egg', ...by },
      AbortSignal.timeout(5000),
    )
  }
  for (const name of ['payments/a', 'payments/b', 'payments/c']) await putOne(name)

  /** A request that is not sent yet. */
  const draft = async (
    names: readonly (string | { name: string; optional: true })[],
    handle?: string,
  ) => {
    const pair = await generateKeyPair('ECDH-ES', { crv: 'X25519' })
    const { kty, crv, x } = (await exportJWK(pair.publicKey)) as PublicRunnerKey
    const asked = names.map((entry) =>
      typeof entry === 'string'
        ? { name: entry as SecretName, optional: false }
        : { name: entry.name as SecretName, optional: true },
    )
    const handleHash = handle ?? toBase64url(await sha256(randomBytes(32)))
    const body = exchangeBody({ key: { kty, crv, x }, asked, lease: null, handleHash })
    const transcript = await transcriptOf(origin, EXCHANGE_ROUTE, body)
    const aud = committedAudience(origin, transcript)
    return { asked, body, transcript, aud, privateKey: pair.privateKey }
  }

  const token = (claims: object, header: object = {}, key = privateKey) =>
    new CompactSign(utf8(JSON.stringify({ ...CLAIMS, ...claims })))
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT', ...header })
      .sign(key)

  /** One exchange; a refusal's denial, or what the job opened. Waits for the background too. */
  const attempt = async (body: Bytes, bearer: string) => {
    const background: Promise<unknown>[] = []
    const incoming = {
      authorization: `Bearer ${bearer}`,
      body,
      signal: AbortSignal.timeout(10_000),
      background: (work: Promise<unknown>) => void background.push(work),
    }
    try {
      return { released: await exchange(deps, incoming), denial: null }
    } catch (error) {
      if (error instanceof Refusal) return { released: null, denial: error.denial as Denial }
      throw error
    } finally {
      for (let i = 0; i < background.length; i++) await background[i]
    }
  }

  const run = async (
    names: Parameters<typeof draft>[0] = ['payments/a'],
    claims: object = {},
    header: object = {},
  ) => {
    const request = await draft(names)
    const outcome = await attempt(
      request.body,
      await token({ aud: request.aud, ...claims }, header),
    )
    return { ...outcome, request }
  }

  const openIt = async (jwe: string, request: Awaited<ReturnType<typeof draft>>) =>
    openRelease(jwe, {
      broker: { origin, pins: [deps.releaseKey.kid] },
      ...request,
      lease: null,
      now: clock.now,
    })

  const records = () =>
    store
      .all('records')
      .map(({ record }) => JSON.parse(new TextDecoder().decode(record as Bytes)))
      .filter(({ type }) => type !== 'operator')

  return {
    deps,
    put: putOne,
    store,
    kms,
    clock,
    jwks,
    fetched,
    events,
    draft,
    token,
    attempt,
    run,
    openIt,
    records,
  }
}

export type World = Awaited<ReturnType<typeof world>>
