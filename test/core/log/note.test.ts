import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bytes, equal, randomBytes, textOf, toBase64url, utf8 } from '../../../core/bytes.ts'
import { EggError } from '../../../core/error.ts'
import { NOTE_BYTES } from '../../../core/limits.ts'
import { keyOf, openNote, parseVkey, signNote, vkeyOf } from '../../../core/log/note.ts'
import { codeOfThrown } from '../thrown.ts'
import { bytesOf, vectorsOf } from '../vectors.ts'
import { signerOf, someSigner } from './signer.ts'
import { flipped } from './tree.ts'

const { notes } = await vectorsOf<{
  notes: {
    vkeys: {
      valid: { vkey: string; name: string; id: string }[]
      invalid: { title: string; vkey: string; code: string }[]
    }
    valid: { title: string; note: string; keys: string[]; text: string; by: string }[]
    invalid: { title: string; note: string; keys: string[]; code: string }[]
  }
}>('log')

const keysOf = (vkeys: readonly string[]) => Promise.all(vkeys.map(parseVkey))

describe('a vkey', () => {
  test.each(notes.vkeys.valid)('vector: $vkey', async ({ vkey, name, id }) => {
    const key = await parseVkey(vkey)
    expect(key).toMatchObject({ name, vkey, id: bytesOf(id) })
    expect(await vkeyOf(name, key.publicKey)).toBe(vkey)
  })

  test.each(notes.vkeys.invalid)('is refused: $title', async ({ vkey, code }) => {
    expect(await codeOfThrown(() => parseVkey(vkey))).toBe(code)
  })

  test('no piece of one is one, and none with another character', async () => {
    const { vkey } = notes.vkeys.valid[0] as { vkey: string }
    for (let at = 0; at < vkey.length; at++) {
      const next = String.fromCharCode(vkey.charCodeAt(at) + 1)
      const changed = vkey.slice(0, at) + next + vkey.slice(at + 1)
      for (const text of [vkey.slice(at + 1), vkey.slice(0, at), changed]) {
        expect(await codeOfThrown(() => parseVkey(text))).toBe('log_key_malformed')
      }
    }
  })

  test.each(['', 'a b', 'a+b', 'a\nb', 'a\u0085b', 'a\u2028b'])(
    'has no name like %j',
    async (name) => {
      expect(await codeOfThrown(() => vkeyOf(name, randomBytes(32)))).toBe('log_key_malformed')
    },
  )

  test.each([0, 31, 33])('has no key of %d bytes', async (length) => {
    expect(await codeOfThrown(() => vkeyOf('a', new Uint8Array(length)))).toBe('log_key_malformed')
  })

  test('of any key is read back', async () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
    await fc.assert(
      fc.asyncProperty(name, key, async (name, bytes) => {
        const publicKey = bytes.slice()
        if (/[\p{White_Space}+]/u.test(name)) {
          expect(await codeOfThrown(() => vkeyOf(name, publicKey))).toBe('log_key_malformed')
          return
        }
        const vkey = await vkeyOf(name, publicKey)
        expect(await parseVkey(vkey)).toMatchObject({ name, publicKey, vkey })
      }),
    )
  })
})

