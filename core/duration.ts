import { LEASE_MAX } from './limits.ts'

const UNITS = { s: 1, m: 60, h: 3600 } as const

/** `90s`, `30m`, `6h`: seconds, from one minute to 24 h; null for anything else. */
export const parseDuration = (text: string): number | null => {
  const [, count, unit] = /^([1-9][0-9]{0,4})([smh])$/.exec(text) ?? []
  const seconds = Number(count) * UNITS[unit as keyof typeof UNITS]
  return seconds >= 60 && seconds <= LEASE_MAX ? seconds : null
}
