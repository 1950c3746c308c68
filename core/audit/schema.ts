import * as v from 'valibot'
import { manifestSchema } from '../break-glass/manifest.ts'
import { OUTCOMES } from '../break-glass/outcomes.ts'
import { NAME_BYTES } from '../limits.ts'
import { isSecretName, isSecretPattern } from '../name.ts'
import type { AuditRecord } from '../record.ts'

// The one definition of every record. Strict: a member that is not named here is refused, so that
// nobody can hide anything in a record. schema/record.schema.json is made of it.

/** Names that `v.record` passes over without a look. */
const UNSEEN = ['__proto__', 'constructor', 'prototype']

const described = <const T extends v.GenericSchema>(text: string, schema: T) =>
  v.pipe(schema, v.description(text))

const text = v.string()
/** base64url of 32 bytes, in its one canonical spelling. */
const hash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/))
const random = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const segment = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,62}$/))
const secretName = v.pipe(
  v.string(),
  v.maxLength(NAME_BYTES),
  v.regex(/^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9][a-z0-9._-]{0,62}){1,7}$/),
  v.guard(isSecretName),
)
/** What was asked for: a name, or a pattern of names. */
const asked = v.union([
  secretName,
  v.pipe(v.string(), v.maxLength(NAME_BYTES), v.regex(/^[^*]+\/.*\*/), v.guard(isSecretPattern)),
])
const recordId = v.pipe(v.string(), v.regex(/^[^/]+\/[^/]+$/))

const common = {
  v: v.literal(1),
  time: described('Unix seconds', count),
  attempt: described('base64url of 16 random bytes: tells a retry from another write', random),
}

const identity = v.strictObject({
  issuer: described('its name in issuers.yaml', text),
  iss: text,
  iat: described('Unix seconds, as the token says', count),
  claims: described(
    "the claims that the platform's profile lists, each cut at 512 characters",
    v.record(v.pipe(v.string(), v.regex(/^[!-~]{1,256}$/)), text),
  ),
})

const released = v.strictObject({
  ...common,
  type: v.literal('released'),
  identity,
  policy_digest: described('digest of the policy set that decided', hash),
  transcript: described('T, which the token commits to', hash),
  handle_hash: described('SHA-256 of the lease handle', hash),
  lease: described('seconds', count),
  secrets: v.array(
    v.strictObject({
      name: secretName,
      version,
      envelope: described("SHA-256 of the envelope's bytes", hash),
      policy: described('file below the policies folder', text),
      grant: text,
    }),
  ),
  omitted: described('optional names that were left out', v.array(asked)),
  warnings: described('codes', v.array(text)),
})

const written = v.strictObject({
  ...common,
  type: v.literal('written'),
  identity,
  policy_digest: described('digest of the policy set that decided', hash),
  transcript: described('T, which the token commits to', hash),
  secret: v.strictObject({
    name: secretName,
    version: described('that it was to have', version),
    envelope: described("SHA-256 of the envelope's bytes", hash),
    policy: described('file below the policies folder', text),
    grant: text,
  }),
})

const withheld = v.strictObject({
  ...common,
  type: v.literal('withheld'),
  record: described('id of the `released` or `written` record', recordId),
  hash: described("that record's hash: another attempt's may stand there instead", hash),
  insert: described(
    'was that record written, or is its fate unknown?',
    v.picklist(['done', 'unknown']),
  ),
  reason: described('codes', text),
})

const refused = v.strictObject({
  ...common,
  type: v.literal('refused'),
  record: described('id of the record that spent the token, or the job', recordId),
  identity,
  reason: v.picklist(['token_spent', 'job_spent']),
})

const denied = v.strictObject({
  ...common,
  type: v.literal('denied'),
  identity,
  policy_digest: hash,
  reason: v.picklist([
    'audience_mismatch',
    'not_granted',
    'frozen',
    'policy_outdated',
    'secret_missing',
    'release_too_large',
    'too_many_secrets',
    'secret_outdated',
    'secret_removed',
    'too_many_versions',
    'rotation_due',
  ]),
  names: described('those that were asked for', v.array(asked)),
})

const leaseEnded = v.strictObject({
  ...common,
  type: v.literal('lease_ended'),
  record: described('id of the `released` record', recordId),
  hash: described("that record's hash", hash),
})

const rekeyed = v.strictObject({
  ...common,
  type: v.literal('rekeyed'),
  actor: described('`keeper`, or the ARN of an operator', text),
  reason: text,
  name: secretName,
  version,
  place: v.picklist(['current', 'history']),
  from: described('SHA-256 of the envelope before', hash),
  to: described('SHA-256 of the envelope after', hash),
})

