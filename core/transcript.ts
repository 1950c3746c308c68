import { type Bytes, lengthPrefixed, sha256, toBase64url, utf8 } from './bytes.ts'
import type { SecretName } from './name.ts'
import { hostOf, type Origin } from './origin.ts'

/** SHA-256 over everything that a request says; 32 bytes. */
export type Transcript = Bytes

export const EXCHANGE_ROUTE = 'POST /v1/exchange'

/** A secret's name has no character that a path would have to escape. */
export const writeRoute = (name: SecretName): string => `PUT /v1/secrets/${name}`

/**
 * T = SHA-256(LP("egg/v1") LP(origin) LP(route) LP(body)), docs/protocol.md. The job's ephemeral
 * key is in the body, so a token that commits to T is of no use to anyone with another key.
 */
export const transcriptOf = (origin: Origin, route: string, body: Bytes): Promise<Transcript> =>
  sha256(lengthPrefixed(utf8('egg/v1'), utf8(origin), utf8(route), body))

/** All of egg's audiences begin so. */
export const AUDIENCE_PREFIX = 'egg:v1:'

/** The audience of a token from an issuer that lets the job choose it. */
export const committedAudience = (origin: Origin, transcript: Transcript): string =>
  `${AUDIENCE_PREFIX}${hostOf(origin)}:${toBase64url(transcript)}`

/** The audience of a bearer token: names the broker, commits to nothing. */
export const fixedAudience = (origin: Origin): string => `${AUDIENCE_PREFIX}${hostOf(origin)}`
