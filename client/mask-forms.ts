/** Base64 of a whole value comes in lines of 76 (RFC 2045, coreutils) or of 64 (PEM, openssl). */
const WRAPS = [76, 64] as const

/**
 * The spellings of a value that logs show and the runner does not derive by itself (docs/masking.md,
 * the leak matrix): the likely ones first, since the list may be cut.
 */
export const formsOf = (bytes: Buffer): string[] => {
  // As `$(cat FILE)` gives it. Of a last newline no more than its own code would show.
  const bare = withoutLineEnd(bytes)
  const text = bare.toString('utf8')
  return [
    ...textForms(text),
    ...byteForms(bare),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    ...text.split(/[\r\n]+/).flatMap(shellForms),
  ]
}

/** The lines that base64 makes of a long value, which no other mask can hide. */
export const wrappedForms = (bytes: Buffer): string[] =>
  WRAPS.flatMap((width) => {
    const [text, inside] = [bytes.toString('base64'), inner(bytes, 0)]
    if (text.length <= width) return []
    const lines = text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
    // The last line, without what a newline after the value would change.
    return [...lines, inside.slice((lines.length - 1) * width)]
  })

const byteForms = (bytes: Buffer): string[] => {
  const hex = bytes.toString('hex')
  const phases = [0, 1, 2].map((phase) => inner(bytes, phase))
  return [
    bytes.toString('base64'),
    bytes.toString('base64url'),
    hex,
    hex.toUpperCase(),
    ...phases,
    ...phases.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}

/**
 * The characters of base64 that these bytes alone decide when `phase` (mod 3) others come before
 * them, and any after: so the value is hidden inside of `user:value` and of `value\n`, too. What
 * stays to be seen at either end is at most four bits.
 */
const inner = (bytes: Buffer, phase: number): string => {
  const text = Buffer.concat([Buffer.alloc(phase), bytes]).toString('base64')
  return text.slice(Math.ceil((8 * phase) / 6), Math.floor((8 * (phase + bytes.length)) / 6))
}

/** The plain form of each, before the rarer ones. */
const textForms = (text: string): string[] => {
  const [json, ...rest] = jsonForms(text)
  return [json as string, ...urlForms(text), ...rest]
}

const jsonForms = (text: string): string[] => {
  const json = unquoted(text)
  return [
    json,
    // JSON inside of JSON.
    unquoted(json),
    // PHP; Go; Python, Java and others that write ASCII.
    json.replaceAll('/', '\\/'),
    json.replaceAll(/[<>&\u2028\u2029]/g, escaped),
    json.replaceAll(/[^ -~]/g, escaped),
    // Python's repr(), Node's inspect(), $'…' of shells: one line, other quotes.
    json.replaceAll('\\"', '"'),
    json.replaceAll('\\"', '"').replaceAll("'", "\\'"),
  ]
}

const unquoted = (text: string): string => JSON.stringify(text).slice(1, -1)

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

const urlForms = (text: string): string[] => {
  const url = encodeURIComponent(text.toWellFormed())
  const strict = url.replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  const forms = [
    url,
    strict,
    // Python's quote() keeps slashes; forms write blanks as plus and keep the star.
    strict.replaceAll('%2F', '/'),
    strict.replaceAll('%20', '+').replaceAll('%2A', '*'),
    strict.replaceAll('%20', '+').replaceAll('~', '%7E'),
  ]
  const lower = (form: string) => form.replaceAll(/%../g, (code) => code.toLowerCase())
  return [...forms, ...forms.map(lower)]
}

/** Of one line: line ends stay as they are in shells' quotes, and the log is cut there. */
const shellForms = (line: string): string[] => {
  const text = line.trim()
  return [
    // In single quotes, as `set -x` and `printf '%q'` show it; in double quotes; bare.
    text.replaceAll("'", "'\\''"),
    text.replaceAll(/["$`\\]/g, '\\$&'),
    text.replaceAll(/[^\w@%+=:,./-]/g, (c) => (c > '~' ? c : `\\${c}`)),
  ]
}

const withoutLineEnd = (bytes: Buffer): Buffer => {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--
  return bytes.subarray(0, end)
}
