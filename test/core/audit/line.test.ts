import { describe, expect, test } from 'vitest'
import { encodeLine, parseLine } from '../../../core/audit/line.ts'
import { textOf, utf8 } from '../../../core/bytes.ts'
import { encodeLeaf } from '../../../core/log/leaf.ts'
import { HASH } from './log.ts'

const LEAF = encodeLeaf({ v: 1, type: 'record', id: `op#2026-11-22T01:36Z#3/${HASH}`, hash: HASH })
const CLOSED = encodeLeaf({ v: 1, type: 'closed', period: '2026-11-22T01:36Z', records: 2 })
const line = (record: string | null, leaf = LEAF, index = 7) =>
  encodeLine(index, leaf, record === null ? null : utf8(record))

describe('a line goes there and back', () => {
  test.each([
    ['a record', '{"a":1,"b":["x",null,true,1.5e-7]}'],
    ['names that are numbers', '{"1":1,"10":2,"9":3,"B":4,"a":5}'],
    ['letters of all kinds', '{"a":"zoë 🥚 \\u0000 \\" \\\\ \u2028 \u202e"}'],
    ['nothing in it', '{}'],
  ])('%s', (_, record) => {
    const text = line(record)
    const parsed = parseLine(utf8(text))
    expect(parsed?.record).toEqual(JSON.parse(record))
    expect(textOf(parsed?.recordBytes ?? utf8(''))).toBe(record)
    expect(textOf(parsed?.leafBytes ?? utf8(''))).toBe(textOf(LEAF))
    expect(parsed?.index).toBe(7)
  })

  test.each([
    ['white space', '{ "a":1}'],
    ['members out of order', '{"b":1,"a":2}'],
    ['a member twice', '{"a":1,"a":2}'],
    ['a number of another spelling', '{"a":1.0}'],
    ['an escape that need not be', '{"a":"\\u0041"}'],
    ['half a surrogate', '{"a":"\\ud800"}'],
    ['a list', '[1]'],
    ['a text', '"a"'],
    ['nothing', ''],
    ['no JSON', '\u0000'],
  ])('bytes that are no canonical object: %s', (_, record) => {
    const parsed = parseLine(utf8(line(record)))
    expect(parsed?.record).toBeUndefined()
    expect(textOf(parsed?.recordBytes ?? utf8('none'))).toBe(record)
  })

  test('no UTF-8', () => {
    const bytes = new Uint8Array([0xff, 0xfe])
    expect(parseLine(utf8(encodeLine(7, LEAF, bytes)))?.recordBytes).toEqual(bytes)
  })

  test('without a record', () => {
    expect(parseLine(utf8(line(null)))).toMatchObject({ index: 7, recordBytes: null })
    expect(parseLine(utf8(line(null, CLOSED)))).toMatchObject({ leaf: { type: 'closed' } })
  })
})

describe('no line', () => {
  const good = line('{"a":1,"b":2}')
  test.each([
    ['no JSON', good.slice(1)],
    ['another order', good.replace('"i":7,', '').replace(/}$/, ',"i":7}')],
    ['white space', good.replace(',', ', ')],
    ['a newline', `${good}\r`],
    ['a byte order mark', `\ufeff${good}`],
    ['an index below 0', good.replace('"i":7', '"i":-7')],
    ['an index of another spelling', good.replace('"i":7', '"i":7.0')],
    ['an index of another kind', good.replace('"i":7', '"i":"7"')],
    ['an index twice', good.replace('"i":7', '"i":7,"i":7')],
    ['another member', good.replace('"leaf"', '"j":1,"leaf"')],
    ['a leaf with more in it', good.replace('"type":"record"', '"note":1,"type":"record"')],
    ['a record and bytes', good.replace('{', '{"bytes":"AAAA",')],
    // What was hashed is no canonical JSON: it must not pass for a record.
    ['a record out of order', good.replace('"a":1,"b":2', '"b":2,"a":1')],
    ['a record with a member twice', good.replace('"a":1', '"a":0,"a":1')],
    ['bytes that are a record', good.replace(/^.*$/, bytesOf('{"a":1,"b":2}'))],
    ['bytes of another spelling', bytesOf('x').replace('"eA"', '"eA=="')],
    ['a closed period with a record', line('{"a":1}', CLOSED)],
  ])('%s', (_, text) => {
    expect(parseLine(utf8(good))).not.toBeNull()
    expect(parseLine(utf8(text))).toBeNull()
  })
})

function bytesOf(record: string): string {
  return `{"bytes":"${btoa(record).replaceAll('=', '')}","i":7,"leaf":${textOf(LEAF)}}`
}
