import canonicalize from 'canonicalize'
import type { Manifest } from './break-glass/manifest.ts'
import type { Outcome } from './break-glass/outcomes.ts'
import { type Bytes, lengthPrefixed, randomBytes, sha256, toBase64url, utf8 } from './bytes.ts'
import type { Denial } from './denial.ts'
import { claimOf, type Verified } from './identity.ts'
import { CLAIM_LENGTH, MINUTE_MAX_AGE } from './limits.ts'
import type { SecretName, SecretPattern } from './name.ts'
import { hourOf, minuteOf, SHARDS } from './partition.ts'
import { profileOf } from './platform.ts'
import type { Item, Key } from './ports.ts'

/** One secret as a record names it. */
export interface RecordedSecret {
  readonly name: SecretName
  readonly version: number
  /** base64url of SHA-256 of the envelope. */
  readonly envelope: string
  readonly policy: string
  readonly grant: string
}

/** Who asked: the issuer and the claims that the platform's profile lists. */
export interface RecordedIdentity {
  readonly issuer: string
  readonly iss: string
  readonly iat: number
  readonly claims: Readonly<Record<string, string>>
}

interface Common {
  readonly v: 1
  /** Unix seconds. */
  readonly time: number
  /** Random: tells a retry of this very write from another's. */
  readonly attempt: string
}

/** Every event that egg records. `docs/storage.md` says what each member means. */
export type AuditRecord = Common &
  (
    | {
        readonly type: 'released'
        readonly identity: RecordedIdentity
        readonly policy_digest: string
        readonly transcript: string
        readonly handle_hash: string
        readonly lease: number
        readonly secrets: readonly RecordedSecret[]
        readonly omitted: readonly (SecretName | SecretPattern)[]
        readonly warnings: readonly string[]
      }
    | {
        readonly type: 'written'
        readonly identity: RecordedIdentity
        readonly policy_digest: string
        readonly transcript: string
        /** The version that was to be stored; `withheld` says where it was not. */
        readonly secret: RecordedSecret
      }
    | {
        readonly type: 'withheld'
        /** The place, and the hash of the record there: another attempt's may stand instead. */
        readonly record: string
        readonly hash: string
        /** Was the `released` record written, or is its fate unknown? */
        readonly insert: 'done' | 'unknown'
        readonly reason: string
      }
    | {
        readonly type: 'refused'
        readonly record: string
        readonly identity: RecordedIdentity
        readonly reason: 'token_spent' | 'job_spent'
      }
    | {
        readonly type: 'denied'
        readonly identity: RecordedIdentity
        readonly policy_digest: string
        readonly reason: Denial['code']
        readonly names: readonly (SecretName | SecretPattern)[]
      }
    | {
        readonly type: 'lease_ended'
        /** The `released` record, and its hash. */
        readonly record: string
        readonly hash: string
      }
    | {
        readonly type: 'rekeyed'
        readonly actor: string
        readonly reason: string
        readonly name: SecretName
        readonly version: number
        readonly place: 'current' | 'history'
        /** Hashes of the envelopes; the re-key is announced, the swap follows. */
        readonly from: string
        readonly to: string
      }
    | {
        readonly type: 'pruned'
        readonly actor: 'keeper'
        /** The waiting period of `egg rm` is over; or they are older than the vault's history. */
        readonly reason: 'removed' | 'history'
        readonly name: SecretName
        readonly versions: readonly number[]
      }
    | {
        readonly type: 'operator'
        readonly action:
          | 'init'
          | 'put'
          | 'get'
          | 'rm'
          | 'freeze'
          | 'unfreeze'
          | 'policy_floor'
          | 'revoke'
          | 'export'
        /** The caller's ARN, as STS names it. A statement; CloudTrail is the evidence. */
        readonly actor: string
        readonly reason: string
        readonly subject: Readonly<Record<string, string | number>>
      }
    | {
        readonly type: 'alarm'
        /** What was seen: `late`, `log_inconsistent`, … */
        readonly kind: string
        readonly subject: Readonly<Record<string, string | number>>
      }
    | {
        readonly type: 'policy_deployed'
        readonly digest: string
        /** Unix seconds of the build. */
        readonly built: number
        /** How many there are. */
        readonly policies: number
      }
    | {
        /** An operator asks the keeper to sign for a break-glass bundle. */
        readonly type: 'bundle_requested'
        readonly actor: string
        readonly reason: string
        readonly manifest: Manifest
      }
    | {
        readonly type: 'bundle_answered'
        /** Id of the request's record. */
        readonly request: string
        /** The manifest's hash. */
        readonly bundle: string
        readonly outcome: Outcome
      }
    | {
        /** A line of a break-glass journal, reported afterwards. */
        readonly type: 'break_glass'
        /** Who reported it. */
        readonly actor: string
        readonly bundle: string
        readonly journal: string
        readonly index: number
        /** SHA-256 of the line. */
        readonly line: string
        /** As the line says: what, when, by whose key, why, and what was released. */
        readonly action: 'open' | 'drill'
        readonly opened: number
        readonly signer: string
        readonly by: 'key' | 'shares'
        readonly reason: string
        readonly secrets: readonly { readonly name: SecretName; readonly version: number }[]
      }
  )

