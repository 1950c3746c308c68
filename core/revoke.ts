import type { Control } from './control.ts'
import { updateControl } from './control-update.ts'
import { EggError } from './error.ts'
import { REVOCATIONS } from './limits.ts'
import type { ByHand } from './operator.ts'
import type { Store } from './ports.ts'
import { type Revocation, type Scope, sameScope, stillNeeded, subjectOf } from './revocation.ts'

export interface Revoked {
  /** `already_revoked`: up to this very second, by an earlier call. */
  readonly status: 'revoked' | 'already_revoked'
  /** The record's id; null when there was nothing to do. */
  readonly record: string | null
}

/**
 * Ends the leases of `scope` that began before now: the runners that ask are told to remove what
 * they hold. Nothing stops the next release; a freeze does.
 * @throws EggError `revocations_full`, `not_initialised`, `control_malformed`, `control_lost`
 */
export const revoke = async (
  store: Store,
  scope: Scope,
  by: ByHand,
  signal: AbortSignal,
): Promise<Revoked> => {
  const change = (control: Control): Control | null => {
    const standing = control.revoked.find((each) => sameScope(each, scope))
    if (standing && standing.since >= by.now) return null
    const others = stillNeeded(control.revoked, by.now).filter((each) => each !== standing)
    if (others.length >= REVOCATIONS) throw revocationsFull()
    const revocation: Revocation = { ...scope, since: by.now }
    return { ...control, revoked: [...others, revocation] }
  }
  const update = { action: 'revoke', subject: subjectOf(scope), change } as const
  const { changed, record } = await updateControl(store, update, by, signal)
  return { status: changed ? 'revoked' : 'already_revoked', record }
}

const revocationsFull = (): EggError =>
  new EggError(
    'revocations_full',
    `${REVOCATIONS} revocations stand, and the control item holds no more; nothing was revoked.`,
    'Revoke what is wider: a repository, a secret, or everything.',
  )
