import type { AwsError } from './aws-error.ts'
import type { Operation, Reply } from './aws-server.ts'
import { account, arnOf } from './principals.ts'

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'

/** STS speaks the older query protocol, with older names for the same errors. */
const queryCodes: Readonly<Record<string, readonly [code: string, status: number]>> = {
  MissingAuthenticationTokenException: ['MissingAuthenticationToken', 403],
  IncompleteSignatureException: ['IncompleteSignature', 400],
  InvalidSignatureException: ['SignatureDoesNotMatch', 403],
  UnrecognizedClientException: ['InvalidClientTokenId', 403],
  AccessDeniedException: ['AccessDenied', 403],
  ThrottlingException: ['Throttling', 400],
  UnknownOperationException: ['InvalidAction', 400],
}

const xml = (text: string): string =>
  text.replaceAll(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`)

const reply = (status: number, body: string): Reply => ({ status, contentType: 'text/xml', body })

export const stsError = (error: AwsError, requestId: string): Reply => {
  const [code, status] = queryCodes[error.code] ?? [error.code, error.status]
  const type = status < 500 ? 'Sender' : 'Receiver'
  return {
    ...reply(
      status,
      `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${code}</Code>` +
        `<Message>${xml(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
    ),
    code,
  }
}

/** Needs no right: whoever can sign may ask who they are. */
export const getCallerIdentity: Operation = {
  perform: ({ name, accessKeyId }) =>
    reply(
      200,
      `<GetCallerIdentityResponse xmlns="${namespace}"><GetCallerIdentityResult>` +
        `<Arn>${arnOf(name)}</Arn><UserId>${accessKeyId}:local</UserId><Account>${account}</Account>` +
        '</GetCallerIdentityResult></GetCallerIdentityResponse>',
    ),
}
