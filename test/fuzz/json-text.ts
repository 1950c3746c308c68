import fc from 'fast-check'

const space = fc.constantFrom('', '', '', ' ', '\n', '\t\r')

/** A character as it stands in a text of JSON: plain, escaped, in many spellings. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'ab_:,{}[]') },
  fc.constantFrom(
    '\\"',
    '\\\\',
    '\\/',
    '\\n',
    '\\u0061',
    '\\u005f',
    '\\u0000',
    'é',
    '🥚',
    '\u2028',
  ),
  fc.constantFrom('\\ud83e\\udd5a', '\\ud83e', '\\udd5a', '\\uD83E\\uDD5A', '\ud83e'),
)
const word = fc.array(character, { maxLength: 4 }).map((list) => `"${list.join('')}"`)
const name = fc.oneof(word, fc.constantFrom('"a"', '"\\u0061"', '"__proto__"', '"constructor"'))
const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => JSON.stringify(n)),
  fc.constantFrom('-0', '0e0', '1E+2', '1e400', '-1e-400', '9007199254740993', '01', '1.', '+1'),
)

const spaced = (text: string, spaces: readonly string[]): string =>
  `${spaces[0] ?? ''}${text}${spaces[1] ?? ''}`

/** Mostly valid JSON, by the grammar: odd spellings, members that are there twice, depth. */
export const jsonText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => {
  const item = fc
    .tuple(tie('value'), fc.array(space, { minLength: 2, maxLength: 2 }))
    .map(([text, spaces]) => spaced(text, spaces))
  const member = fc.tuple(name, space, item).map(([name, space, item]) => `${name}${space}:${item}`)
  return {
    value: fc.oneof(
      { maxDepth: 9, depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom('true', 'false', 'null'),
      word,
      number,
      fc.array(item, { maxLength: 3 }).map((items) => `[${items.join()}]`),
      fc.array(member, { maxLength: 4 }).map((members) => `{${members.join()}}`),
    ),
  }
}).value

/** What an edit of JSON puts in. */
export const jsonPiece = fc.constantFrom(
  ...'{}[]":,\\u019 -+.eEtfn\0\t\ufeff\u00a0',
  '\\u0000',
  '\\ud800',
  '"a":1,',
  '[[[[[[[[',
  'NaN',
  '//',
)
