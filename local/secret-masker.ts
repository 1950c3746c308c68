// What GitHub's runner makes of `::add-mask::`, from its source: actions/runner at
// 258d6c857db3519913f7deb6004b60172f8043ae. Names of files are those of that repository.

/**
 * src/Runner.Worker/ActionCommandManager.cs, AddMaskCommandExtension: the whole text, and each of
 * its lines trimmed; each with all encoders of src/Sdk/DTLogging/Logging/SecretMasker.cs, AddValue.
 */
export const addMask = (masks: Set<string>, value: string): void => {
  if (value.trim() === '') return
  for (const part of [value, ...value.split(/[\r\n]/).map((line) => line.trim())]) {
    if (part === '' || masks.has(part)) continue
    masks.add(part)
    for (const encode of ENCODERS) masks.add(encode(part))
  }
  masks.delete('')
}

/** MaskSecrets: every occurrence of every mask; ranges that overlap or touch become one `***`. */
export const mask = (text: string, masks: Iterable<string>): string => {
  const ranges: [start: number, end: number][] = []
  for (const value of masks) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      ranges.push([at, at + value.length])
    }
  }
  ranges.sort(([a], [b]) => a - b)
  let masked = ''
  let end = -1
  for (const [start, stop] of ranges) {
    if (start > end || end < 0) masked += `${text.slice(Math.max(end, 0), start)}***`
    end = Math.max(end, stop)
  }
  return masked + text.slice(Math.max(end, 0))
}

/** src/Sdk/DTLogging/Logging/ValueEncoders.cs */
const base64From = (shift: number) => (value: string) => {
  const bytes = Buffer.from(value)
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')
}

/** Newtonsoft's ToString: of what is not ASCII only U+0085, U+2028 and U+2029 are escaped. */
const json = (value: string): string =>
  JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(
      /[\u0085\u2028\u2029]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )

/** Uri.EscapeDataString: all but the unreserved characters of RFC 3986. */
const uri = (value: string): string =>
  encodeURIComponent(value.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** SecurityElement.Escape */
const xml = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')

const trimQuotes = (value: string): string =>
  value.length > 8 && /^".*"$/s.test(value) ? value.slice(1, -1) : ''

const long = (text: string): string => (text.length >= 6 ? text : '')

const beforeAmpersand = (value: string): string => {
  const at = value.indexOf('&+')
  return long(at >= 0 ? value.slice(0, at + 2) : value.slice(0, value.lastIndexOf('&') + 1))
}

const afterAmpersand = (value: string): string => {
  if (!value.includes('&')) return ''
  const at = value.indexOf('&+')
  return long(at >= 0 ? value.slice(at + 3) : value.slice(value.lastIndexOf('&') + 1))
}

/** src/Runner.Common/HostContext.cs, in its order. */
const ENCODERS: readonly ((value: string) => string)[] = [
  base64From(0),
  base64From(1),
  base64From(2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  json,
  uri,
  xml,
  trimQuotes,
  beforeAmpersand,
  afterAmpersand,
]
