import type { Control } from './control.ts'
import { updateControl } from './control-update.ts'
import { EggError } from './error.ts'
import { isSegment } from './name.ts'
import type { ByHand } from './operator.ts'
import type { Store } from './ports.ts'

/** A freeze as it stands, or stood. */
export interface Freeze {
  /** Unix seconds. */
  readonly since: number
  readonly reason: string
}

export interface Frozen {
  /** Freezing what is frozen succeeds, and leaves the older freeze with its reason. */
  readonly status: 'frozen' | 'already_frozen'
  /** What stands; null when it stands and could not be read. */
  readonly freeze: Freeze | null
  /** The record's id; null when there was nothing to do. */
  readonly record: string | null
}

export interface Unfrozen {
  readonly status: 'unfrozen' | 'not_frozen'
  /** What was ended. */
  readonly freeze: Freeze | null
  readonly record: string | null
}

/**
 * Stops releases of one vault, from the next exchange on. The record comes first even here: the
 * broker writes to the same table before each release, so where no record can be written, nothing
 * is released either.
 * @throws EggError `vault_malformed`, `not_initialised`, `control_malformed`, `control_lost`
 */
export const freezeVault = async (
  store: Store,
  vault: string,
  by: ByHand,
  signal: AbortSignal,
): Promise<Frozen> => {
  // A name that `parseControl` refuses would freeze everything, and nobody could undo it.
  if (!isSegment(vault)) throw vaultMalformed()
  const freeze = { since: by.now, reason: by.reason }
  const change = (control: Control): Control | null =>
    freezeOf(control, vault) ? null : withFrozen(control, [...frozenOf(control), [vault, freeze]])
  const update = { action: 'freeze', subject: { vault }, change } as const
  const { changed, control, record } = await updateControl(store, update, by, signal)
  const status = changed ? 'frozen' : 'already_frozen'
  return { status, freeze: freezeOf(control, vault), record }
}

/**
 * Ends the freeze of one vault: the one that stands when the step begins, and no other.
 * @throws EggError `vault_malformed`, `not_initialised`, `control_malformed`, `control_lost`
 */
export const unfreezeVault = async (
  store: Store,
  vault: string,
  by: ByHand,
  signal: AbortSignal,
): Promise<Unfrozen> => {
  if (!isSegment(vault)) throw vaultMalformed()
  let ending: Freeze | null = null
  const change = (control: Control): Control | null => {
    const standing = freezeOf(control, vault)
    if (!standing) return null
    ending ??= standing
    // Frozen anew meanwhile, for a reason that this operator has not seen.
    if (standing.since !== ending.since || standing.reason !== ending.reason) throw frozenAnew()
    return withFrozen(
      control,
      frozenOf(control).filter(([name]) => name !== vault),
    )
  }
  const update = { action: 'unfreeze', subject: { vault }, change } as const
  const { changed, record } = await updateControl(store, update, by, signal)
  return { status: changed ? 'unfrozen' : 'not_frozen', freeze: ending, record }
}

/** The freeze that was to end has ended: perhaps by an earlier try of this very call. */
export const frozenAnew = (): EggError =>
  new EggError(
    'control_lost',
    'The freeze that stood has ended, and another one stands by now; that one was left.',
    'See in the records who froze it anew and why, before you end that one too.',
  )

const freezeOf = ({ frozen }: Control, vault: string): Freeze | null =>
  Object.hasOwn(frozen, vault) ? (frozen[vault] ?? null) : null

const frozenOf = ({ frozen }: Control): [string, Freeze][] => Object.entries(frozen)

const withFrozen = (control: Control, entries: readonly [string, Freeze][]): Control => ({
  ...control,
  frozen: Object.fromEntries(entries),
})

const vaultMalformed = (): EggError =>
  new EggError(
    'vault_malformed',
    'A vault is named by one segment: [a-z0-9][a-z0-9._-]{0,62}.',
    'Use a name from vaults.yaml.',
  )
