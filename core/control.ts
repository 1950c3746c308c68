import * as v from 'valibot'
import { REVOCATIONS } from './limits.ts'
import { isSegment } from './name.ts'
import type { Item, Key } from './ports.ts'
import { type Revocation, revocationSchema } from './revocation.ts'

/** Made once by `egg init`; only operators write it. It can refuse, never grant. */
export const CONTROL: Key = { pk: 'control', sk: 'control' }

/** Stands there while everything is frozen; operators insert it, only the releaser removes it. */
export const FREEZE_ALL: Key = { pk: 'freeze-all', sk: 'freeze-all' }

// Entries: valibot's `record` leaves out `constructor`, and so would thaw a vault of that name.
const frozenSchema = v.array(
  v.tuple([
    v.pipe(v.string(), v.check(isSegment)),
    v.strictObject({ since: v.number(), reason: v.string() }),
  ]),
)

const revokedSchema = v.pipe(v.array(revocationSchema), v.maxLength(REVOCATIONS))

export interface Control {
  /** Counts writes; the compare-and-swap of an update. */
  readonly revision: number
  /** Policy sets built before this (Unix seconds) are refused. */
  readonly floor: number
  /** Frozen vaults by name. */
  readonly frozen: Readonly<Record<string, { readonly since: number; readonly reason: string }>>
  /** Leases that end before their time. */
  readonly revoked: readonly Revocation[]
}

export const controlItem = ({ revision, floor, frozen, revoked }: Control): Item => ({
  ...CONTROL,
  v: 1,
  revision,
  floor,
  frozen: JSON.stringify(frozen),
  revoked: JSON.stringify(revoked),
})

/** null when the item is absent or not understood: the caller must take that for frozen. */
export const parseControl = (item: Item | null): Control | null => {
  if (!item) return null
  const { v: format, revision, floor, frozen, revoked = '[]' } = item
  if (format !== 1 || typeof revision !== 'number' || typeof floor !== 'number') return null
  if (typeof frozen !== 'string' || typeof revoked !== 'string') return null
  try {
    const vaults: unknown = JSON.parse(frozen)
    if (typeof vaults !== 'object' || vaults === null || Array.isArray(vaults)) return null
    const entries = v.parse(frozenSchema, Object.entries(vaults))
    const revocations = v.parse(revokedSchema, JSON.parse(revoked))
    return { revision, floor, frozen: Object.fromEntries(entries), revoked: revocations }
  } catch {
    return null
  }
}

/** What keeps releases of `vaults` back, or null. Fails closed. */
export const frozenScope = (
  control: Item | null,
  freezeAll: Item | null,
  vaults: readonly string[],
): string | null => {
  if (freezeAll) return 'everything'
  const parsed = parseControl(control)
  if (!parsed) return 'no readable control item'
  const vault = vaults.find((name) => Object.hasOwn(parsed.frozen, name))
  return vault ? `vault ${vault}` : null
}
