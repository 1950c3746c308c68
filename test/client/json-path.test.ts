import { describe, expect, test } from 'vitest'
import { memberOf, parseJsonPath } from '../../client/json-path.ts'
import { type Bytes, textOf, utf8 } from '../../core/bytes.ts'
import { codeOf } from '../../core/error.ts'
import { secret } from '../../core/secret.ts'

const DOCUMENT = `{
  "user": "egg", "empty": "", "text": "line 1\\nline \\u00e9 \\"2\\"",
  "id": 104522837461928374012, "half": 1.50, "live": true, "none": null,
  "a.b": {"c": "dotted"}, "list": [{"x": "first"}, "second"],
  "sub": {"id": 104522837461928374012, "n": [1.0]},
  "__proto__": {"x": "own"}
}`
const member = (path: string, text: string | Bytes = DOCUMENT) => {
  const parsed = parseJsonPath(path)
  if (!parsed) throw new Error('no path')
  const value = secret(typeof text === 'string' ? utf8(text) : text)
  return textOf(memberOf(value, parsed, 'S').expose())
}
const codeOfMember = (path: string, text?: string | Bytes) => {
  try {
    return `found ${member(path, text)}`
  } catch (error) {
    return codeOf(error)
  }
}

describe('a member of a JSON secret', () => {
  test.each([
    ['user', 'egg'],
    ['empty', ''],
    ['text', 'line 1\nline é "2"'],
    ['id', '104522837461928374012'],
    ['half', '1.50'],
    ['live', 'true'],
    ['a\\.b.c', 'dotted'],
    ['list.0.x', 'first'],
    ['list.1', 'second'],
    ['list', '[{"x":"first"},"second"]'],
    ['sub', '{"id":104522837461928374012,"n":[1.0]}'],
    ['__proto__.x', 'own'],
  ])('%s is %j', (path, text) => {
    expect(member(path)).toBe(text)
  })

  test.each([
    'missing',
    'none',
    'user.length',
    'list.length',
    'list.2',
    'list.-1',
    'id.rawJSON',
    'constructor',
    'toString',
    'a.b',
    'live.x',
  ])('%s is none', (path) => {
    expect(codeOfMember(path)).toBe('json_key_missing')
  })

  test.each(['', '{', 'hunter2', "{'a': 1}", '{"a":1}x'])('%j has none at all', (text) => {
    expect(codeOfMember('a', text)).toBe('json_malformed')
  })

  test('bytes that are no text have none', () => {
    expect(codeOfMember('a', Uint8Array.of(0x7b, 0xff, 0x7d))).toBe('json_malformed')
  })

  test('no error shows anything of the value', () => {
    for (const text of ['hunter2 {', '"hunter2"', '{"hunter2":null}']) {
      try {
        member('a', text)
      } catch (error) {
        expect(`${error} ${JSON.stringify(error)} ${(error as Error).cause}`).not.toContain(
          'hunter2',
        )
      }
    }
  })
})
