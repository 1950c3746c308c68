/** The one of `known` that `word` is most likely a slip of, or null. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: string | null = null
  let least = limit + 1
  for (const candidate of known) {
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase(), limit)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** Letters put in, left out, changed or swapped (optimal string alignment); `limit` + 1 for more. */
const distanceOf = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
        ...(swapped && i > 1 && j > 1 ? [(before[j - 2] as number) + 1] : []),
      )
    }
    before = last
    last = row
  }
  return last[b.length] as number
}
