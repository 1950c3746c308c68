import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where checkouts of the public vectors stand, or undefined: README.md beside this file. */
const folder = process.env.EGG_PUBLIC_VECTORS

export const withoutVectors = folder === undefined

const read = (...path: string[]): Uint8Array<ArrayBuffer> => {
  if (folder === undefined) throw new Error('EGG_PUBLIC_VECTORS is not set')
  return new Uint8Array(readFileSync(join(folder, ...path)))
}

export interface Vector {
  readonly tcId: number
  readonly comment: string
  readonly result: 'valid' | 'acceptable' | 'invalid'
  readonly flags?: readonly string[]
}

/** The test groups of one of Wycheproof's files; all of its tests are in them. */
export const wycheproof = <G extends { tests: readonly Vector[] }>(file: string): readonly G[] => {
  const bytes = read('wycheproof', 'testvectors_v1', `${file}_test.json`)
  const { testGroups, numberOfTests } = JSON.parse(new TextDecoder().decode(bytes))
  const count = testGroups.reduce((sum: number, group: G) => sum + group.tests.length, 0)
  if (!count || count !== numberOfTests) throw new Error(`${file} is not whole`)
  return testGroups
}

/** JSONTestSuite's texts, by file name without `.json`. */
export const jsonTestSuite = (): ReadonlyMap<string, Uint8Array<ArrayBuffer>> => {
  const names = readdirSync(join(folder ?? '', 'JSONTestSuite', 'test_parsing'))
  return new Map(
    names
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name.slice(0, -5), read('JSONTestSuite', 'test_parsing', name)]),
  )
}

export const hex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