const pruned = v.strictObject({
  ...common,
  type: v.literal('pruned'),
  actor: v.literal('keeper'),
  reason: v.picklist(['removed', 'history']),
  name: secretName,
  versions: described('those that were taken away, or were about to be', v.array(version)),
})

const operator = { ...common, type: v.literal('operator'), actor: text, reason: text }
const scope = v.union([
  v.strictObject({ vault: segment }),
  v.strictObject({ scope: v.literal('everything') }),
])
const byHand = v.variant('action', [
  v.strictObject({ ...operator, action: v.literal('init'), subject: v.strictObject({}) }),
  v.strictObject({
    ...operator,
    action: v.literal('put'),
    subject: v.strictObject({
      name: secretName,
      version,
      envelope: hash,
      from: v.exactOptional(described('the older version whose value it has', version)),
    }),
  }),
  v.strictObject({
    ...operator,
    action: v.literal('get'),
    subject: v.strictObject({ name: secretName, version, envelope: hash }),
  }),
  v.strictObject({
    ...operator,
    action: v.literal('rm'),
    subject: v.strictObject({
      name: secretName,
      version: described('the last one', version),
      until: described('Unix seconds: from then on its versions are erased', count),
    }),
  }),
  v.strictObject({ ...operator, action: v.literal('freeze'), subject: scope }),
  v.strictObject({ ...operator, action: v.literal('unfreeze'), subject: scope }),
  v.strictObject({
    ...operator,
    action: v.literal('policy_floor'),
    subject: v.strictObject({ floor: count }),
  }),
  v.strictObject({
    ...operator,
    action: v.literal('revoke'),
    subject: v.variant('by', [
      v.strictObject({ by: v.literal('lease'), record: recordId }),
      v.strictObject({ by: v.literal('run'), iss: text, run: text }),
      v.strictObject({ by: v.literal('repository'), iss: text, repository: text }),
      v.strictObject({ by: v.literal('secret'), secret: secretName }),
      v.strictObject({ by: v.literal('all') }),
    ]),
  }),
  v.strictObject({
    ...operator,
    action: v.literal('export'),
    subject: v.strictObject({
      from: described('Unix seconds: the time that was asked for', count),
      to: count,
      begin: described('leaves of the log: from this one', count),
      end: described('to before this one', count),
      size: described('leaves of the tree that proves them', count),
    }),
  }),
])

const alarm = v.strictObject({
  ...common,
  type: v.literal('alarm'),
  kind: segment,
  subject: v.record(v.string(), v.union([v.string(), count])),
})

const policyDeployed = v.strictObject({
  ...common,
  type: v.literal('policy_deployed'),
  digest: hash,
  built: described('Unix seconds of the build', count),
  policies: described('how many', count),
})

const bundleRequested = v.strictObject({
  ...common,
  type: v.literal('bundle_requested'),
  actor: described('the ARN of an operator', text),
  reason: text,
  manifest: described('what is to be sealed, for whom, until when', manifestSchema),
})

const bundleAnswered = v.strictObject({
  ...common,
  type: v.literal('bundle_answered'),
  request: described('id of the `bundle_requested` record', recordId),
  bundle: described("SHA-256 of the manifest's RFC 8785 form", hash),
  outcome: v.picklist(OUTCOMES),
})

const breakGlass = v.strictObject({
  ...common,
  type: v.literal('break_glass'),
  actor: described('the ARN of the operator who reported it', text),
  bundle: described("SHA-256 of the manifest's RFC 8785 form", hash),
  journal: described('the id of the journal', random),
  index: described('of the line in it, from 0', count),
  line: described('SHA-256 of the line', hash),
  action: v.picklist(['open', 'drill']),
  opened: described('Unix seconds, by the clock of that machine', count),
  signer: described('public key of the operator who opened', text),
  by: v.picklist(['key', 'shares']),
  reason: text,
  secrets: v.array(v.strictObject({ name: secretName, version })),
})

/** Every record that egg writes. */
export const recordSchema = v.variant('type', [
  released,
  written,
  withheld,
  refused,
  denied,
  leaseEnded,
  rekeyed,
  pruned,
  byHand,
  alarm,
  policyDeployed,
  bundleRequested,
  bundleAnswered,
  breakGlass,
])

/** The record that `value` is, or null: unknown members and types are refused. */
export const parseRecord = (value: unknown): AuditRecord | null =>
  v.is(recordSchema, value) && !mapsOf(value as AuditRecord).some(hidesSomething)
    ? (value as AuditRecord)
    : null

const mapsOf = (record: AuditRecord): object[] => [
  ...('identity' in record ? [record.identity.claims] : []),
  ...('subject' in record ? [record.subject] : []),
]

const hidesSomething = (map: object): boolean => UNSEEN.some((name) => Object.hasOwn(map, name))
