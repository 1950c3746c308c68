import * as v from 'valibot'
import { parseDuration } from '../duration.ts'
import { isSecretName, isSegment, type SecretName } from '../name.ts'
import { PLATFORMS } from '../platform.ts'
import { ALGORITHMS, REKEY_MODES } from './model.ts'

const duration = v.pipe(
  v.string(),
  v.check((text) => parseDuration(text) !== null, 'a duration is 90s, 30m or 6h; 1m to 24h'),
  v.transform((text) => parseDuration(text) as number),
)

const word = v.pipe(
  v.string(),
  v.check(isSegment, 'lower-case letters, digits, dot, dash and underscore, at most 63'),
)

/** Platforms' numeric ids, as text. */
const id = v.pipe(v.string(), v.regex(/^(0|[1-9][0-9]{0,19})$/, 'an id has digits only'))

const exact = (what: string, pattern: RegExp) =>
  v.pipe(v.string(), v.maxLength(256), v.regex(pattern, what))

const ref = exact(
  'a full ref: refs/heads/main or refs/tags/v1 (patterns are not understood here)',
  /^refs\/(heads|tags|pull|merge-requests)\/[^\s*?[\\~^:]+$/,
)
const workflow = exact(
  'the path of a workflow file, like .github/workflows/deploy.yml',
  /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._ -]+)*\.ya?ml$/,
)
const event = exact('the name of an event, like push', /^[a-z][a-z_]{0,62}$/)

const secretName = v.pipe(
  v.string(),
  v.check(isSecretName, 'a secret is vault/path/name in lower case, 2 to 8 segments'),
  v.transform((name) => name as SecretName),
)

const version = v.literal(1)

export const policySchema = v.strictObject({
  version,
  issuer: word,
  repository: exact('owner/name', /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)+$/),
  repository_id: id,
  repository_owner_id: id,
  grants: v.array(
    v.strictObject({
      name: word,
      when: v.pipe(
        v.strictObject({
          ref: v.optional(ref),
          environment: v.optional(exact('the name of an environment', /^[^*]+$/)),
          workflow: v.optional(workflow),
          events: v.optional(v.array(event)),
        }),
        v.check(
          // A workflow alone holds nobody back: it is the file as it stands on the job's own ref.
          ({ ref, environment }) => Boolean(ref ?? environment),
          'say at least one of ref and environment',
        ),
      ),
      read: v.pipe(v.array(secretName), v.minLength(1, 'name at least one secret')),
      lease: v.optional(duration),
      bearer: v.optional(v.literal('accepted')),
    }),
  ),
})

export const issuersSchema = v.strictObject({
  version,
  issuers: v.pipe(
    v.array(
      v.strictObject({
        name: word,
        url: v.string(),
        jwks_uri: v.optional(v.string()),
        platform: v.picklist(PLATFORMS),
        algorithms: v.pipe(v.array(v.picklist(ALGORITHMS)), v.minLength(1, 'name at least one')),
        audience: v.picklist(['committed', 'fixed']),
        max_age: v.optional(duration),
      }),
    ),
    v.minLength(1, 'list at least one issuer'),
  ),
})

export const vaultsSchema = v.strictObject({
  version,
  defaults: v.optional(
    v.strictObject({ lease: v.optional(duration), rekey: v.optional(v.picklist(REKEY_MODES)) }),
  ),
  vaults: v.pipe(
    v.array(
      v.strictObject({
        name: word,
        owners: v.pipe(
          v.array(v.strictObject({ issuer: word, owner_id: id })),
          v.minLength(1, 'a vault without owners gives nothing to anyone: list one'),
        ),
        kms_key: exact(
          'a KMS key: an ARN, a key id or alias/name',
          /^(alias\/[A-Za-z0-9/_-]+|arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[A-Za-z0-9/_-]+|[0-9a-f-]{36})$/,
        ),
        lease: v.optional(duration),
        rekey: v.optional(v.picklist(REKEY_MODES)),
      }),
    ),
    v.minLength(1, 'list at least one vault'),
  ),
})
