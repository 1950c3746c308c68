import { context } from '@actions/github'
import type { RunContext } from '../client/id-token.ts'

const nameOf = (side: unknown): unknown => {
  const { repo } = (side ?? {}) as { repo?: { full_name?: unknown } | null }
  return repo?.full_name
}

/** What started this run, to explain why there is no token. */
export const runContext = (): RunContext => {
  const { eventName, actor, payload } = context
  const pull = payload.pull_request
  const isFork = Boolean(pull) && nameOf(pull?.head) !== nameOf(pull?.base)
  return { eventName, actor, isFork }
}
