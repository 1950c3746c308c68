import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { readAuthorities } from '../client/authorities.ts'
import { declaredTokens } from '../client/declared-tokens.ts'
import type { Folder } from '../client/deliver.ts'
import { explain } from '../client/explain.ts'
import { proxyWarnings } from '../client/http.ts'
import { endLease } from '../client/lease.ts'
import { type HeldLease, keepLease } from '../client/lease-file.ts'
import { type Obtainment, obtain } from '../client/obtain.ts'
import { processOf } from '../client/process.ts'
import { BrokerRefusal } from '../client/refusal.ts'
import { startWatchdog } from '../client/start-watchdog.ts'
import { type Place, placeOf } from '../client/storage.ts'
import type { Uses, Wanted } from '../client/wanted.ts'
import { type Bytes, toBase64url } from '../core/bytes.ts'
import { parseDuration } from '../core/duration.ts'
import { EggError } from '../core/error.ts'
import { type Broker, parseBroker } from '../core/keys.ts'
import { CLIENT_TOTAL_MS, LEASE_END_MS } from '../core/limits.ts'
import type { SecretName } from '../core/name.ts'
import { type Secret, secret } from '../core/secret.ts'
import type { Written } from '../core/write.ts'
import type { Session } from './act.ts'
import { withWipedFolder } from './folder.ts'
import { loadSettings } from './settings.ts'
import { usage } from './usage.ts'

/** Options that `egg exec` and `egg inject` share, as typed. */
export interface JobOptions {
  readonly broker?: string
  readonly tokenEnv?: string
  readonly lease?: string
  readonly timeout?: string
  readonly caCertificate?: string
  readonly storage?: string
  readonly keepIdentity?: boolean
}

/** The variables that hold declared tokens. */
export const tokenNames = ({ tokenEnv = '' }: JobOptions): string[] =>
  tokenEnv.split(',').flatMap((name) => name.trim() || [])

/** What came, and what is needed to end its lease. */
export interface JobSecrets {
  readonly secrets: Obtainment['secrets']
  readonly lease: Pick<HeldLease, 'origin' | 'record' | 'handle' | 'until' | 'ca'>
}

/** One exchange, with this job's own ID token. @throws EggError */
export const obtainForJob = async (
  session: Session,
  options: JobOptions,
  wanted: readonly Wanted[],
  uses: Uses,
): Promise<JobSecrets> => {
  const asked = leaseOf(options.lease)
  const job = jobOf(session, options)
  const obtained = await explaining(session, () => obtain({ ...job, wanted, uses, lease: asked }))
  const { secrets, record, handle, promise, lease } = obtained
  const until = promise.claims.time + lease
  const text = secret(toBase64url(handle.expose()))
  return { secrets, lease: { origin: job.broker.origin, record, handle: text, until, ca: job.ca } }
}

/** One version stored through the broker, with this job's own ID token. @throws EggError */
export const storeForJob = async (
  session: Session,
  options: JobOptions,
  name: SecretName,
  value: Secret<Bytes>,
): Promise<Written> => {
  const { storeAsJob } = await import('../client/store-secret.ts')
  return explaining(session, () => storeAsJob({ ...jobOf(session, options), name, value }))
}

/** Who asks, whom, and by when. */
const jobOf = (session: Session, options: JobOptions) => {
  const { env } = session
  const timeout = timeoutOf(options.timeout)
  const broker = brokerOf(session, options)
  const names = tokenNames(options)
  const tokens = names.length ? declaredTokens(env, names, broker) : null
  if (!tokens) requirePlatform(env)
  const ca = options.caCertificate ? readAuthorities(options.caCertificate, session.cwd) : null
  for (const { sentence } of proxyWarnings(env)) session.note(`warning: ${sentence}`)
  const context = {
    ...(env.GITHUB_EVENT_NAME && { eventName: env.GITHUB_EVENT_NAME }),
    ...(env.GITHUB_ACTOR && { actor: env.GITHUB_ACTOR }),
  }
  const signal = AbortSignal.timeout(timeout)
  return { broker, ca, env, context, tokens, signal, onToken: () => {} }
}

const explaining = async <T>(session: Session, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BrokerRefusal) for (const line of explain(error)) session.note(line)
    throw error
  }
}

/** Where files go: the runner's temp folder, or this machine's. @throws EggError */
export const placeFor = ({ env }: Session, { storage = 'temp' }: JobOptions): Place => {
  const own = { ...env, RUNNER_TEMP: env.RUNNER_TEMP || tmpdir() }
  if (storage === 'temp') return placeOf('runner-temp', own)
  if (storage === 'memory') return placeOf('memory', own)
  throw usage('--storage takes temp or memory.', 'Leave it out for temp.')
}

const WATCHDOG = fileURLToPath(new URL('../client/watch.ts', import.meta.url))

/** Does something with values that no file holds, and tells the broker when it is over. */
export const withLease = async <T>(
  { env }: Session,
  { lease }: JobSecrets,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work()
  } finally {
    await endLease(lease, env, AbortSignal.timeout(LEASE_END_MS))
  }
}

/**
 * A folder that is gone when `work` is over, or this process, however it ends: by SIGKILL, too, since
 * a watchdog sees that.
 */
export const withFolder = <T>(
  session: Session,
  place: Place,
  given: JobSecrets,
  work: (folder: Folder) => Promise<T>,
): Promise<T> =>
  withWipedFolder(place, (folder, remove) => {
    const worker = processOf(process.pid)
    const path = keepLease({ ...given.lease, folder, root: place.root, worker })
    startWatchdog(WATCHDOG, path, session.env, () =>
      session.note('warning: the watchdog could not be started; a killed egg leaves files.'),
    )
    return withLease(session, given, () => work(folder).finally(remove))
  })

const brokerOf = (session: Session, { broker }: JobOptions): Broker => {
  const found = broker ? parseBroker(broker) : loadSettings(session).broker
  if (found) return found
  throw new EggError(
    'settings_missing',
    'No broker is named.',
    'Give --broker, or set EGG_BROKER: https://egg.example.com#sha256-…',
  )
}

const requirePlatform = (env: Session['env']): void => {
  if (env.ACTIONS_ID_TOKEN_REQUEST_URL || env.GITHUB_ACTIONS) return
  throw new EggError(
    'id_token_unavailable',
    'Nothing here gives an ID token: no token endpoint as on GitHub, and no --token-env.',
    'Run it in a CI job; on GitLab declare `id_tokens:` and name them in --token-env.',
  )
}

const leaseOf = (text: string | undefined): number | null => {
  const seconds = text === undefined ? null : parseDuration(text)
  if (text !== undefined && seconds === null) {
    throw usage('--lease is not a duration between 1m and 24h.', 'Write 90s, 30m or 6h.')
  }
  return seconds
}

const timeoutOf = (text: string | undefined): number => {
  const seconds = Number(text ?? CLIENT_TOTAL_MS / 1000)
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 300) return seconds * 1000
  throw usage('--timeout takes 1 to 300 (seconds).', 'Leave it out for 30.')
}
