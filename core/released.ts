import * as v from 'valibot'
import { textOf } from './bytes.ts'
import { isSecretName, type SecretName } from './name.ts'
import type { Item } from './ports.ts'

/** One version of a secret whose DEKs were handed out. */
export interface Exposure {
  readonly name: SecretName
  readonly version: number
  /** base64url hashes of the envelopes that those DEKs open. */
  readonly envelopes: ReadonlySet<string>
}

const secretSchema = v.object({
  name: v.custom<SecretName>((name) => typeof name === 'string' && isSecretName(name)),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  envelope: v.string(),
})
const releasedSchema = v.object({ type: v.literal('released'), secrets: v.array(secretSchema) })

/**
 * What the `released` records among `items` exposed; many reads of one version are one exposure.
 * `unreadable` counts records that are not understood: they are another's mistake, or an attack.
 */
export const exposuresIn = (
  items: readonly Item[],
): { exposures: Exposure[]; unreadable: number } => {
  const found = new Map<string, { name: SecretName; version: number; envelopes: Set<string> }>()
  let unreadable = 0
  for (const item of items) {
    const record = parse(item)
    if (record?.type !== 'released') {
      if (!record) unreadable++
      continue
    }
    const released = v.safeParse(releasedSchema, record)
    if (!released.success) {
      unreadable++
      continue
    }
    for (const { name, version, envelope } of released.output.secrets) {
      const key = `${name} ${version}`
      const known = found.get(key) ?? { name, version, envelopes: new Set<string>() }
      known.envelopes.add(envelope)
      found.set(key, known)
    }
  }
  return { exposures: [...found.values()], unreadable }
}

const typed = v.looseObject({ type: v.string() })

const parse = ({ record }: Item): { type: string } | null => {
  try {
    return v.parse(typed, JSON.parse(textOf(record as Uint8Array<ArrayBuffer>)))
  } catch {
    return null
  }
}
