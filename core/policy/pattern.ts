const STAR = 0x2a

export const isPattern = (text: string): boolean => text.includes('*')

/** Is `**` only ever a whole segment? */
export const isSoundPattern = (text: string): boolean =>
  text.split('/').every((segment) => segment === '**' || !segment.includes('**'))

/**
 * Without `*` the same text. With it: `*` stands for one or more characters of one segment, `**`
 * for one or more whole segments; a segment is what stands between two slashes and is never empty.
 * Both ends are anchored. Only printable ASCII is ever matched, so neither a line break nor a
 * look-alike letter hides behind a star (attacks T5, T7, B.2.34). No regex: the work is linear in
 * the text (T6, B.4.75).
 */
export const matches = (pattern: string, text: string): boolean => {
  if (!isPattern(pattern)) return pattern === text
  if (!/^[\x20-\x7e]+$/.test(text)) return false
  return align(pattern.split('/'), text.split('/'), within)
}

/** Does `wide` match whatever `narrow` matches? A yes is certain; an odd pair may get a no. */
export const covers = (wide: string, narrow: string): boolean =>
  isPattern(wide)
    ? align(wide.split('/'), narrow.split('/'), (a, b) => b !== '**' && within(a, b))
    : wide === narrow

/** Can a text be found that both match? A no may be wrong only for two patterns that cross. */
export const overlaps = (a: string, b: string): boolean => covers(a, b) || covers(b, a)

/** What stands before the first star: whatever a pattern matches begins with it. */
export const literalStart = (pattern: string): string => pattern.split('*', 1)[0] as string

/** Segments with `**`: greedy, and back to the last `**` alone. */
const align = (
  pattern: readonly string[],
  text: readonly string[],
  fits: (pattern: string, text: string) => boolean,
): boolean => {
  let [p, t, star, mark] = [0, 0, -1, 0]
  while (t < text.length) {
    if (text[t] === '') return false
    if (pattern[p] === '**') {
      star = p++
      mark = ++t
    } else if (p < pattern.length && fits(pattern[p] as string, text[t] as string)) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++mark
      if (text[t - 1] === '') return false
    } else return false
  }
  return p === pattern.length
}

/** One segment with `*`: greedy, and back to the last star alone. */
const within = (pattern: string, text: string): boolean => {
  let [p, t, star, mark] = [0, 0, -1, 0]
  while (t < text.length) {
    if (pattern.charCodeAt(p) === STAR) {
      star = p++
      mark = ++t
    } else if (pattern.charCodeAt(p) === text.charCodeAt(t)) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++mark
    } else return false
  }
  return p === pattern.length
}
