import { type Bytes, concat, toBase64url, utf8 } from '../../core/bytes.ts'
import { TOKEN_BYTES } from '../../core/limits.ts'

const HEADER = '{"typ":"JWT","alg":"RS256","kid":"k1"}'
const ISS = 'https://token.actions.githubusercontent.com'
const PAYLOAD = `{"iss":"${ISS}","jti":"j1","repository_id":"456789"}`
const SIGNATURE = Uint8Array.from({ length: 256 }, (_, i) => i)

const b64 = (part: string | Bytes) => toBase64url(typeof part === 'string' ? utf8(part) : part)
const jws = (header: string | Bytes = HEADER, payload: string | Bytes = PAYLOAD) =>
  [b64(header), b64(payload), b64(SIGNATURE)].join('.')
const bearer = (token: string) => `Bearer ${token}`

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const claims = (more: string) => `{"iss":"${ISS}",${more}}`
const header = (more: string) => `{"alg":"RS256","kid":"k1",${more}}`

const valid = () => {
  const entry = (title: string, authorization: string, more: object = {}) => ({
    title,
    authorization,
    alg: 'RS256',
    kid: 'k1',
    typ: 'JWT',
    iss: ISS,
    ...more,
  })
  const filled = (length: number) => {
    const pad = Math.floor(((length - jws(HEADER, claims('"pad":""')).length) * 3) / 4)
    // No part has a length of 4n + 1, so a space after the header may be needed too.
    for (let n = pad - 8; n < pad + 8; n++) {
      for (const header of [HEADER, `${HEADER} `]) {
        const token = jws(header, claims(`"pad":"${'a'.repeat(n)}"`))
        if (token.length === length) return token
      }
    }
    throw new Error('no padding fits')
  }
  return {
    largest: filled(TOKEN_BYTES),
    tooLarge: filled(TOKEN_BYTES + 1),
    list: [
      entry('as GitHub writes them', bearer(jws()), {
        claims: [
          ['iss', ISS],
          ['jti', 'j1'],
          ['repository_id', '456789'],
        ],
      }),
      entry('the scheme in lower case', `bearer ${jws()}`),
      entry('no typ (Buildkite)', bearer(jws('{"alg":"RS256","kid":"k1"}')), { typ: null }),
      entry('alg none is for the issuer to refuse', bearer(jws('{"alg":"none","kid":"k1"}')), {
        alg: 'none',
        typ: null,
      }),
      entry('a kid named __proto__', bearer(jws('{"alg":"RS256","kid":"__proto__"}')), {
        kid: '__proto__',
        typ: null,
      }),
      entry('a kid of 256 characters', bearer(jws(`{"alg":"RS256","kid":"${'k'.repeat(256)}"}`)), {
        kid: 'k'.repeat(256),
        typ: null,
      }),
      entry(
        'a claim named __proto__ is a claim like any other (B.1.8)',
        bearer(jws(HEADER, claims('"__proto__":{"repository_id":"1"},"constructor":"c"'))),
        {
          claims: [
            ['iss', ISS],
            ['__proto__', { repository_id: '1' }],
            ['constructor', 'c'],
          ],
        },
      ),
      entry(
        'non-ASCII claims',
        bearer(jws(HEADER, claims('"actor":"zo\\u00eb 🥚 \\ud83e\\udd5a"'))),
        {
          claims: [
            ['iss', ISS],
            ['actor', 'zoë 🥚 🥚'],
          ],
        },
      ),
      entry('the same member in two objects', bearer(jws(HEADER, claims('"a":{"iss":1}')))),
      entry('8 levels', bearer(jws(HEADER, claims(`"a":${nested(7)}`)))),
      entry(
        'brackets in a text are no levels',
        bearer(jws(HEADER, claims(`"a":"${nested(40)}\\""`))),
      ),
      entry('white space inside the JSON', bearer(jws(HEADER, claims(' "a"\t:\r\n1 ')))),
    ],
  }
}

