import * as v from 'valibot'
import { parseDuration } from '../duration.ts'
import { HISTORY_DAYS_MIN, JOURNAL_SIGNERS, RECIPIENTS } from '../limits.ts'
import { isSecretName, isSecretPattern, type SecretName, type SecretPattern } from '../name.ts'
import { PLATFORMS } from '../platform.ts'
import { AFTER_BREAK_GLASS, ALGORITHMS, MASKS, REKEY_MODES } from './model.ts'
import { isPattern, isSoundPattern } from './pattern.ts'

const DURATION = 'a duration is 90s, 30m or 6h; 1m to 24h'
const duration = v.pipe(
  v.string(),
  v.regex(/^[1-9][0-9]{0,4}[smh]$/, DURATION),
  v.check((text) => parseDuration(text) !== null, DURATION),
  v.transform((text) => parseDuration(text) as number),
)

const HISTORY = `a number of days, like 90d; at least ${HISTORY_DAYS_MIN}d`
const history = v.pipe(
  v.string(),
  v.regex(/^[1-9][0-9]{1,3}d$/, HISTORY),
  v.check((text) => Number.parseInt(text, 10) >= HISTORY_DAYS_MIN, HISTORY),
  v.transform((text) => Number.parseInt(text, 10) * 24 * 3600),
)

const word = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9._-]{0,62}$/,
    'lower-case letters, digits, dot, dash and underscore, at most 63',
  ),
)

/** Platforms' numeric ids, as text; UUIDs; an `other` issuer's own. */
const id = v.pipe(
  v.string(),
  v.regex(
    /^(0|[1-9][0-9]{0,19}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z][A-Za-z0-9_.:-]{0,127})$/,
    'an id: its digits, or a UUID in lower case; never a pattern (`gh api repos/OWNER/REPO` shows both ids)',
  ),
)

const exact = (what: string, pattern: RegExp) =>
  v.pipe(v.string(), v.maxLength(256, 'at most 256 characters'), v.regex(pattern, what))

const NO_REGEX =
  'patterns are no regular expressions: `*` stands for characters within one segment, `**` for whole segments, as in refs/heads/release/*'
const SOUND = '`**` stands for whole segments only, as in refs/heads/**'