type Body<T> = T extends unknown ? Omit<T, 'v' | 'attempt'> : never

/** A record with its place and bytes. */
export interface Entry {
  readonly key: Key
  /** pk and sk: `ex#2026-11-22T01:29Z#3/…`. */
  readonly id: string
  /** RFC 8785; hashed as stored. */
  readonly bytes: Bytes
  /** base64url of SHA-256 of `bytes`. */
  readonly hash: string
}

export const recordId = ({ pk, sk }: Key): string => `${pk}/${sk}`

export const entryOf = async (key: Key, body: Body<AuditRecord>): Promise<Entry> => {
  const record = { ...body, v: 1, attempt: toBase64url(randomBytes(16)) }
  const bytes = utf8(canonicalize(record) as string)
  return { key, id: recordId(key), bytes, hash: toBase64url(await sha256(bytes)) }
}

/** A record's whole item: one binary attribute beside the key. */
export const recordItem = ({ key, bytes }: Entry): Item => ({ ...key, record: bytes })

const shardOf = (hash: Bytes): number => (hash[0] as number) % SHARDS

type Token = Pick<Verified, 'iss' | 'jti' | 'iat' | 'lifetime'>

/**
 * Where a token's event stands: a function of what the token itself says (iss, jti, iat, exp), so
 * that one token has one place, whatever the settings become. The partition is the minute of the signed `iat`: it closes when no token of that minute
 * is accepted any more (long-lived tokens: the hour).
 */
const tokenKey = async (
  label: string,
  { iss, jti, iat, lifetime }: Token,
  ...more: string[]
): Promise<Key> => {
  const hash = await sha256(lengthPrefixed(...[label, iss, jti, ...more].map(utf8)))
  const partition = lifetime > MINUTE_MAX_AGE ? `ex1h#${hourOf(iat)}` : `ex#${minuteOf(iat)}`
  return { pk: `${partition}#${shardOf(hash)}`, sk: toBase64url(hash) }
}

/** The place that spends the token. */
export const releaseKeyOf = (token: Token): Promise<Key> => tokenKey('jti', token)

/** The place of the note that one attempt's release did not go out. */
export const withheldKeyOf = (token: Token, release: Entry): Promise<Key> =>
  tokenKey('withheld', token, release.hash)

/** One per token, however often it is replayed. */
export const refusedKeyOf = (token: Token): Promise<Key> => tokenKey('refused', token)

const runOf = (identity: Verified): string | null => {
  const { runId } = profileOf(identity)
  return runId && claimOf(identity, runId)
}

/** One per run, reason and minute: a job that retries its denial does not fill the table. */
export const deniedKeyOf = (identity: Verified, reason: Denial['code']): Promise<Key> => {
  const run = runOf(identity) ?? identity.jti
  return tokenKey('denied', { ...identity, jti: run }, reason)
}

/** Who writes an event that no token brought: operators, or the keeper. IAM tells them apart. */
export type Writer = 'op' | 'kp'

/** By the event's minute, at a random place. */
export const eventKeyAt = (writer: Writer, time: number): Key => {
  const random = randomBytes(32)
  return { pk: `${writer}#${minuteOf(time)}#${shardOf(random)}`, sk: toBase64url(random) }
}

/** `named`: claims that policies look at beside those of the platform. */
export const recordedIdentity = (
  identity: Verified,
  named: readonly string[] = [],
): RecordedIdentity => {
  const claims: Record<string, string> = {}
  for (const name of [...profileOf(identity).recorded, ...named]) {
    const value = claimOf(identity, name)
    // The cut may fall into a surrogate pair, and RFC 8785 knows no half ones.
    if (value !== null) claims[name] = value.slice(0, CLAIM_LENGTH).toWellFormed()
  }
  return { issuer: identity.issuer, iss: identity.iss, iat: identity.iat, claims }
}
