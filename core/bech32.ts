import type { Bytes } from './bytes.ts'

// BIP 173, as age spells keys. Its check sum finds what people mistype; it is no protection.
const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
const SUM = 6
/** Beyond this the check sum says less. */
const LENGTH = 90

const polymod = (values: readonly number[]): number => {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [i, each] of GENERATOR.entries()) if ((top >>> i) & 1) sum ^= each
  }
  return sum
}

const expand = (prefix: string): number[] => {
  const codes = [...prefix].map((char) => char.charCodeAt(0))
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)]
}

/** Regroups bits, the last group filled with zeros; null where what is left over is not zero. */
const regroup = (values: Iterable<number>, from: number, to: number): number[] | null => {
  const groups: number[] = []
  let [bits, count] = [0, 0]
  for (const value of values) {
    bits = ((bits << from) | value) & 0xfff
    count += from
    while (count >= to) {
      count -= to
      groups.push((bits >>> count) & ((1 << to) - 1))
    }
  }
  if (to === 5 && count) groups.push((bits << (5 - count)) & 31)
  const rest = bits & ((1 << count) - 1)
  return to === 8 && (count >= 5 || rest) ? null : groups
}

/** `prefix1…` in lower case. @throws RangeError for more than 90 characters */
export const toBech32 = (prefix: string, bytes: Bytes): string => {
  const data = regroup(bytes, 8, 5) ?? []
  const sum = polymod([...expand(prefix), ...data, ...Array(SUM).fill(0)]) ^ 1
  const check = Array.from({ length: SUM }, (_, i) => (sum >>> (5 * (SUM - 1 - i))) & 31)
  const text = `${prefix}1${[...data, ...check].map((value) => ALPHABET[value]).join('')}`
  if (text.length > LENGTH) throw new RangeError('too long for bech32')
  return text
}

/** The bytes behind `prefix`, or null. Takes lower or upper case, never both mixed. */
export const fromBech32 = (prefix: string, text: string): Bytes | null => {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) return null
  if (lower.length > LENGTH || !lower.startsWith(`${prefix}1`)) return null
  const values = [...lower.slice(prefix.length + 1)].map((char) => ALPHABET.indexOf(char))
  if (values.length < SUM || values.includes(-1)) return null
  if (polymod([...expand(prefix), ...values]) !== 1) return null
  const bytes = regroup(values.slice(0, -SUM), 5, 8)
  return bytes && new Uint8Array(bytes)
}