/** What people write who take this for a regular expression. Git allows no segment like `.*`. */
const looksLikeRegex = (text: string): boolean =>
  /^\^|\$$|\\|\[|\.\+|(^|\/)\.\*|\([^)]*\||\(\?/.test(text)

/** A text whose `*` is a wildcard. */
const globbed = (what: string, pattern: RegExp) =>
  v.pipe(
    v.string(),
    v.maxLength(256, 'at most 256 characters'),
    v.check((text) => !looksLikeRegex(text), NO_REGEX),
    v.check(isSoundPattern, SOUND),
    v.regex(pattern, what),
  )

/** One text, or a list of which one must hold; always a list afterwards. */
const listOf = (text: v.GenericSchema<string, string>) =>
  v.pipe(
    v.union([text, v.pipe(v.array(text), v.minLength(1, EMPTY))]),
    v.transform((value): string[] => (typeof value === 'string' ? [value] : value)),
  )
const EMPTY_KEYS = 'an empty list says nothing: leave the field out'
const EMPTY = 'an empty list is never met: leave the field out, or name what may pass'

const ref = globbed(
  'a full ref: refs/heads/main or refs/tags/v1; patterns like refs/heads/release/*',
  /^refs\/(heads|tags|pull|merge-requests)(\/[^\s?[\\~^:/]+)+$/,
)
const branch = globbed(
  "the target branch's short name, like main or release/*",
  /^(?!refs\/)[^\s?[\\~^:/]+(\/[^\s?[\\~^:/]+)*$/,
)
const workflow = exact(
  'the path of a workflow file, like .github/workflows/deploy.yml',
  /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._ -]+)*\.ya?ml$/,
)
const reusable = globbed(
  'owner/repo/.github/workflows/file.yml@refs/tags/v1, or @ and the 40 digits of a commit',
  /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+(\/[A-Za-z0-9._ -]+)+\.ya?ml@([0-9a-f]{40}|refs\/(heads|tags)(\/[^\s?[\\~^:/@]+)+)$/,
)
const event = exact('the name of an event, like push', /^[a-z][a-z_]{0,62}$/)
const visibility = v.picklist(['public', 'private', 'internal'])
const plain = exact('printable text without *', /^[^*]+$/)

const SECRET = 'a secret is vault/path/name in lower case, 2 to 8 segments'
const segment = '[a-z0-9][a-z0-9._-]{0,62}'
const secretText = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${segment}(\\/${segment}){1,7}$`), `${SECRET}; no patterns here`),
  v.check(isSecretName, SECRET),
)
const secretName = v.pipe(
  secretText,
  v.transform((name) => name as SecretName),
)
const readable = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9*][a-z0-9._*-]{0,62}){1,7}$/,
    `${SECRET}; \`*\` for one segment or a part of it, \`**\` for whole segments; the vault is spelled out`,
  ),
  v.check((text) => isSecretName(text) || isSecretPattern(text), SECRET),
  v.transform((text) => text as SecretName | SecretPattern),
)

/** `2027-06-30`: the last day that it holds, UTC; afterwards the second at which it ends. */
const DAY = 'a day that exists, like 2027-06-30: the last one that the grant holds, in UTC'
const lastDay = v.pipe(
  v.string(),
  v.regex(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]$/, DAY),
  v.check((text) => !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text, DAY),
  v.transform((text) => Date.parse(text) / 1000 + 24 * 3600),
)
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

const claimName = exact('the name of a claim', /^[A-Za-z0-9_.:/-]+$/)
const claimValue = v.union([
  v.pipe(
    v.string(),
    v.minLength(1, 'an absent or empty claim meets no condition'),
    v.maxLength(256, 'at most 256 characters'),
    v.check(isSoundPattern, SOUND),
  ),
  v.boolean(),
])

const version = v.literal(1)

/** What keeps strangers' and colleagues' branches out. The others narrow, and hold nobody back. */
const HOLDS = ['ref', 'reusable_workflow', 'subject', 'claims'] as const

const conditions = v.strictObject({
  ref: v.optional(listOf(ref)),
  ref_protected: v.optional(v.boolean()),
  environment: v.optional(listOf(exact('the name of an environment, or none', /^[^*]+$/))),
  workflow: v.optional(listOf(workflow)),
  reusable_workflow: v.optional(listOf(reusable)),
  events: v.optional(
    v.pipe(
      v.array(event),
      v.minLength(
        1,
        'an empty list allows nothing: leave `events` out for the safe ones (push, workflow_dispatch, schedule, release, deployment), or name some',
      ),
    ),
  ),
  base_ref: v.optional(listOf(branch)),
  actor_ids: v.optional(v.pipe(v.array(id), v.minLength(1, EMPTY))),
  visibility: v.optional(listOf(visibility)),
  runner: v.optional(listOf(exact('github-hosted, self-hosted, …', /^[a-z][a-z-]{0,62}$/))),
  enterprise_id: v.optional(listOf(id)),
  properties: v.optional(
    v.record(
      exact("a custom property's name", /^[A-Za-z0-9_$#.-]+$/),
      listOf(exact('one item, without comma or *', /^[^*,]+$/)),
    ),
  ),
  subject: v.optional(listOf(plain)),
  claims: v.optional(
    v.record(
      exact(
        "a claim's name; the broker itself checks iss, aud, exp, iat, nbf and jti",
        /^(?!(iss|aud|exp|iat|nbf|jti)$)[A-Za-z0-9_.:/-]+$/,
      ),
      v.pipe(
        v.union([claimValue, v.pipe(v.array(claimValue), v.minLength(1, EMPTY))]),
        v.transform((value): readonly (string | boolean)[] =>
          Array.isArray(value) ? value : [value],
        ),
      ),
    ),
  ),
})

export const isNone = (environment: readonly string[] | undefined): boolean =>
  environment?.length === 1 && environment[0] === 'none'

const grantEntries = v.strictObject({
  name: word,
  when: v.pipe(
    conditions,
    v.check(
      // A workflow alone holds nobody back: it is the file as it stands on the job's own ref.
      (when) =>
        when.ref_protected === true ||
        HOLDS.some((field) => when[field]) ||
        Boolean(when.environment && !isNone(when.environment)),
      'say at least one of ref, ref_protected: true, environment, reusable_workflow, subject and claims',
    ),
  ),
  read: v.optional(v.pipe(v.array(readable), v.minLength(1, 'name at least one secret'))),
  write: v.optional(v.pipe(v.array(secretName), v.minLength(1, 'name at least one secret'))),
  lease: v.optional(duration),
  once: v.optional(v.literal('job')),
  expires: v.optional(lastDay),
  min_version: v.optional(
    v.record(secretText, v.pipe(v.number(), v.safeInteger(), v.minValue(1, '1 or more'))),
  ),
  mask: v.optional(v.picklist(MASKS)),
  after_break_glass: v.optional(v.picklist(AFTER_BREAK_GLASS)),
  bearer: v.optional(v.literal('accepted')),
})

const grant = v.pipe(
  grantEntries,
  v.check(({ read, write }) => Boolean(read ?? write), 'name its secrets under read, or write'),
)

const REPOSITORY =
  'owner/name as the platform writes it; without repository_id also a pattern like acme/svc-*, whose owner is spelled out. For all of an owner leave `repository` out'

export const policySchema = v.strictObject({
  version,
  issuer: word,
  repository: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(256, 'at most 256 characters'),
      v.regex(/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._*-]+)+$/, REPOSITORY),
      v.check(isSoundPattern, REPOSITORY),
    ),
  ),
  repository_id: v.optional(id),
  repository_owner_id: id,
  grants: v.array(grant),
})

