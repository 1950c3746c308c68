import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** As long as a key of 2,048 bits; the same each time, and no key. */
const PEM = [
  '-----BEGIN PRIVATE KEY-----',
  ...Array.from({ length: 26 }, (_, i) =>
    createHash('sha384')
      .update(`line ${i}`)
      .digest('base64')
      .slice(0, i === 25 ? 22 : 64),
  ),
  '-----END PRIVATE KEY-----',
  '',
].join('\n')

/** What is kept as secrets, one of each kind. */
export const VALUES: Readonly<Record<string, string>> = {
  'A password of one line': `p4ss+w/rd ="$x"\\ it's <é> & more`,
  'A private key, PEM': PEM,
  'A JSON document, indented': `${JSON.stringify(
    {
      type: 'service_account',
      region: 'eu-central-1',
      client: { id: 104522837461928, secret: 'Zk3/x+9"Qw\\1 é' },
      password: 'hunter2!',
    },
    null,
    2,
  )}\n`,
}

/** One way of showing a value, and how many characters it adds that are not the value's. */
export interface Spelling {
  readonly title: string
  readonly of: (value: string) => string
  readonly added?: (value: string) => number
}

const wrapped = (text: string, width: number) =>
  text.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n')
const base64 = (text: string) => Buffer.from(text).toString('base64')
const hex = (text: string) => Buffer.from(text).toString('hex')
const json = (text: string) => JSON.stringify(text).slice(1, -1)
/** A last newline's own code is no part of what is secret. */
export const bare = (text: string) => text.replace(/\n$/, '')
const ascii = (text: string) =>
  json(text).replaceAll(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

export const SPELLINGS: readonly Spelling[] = [
  { title: '`cat FILE`', of: (v) => v },
  { title: '`base64 -w0 FILE`', of: base64 },
  {
    title: '`echo "$V" \\| base64 -w0`',
    of: (v) => base64(`${bare(v)}\n`),
    added: (v) => base64(`${bare(v)}\n`).length - Math.ceil((Buffer.byteLength(bare(v)) * 4) / 3),
  },
  { title: '`base64 FILE`: lines of 76', of: (v) => wrapped(base64(v), 76) },
  { title: '`openssl base64`: lines of 64', of: (v) => wrapped(base64(v), 64) },
  ...['u:', 'me:', 'you:'].map((user) => ({
    title: `base64 of \`${user}VALUE\` (Basic)`,
    of: (v: string) => base64(user + bare(v)),
    added: () => Math.ceil((user.length * 4) / 3),
  })),
  { title: 'base64url', of: (v) => Buffer.from(v).toString('base64url') },
  { title: 'hex', of: hex },
  { title: 'hex in capitals', of: (v) => hex(v).toUpperCase() },
  { title: '`encodeURIComponent`', of: encodeURIComponent },
  {
    title: 'URL, lower-case codes',
    of: (v) => encodeURIComponent(v).replaceAll(/%../g, (code) => code.toLowerCase()),
  },
  { title: 'form (`URLSearchParams`)', of: (v) => `${new URLSearchParams([['', v]])}`.slice(1) },
  { title: 'in JSON (`JSON.stringify`)', of: json },
  { title: 'in JSON in JSON', of: (v) => json(json(v)) },
  { title: 'in JSON of Python: ASCII', of: ascii },
  {
    title: 'in JSON of Go: `<`, `>`, `&` as codes',
    of: (v) =>
      json(v).replaceAll(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16).padStart(2, '0')}`),
  },
  { title: '`set -x`: in single quotes', of: (v) => v.replaceAll("'", "'\\''") },
  { title: 'in double quotes', of: (v) => v.replaceAll(/["$`\\]/g, '\\$&') },
  { title: "`$'…'` of bash", of: (v) => json(v).replaceAll('\\"', '"').replaceAll("'", "\\'") },
  {
    title: 'in XML',
    of: (v) =>
      v.replaceAll(
        /[&<>"']/g,
        (c) =>
          ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[c] as string,
      ),
  },
  { title: 'hex, with colons', of: (v) => hex(v).replaceAll(/..(?=.)/g, '$&:') },
  { title: '`xxd -p`: hex in lines of 60', of: (v) => wrapped(hex(v), 60) },
  { title: 'base64 of base64', of: (v) => base64(base64(v)) },
  {
    title: 'base64 of UTF-16 (PowerShell)',
    of: (v) => Buffer.from(v, 'utf16le').toString('base64'),
  },
  { title: '`gzip \\| base64`', of: (v) => gzipSync(v).toString('base64') },
  { title: 'reversed', of: (v) => [...v].reverse().join('') },
  { title: 'in capitals', of: (v) => v.toUpperCase() },
  { title: 'the first half', of: (v) => v.slice(0, v.length / 2) },
]

const partOf = (value: string, name: 'secret' | 'password'): string => {
  const { client, password } = JSON.parse(value)
  return name === 'secret' ? client.secret : password
}

/** Only of the JSON document: people store one and print a member of it. */
export const MEMBER_SPELLINGS: readonly Spelling[] = [
  { title: 'written without indentation', of: (v) => JSON.stringify(JSON.parse(v)) },
  { title: '`jq -r .password`', of: (v) => partOf(v, 'password') },
  { title: '`jq -r .client.secret`', of: (v) => partOf(v, 'secret') },
  { title: '`jq .client.secret`', of: (v) => json(partOf(v, 'secret')) },
  { title: 'that member in base64', of: (v) => base64(partOf(v, 'secret')) },
  { title: 'that member in hex', of: (v) => hex(partOf(v, 'secret')) },
  { title: '`jq -r .client.id`: a number', of: () => '104522837461928' },
  { title: '`jq -r .region`: no secret', of: () => 'eu-central-1' },
]
