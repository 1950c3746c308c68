import { randomBytes, randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { AwsError } from './aws-error.ts'
import { type AccessRequest, allows, loadPolicy, type Policy } from './iam.ts'

/** The account that every local ARN names. */
export const account = '000000000000'

/** The principals of `infra/iam/`. */
export const roles = [
  'broker-store',
  'broker-kms',
  'keeper',
  'operator',
  'writer',
  'releaser',
] as const

/** `admin` exists here only: it makes the tables, and tests tamper through it. */
export type PrincipalName = (typeof roles)[number] | 'admin'

export interface AccessKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Plain data, so that `egg dev` can keep it in its folder. */
export type AccessKeys = Readonly<Record<PrincipalName, AccessKey>>

export interface Principal extends AccessKey {
  readonly name: PrincipalName
  readonly policy: Policy
}

/** By access key id. */
export type Principals = ReadonlyMap<string, Principal>

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const newAccessKey = (): AccessKey => ({
  accessKeyId: `AKIA${Array.from({ length: 16 }, () => letters[randomInt(32)]).join('')}`,
  secretAccessKey: randomBytes(30).toString('base64'),
})

export const newAccessKeys = (): AccessKeys => ({
  'broker-store': newAccessKey(),
  'broker-kms': newAccessKey(),
  keeper: newAccessKey(),
  operator: newAccessKey(),
  writer: newAccessKey(),
  releaser: newAccessKey(),
  admin: newAccessKey(),
})

const adminDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
}

const documentOf = (name: PrincipalName): unknown =>
  name === 'admin'
    ? adminDocument
    : JSON.parse(readFileSync(new URL(`../infra/iam/${name}.json`, import.meta.url), 'utf8'))

/** Gives each access key its role's policy, read from `infra/iam/`. */
export const principalsOf = (keys: AccessKeys): Principals =>
  new Map(
    ([...roles, 'admin'] as const).map((name) => [
      keys[name].accessKeyId,
      { ...keys[name], name, policy: loadPolicy(documentOf(name)) },
    ]),
  )

/** As `sts:GetCallerIdentity` tells it. */
export const arnOf = (name: PrincipalName): string =>
  `arn:aws:sts::${account}:assumed-role/egg-${name}/local`

/** @throws AwsError AccessDeniedException */
export const authorize = (principal: Principal, request: AccessRequest): void => {
  if (allows(principal.policy, request)) return
  throw new AwsError(
    'AccessDeniedException',
    `User: ${arnOf(principal.name)} is not authorized to perform: ${request.action} on resource: ` +
      `${request.resource} because no identity-based policy allows the ${request.action} action`,
  )
}