describe('a signed note', () => {
  test.each(notes.valid)('vector: $title', async ({ note, keys, text, by }) => {
    expect(await openNote(utf8(note), await keysOf(keys))).toEqual({
      text,
      by: await parseVkey(by),
    })
  })

  test.each(notes.invalid)('is refused: $title', async ({ note, keys, code }) => {
    const known = await keysOf(keys)
    expect(await codeOfThrown(() => openNote(bytesOf(note), known))).toBe(code)
  })

  test("is made as golang.org/x/mod/sumdb/note makes it, with that test's own key", async () => {
    const seed = bytesOf('gQoUAtUUbI2E8kQzMPVAgOv5juF9nHT2JS_F1ccoMXM')
    const signer = await signerOf('PeterNeumann', seed)
    const { note, text, by } = notes.valid[0] as (typeof notes.valid)[number]
    expect(signer.key.vkey).toBe(by)
    expect(textOf(await signNote(text, signer))).toBe(note)
  })

  test('is opened as it was signed', async () => {
    const signer = await someSigner()
    const lines = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(lines, async (lines) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a note has not
        const text = `${lines.join('\n').replace(/[\0-\x09\x0b-\x1f]/g, '')}\n`
        const note = await signNote(text, signer)
        expect(await openNote(note, [signer.key])).toEqual({ text, by: signer.key })
      }),
    )
  })

  test('with any bit changed is refused, or says the same by the same key', async () => {
    const signer = await someSigner()
    const text = 'egg.example.com/log\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n'
    const note = await signNote(text, signer)
    for (let at = 0; at < note.length; at++) {
      const bit = at % 8
      const code = await codeOfThrown(() => openNote(flipped(note, at, bit), [signer.key]))
      expect(['note_malformed', 'note_unsigned', 'note_forged']).toContain(code)
    }
  })

  test('any bytes are a note or refused', async () => {
    const { key } = await someSigner()
    const pieces = fc.constantFrom('\n', '\n\n', '— ', 'a', ' ', 'AAAAAAA=', '\u0000', '+', 'ä')
    const texts = fc.array(pieces, { maxLength: 20 }).map((list) => utf8(list.join('')))
    const anything = fc.oneof(
      texts,
      fc.uint8Array({ maxLength: 100 }).map((bytes) => bytes.slice()),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        expect(['note_malformed', 'note_unsigned']).toContain(
          await codeOfThrown(() => openNote(bytes, [key])),
        )
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, string]>([
    ['no newline at the end', 'text'],
    ['nothing', ''],
    ['a control character', 'te\tt\n'],
    ['half a character', '\ud800\n'],
    ['too much', `${'x'.repeat(NOTE_BYTES)}\n`],
  ])('is not made of a text with %s', async (_, text) => {
    const signer = await someSigner()
    expect(await codeOfThrown(() => signNote(text, signer))).toBe('note_malformed')
  })

  test('as long as it may be is opened, and one byte longer is not', async () => {
    const signer = await someSigner()
    const rest = (await signNote('\n', signer)).length - 1
    const text = `${'x'.repeat(NOTE_BYTES - rest - 1)}\n`
    const note = await signNote(text, signer)
    expect(note.length).toBe(NOTE_BYTES)
    expect((await openNote(note, [signer.key])).text).toBe(text)
    expect(await codeOfThrown(() => signNote(`x${text}`, signer))).toBe('note_malformed')
  })

  test('a signer with another key than it says publishes nothing', async () => {
    const [{ key }, { sign }] = [await someSigner(), await someSigner('egg.example.com/log', 2)]
    expect(await codeOfThrown(() => signNote('text\n', { key, sign }))).toBe('note_forged')
  })

  test.each<[string, (bytes: Bytes) => Bytes]>([
    ['nothing', () => new Uint8Array()],
    ['half a signature', (signature) => signature.slice(32)],
    ['a signature with more behind it', (signature) => new Uint8Array([...signature, 0])],
  ])('a signer that gives %s publishes nothing', async (_, change) => {
    const { key, sign } = await someSigner()
    const bad = async (bytes: Bytes) => change(await sign(bytes))
    expect(['note_forged', 'note_malformed']).toContain(
      await codeOfThrown(() => signNote('text\n', { key, sign: bad })),
    )
  })

  test("a signer's own error comes through, so that its fate is known", async () => {
    const { key } = await someSigner()
    const failing = { key, sign: () => Promise.reject(new EggError('cloud_error', 'x')) }
    expect(await codeOfThrown(() => signNote('text\n', failing))).toBe('cloud_error')
  })

  test('a known key beside one with the same name and id still opens it (4-byte ids)', async () => {
    const signer = await someSigner()
    const double = { ...(await keyOf('egg.example.com/log', randomBytes(32))), id: signer.key.id }
    const note = await signNote('text\n', signer)
    for (const keys of [
      [double, signer.key],
      [signer.key, double],
    ]) {
      expect((await openNote(note, keys)).by.publicKey).toEqual(signer.key.publicKey)
    }
    expect(await codeOfThrown(() => openNote(note, [double]))).toBe('note_forged')
  })

  test('a public key that is no point of the curve opens nothing', async () => {
    const signer = await someSigner()
    const note = await signNote('text\n', signer)
    for (const fill of [0, 2, 255]) {
      const key = { ...signer.key, publicKey: new Uint8Array(32).fill(fill) }
      expect(equal(key.publicKey, signer.key.publicKey)).toBe(false)
      expect(await codeOfThrown(() => openNote(note, [key]))).toBe('note_forged')
    }
  })

  test('tells no bytes of what it refuses', async () => {
    const { key } = await someSigner()
    const note = utf8(`canary-1\n\n— ${key.name} ${'canary2'.repeat(3)}\n`)
    const error = await openNote(note, [key]).catch((error) => error)
    expect(`${error.message} ${error.next} ${toBase64url(note)}`).not.toMatch(/canary-1|canary2/)
  })
})
