import { describe, expect, test } from 'vitest'
import { JsonError, parseStrictJson } from '../../core/json.ts'
import { jsonTestSuite, withoutVectors } from './sources.ts'

const verdictOf = (bytes: Uint8Array<ArrayBuffer>): string => {
  try {
    parseStrictJson(bytes)
    return 'taken'
  } catch (error) {
    return error instanceof JsonError ? error.fault : `threw ${(error as Error).name}`
  }
}

const verdicts = (kind: string): Record<string, string> =>
  Object.fromEntries(
    [...jsonTestSuite()]
      .filter(([name]) => name.startsWith(kind))
      .map(([name, bytes]) => [name, verdictOf(bytes)]),
  )

interface Row {
  readonly verdict: string
  readonly why: string
  readonly names: readonly string[]
}

/** Valid JSON that egg refuses all the same. */
const REFUSED: Row[] = [
  {
    verdict: 'duplicate',
    why: 'RFC 8259 section 4 only advises against it; readers differ on which one counts',
    names: ['y_object_duplicated_key', 'y_object_duplicated_key_and_value'],
  },
  {
    verdict: 'text',
    why: 'U+0000 ends a text in C, in YAML and in an environment',
    names: ['y_object_escaped_null_in_key', 'y_string_null_escape'],
  },
]

/** What the suite leaves open. */
const OPEN: Row[] = [
  {
    verdict: 'taken',
    why: 'rounded, or to Infinity or 0; a number counts only where it is a safe integer',
    names: [
      'i_number_double_huge_neg_exp',
      'i_number_huge_exp',
      'i_number_neg_int_huge_exp',
      'i_number_pos_double_huge_exp',
      'i_number_real_neg_overflow',
      'i_number_real_pos_overflow',
      'i_number_real_underflow',
      'i_number_too_big_neg_int',
      'i_number_too_big_pos_int',
      'i_number_very_big_negative_int',
    ],
  },
  {
    verdict: 'text',
    why: 'a lone surrogate is no character: it would become U+FFFD on its way to a record',
    names: [
      'i_object_key_lone_2nd_surrogate',
      'i_string_1st_surrogate_but_2nd_missing',
      'i_string_1st_valid_surrogate_2nd_invalid',
      'i_string_incomplete_surrogate_and_escape_valid',
      'i_string_incomplete_surrogate_pair',
      'i_string_incomplete_surrogates_escape_valid',
      'i_string_invalid_lonely_surrogate',
      'i_string_invalid_surrogate',
      'i_string_inverted_surrogates_U+1D11E',
      'i_string_lone_second_surrogate',
    ],
  },
  {
    verdict: 'encoding',
    why: 'UTF-8 alone, and whole',
    names: [
      'i_string_UTF-16LE_with_BOM',
      'i_string_UTF-8_invalid_sequence',
      'i_string_UTF8_surrogate_U+D800',
      'i_string_invalid_utf-8',
      'i_string_iso_latin_1',
      'i_string_lone_utf8_continuation_byte',
      'i_string_not_in_unicode_range',
      'i_string_overlong_sequence_2_bytes',
      'i_string_overlong_sequence_6_bytes',
      'i_string_overlong_sequence_6_bytes_null',
      'i_string_truncated-utf-8',
      'i_string_utf16BE_no_BOM',
      'i_string_utf16LE_no_BOM',
    ],
  },
  { verdict: 'depth', why: 'more than 8 levels', names: ['i_structure_500_nested_arrays'] },
  {
    verdict: 'syntax',
    why: 'a BOM is no white space',
    names: ['i_structure_UTF-8_BOM_empty_object'],
  },
]

const expected = (rows: readonly Row[]) =>
  Object.fromEntries(rows.flatMap(({ verdict, names }) => names.map((name) => [name, verdict])))

describe.skipIf(withoutVectors)('JSONTestSuite', () => {
  test('valid texts are taken, but for those that an own rule of egg refuses', () => {
    const all = verdicts('y_')
    const refused = Object.entries(all).filter(([, verdict]) => verdict !== 'taken')
    expect(Object.fromEntries(refused)).toEqual(expected(REFUSED))
    expect(Object.keys(all).length).toBe(95)
  })

  test('invalid texts are refused, all of them', () => {
    const all = Object.entries(verdicts('n_'))
    const faults = new Set(all.map(([, verdict]) => verdict))
    expect(faults).toEqual(new Set(['syntax', 'encoding', 'depth']))
    expect(all.length).toBe(188)
  })

  test('texts that may be either', () => {
    expect(verdicts('i_')).toEqual(expected(OPEN))
  })

  test('what is taken is what JSON.parse gives', () => {
    for (const [, bytes] of jsonTestSuite()) {
      if (verdictOf(bytes) !== 'taken') continue
      expect(parseStrictJson(bytes)).toEqual(JSON.parse(new TextDecoder().decode(bytes)))
    }
  })
})
