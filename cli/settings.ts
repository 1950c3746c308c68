import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import * as v from 'valibot'
import { EggError } from '../core/error.ts'
import { type Broker, parseBroker } from '../core/keys.ts'
import { type PolicyRepository, parsePolicyRepository } from '../core/policy/proposal.ts'
import { parseSource } from '../core/policy/yaml.ts'
import {
  endpoint,
  kmsKey,
  logOrigin,
  policyRepository,
  region,
  tablePrefix,
} from '../core/settings.ts'
import type { Session } from './act.ts'

/** Where this installation of egg lives. Nothing in here is secret. */
export interface Settings {
  readonly region: string | null
  /** Begins every table's name. */
  readonly tablePrefix: string
  readonly broker: Broker | null
  /** The policies folder. */
  readonly policies: string
  /** Where policies are proposed. */
  readonly policyRepository: PolicyRepository | null
  /** vkeys of the log (C2SP signed-note), the current one and those before it. */
  readonly logKeys: readonly string[]
  /** The KMS key that signs the log, and the log's name in its checkpoints. */
  readonly logKmsKey: string | null
  readonly logOrigin: string | null
  /** Where they are not AWS's own: local stacks, private endpoints. */
  readonly endpoints: Endpoints
}

export type Service = 'dynamodb' | 'kms' | 'sts'

type Endpoints = Readonly<Partial<Record<Service, string | undefined>>>

const FILE = 'egg.yaml'

const broker = v.pipe(
  v.string(),
  v.check(
    (text) => brokerOf(text) !== null,
    'a broker is https://host, or https://host#sha256-PIN as `egg keys new` prints it',
  ),
)
const folder = v.pipe(v.string(), v.minLength(1, 'a folder'))

const logKey = v.pipe(
  v.string(),
  v.regex(
    /^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/,
    'a key of the log reads NAME+8 hex digits+base64',
  ),
)

const schema = v.strictObject({
  version: v.optional(v.literal(1)),
  region: v.optional(region),
  table_prefix: v.optional(tablePrefix),
  broker: v.optional(broker),
  policies: v.optional(folder),
  policy_repository: v.optional(policyRepository),
  log_keys: v.optional(v.array(logKey)),
  log_kms_key: v.optional(kmsKey),
  log_origin: v.optional(logOrigin),
  endpoints: v.optional(
    v.strictObject({
      dynamodb: v.optional(endpoint),
      kms: v.optional(endpoint),
      sts: v.optional(endpoint),
    }),
  ),
})

/**
 * `egg.yaml` (`--config`, else EGG_CONFIG, else the nearest one above the current folder), with
 * the environment on top. Paths in the file are relative to it.
 * @throws EggError `settings_missing`, `settings_invalid`
 */
export const loadSettings = ({ config, env, cwd }: Session): Settings => {
  const named = config ?? (env.EGG_CONFIG || undefined)
  const file = named === undefined ? nearest(cwd) : resolve(cwd, named)
  const path = named ?? (file === null ? '' : relative(cwd, file))
  const stored = file === null ? {} : parse(file, path)
  if (file !== null && named === undefined) distrust(file, path, stored)
  const base = file === null ? cwd : dirname(file)

  const brokerLine = fromEnv(env, 'EGG_BROKER', broker) ?? stored.broker
  const policies = fromEnv(env, 'EGG_POLICIES', folder)
  return {
    region: fromEnv(env, 'EGG_REGION', region) ?? stored.region ?? null,
    tablePrefix: fromEnv(env, 'EGG_TABLE_PREFIX', tablePrefix) ?? stored.table_prefix ?? 'egg-',
    broker: brokerLine === undefined ? null : brokerOf(brokerLine),
    logKeys: stored.log_keys ?? [],
    logKmsKey: fromEnv(env, 'EGG_LOG_KMS_KEY', kmsKey) ?? stored.log_kms_key ?? null,
    logOrigin: fromEnv(env, 'EGG_LOG_ORIGIN', logOrigin) ?? stored.log_origin ?? null,
    policyRepository: parsePolicyRepository(
      fromEnv(env, 'EGG_POLICY_REPOSITORY', policyRepository) ?? stored.policy_repository ?? '',
    ),
    policies: policies ? resolve(cwd, policies) : resolve(base, stored.policies ?? 'policies'),
    endpoints: {
      dynamodb: fromEnv(env, 'EGG_DYNAMODB_ENDPOINT', endpoint) ?? stored.endpoints?.dynamodb,
      kms: fromEnv(env, 'EGG_KMS_ENDPOINT', endpoint) ?? stored.endpoints?.kms,
      sts: fromEnv(env, 'EGG_STS_ENDPOINT', endpoint) ?? stored.endpoints?.sts,
    },
  }
}

/** @throws EggError `settings_missing` */
export const regionOf = ({ region }: Settings): string => {
  if (region) return region
  throw new EggError(
    'settings_missing',
    'No region is set.',
    `Put \`region: eu-central-1\` (yours) into ${FILE}, or set EGG_REGION; for \`egg dev\` run the three export lines that it printed.`,
  )
}

const brokerOf = (text: string): Broker | null => {
  try {
    return parseBroker(text)
  } catch {
    return null
  }
}

const nearest = (cwd: string): string | null => {
  for (let at = cwd; ; at = dirname(at)) {
    const file = join(at, FILE)
    if (existsSync(file)) return file
    if (dirname(at) === at) return null
  }
}

/**
 * A file that was found and not named may be another's: an archive's, a shared folder's. It must
 * not send values to a cloud of its choice.
 * @throws EggError `settings_untrusted`
 */
const distrust = (
  file: string,
  path: string,
  { endpoints }: v.InferOutput<typeof schema>,
): void => {
  const next = `If you trust it, name it: --config ${path}, or EGG_CONFIG.`
  if (endpoints) {
    throw new EggError('settings_untrusted', `${path} names endpoints, and nobody named it.`, next)
  }
  if (process.platform === 'win32') return
  const { uid, mode } = statSync(file)
  const own = uid === process.getuid?.() || uid === 0
  if (own && (mode & 0o022) === 0) return
  throw new EggError('settings_untrusted', `${path} is, or could be, written by others.`, next)
}

/** `path` is what messages call the file. */
const parse = (file: string, path: string): v.InferOutput<typeof schema> => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new EggError(
      'settings_missing',
      `${path} cannot be read.`,
      'Check --config and EGG_CONFIG; without them egg looks for egg.yaml from here upwards.',
    )
  }
  try {
    return parseSource({ path, text }, schema).value
  } catch (error) {
    // The parser of policies is as strict as settings want it; only its code is another's.
    if (!(error instanceof EggError)) throw error
    throw new EggError('settings_invalid', error.message, 'Correct the file; nothing was done.')
  }
}

/** An empty variable counts as none: CI systems set those for what is not configured. */
const fromEnv = <T extends v.GenericSchema<string, string>>(
  env: Session['env'],
  name: string,
  schema: T,
): string | undefined => {
  const value = env[name]
  if (!value) return undefined
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  throw new EggError(
    'settings_invalid',
    `${name}: ${parsed.issues[0].message}`,
    `Correct or unset ${name}; nothing was done.`,
  )
}
