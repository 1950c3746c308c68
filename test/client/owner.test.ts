import { describe, expect, test } from 'vitest'
import { ownerOf, parseUid } from '../../client/owner.ts'
import { codeOf } from '../../core/error.ts'

const codeFrom = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return codeOf(error)
  }
}

describe('the input `uid`', () => {
  test.each([
    ['', null],
    [' 1000 ', 1000],
    ['0', 0],
    ['4294967293', 4294967293],
    ['4294967294', 'input_malformed'],
    ['4294967295', 'input_malformed'],
    ['-1', 'input_malformed'],
    ['1000:1000', 'input_malformed'],
    ['node', 'input_malformed'],
    ['1e3', 'input_malformed'],
    ['٣', 'input_malformed'],
  ])('%j: %s', (text, expected) => {
    expect(codeFrom(() => parseUid(text))).toBe(expected)
  })

  const root = { platform: 'linux', own: 0 }
  const user = { platform: 'linux', own: 1001 }
  const windows = { platform: 'win32', own: undefined }
  test.each([
    ['nobody, by root', null, root, null],
    ['root, by root', 0, root, null],
    ['another, by root', 1000, root, 1000],
    ['the user itself', 1001, user, null],
    ['another, by a user', 1000, user, 'uid_impossible'],
    ['root, by a user', 0, user, 'uid_impossible'],
    ['nobody, on Windows', null, windows, null],
    ['somebody, on Windows', 1000, windows, 'uid_impossible'],
  ])('files for %s', (_, uid, runner, expected) => {
    expect(codeFrom(() => ownerOf(uid, runner))).toBe(expected)
  })
})
