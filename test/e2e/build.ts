import { buildWorkers } from '../../local/worker.ts'

/** Once for all e2e tests: the broker, as `wrangler deploy` would build it. */
export const setup = buildWorkers
