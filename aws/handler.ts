import { collect } from '../core/bytes.ts'

/** The parts of the SDK's HttpRequest that egg's clients use. */
export interface SdkRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: unknown
}

export interface SdkResponse {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

/** BatchGetItem answers at most 16 MB; egg's hold 50 values of 64 KB and their wraps. */
const RESPONSE_BYTES = 8_388_608

/**
 * The SDK's HTTP handler, over `fetch`. Its own one leaks the connection when its time-out strikes
 * and lets a body stall for ever; here one signal covers connect, headers and body.
 */
export const fetchHandler = (onRequest?: () => void) => ({
  handle: async (
    request: SdkRequest,
    { abortSignal }: { abortSignal?: AbortSignal } = {},
  ): Promise<{ response: SdkResponse }> => {
    onRequest?.()
    const { method, protocol, hostname, port, path, headers, body } = request
    const response = await fetch(`${protocol}//${hostname}${port ? `:${port}` : ''}${path}`, {
      method,
      headers,
      body: body as BodyInit,
      redirect: 'manual',
      ...(abortSignal && { signal: abortSignal }),
    })
    return {
      response: {
        statusCode: response.status,
        headers: Object.fromEntries(response.headers),
        body: await bodyOf(response),
      },
    }
  },
  destroy: () => {},
  metadata: { handlerProtocol: 'http/1.1' },
})

const bodyOf = async (response: Response): Promise<Uint8Array> => {
  const body = await collect(response.body ?? [], RESPONSE_BYTES)
  if (!body) throw new RangeError('response too large')
  return body
}
