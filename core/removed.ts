import { EggError } from './error.ts'
import type { SecretName } from './name.ts'
import type { Item } from './ports.ts'
import { parseStored, type StoredSecret, secretKey } from './stored.ts'

/**
 * What stands in the place of a secret that was removed: nobody is given it, and its versions stay
 * in history until `until`. Never taken away itself: a version's number is never used twice.
 */
export interface Removed {
  readonly name: SecretName
  /** The last one that there was. */
  readonly version: number
  /** Unix seconds: when it was removed, and when the keeper may erase its versions. */
  readonly removed: number
  readonly until: number
  /** Unix seconds at which the keeper began to erase them; null before. */
  readonly erased: number | null
  /** The id of the record of the last write; what the next write is conditional on. */
  readonly record: string
}

/** A secret's own place: the current version, or what is left of one. */
export type Place = { readonly kind: 'stored'; readonly stored: StoredSecret } | RemovedPlace
type RemovedPlace = { readonly kind: 'removed'; readonly removed: Removed }

/** A version's item never has it, whatever else it has. */
export const isRemoved = (item: Item): boolean => item.removed !== undefined

export const removedItem = ({ name, erased, ...rest }: Removed): Item => ({
  ...secretKey(name),
  ...rest,
  ...(erased !== null && { erased }),
})

/** @throws EggError `item_malformed` */
export const parseRemoved = (name: SecretName, item: Item): Removed => {
  const { version, removed, until, erased = null, record } = item
  if (
    typeof version !== 'number' ||
    typeof removed !== 'number' ||
    typeof until !== 'number' ||
    (erased !== null && typeof erased !== 'number') ||
    typeof record !== 'string'
  ) {
    throw new EggError('item_malformed', `The stored item of ${name} is of no format known here.`)
  }
  return { name, version, removed, until, erased, record }
}

/** @throws EggError `item_malformed` */
export const placeOf = (name: SecretName, item: Item | null): Place | null => {
  if (!item) return null
  return isRemoved(item)
    ? { kind: 'removed', removed: parseRemoved(name, item) }
    : { kind: 'stored', stored: parseStored(name, item) }
}
