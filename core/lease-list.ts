import type { LeaseState } from './lease.ts'
import { profileOf } from './platform.ts'
import type { Issuer } from './policy/model.ts'
import type { AuditRecord } from './record.ts'
import { isRevoked, type Revocation } from './revocation.ts'

type Released = Extract<AuditRecord, { type: 'released' }>

/** A release, as operators see what became of it. */
export interface ListedLease {
  /** Id of the `released` record. */
  readonly record: string
  readonly released: Released
  /** Unix seconds at which it ends by itself. */
  readonly until: number
  readonly state: LeaseState
}

/**
 * The leases that these records tell of, newest first, and how each of them stands. A release that was
 * withheld has none. An end whose record is not among them shows as `valid` until its time is over.
 */
export const leasesIn = (
  records: readonly { readonly id: string; readonly record: AuditRecord }[],
  issuers: readonly Issuer[],
  revoked: readonly Revocation[],
  now: number,
): ListedLease[] => {
  const of = (type: 'withheld' | 'lease_ended') =>
    new Set(records.flatMap(({ record }) => (record.type === type ? [record.record] : [])))
  const [withheld, ended] = [of('withheld'), of('lease_ended')]
  const leases: ListedLease[] = []
  for (const { id, record } of records) {
    if (record.type !== 'released' || withheld.has(id)) continue
    const until = record.time + record.lease
    const state = ended.has(id)
      ? 'ended'
      : now >= until
        ? 'expired'
        : isRevoked(revoked, revocableOf(id, record, issuers))
          ? 'revoked'
          : 'valid'
    leases.push({ record: id, released: record, until, state })
  }
  return leases.sort((a, b) => b.released.time - a.released.time)
}

const revocableOf = (
  id: string,
  { time, identity, secrets }: Released,
  issuers: readonly Issuer[],
) => {
  const { iss, claims } = identity
  const issuer = issuers.find(({ url }) => url === iss)
  const { repositoryId = null, runId = null } = issuer ? profileOf(issuer) : {}
  const claim = (name: string | null) => name && (Object.hasOwn(claims, name) ? claims[name] : '')
  return {
    record: id,
    time,
    iss,
    run: claim(runId) ?? null,
    repository: claim(repositoryId) ?? null,
    claims: Object.values(claims),
    secrets: secrets.map(({ name }) => name),
  }
}
