import canonicalize from 'canonicalize'
import { sha256, toBase64url, utf8 } from '../../core/bytes.ts'
import type { Verified } from '../../core/identity.ts'
import {
  deniedKeyOf,
  type Entry,
  refusedKeyOf,
  releaseKeyOf,
  withheldKeyOf,
} from '../../core/record.ts'

const hash = async (text: string) => toBase64url(await sha256(utf8(text)))

const identity = {
  issuer: 'github',
  iss: 'https://token.actions.githubusercontent.com',
  iat: 1_800_000_000,
  claims: { repository_id: '456789', repository: 'acme/payments-api', actor: 'zoë 🥚' },
}
const common = { v: 1, time: 1_800_000_001, attempt: 'AAECAwQFBgcICQoLDA0ODw' }

const records = async () => [
  {
    title: 'released',
    record: {
      type: 'released',
      ...common,
      identity,
      policy_digest: await hash('policies'),
      transcript: await hash('transcript'),
      handle_hash: await hash('handle'),
      lease: 1800,
      secrets: [
        {
          name: 'payments/db/url',
          version: 3,
          envelope: await hash('envelope'),
          policy: 'policies/payments-api.yaml',
          grant: 'deploy-production',
        },
      ],
      omitted: ['payments/stripe/config'],
      warnings: ['repository_renamed'],
    },
  },
  {
    title: 'withheld',
    record: {
      reason: 'unavailable',
      type: 'withheld',
      insert: 'unknown',
      record: 'ex#2027-01-15T08:00Z#0/x',
      ...common,
    },
  },
  {
    title: 'refused',
    record: {
      ...common,
      type: 'refused',
      reason: 'token_spent',
      record: 'ex#2027-01-15T08:00Z#0/x',
      identity,
    },
  },
  {
    title: 'denied',
    record: {
      ...common,
      type: 'denied',
      identity,
      reason: 'not_granted',
      policy_digest: await hash('policies'),
      names: ['payments/db/url'],
    },
  },
  {
    title: 'operator, with what RFC 8785 escapes, and members in UTF-16 order',
    record: {
      ...common,
      type: 'operator',
      action: 'put',
      actor: 'arn:aws:sts::000000000000:assumed-role/operators/zoë',
      reason: 'a "quote", a \\, a / and\na line; € 🥚 \u2028',
      subject: { '\ufb33': 1, '🥚': 2, name: 'payments/db/url', 1: 3, B: 4, a: 5, '': 6 },
    },
  },
]

const github: Verified = {
  issuer: 'github',
  platform: 'github',
  audience: 'committed',
  claims: new Map([['run_id', '16021234567']]),
  iss: 'https://token.actions.githubusercontent.com',
  jti: '8b1f6c2e-3c1e-4a0d-9c57-0f6a2f6f0a11',
  iat: 1_800_000_059,
  lifetime: 600,
}
const gitlab: Verified = {
  ...github,
  issuer: 'gitlab',
  platform: 'gitlab',
  audience: 'fixed',
  claims: new Map([['pipeline_id', '1212']]),
  iss: 'https://gitlab.com',
  lifetime: 21_600,
}

const keys = async () => {
  const entry = { hash: await hash('record') } as Entry
  const noRun = { ...github, claims: new Map() }
  const list = [
    ['the first second of a minute', 'released', { ...github, iat: 1_800_000_000 }],
    ['the last second of a minute', 'released', github],
    ['the next minute', 'released', { ...github, iat: 1_800_000_060 }],
    ['another jti', 'released', { ...github, jti: 'b' }],
    ['the same jti of another issuer (B.1.15)', 'released', { ...github, iss: gitlab.iss }],
    ['an issuer whose tokens live for hours', 'released', gitlab],
    ['a bound of 601 seconds', 'released', { ...github, lifetime: 601 }],
    ['a replay', 'refused', github],
    ['a release that did not go out', 'withheld', github],
    ['a denial, by run', 'denied', github],
    ['a denial of a token without a run, by jti', 'denied', noRun],
    ['a denial on GitLab, by pipeline', 'denied', gitlab],
  ] as const
  const keyOf = (event: (typeof list)[number][1], token: Verified) => {
    if (event === 'released') return releaseKeyOf(token)
    if (event === 'refused') return refusedKeyOf(token)
    return event === 'withheld' ? withheldKeyOf(token, entry) : deniedKeyOf(token, 'not_granted')
  }
  return Promise.all(
    list.map(async ([title, event, token]) => ({
      title,
      event,
      iss: token.iss,
      jti: token.jti,
      iat: token.iat,
      lifetime: token.lifetime,
      platform: token.platform,
      ...(event === 'denied' && {
        reason: 'not_granted',
        run: [...token.claims.values()][0] ?? null,
      }),
      ...(event === 'withheld' && { record_hash: entry.hash }),
      ...(await keyOf(event, token)),
    })),
  )
}

export const recordVectors = async () => ({
  records: await Promise.all(
    (await records()).map(async ({ title, record }) => {
      const canonical = canonicalize(record) as string
      return { title, record, canonical, hash: await hash(canonical) }
    }),
  ),
  keys: await keys(),
})
