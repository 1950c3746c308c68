import * as v from 'valibot'
import { EggError } from './error.ts'
import { parseOrigin } from './origin.ts'
import { parsePolicyRepository } from './policy/proposal.ts'

/** An AWS region; it becomes a part of a host's name. */
export const region = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,32}$/, 'a region looks like eu-central-1'),
)

/** Begins every table's name. */
export const tablePrefix = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_.-]{1,64}$/, 'a table prefix looks like egg-'),
)

/** Where a service is not AWS's own: local stacks, private endpoints. */
export const endpoint = v.pipe(
  v.string(),
  v.check(
    (text) => parseOrigin(text) !== null,
    'an endpoint is https://host without a path (or http on 127.0.0.1)',
  ),
)

/** What stays in a Worker's settings that must not be empty. */
export const filled = v.pipe(v.string(), v.minLength(1))

/** A KMS key: id, ARN, or an alias. */
export const kmsKey = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9:/_-]{1,256}$/, 'a key looks like alias/egg-log, or is an id or an ARN'),
)

/** The log's name in its checkpoints: a host and a path, as C2SP suggests, without a scheme. */
export const logOrigin = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9.-]{0,99}(\/[A-Za-z0-9._-]{1,64}){0,4}$/,
    'a log is named like egg.example.com/log',
  ),
)

/** Where policies are proposed. */
export const policyRepository = v.pipe(
  v.string(),
  v.check(
    (text) => parsePolicyRepository(text) !== null,
    'as the browser shows the folder: https://github.com/acme/egg-policies/tree/main/policies',
  ),
)

/** What both Workers are told of AWS. */
export const cloudSettings = {
  AWS_REGION: region,
  TABLE_PREFIX: v.optional(tablePrefix, 'egg-'),
  DYNAMODB_ENDPOINT: v.optional(endpoint),
  KMS_ENDPOINT: v.optional(endpoint),
}

/** @throws EggError `misconfigured`, naming the setting and never its value */
export const parseSettings = <S extends v.GenericSchema>(
  schema: S,
  env: unknown,
): v.InferOutput<S> => {
  const parsed = v.safeParse(schema, env)
  if (parsed.success) return parsed.output
  const setting = String(parsed.issues[0].path?.[0]?.key ?? 'env')
  throw new EggError('misconfigured', `The setting ${setting} is missing or malformed.`)
}
