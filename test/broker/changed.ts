import type { Deps } from '../../broker/deps.ts'
import type { Issuer } from '../../core/policy/model.ts'
import type { World } from './world.ts'

/** Puts other parts into a world's broker. */
export const change = (w: World, parts: Partial<Deps>): void => {
  Object.assign(w.deps, parts)
}

/** The policies as they stand, with every issuer changed. */
export const withIssuers = (w: World, changed: Partial<Issuer>): void => {
  const { policies } = w.deps
  const issuerByUrl = new Map(
    [...policies.issuerByUrl].map(([url, issuer]) => [url, { ...issuer, ...changed }]),
  )
  change(w, { policies: { ...policies, issuerByUrl } })
}

/** A promise that others settle. */
export const gate = () => {
  let isOpen = false
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = () => {
      isOpen = true
      resolve()
    }
  })
  return { opened, open, isOpen: () => isOpen }
}

/** Never answers, but obeys its signal, as every port does. */
export const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })

/** What waitUntil was given. */
export const collecting = () => {
  const works: Promise<unknown>[] = []
  const waitUntil = (work: Promise<unknown>) => void works.push(work)
  const context = { waitUntil, passThroughOnException: () => {}, props: {} }
  return { works, waitUntil, context: context as never }
}

/** The POST of an exchange, with the token that fits it. */
export const postOf = async (w: World, names: readonly string[], claims: object = {}) => {
  const request = await w.draft(names)
  const token = await w.token({ aud: request.aud, ...claims })
  return new Request('https://egg.example.com/v1/exchange', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: request.body,
  })
}
