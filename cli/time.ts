import { usage } from './usage.ts'

const UNITS = { m: 60, h: 3600, d: 86_400 } as const

/**
 * A time as people give it: `2026-11-22`, `2026-11-22T01:29Z`, Unix seconds, `now`, or how long ago:
 * `90m`, `24h`, `7d`. Unix seconds come out.
 * @throws EggError `usage`
 */
export const timeOf = (option: string, text: string, now: number): number => {
  const seconds = parse(text, now)
  if (seconds !== null && seconds >= 0) return seconds
  throw usage(
    `${option} is no time that egg understands.`,
    `For example ${option} 2026-11-22, 2026-11-22T01:29Z (UTC), 7d (ago), or Unix seconds.`,
  )
}

const parse = (text: string, now: number): number | null => {
  if (text === 'now') return now
  if (/^\d{9,12}$/.test(text)) return Number(text)
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? []
  if (count && unit) return now - Number(count) * UNITS[unit as keyof typeof UNITS]
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/.test(text)) return null
  const time = Date.parse(text) / 1000
  return Number.isFinite(time) ? time : null
}

/** @throws EggError `usage` */
export const rangeOf = (
  { from, to }: { readonly from: string; readonly to: string },
  now: number,
): { from: number; to: number } => {
  const range = { from: timeOf('--from', from, now), to: timeOf('--to', to, now) }
  if (range.from <= range.to) return range
  throw usage('--from is after --to.', 'Exchange them.')
}

/** Options of every command that is about a range of time. */
export const FROM = ['--from <time>', 'a day, a time (UTC), Unix seconds, or how long ago'] as const
export const TO = ['--to <time>', 'the same; not included', 'now'] as const
