import type { Bytes } from '../core/bytes.ts'
import { decide } from '../core/policy/decide.ts'
import { faultOf } from '../core/ports.ts'
import { parseToken } from '../core/token.ts'
import { EXCHANGE_ROUTE, transcriptOf } from '../core/transcript.ts'
import { parseExchangeBody } from '../core/wire.ts'
import type { Background, Deps, Job } from './deps.ts'
import { identify } from './identify.ts'
import { notGranted } from './not-granted.ts'
import { noteDenial } from './records.ts'
import { refusalOf } from './refusal.ts'
import { type Released, release } from './release.ts'
import { checkRunnerKey } from './runner-key.ts'
import { read } from './store.ts'
import { recordAndUnwrap } from './unwrap.ts'

/** A request as it came from outside. */
export interface Incoming {
  readonly authorization: string | null
  readonly body: Bytes
  /** The deadline of all of it, reading the body included. */
  readonly signal: AbortSignal
  readonly background: Background
}

/**
 * A token in, a release out; once. docs/protocol.md, "The exchange".
 * @throws Refusal, with the reason, for every other end
 */
export const exchange = async (deps: Deps, incoming: Incoming): Promise<Released> => {
  const { signal, background } = incoming
  const { token, request, transcript } = await parse(deps, incoming)
  const identity = await identify(deps, token, transcript, background)
  const job: Job = { identity, request, transcript, signal, background }
  try {
    const permitted = permit(deps, job)
    const found = await read(deps, job, permitted)
    const { entry, unwrapped } = await recordAndUnwrap(deps, job, found)
    return await release(deps, job, found, entry, unwrapped)
  } catch (error) {
    const refusal = refusalOf(error, signal)
    if (refusal !== error) deps.log({ event: 'failed', code: faultOf(error) })
    background(noteDenial(deps, identity, refusal.denial, request.asked))
    throw refusal
  }
}

/** Within limits, before any crypto with keys of ours. What a client's input can break, breaks here. */
const parse = async (deps: Deps, { authorization, body }: Incoming) => {
  const token = parseToken(authorization)
  const request = parseExchangeBody(body)
  await checkRunnerKey(request.key)
  return { token, request, transcript: await transcriptOf(deps.origin, EXCHANGE_ROUTE, body) }
}

const permit = (deps: Deps, { identity, request }: Job) => {
  const decision = decide(deps.policies, identity, request.asked, deps.now())
  if (decision.allowed) return decision
  throw notGranted(deps, identity, decision.explanations, 'read')
}
