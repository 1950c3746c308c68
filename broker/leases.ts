import { CONTROL, parseControl } from '../core/control.ts'
import { refuse } from '../core/denial.ts'
import {
  endedEntry,
  endedItem,
  endedKeyOf,
  type Lease,
  type LeaseState,
  leaseIn,
  parseLeaseId,
} from '../core/lease.ts'
import { profileOf } from '../core/platform.ts'
import { faultOf, type Item } from '../core/ports.ts'
import { recordId, recordItem } from '../core/record.ts'
import { isRevoked, type Revocable } from '../core/revocation.ts'
import type { Deps } from './deps.ts'
import { refusalOf } from './refusal.ts'

/** A question about a lease, as it came from outside. */
export interface LeaseRequest {
  /** base64url of the record's id, from the path. */
  readonly id: string
  readonly authorization: string | null
  readonly signal: AbortSignal
}

export interface LeaseReply {
  readonly state: LeaseState
  /** Unix seconds at which it ends by itself. */
  readonly until: number
}

/** @throws Refusal `lease_unknown`, `unavailable` */
export const leaseState = async (deps: Deps, request: LeaseRequest): Promise<LeaseReply> =>
  answering(deps, request, async () => {
    const { lease, state } = await find(deps, request)
    return { state, until: lease.until }
  })

/**
 * Recorded, then marked as ended. Both writes are inserts and both may find themselves there: a
 * second call, or one after a lost reply, says the same. One that is over by itself is not recorded.
 * @throws Refusal `lease_unknown`, `unavailable`
 */
export const endLease = async (deps: Deps, request: LeaseRequest): Promise<LeaseReply> =>
  answering(deps, request, async () => {
    const { lease, state } = await find(deps, request)
    const { until } = lease
    if (state === 'ended' || state === 'expired') return { state, until }
    const entry = await endedEntry(lease, deps.now())
    await deps.store.insert('records', recordItem(entry), request.signal)
    const marker = endedItem(await endedKeyOf(lease.record), entry)
    await deps.store.insert('records', marker, request.signal)
    deps.log({ event: 'lease_ended', record: lease.record })
    return { state: 'ended', until }
  })

/**
 * No such lease and another's lease look the same, and take the same reads: a record's id stands in
 * job summaries, the handle nowhere.
 */
const find = async (
  deps: Deps,
  { id, authorization, signal }: LeaseRequest,
): Promise<{ lease: Lease; state: LeaseState }> => {
  const key = parseLeaseId(id)
  const [, handle] = /^Bearer ([A-Za-z0-9_-]{43})$/i.exec(authorization ?? '') ?? []
  if (!key || !handle) throw refuse({ code: 'lease_unknown' })
  const { store } = deps
  const ended = await endedKeyOf(recordId(key))
  // One at a time, because the broker may get records and not batches of them.
  const [[item = null], [marker = null], [control = null]] = await Promise.all([
    store.read('records', [key], signal),
    store.read('records', [ended], signal),
    store.read('secrets', [CONTROL], signal),
  ])
  const lease = await leaseIn(item, handle)
  if (!lease) throw refuse({ code: 'lease_unknown' })
  return { lease, state: stateOf(deps, lease, marker, control) }
}

const stateOf = (
  deps: Deps,
  lease: Lease,
  marker: Item | null,
  control: Item | null,
): LeaseState => {
  if (marker) return 'ended'
  if (deps.now() >= lease.until) return 'expired'
  const parsed = parseControl(control)
  // Nobody knows what is revoked, and a job at work must not lose its files to that.
  if (!parsed) throw refuse({ code: 'unavailable' })
  return isRevoked(parsed.revoked, revocableOf(deps, lease)) ? 'revoked' : 'valid'
}

const revocableOf = ({ policies }: Deps, lease: Lease): Revocable => {
  const { record, time, iss, claims, secrets } = lease
  const issuer = policies.issuerByUrl.get(iss)
  const { repositoryId = null, runId = null } = issuer ? profileOf(issuer) : {}
  return {
    record,
    time,
    iss,
    run: runId && own(claims, runId),
    repository: repositoryId && own(claims, repositoryId),
    claims: Object.values(claims),
    secrets,
  }
}

const own = (claims: Lease['claims'], name: string): string =>
  Object.hasOwn(claims, name) ? (claims[name] as string) : ''

const answering = async (
  deps: Deps,
  { signal }: LeaseRequest,
  work: () => Promise<LeaseReply>,
): Promise<LeaseReply> => {
  try {
    return await work()
  } catch (error) {
    const refusal = refusalOf(error, signal)
    if (refusal !== error) deps.log({ event: 'failed', code: faultOf(error) })
    throw refusal
  }
}
