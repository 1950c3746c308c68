import { fromBase64url } from '../bytes.ts'
import { hourOf, minuteOf, SHARDS } from '../partition.ts'
import type { AuditRecord } from '../record.ts'

/** Who may write a record of each type: IAM tells the writers apart by how a key begins. */
const FAMILIES: Readonly<Record<AuditRecord['type'], readonly string[]>> = {
  released: ['ex', 'ex1h'],
  written: ['ex', 'ex1h'],
  withheld: ['ex', 'ex1h'],
  refused: ['ex', 'ex1h'],
  denied: ['ex', 'ex1h'],
  lease_ended: ['ex'],
  rekeyed: ['kp', 'op'],
  pruned: ['kp'],
  operator: ['op'],
  alarm: ['kp'],
  policy_deployed: ['kp'],
  bundle_requested: ['op'],
  bundle_answered: ['kp'],
  break_glass: ['op'],
}

/**
 * Does the record stand where its writer could have put it? A stolen credential of the broker
 * could write "an operator did this"; never to an operator's place.
 */
export const standsRight = (id: string, record: AuditRecord): boolean => {
  const [, family = '', period, shard, sk = ''] = /^([a-z0-9]+)#([^#]+)#(\d)\/(.+)$/.exec(id) ?? []
  const hash = fromBase64url(sk)
  if (hash?.length !== 32 || (hash[0] as number) % SHARDS !== Number(shard)) return false
  if (!FAMILIES[record.type].includes(family)) return false
  if ('identity' in record) {
    const { iat } = record.identity
    return period === (family === 'ex1h' ? hourOf(iat) : minuteOf(iat))
  }
  // A withheld record does not tell its token's time; its release does, and stands beside it.
  return record.type === 'withheld' || period === minuteOf(record.time)
}
