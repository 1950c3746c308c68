import type { ExecutionContext } from 'hono'
import policySet from '../.build/policies.txt'
import { kmsOf } from '../aws/kms.ts'
import { storeOf } from '../aws/store.ts'
import { codeOf } from '../core/error.ts'
import { loadPolicySet } from '../core/policy/load.ts'
import { appOf, problemResponse } from './app.ts'
import { parseConfig } from './config.ts'
import { consoleLog } from './diagnostics.ts'
import { issuerKeysOf } from './issuer-keys.ts'

type App = ReturnType<typeof appOf>

const appFor = async (env: unknown): Promise<App> => {
  const { access, tablePrefix, writeKey, ...config } = await parseConfig(env)
  const now = () => Math.floor(Date.now() / 1000)
  return appOf({
    ...config,
    policies: loadPolicySet(policySet),
    issuerKeys: issuerKeysOf((url, init) => fetch(url, init), now, consoleLog),
    store: storeOf(access.store, tablePrefix),
    kms: kmsOf(access.kms),
    writeKey: writeKey.publicJwk,
    openingKey: writeKey.privateKey,
    now,
    log: consoleLog,
  })
}

let app: Promise<App> | undefined

export default {
  fetch: async (request: Request, env: unknown, context: ExecutionContext): Promise<Response> => {
    try {
      app ??= appFor(env)
      return await (await app).fetch(request, env as object, context)
    } catch (error) {
      app = undefined
      const id = crypto.randomUUID()
      const why = error instanceof Error && codeOf(error) !== 'internal' ? error.message : undefined
      consoleLog({
        event: 'failed',
        request: id,
        code: codeOf(error),
        ...(why && { sentence: why }),
      })
      return problemResponse({ code: 'misconfigured' }, id)
    }
  },
}