/** Is this a policy for many repositories? It says so by a pattern, or by naming none. */
export const isOwnerWide = ({
  repository,
}: Pick<v.InferOutput<typeof policySchema>, 'repository'>): boolean =>
  repository === undefined || isPattern(repository)

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
        claim_names: v.optional(
          v.strictObject({
            repository_id: claimName,
            repository_owner_id: claimName,
            repository: v.optional(claimName),
            ref: v.optional(claimName),
            environment: v.optional(claimName),
            event: v.optional(claimName),
            run_id: v.optional(claimName),
            job: v.optional(claimName),
          }),
        ),
        job_claims: v.optional(v.literal(true)),
      }),
    ),
    v.minLength(1, 'list at least one issuer'),
  ),
})

const recipients = v.pipe(
  v.array(
    exact(
      'an X25519 key of age, like age1 and 58 more: `egg break-glass keygen` prints it',
      /^age1[02-9ac-hj-np-z]{58}$/,
    ),
  ),
  v.minLength(1, EMPTY_KEYS),
  v.maxLength(RECIPIENTS, `at most ${RECIPIENTS} recipients`),
)
const journalSigners = v.pipe(
  v.array(
    exact(
      'a signer reads NAME+8 hex digits+base64: `egg break-glass keygen` prints it',
      /^[a-z0-9][a-z0-9._-]{0,62}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}$/,
    ),
  ),
  v.minLength(1, EMPTY_KEYS),
  v.maxLength(JOURNAL_SIGNERS, `at most ${JOURNAL_SIGNERS} signers`),
)

/** GitHub's numeric ids: names can be had by others. */
const number = exact('a numeric id in quotes: `gh api users/LOGIN --jq .id`', /^[1-9][0-9]{0,19}$/)
const approval = v.pipe(
  v.strictObject({
    secrets: v.pipe(v.array(readable), v.minLength(1, 'name at least one secret')),
    users: v.optional(v.pipe(v.array(number), v.minLength(1, EMPTY))),
    teams: v.optional(
      v.pipe(
        v.array(v.strictObject({ organization_id: number, id: number })),
        v.minLength(1, EMPTY),
      ),
    ),
  }),
  v.check(({ users, teams }) => Boolean(users ?? teams), 'name who approves: users, or teams'),
)

export const vaultsSchema = v.strictObject({
  version,
  defaults: v.optional(
    v.strictObject({
      lease: v.optional(duration),
      rekey: v.optional(v.picklist(REKEY_MODES)),
      history: v.optional(history),
      recipients: v.optional(recipients),
      journal_signers: v.optional(journalSigners),
    }),
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
        history: v.optional(history),
        recipients: v.optional(recipients),
        journal_signers: v.optional(journalSigners),
      }),
    ),
    v.minLength(1, 'list at least one vault'),
  ),
  approvals: v.optional(v.array(approval)),
})
