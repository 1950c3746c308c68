import { AwsError } from './aws-error.ts'
import { parseInput } from './aws-input.ts'
import {
  type Endpoint,
  jsonReply,
  type Received,
  type Running,
  type ServerOptions,
  startAwsServer,
} from './aws-server.ts'
import { type KeySpec, type KeyStore, openKeyStore } from './kms-keys.ts'
import { contentType, methods } from './kms-methods.ts'
import { getCallerIdentity, stsError } from './sts.ts'

/** Room for the largest valid request, in base64, and a context. */
const maxBody = 64 * 1024

const isForm = ({ headers }: Received): boolean =>
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true

const endpointOf = (keys: KeyStore): Endpoint => ({
  maxBody,
  identify: (request) =>
    isForm(request)
      ? {
          service: 'sts',
          operation: new URLSearchParams(request.body.toString('utf8')).get('Action') ?? '',
        }
      : {
          service: 'kms',
          operation: String(request.headers['x-amz-target'] ?? '').replace(/^TrentService\./, ''),
        },
  open: (service, operation, { headers, body }) => {
    const unknown = new AwsError('UnknownOperationException', 'Not an operation of the local KMS')
    if (service === 'sts') {
      if (operation !== 'GetCallerIdentity') throw unknown
      return getCallerIdentity
    }
    if (headers['content-type'] !== contentType) throw unknown
    const method = Object.hasOwn(methods, operation) ? methods[operation] : undefined
    if (method === undefined) throw unknown
    return method(keys, parseInput(body))
  },
  renderError: (service, error, requestId) =>
    service === 'sts'
      ? stsError(error, requestId)
      : {
          ...jsonReply(contentType, { __type: error.code, message: error.message }, error.status),
          code: error.code,
        },
})

export interface KmsOptions extends ServerOptions {
  /** Where keys persist: 0600, in a folder of its own. In memory when left out. */
  readonly file?: string
}

export interface LocalKms extends Running {
  /**
   * The key of `alias` (`alias/egg`), made when missing.
   * @throws Error when the alias stands for a key of another spec.
   */
  ensureKey(alias: string, spec: KeySpec): { readonly keyId: string; readonly arn: string }
}

/**
 * A stand-in for AWS KMS (and for the one call of STS that egg makes) on 127.0.0.1, with the real
 * wire protocols. It refuses what the real ones refuse. For evaluation and tests: its keys are in
 * a file.
 */
export const startKms = async (options: KmsOptions): Promise<LocalKms> => {
  const keys = openKeyStore(options.file, options.region)
  return {
    ...(await startAwsServer(endpointOf(keys), options)),
    ensureKey: (alias, spec) => {
      const { id, arn } = keys.ensure(alias, spec)
      return { keyId: id, arn }
    },
  }
}
