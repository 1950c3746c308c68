import policySet from '../.build/policies.txt'
import type { AwsAccess } from '../aws/endpoint.ts'
import { kmsOf } from '../aws/kms.ts'
import { signerOf } from '../aws/signer.ts'
import { storeOf } from '../aws/store.ts'
import { codeOf } from '../core/error.ts'
import { loadPolicySet } from '../core/policy/load.ts'
import { parseConfig } from './config.ts'
import type { Deps } from './deps.ts'
import { runDuties } from './duties.ts'
import { webhookOf } from './publish.ts'

const log: Deps['log'] = (event) => console.log(JSON.stringify(event))

/** No `fetch`: nobody reaches the keeper. Cron starts it each minute. */
export default {
  scheduled: async (_: unknown, env: unknown): Promise<void> => {
    try {
      const { access, tablePrefix, log: signed, webhook } = parseConfig(env)
      let requests = 0
      const counted = (access: AwsAccess): AwsAccess => ({
        ...access,
        onRequest: () => void requests++,
      })
      const kms = counted(access.kms)
      await runDuties({
        policies: loadPolicySet(policySet),
        policySet,
        store: storeOf(counted(access.store), tablePrefix),
        kms: kmsOf(kms),
        signing: signed && { signer: signerOf(kms, signed.key), origin: signed.origin },
        publish: webhook === null ? null : webhookOf(webhook, (url, init) => fetch(url, init)),
        now: () => Math.floor(Date.now() / 1000),
        requests: () => requests,
        log,
      })
    } catch (error) {
      // An uncaught error leaves no line of its own everywhere: name it, then fail the run.
      log({ event: 'duty', code: codeOf(error) })
      throw error
    }
  },
}
