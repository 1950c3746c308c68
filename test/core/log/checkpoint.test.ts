import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf, utf8 } from '../../../core/bytes.ts'
import { EggError } from '../../../core/error.ts'
import { type Checkpoint, checkpointText, parseCheckpoint } from '../../../core/log/checkpoint.ts'
import { EMPTY_RANGE, leafHash } from '../../../core/log/merkle.ts'
import { openNote, parseVkey, signNote } from '../../../core/log/note.ts'
import { codeOfThrown } from '../thrown.ts'
import { bytesOf, vectorsOf } from '../vectors.ts'
import { signerOf } from './signer.ts'

const { checkpoints, leaves, log } = await vectorsOf<{
  checkpoints: {
    valid: { title: string; text: string; origin: string; size: number; root: string }[]
    invalid: { title: string; text: string; code: string }[]
  }
  leaves: { valid: { canonical: string }[] }
  log: {
    origin: string
    seed: string
    vkey: string
    checkpoints: { size: number; root: string; note: string }[]
  }
}>('log')

const anyCheckpoint: fc.Arbitrary<Checkpoint> = fc.record({
  origin: fc.stringMatching(/^[a-z0-9./-]{1,30}$/),
  size: fc.maxSafeNat(),
  root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => bytes.slice()),
})

describe('a checkpoint', () => {
  test.each(checkpoints.valid)('vector: $title', ({ text, origin, size, root }) => {
    expect(parseCheckpoint(text)).toEqual({ origin, size, root: bytesOf(root) })
    expect(checkpointText({ origin, size, root: bytesOf(root) })).toBe(text)
  })

  test.each(checkpoints.invalid)('is refused: $title', async ({ text, code }) => {
    expect(await codeOfThrown(() => parseCheckpoint(text))).toBe(code)
  })

  test('is read back as it was written, and has one spelling', () => {
    fc.assert(
      fc.property(anyCheckpoint, fc.nat(), fc.string({ maxLength: 2 }), (checkpoint, at, put) => {
        const text = checkpointText(checkpoint)
        expect(parseCheckpoint(text)).toEqual(checkpoint)
        const from = at % (text.length + 1)
        const edited = text.slice(0, from) + put + text.slice(from + 1)
        try {
          expect(checkpointText(parseCheckpoint(edited))).toBe(edited)
        } catch (error) {
          if (!(error instanceof EggError)) throw error
          expect(error.code).toBe('checkpoint_malformed')
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, Partial<Checkpoint>]>([
    ['an origin of two lines, which would frame another size', { origin: 'a\n1' }],
    ['no origin', { origin: '' }],
    ['a negative size', { size: -1 }],
    ['half a leaf', { size: 0.5 }],
    ['a size that is not safe', { size: 2 ** 53 }],
    ['a root too short', { root: new Uint8Array(31) }],
  ])('is not written: %s', async (_, change) => {
    const good = { origin: 'egg.example.com/log', size: 1, root: new Uint8Array(32) }
    expect(await codeOfThrown(() => checkpointText({ ...good, ...change }))).toBe(
      'checkpoint_malformed',
    )
  })
})

describe('the worked log', () => {
  test('its leaves, one after the other, give its checkpoints, byte by byte', async () => {
    const signer = await signerOf(log.origin, bytesOf(log.seed))
    expect(signer.key.vkey).toBe(log.vkey)
    let range = EMPTY_RANGE
    for (const [i, { size, root, note }] of log.checkpoints.entries()) {
      expect(size).toBe(i)
      expect(await range.root()).toEqual(bytesOf(root))
      const text = checkpointText({ origin: log.origin, size, root: bytesOf(root) })
      expect(textOf(await signNote(text, signer))).toBe(note)
      const leaf = leaves.valid[i]
      if (leaf) range = await range.append(await leafHash(utf8(leaf.canonical)))
    }
    expect(log.checkpoints.length).toBe(leaves.valid.length + 1)
  })

  test('its checkpoints open with its key', async () => {
    const key = await parseVkey(log.vkey)
    for (const { size, root, note } of log.checkpoints) {
      const { text } = await openNote(utf8(note), [key])
      expect(parseCheckpoint(text)).toEqual({ origin: log.origin, size, root: bytesOf(root) })
    }
  })
})
