import type { SecretName } from '../core/name.ts'
import type { Outcome, Session } from './act.ts'
import type { JobOptions } from './job-secrets.ts'
import { usage } from './usage.ts'
import type { ValueOptions } from './value.ts'

/** Any of these, and there are AWS credentials to be used. */
const CLOUD = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
]

/** A job that can prove who it is, and has no rights of its own in the cloud. */
export const isBareJob = (env: Session['env']): boolean =>
  Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL) && CLOUD.every((name) => !env[name])

/** What an operator says of a secret is the operator's: a job stores a value, and nothing else. */
export const refuseOperatorsOptions = (options: object): void => {
  const given = ['contact', 'description', 'rotateBy', 'fromVersion', 'reason'].find(
    (name) => name in options,
  )
  if (!given) return
  const option = `--${given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  throw usage(`${option} is for operators, with AWS credentials.`, 'Leave it out in a job.')
}

/** Stores a version through the broker, with the job's ID token in the place of AWS rights. */
export const putAsJob = async (
  session: Session,
  options: JobOptions & { readonly document?: boolean },
  name: SecretName,
  source: ValueOptions,
): Promise<Outcome> => {
  const [{ storeForJob }, { checkDocument, readValue }] = await Promise.all([
    import('./job-secrets.ts'),
    import('./value.ts'),
  ])
  const value = await readValue(name, source, session.note)
  if (options.document) checkDocument(value)
  const { version, record, promise } = await storeForJob(session, options, name, value)
  return {
    document: { name, version, record, promise: promise.jws },
    text: `${name} is now at version ${version}.\nrecord ${record}`,
  }
}