const invalid = (tooLarge: string) => {
  const wrong = (title: string, what: string, authorization: string) => ({
    title,
    authorization,
    code: 'token_malformed',
    what,
  })
  const inHeader = (title: string, what: string, text: string | Bytes) =>
    wrong(title, what, bearer(jws(text)))
  const inPayload = (title: string, what: string, text: string | Bytes) =>
    wrong(title, what, bearer(jws(HEADER, text)))
  const [h, p, s] = jws().split('.') as [string, string, string]
  // The last character of a part whose length is no multiple of 4 has bits that must be zero; the
  // next character of the alphabet sets the lowest of them and decodes to the same bytes.
  const next: Readonly<Record<string, string>> = { A: 'B', Q: 'R', g: 'h', w: 'x' }
  const trailing = (part: string) => `${part.slice(0, -1)}${next[part.slice(-1)]}`
  const partly = b64('{"alg":"RS256","kid":"k22"} ')
  const partlyPayload = b64(`${PAYLOAD} `.padEnd(Math.ceil(PAYLOAD.length / 3) * 3 + 1))
  const missing = { code: 'token_missing', what: null }
  return [
    { title: 'no header', authorization: null, ...missing },
    { title: 'an empty header', authorization: '', ...missing },
    wrong('the scheme alone', 'bearer', 'Bearer '),
    wrong('another scheme', 'bearer', `Basic ${jws()}`),
    wrong('no scheme', 'bearer', jws()),
    wrong('Bearer Bearer (B.1.25)', 'bearer', `Bearer Bearer ${jws()}`),
    wrong('two tokens (B.1.25)', 'bearer', `Bearer ${jws()}, Bearer ${jws()}`),
    wrong('two tokens, one comma', 'bearer', `Bearer ${jws()},${jws()}`),
    wrong(
      'JSON serialisation (B.1.25)',
      'bearer',
      bearer(JSON.stringify({ protected: h, payload: p, signature: s })),
    ),
    wrong('two spaces', 'bearer', `Bearer  ${jws()}`),
    wrong('a trailing space', 'bearer', `${bearer(jws())} `),
    wrong('a trailing newline', 'bearer', `${bearer(jws())}\n`),
    wrong(
      'a newline inside (B.1.13)',
      'bearer',
      bearer(`${h}.${p.slice(0, 4)}\n${p.slice(4)}.${s}`),
    ),
    wrong('a tab inside', 'bearer', bearer(`${h}.\t${p}.${s}`)),
    wrong('padding of the header', 'bearer', bearer(`${h}==.${p}.${s}`)),
    wrong('padding of the signature', 'bearer', bearer(`${jws()}==`)),
    wrong('the alphabet of base64', 'bearer', bearer(`${h}.${p}.+/${s}`)),
    wrong('a full-width full stop', 'bearer', bearer(`${h}.${p}\uff0e${s}`)),
    wrong('more than 16 KB (B.1.16)', 'size', bearer(tooLarge)),
    wrong('two parts', 'compact_jws', bearer(`${h}.${p}`)),
    wrong('four parts', 'compact_jws', bearer(`${jws()}.${s}`)),
    wrong('a JWE: five parts (B.1.25)', 'compact_jws', bearer(`${jws()}.${s}.${s}`)),
    wrong('an empty signature (B.1.1)', 'compact_jws', bearer(`${h}.${p}.`)),
    wrong('an empty header', 'compact_jws', bearer(`.${p}.${s}`)),
    wrong('an empty payload', 'compact_jws', bearer(`${h}..${s}`)),
    wrong('trailing bits of the header', 'compact_jws', bearer(`${trailing(partly)}.${p}.${s}`)),
    wrong(
      'trailing bits of the payload',
      'compact_jws',
      bearer(`${h}.${trailing(partlyPayload)}.${s}`),
    ),
    wrong('trailing bits of the signature', 'compact_jws', bearer(`${h}.${p}.${trailing(s)}`)),
    wrong('a length no base64url has', 'compact_jws', bearer(`${h}.${p}.${s.slice(0, 5)}`)),

    inPayload('a duplicate member (B.1.7)', 'json_duplicate', claims('"a":1,"a":2')),
    inPayload('a duplicate iss', 'json_duplicate', claims('"iss":"https://evil.example"')),
    inPayload('a duplicate by an escape', 'json_duplicate', claims('"is\\u0073":"x"')),
    inPayload('a duplicate in depth', 'json_duplicate', claims('"a":[{"b":{"c":1,"c":1}}]')),
    inPayload('__proto__ twice', 'json_duplicate', claims('"__proto__":1,"__proto__":2')),
    inHeader('a duplicate in the header', 'json_duplicate', header('"alg":"none"')),
    inPayload('a byte order mark', 'json_syntax', `\ufeff${PAYLOAD}`),
    inPayload(
      'invalid UTF-8',
      'json_encoding',
      concat(utf8('{"iss":"'), new Uint8Array([0xff]), utf8('"}')),
    ),
    inPayload(
      'overlong UTF-8',
      'json_encoding',
      concat(utf8('{"iss":"'), new Uint8Array([0xc0, 0xaf]), utf8('"}')),
    ),
    inPayload(
      'a surrogate in UTF-8',
      'json_encoding',
      concat(utf8('{"iss":"'), new Uint8Array([0xed, 0xa0, 0x80]), utf8('"}')),
    ),
    inPayload('UTF-16', 'json_encoding', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])),
    inHeader('invalid UTF-8 in the header', 'json_encoding', new Uint8Array([0x7b, 0x80, 0x7d])),
    inPayload('a lone surrogate (B.1.17)', 'json_text', claims('"actor":"\\ud83e"')),
    inPayload('a lone low surrogate', 'json_text', claims('"actor":"\\udd5a\\ud83e"')),
    inPayload('a lone surrogate in a member', 'json_text', claims('"\\ud800":1')),
    inPayload('U+0000', 'json_text', claims('"actor":"a\\u0000b"')),
    inPayload('U+0000 in a member', 'json_text', claims('"\\u0000iss":1')),
    inPayload('a raw U+0000', 'json_syntax', claims('"actor":"\0"')),
    inPayload('9 levels', 'json_depth', claims(`"a":${nested(8)}`)),
    inPayload('5,000 levels (B.1.16)', 'json_depth', nested(5000)),
    inPayload('5,000 levels that never close', 'json_depth', '['.repeat(5000)),
    inHeader('9 levels in the header', 'json_depth', header(`"a":${nested(8)}`)),
    inPayload('a trailing comma', 'json_syntax', `{"iss":"${ISS}",}`),
    inPayload('two texts', 'json_syntax', `${PAYLOAD}${PAYLOAD}`),
    inPayload('single quotes', 'json_syntax', `{'iss':'${ISS}'}`),
    inPayload('NaN', 'json_syntax', claims('"exp":NaN')),
    inPayload('a comment', 'json_syntax', `${PAYLOAD}//`),
    inPayload('an unclosed text', 'json_syntax', '{"iss":"'),
    inPayload('an array', 'json_object', `[${PAYLOAD}]`),
    inPayload('null', 'json_object', 'null'),
    inPayload('a text', 'json_object', `"${ISS}"`),
    inHeader('an array as the header', 'json_object', `[${HEADER}]`),

    inHeader('its own key (B.1.4)', 'header_jwk', header('"jwk":{"kty":"RSA"}')),
    inHeader('a URL of keys', 'header_jku', header('"jku":"https://evil.example/jwks"')),
    inHeader('a URL of certificates', 'header_x5u', header('"x5u":"https://evil.example/x5u"')),
    inHeader('certificates', 'header_x5c', header('"x5c":[]')),
    inHeader('crit (B.1.6)', 'header_crit', header('"crit":["exp"]')),
    inHeader('crit, empty', 'header_crit', header('"crit":[]')),
    inHeader('b64 (RFC 7797)', 'header_b64', header('"b64":false')),
    inHeader('zip', 'header_zip', header('"zip":"DEF"')),
    inHeader('enc', 'header_enc', header('"enc":"A256GCM"')),
    inHeader('a forbidden header that is null', 'header_jwk', header('"jwk":null')),
    inHeader('no alg', 'header_alg', '{"kid":"k1"}'),
    inHeader('alg null', 'header_alg', '{"alg":null,"kid":"k1"}'),
    inHeader('alg an array', 'header_alg', '{"alg":["RS256"],"kid":"k1"}'),
    inHeader('alg in __proto__', 'header_alg', '{"__proto__":{"alg":"RS256"},"kid":"k1"}'),
    inHeader('no kid', 'header_kid', '{"alg":"RS256"}'),
    inHeader('kid empty', 'header_kid', '{"alg":"RS256","kid":""}'),
    inHeader('kid a number', 'header_kid', '{"alg":"RS256","kid":1}'),
    inHeader('kid an array', 'header_kid', '{"alg":"RS256","kid":["k1"]}'),
    inHeader('kid of 257 characters', 'header_kid', `{"alg":"RS256","kid":"${'k'.repeat(257)}"}`),
    inHeader('typ a number', 'header_typ', header('"typ":1')),
    inHeader('typ null', 'header_typ', header('"typ":null')),
    inPayload('no iss', 'iss', '{"jti":"j1"}'),
    inPayload('iss an array (B.1.11)', 'iss', `{"iss":["${ISS}"]}`),
    inPayload('iss a number', 'iss', '{"iss":1}'),
    inPayload('iss null', 'iss', '{"iss":null}'),
    inPayload('iss in __proto__ (B.1.8)', 'iss', `{"__proto__":{"iss":"${ISS}"}}`),
  ]
}

export const tokenVectors = async () => {
  const { largest, tooLarge, list } = valid()
  return {
    valid: [
      ...list,
      {
        title: '16 KB',
        authorization: bearer(largest),
        alg: 'RS256',
        kid: 'k1',
        typ: 'JWT',
        iss: ISS,
      },
    ],
    invalid: invalid(tooLarge),
  }
}
