import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { lengthPrefixed, toBase64url, utf8 } from '../../core/bytes.ts'
import type { Origin } from '../../core/origin.ts'
import { committedAudience, fixedAudience, transcriptOf } from '../../core/transcript.ts'
import { bytesOf, vectorsOf } from './vectors.ts'

interface Request {
  title: string
  origin: Origin
  route: string
  body: string
}
const { valid, invalid } = await vectorsOf<{
  valid: (Request & { T: string; audience: string; fixed_audience: string })[]
  invalid: (Request & { not_T: string })[]
}>('transcript')

const transcriptOfVector = ({ origin, route, body }: Request) =>
  transcriptOf(origin, route, bytesOf(body))

describe('the transcript', () => {
  test.each(valid)('vector: $title', async (vector) => {
    const T = await transcriptOfVector(vector)
    expect(toBase64url(T)).toBe(vector.T)
    expect(committedAudience(vector.origin, T)).toBe(vector.audience)
    expect(fixedAudience(vector.origin)).toBe(vector.fixed_audience)
  })

  test.each(valid)('another implementation agrees: $title', ({ origin, route, body, T }) => {
    const hash = createHash('sha256')
    for (const part of ['egg/v1', origin, route].map(utf8).concat(bytesOf(body))) {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(part.length)
      hash.update(length).update(part)
    }
    expect(hash.digest('base64url')).toBe(T)
  })

  test.each(invalid)('changes with $title', async (vector) => {
    expect(toBase64url(await transcriptOfVector(vector))).not.toBe(vector.not_T)
  })

  test('is over all four parts, each with its length', async () => {
    const parts = ['egg/v1', 'https://egg.example.com', 'POST /v1/exchange', '{}'].map(utf8)
    const bytes = Uint8Array.from(lengthPrefixed(...parts))
    const T = await transcriptOf(
      'https://egg.example.com' as Origin,
      'POST /v1/exchange',
      utf8('{}'),
    )
    expect(toBase64url(T)).toBe(createHash('sha256').update(bytes).digest('base64url'))
  })

  test('no bearer audience is a committed one of a host that ends alike', async () => {
    const T = await transcriptOf('https://egg.example.com' as Origin, 'r', utf8(''))
    const committed = committedAudience('https://egg.example.com' as Origin, T)
    expect(committed).not.toBe(fixedAudience('https://egg.example.com' as Origin))
    expect(committed.startsWith(`${fixedAudience('https://egg.example.com' as Origin)}:`)).toBe(
      true,
    )
  })
})
