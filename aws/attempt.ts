import { CLOUD_CALL_MS, CLOUD_TRIES } from '../core/limits.ts'
import { CloudError } from '../core/ports.ts'

const THROTTLED = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'LimitExceededException',
  'KMSInternalException',
  'DependencyTimeoutException',
  'InternalServerError',
])

/** The code of a cloud's error and nothing else of it: messages carry ARNs and request bodies. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Unknown'
  // The SDK hangs `$metadata` on every error, also on those of the network; `$fault` only on AWS's.
  if ('$fault' in error && /^[A-Za-z][A-Za-z.]{0,63}$/.test(error.name)) return error.name
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'Timeout'
  return 'Network'
}

const isTransient = (error: unknown, code: string): boolean => {
  if (code === 'Timeout' || code === 'Network' || THROTTLED.has(code)) return true
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
  return status !== undefined && status >= 500
}

/** Waits, but not past the signal. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

/** Full jitter: 0 to 50 ms, then 0 to 100 ms. */
export const backoff = (tries: number): number => Math.random() * 50 * 2 ** tries

/**
 * One call to the cloud with egg's own deadline and retries: at most 3 tries of 3 s each, within
 * `signal`. The SDK does not retry connections that workerd lost. A write that is tried again may
 * find its own first try: the ports say how that shows.
 * @throws CloudError
 */
export const attempt = async <T>(
  operation: string,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await call(AbortSignal.any([signal, AbortSignal.timeout(CLOUD_CALL_MS)]))
    } catch (error) {
      if (error instanceof CloudError) throw error
      const code = codeOf(error)
      if (tries === CLOUD_TRIES || signal.aborted || !isTransient(error, code)) {
        throw new CloudError(operation, code)
      }
      await pause(backoff(tries - 1), signal).catch(() => {
        throw new CloudError(operation, code)
      })
    }
  }
}
