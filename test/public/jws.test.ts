import { describe, expect, test } from 'vitest'
import { identify } from '../../broker/identify.ts'
import { issuerKeysOf } from '../../broker/issuer-keys.ts'
import { sha256, toBase64url, utf8 } from '../../core/bytes.ts'
import { type Denial, Refusal } from '../../core/denial.ts'
import { ALGORITHMS, type Issuer } from '../../core/policy/model.ts'
import { secret } from '../../core/secret.ts'
import { parseToken } from '../../core/token.ts'
import { committedAudience } from '../../core/transcript.ts'
import { CLAIMS, NOW, world } from '../broker/world.ts'
import { type Deviation, expectOnly, type Judged, range } from './deviations.ts'
import { type Vector, withoutVectors, wycheproof } from './sources.ts'

const issuer: Issuer = {
  name: 'public',
  url: 'https://issuer.example',
  jwksUri: 'https://issuer.example/jwks',
  platform: 'github',
  algorithms: ALGORITHMS,
  audience: 'committed',
  maxAge: 600,
}

/** What `act` is refused with, or null. An error that is no refusal is its own verdict. */
const refusal = async (act: () => unknown): Promise<Denial | { code: string } | null> => {
  try {
    await act()
    return null
  } catch (error) {
    return error instanceof Refusal ? error.denial : { code: `threw ${(error as Error).name}` }
  }
}

/**
 * A broker that trusts `jwks`, asked with `compact`. The vectors' payloads are no claims, so the
 * token goes in two halves: its own text up to the payload's JSON, and as the signed text of an
 * otherwise good token.
 */
const judge = async (deps: Deps, compact: string, jwks: unknown): Promise<string> => {
  const transcript = await sha256(utf8('a request'))
  const claims = { ...CLAIMS, iss: issuer.url, aud: committedAudience(deps.origin, transcript) }

  const own = await refusal(() => parseToken(`Bearer ${compact}`))
  const what = own && 'what' in own ? own.what : 'accepted'
  if (!what.startsWith('json_')) return what
  const parts = compact.split('.')
  parts[1] = toBase64url(utf8(JSON.stringify(claims)))
  const around = await refusal(() => parseToken(`Bearer ${parts.join('.')}`))
  if (around) return 'what' in around ? around.what : around.code

  const token = { ...parseToken(`Bearer ${parts.join('.')}`), compact: secret(compact) }
  const issuerKeys = issuerKeysOf(
    async () => Response.json(jwks),
    () => NOW,
    () => {},
  )
  const policies = { ...deps.policies, issuerByUrl: new Map([[issuer.url, issuer]]) }
  const denial = await refusal(() =>
    identify({ ...deps, issuerKeys, policies }, token, transcript, () => {}),
  )
  return denial?.code ?? 'taken'
}
type Deps = Awaited<ReturnType<typeof world>>['deps']

interface Group {
  readonly public?: object
  readonly private?: object
  readonly tests: readonly (Vector & { readonly jws?: unknown })[]
}

const judgeAll = async (file: string): Promise<Judged[]> => {
  const { deps } = await world()
  const judged: Judged[] = []
  for (const { tests, ...group } of wycheproof<Group>(file)) {
    const key = group.public ?? group.private
    const jwks = key && 'keys' in key ? key : { keys: [key] }
    for (const vector of tests) {
      // json_web_crypto has JWEs beside: jwe.test.ts.
      if (vector.jws === undefined) continue
      const compact = typeof vector.jws === 'string' ? vector.jws : JSON.stringify(vector.jws)
      judged.push({ vector, verdict: await judge(deps, compact, jwks) })
    }
  }
  return judged
}

const SYMMETRIC = 'HS256 and kin: whoever may verify could sign; `oct` in a set refuses it whole'
const UNKNOWN = 'of asymmetric algorithms egg has RS256, ES256 and EdDSA'
const ROCA = 'egg does not test for ROCA: a set comes from its issuer, which may sign what it likes'

const SIGNATURE: Deviation[] = [
  { ids: [1, 348, 352, ...range(357, 359), 376, 377], why: SYMMETRIC },
  { ids: range(264, 271), why: `RS384, RS512: ${UNKNOWN}` },
  { ids: [...range(272, 275), 287, 288], why: `PS256: ${UNKNOWN}` },
  { ids: [...range(320, 323), ...range(325, 328)], why: `PS384, PS512: ${UNKNOWN}` },
  { ids: [346, 347, 350, 351], why: `PS384, ES512: ${UNKNOWN}` },
  { ids: [259], why: 'an empty payload holds no claims' },
  { ids: [372, 373], why: 'a character outside of base64url: one token would have many spellings' },
]
const CRYPTO: Deviation[] = [
  { ids: [1, 48], why: SYMMETRIC },
  { ids: [46], why: ROCA },
]
const KEY: Deviation[] = [
  { ids: [2, ...range(13, 15)], why: SYMMETRIC },
  { ids: [7], why: ROCA },
]

describe.skipIf(withoutVectors)('Wycheproof: a JWS as an ID token, its key from a JWK Set', () => {
  test.each([
    ['json_web_signature', 401, SIGNATURE],
    ['json_web_crypto', 49, CRYPTO],
    ['json_web_key', 26, KEY],
  ])('%s', async (file, count, deviations) => {
    const judged = await judgeAll(file)
    expectOnly(deviations, judged)
    expect(judged.length).toBe(count)
  })

  // An odd key of a set (355, 356: `key_ops` of encryption; 22: a point off the curve) is no key.
  test.each(['json_web_signature', 'json_web_key'])('%s: nothing but refusals', async (file) => {
    const threw = (await judgeAll(file)).filter(({ verdict }) => verdict.startsWith('threw'))
    expect(threw.map(({ vector }) => vector.tcId)).toEqual([])
  })
})
