import { describe, expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import type { Item } from '../../core/ports.ts'
import { exposuresIn } from '../../core/released.ts'

const item = (record: unknown): Item => ({ pk: 'ex#x', sk: 'y', record: utf8(textOf(record)) })
const textOf = (record: unknown) => (typeof record === 'string' ? record : JSON.stringify(record))

const secret = (change: object = {}) => ({
  name: 'payments/db/url',
  version: 1,
  envelope: 'hash-1',
  policy: 'policies/a.yaml',
  grant: 'deploy',
  ...change,
})
const released = (...secrets: unknown[]): Item => item({ v: 1, type: 'released', secrets })

const seen = (items: readonly Item[]) => {
  const { exposures, unreadable } = exposuresIn(items)
  return {
    unreadable,
    exposures: exposures.map(({ name, version, envelopes }) => [name, version, ...envelopes]),
  }
}

describe('what was released', () => {
  test('one read is one exposure', () => {
    expect(seen([released(secret())])).toEqual({
      unreadable: 0,
      exposures: [['payments/db/url', 1, 'hash-1']],
    })
  })

  test('256 reads of one version are one exposure', () => {
    const reads = Array.from({ length: 256 }, () => released(secret()))
    expect(seen(reads).exposures).toEqual([['payments/db/url', 1, 'hash-1']])
  })

  test('a version that was re-keyed between reads has several envelopes', () => {
    const reads = [released(secret()), released(secret({ envelope: 'hash-2' }))]
    expect(seen(reads).exposures).toEqual([['payments/db/url', 1, 'hash-1', 'hash-2']])
  })

  test('versions and names are kept apart', () => {
    const other = { name: 'payments/db/url2' }
    const reads = [released(secret(), secret({ version: 2 })), released(secret(other))]
    expect(seen(reads).exposures.map(([name, version]) => `${name} ${version}`)).toEqual([
      'payments/db/url 1',
      'payments/db/url 2',
      'payments/db/url2 1',
    ])
  })

  test('other records expose nothing, and are no fault', () => {
    const types = ['withheld', 'refused', 'denied', 'rekeyed', 'operator', 'of-a-later-version']
    const others = types.map((type) => item({ v: 1, type, secrets: [secret()] }))
    expect(seen(others)).toEqual({ unreadable: 0, exposures: [] })
  })

  test('a withheld release was recorded as released, and counts: the DEK may have left', () => {
    const records = [released(secret()), item({ v: 1, type: 'withheld', record: 'ex#x/y' })]
    expect(seen(records).exposures).toHaveLength(1)
  })
})

describe('a record that is not understood is counted, and hides no other', () => {
  test.each([
    ['no bytes', { pk: 'ex#x', sk: 'y' }],
    ['text for bytes', { pk: 'ex#x', sk: 'y', record: 'x' }],
    ['no JSON', item('released')],
    ['invalid UTF-8', { pk: 'ex#x', sk: 'y', record: new Uint8Array([0xff]) }],
    ['null', item('null')],
    ['a list', item('[]')],
    ['no type', item({ v: 1, secrets: [secret()] })],
    ['a type that is no text', item({ v: 1, type: 5 })],
    ['no secrets', item({ v: 1, type: 'released' })],
    ['secrets that are no list', item({ v: 1, type: 'released', secrets: 'x' })],
    ['a secret that is none', released(null)],
    ['a name that is none', released(secret({ name: '../x' }))],
    ['another vault’s key in a name', released(secret({ name: 'payments/a#version' }))],
    ['a version that is none', released(secret({ version: 0 }))],
    ['a version with a fraction', released(secret({ version: 1.5 }))],
    ['a version as text', released(secret({ version: '1' }))],
    ['no envelope', released(secret({ envelope: undefined }))],
  ])('%s', (_, odd) => {
    const { exposures, unreadable } = seen([odd, released(secret())])
    expect(unreadable).toBe(1)
    expect(exposures).toEqual([['payments/db/url', 1, 'hash-1']])
  })
})
