import policySet from '../.build/policies.txt'
import { kmsOf } from '../aws/kms.ts'
import { storeOf } from '../aws/store.ts'
import { codeOf } from '../core/error.ts'
import { loadPolicySet } from '../core/policy/compile.ts'
import { parseConfig } from './config.ts'
import type { Deps } from './deps.ts'
import { runDuties } from './duties.ts'

const log: Deps['log'] = (event) => console.log(JSON.stringify(event))

/** No `fetch`: nobody reaches the keeper. Cron starts it each minute. */
export default {
  scheduled: async (_: unknown, env: unknown): Promise<void> => {
    try {
      const { access, tablePrefix } = parseConfig(env)
      await runDuties({
        policies: loadPolicySet(policySet),
        store: storeOf(access.store, tablePrefix),
        kms: kmsOf(access.kms),
        now: () => Math.floor(Date.now() / 1000),
        log,
      })
    } catch (error) {
      // An uncaught error leaves no line of its own everywhere: name it, then fail the run.
      log({ event: 'duty', code: codeOf(error) })
      throw error
    }
  },
}
