import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { AwsError } from './aws-error.ts'

const algorithm = 'AWS4-HMAC-SHA256'
/** AWS's own bound on the age of a signature, either way. */
const maxSkewMs = 15 * 60 * 1000

export interface SignedRequest {
  readonly method: string
  /** As on the request line. A query string is refused: nothing here is presigned. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Uint8Array
}

export interface Scope {
  readonly region: string
  readonly service: string
  readonly now: Date
}

const sha256 = (data: Uint8Array | string): string =>
  createHash('sha256').update(data).digest('hex')

const hmac = (key: Uint8Array | string, data: string): Buffer =>
  createHmac('sha256', key).update(data).digest()

const invalid = (message: string) => new AwsError('InvalidSignatureException', message)
const incomplete = (message: string) => new AwsError('IncompleteSignatureException', message)

const headerOf = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name]
  return Array.isArray(value) ? value.join(',') : value
}

const parseDate = (text: string): number => {
  const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
  const instant = Date.parse(text.replace(basic, '$1-$2-$3T$4:$5:$6Z'))
  if (!basic.test(text) || Number.isNaN(instant)) {
    throw incomplete("Date must be in ISO-8601 'basic format'.")
  }
  return instant
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=(?<accessKeyId>[^/,\s]+)\/(?<date>[^/,\s]+)\/(?<region>[^/,\s]+)\/(?<service>[^/,\s]+)\/(?<terminator>[^/,\s]+),\s*SignedHeaders=(?<names>[a-z0-9;-]+),\s*Signature=(?<signature>[0-9a-f]{64})$/

type Authorization = Readonly<
  Record<
    'accessKeyId' | 'date' | 'region' | 'service' | 'terminator' | 'names' | 'signature',
    string
  >
>

const parseAuthorization = (header: string | undefined): Authorization => {
  if (!header?.startsWith('AWS4-')) {
    throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token')
  }
  const groups = authorization.exec(header)?.groups
  if (groups === undefined) throw incomplete('The Authorization header is malformed.')
  return groups as Authorization
}

const canonicalRequest = (request: SignedRequest, signedHeaders: readonly string[]): string =>
  [
    request.method,
    request.path.split('/').map(encodeURIComponent).join('/'),
    '',
    ...signedHeaders.map((name) => {
      const value = headerOf(request.headers, name)
      if (value === undefined) throw invalid(`The signed header ${name} is absent.`)
      return `${name}:${value.trim().replaceAll(/ +/g, ' ')}`
    }),
    '',
    signedHeaders.join(';'),
    // The hash of what arrived, never the one that a header claims.
    sha256(request.body),
  ].join('\n')

/**
 * Verifies AWS Signature Version 4 and returns what `lookup` knows of the access key.
 * Nothing is cached, so a replay within 15 minutes passes, as it does at AWS.
 *
 * @throws AwsError MissingAuthenticationTokenException, IncompleteSignatureException,
 * InvalidSignatureException (date, scope, signed headers, body or signature), or
 * UnrecognizedClientException (access key or session token).
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export const verifySignature = <T extends { readonly secretAccessKey: string }>(
  request: SignedRequest,
  lookup: (accessKeyId: string) => T | undefined,
  { region, service, now }: Scope,
): T => {
  const { names, signature, ...credential } = parseAuthorization(request.headers.authorization)
  const signedHeaders = names.split(';')
  if (request.path.includes('?')) throw invalid('A query string is not supported.')

  const timestamp = headerOf(request.headers, 'x-amz-date')
  if (timestamp === undefined) throw incomplete('Authorization requires an X-Amz-Date header.')
  if (Math.abs(now.getTime() - parseDate(timestamp)) > maxSkewMs) {
    throw invalid('Signature expired or not yet current.')
  }
  // An unsigned x-amz-target would let a signed GetItem be turned into a DeleteItem.
  const mustBeSigned = Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))
  for (const name of ['host', ...mustBeSigned]) {
    if (!signedHeaders.includes(name)) throw invalid(`'${name}' must be a signed header.`)
  }
  if (credential.region !== region) throw invalid('Credential should be scoped to a valid region.')
  if (credential.service !== service) {
    throw invalid(`Credential should be scoped to correct service: '${service}'.`)
  }
  if (credential.terminator !== 'aws4_request') {
    throw invalid("Credential should be scoped with a valid terminator: 'aws4_request'.")
  }
  if (credential.date !== timestamp.slice(0, 8)) {
    throw invalid('Date in Credential scope does not match X-Amz-Date.')
  }

  const known = lookup(credential.accessKeyId)
  // No principal here has a session, so a session token belongs to somebody else's.
  if (known === undefined || request.headers['x-amz-security-token'] !== undefined) {
    throw new AwsError('UnrecognizedClientException', 'The security token is invalid.')
  }

  const scope = [credential.date, region, service, 'aws4_request']
  const key = scope.reduce<Uint8Array | string>(hmac, `AWS4${known.secretAccessKey}`)
  const toSign = [
    algorithm,
    timestamp,
    scope.join('/'),
    sha256(canonicalRequest(request, signedHeaders)),
  ].join('\n')
  if (!timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex'))) {
    throw invalid('The request signature we calculated does not match the one you provided.')
  }
  return known
}
