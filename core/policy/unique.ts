import type { Source } from './yaml.ts'

/** @throws EggError `policy_invalid` at an entry whose key stood there before */
export const unique = <T>(
  { errorAt }: Source<unknown>,
  list: readonly T[],
  keyOf: (entry: T) => string,
  keys: readonly PropertyKey[],
): void => {
  const seen = new Set<string>()
  list.forEach((entry, i) => {
    const key = keyOf(entry)
    if (seen.has(key)) throw errorAt([...keys, i], `${key} stands here twice`)
    seen.add(key)
  })
}
