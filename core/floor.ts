import type { Control } from './control.ts'
import { updateControl } from './control-update.ts'
import { EggError } from './error.ts'
import { LEEWAY } from './limits.ts'
import type { ByHand } from './operator.ts'
import type { Store } from './ports.ts'

export interface Floor {
  readonly status: 'raised' | 'unchanged'
  /** Unix seconds: what stood, and what stands. */
  readonly before: number
  readonly floor: number
  /** The record's id; null when there was nothing to do. */
  readonly record: string | null
}

/**
 * Refuses policy sets built before `floor` (Unix seconds) from now on: a withdrawn grant must not
 * come back with an older deployment. For that reason a floor never goes down, by no flag; and
 * since a mistake could not be undone, it is never in the future.
 * @throws EggError `floor_lower`, `floor_malformed`, `not_initialised`, `control_malformed`,
 * `control_lost`
 */
export const raiseFloor = async (
  store: Store,
  floor: number,
  by: ByHand,
  signal: AbortSignal,
): Promise<Floor> => {
  if (!Number.isSafeInteger(floor) || floor < 0 || floor > by.now + LEEWAY) {
    throw new EggError(
      'floor_malformed',
      'A floor is a time in Unix seconds that is not in the future.',
      'Give the `built` that `egg policy build` (or /healthz) shows; milliseconds are too large.',
    )
  }
  let before = floor
  const change = (control: Control): Control | null => {
    if (control.floor > floor) {
      throw new EggError(
        'floor_lower',
        `The floor is ${control.floor} and never goes down; ${floor} is lower.`,
        'Build and deploy the policies again: a new build is above any floor.',
      )
    }
    before = control.floor
    return control.floor === floor ? null : { ...control, floor }
  }
  const update = { action: 'policy_floor', subject: { floor }, change } as const
  const { changed, record } = await updateControl(store, update, by, signal)
  return { status: changed ? 'raised' : 'unchanged', before, floor, record }
}
