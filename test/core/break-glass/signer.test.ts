import { describe, expect, test } from 'vitest'
import { loadSigner, newSigner } from '../../../core/break-glass/signer.ts'
import { utf8 } from '../../../core/bytes.ts'
import { openNote, parseVkey, signNote } from '../../../core/log/note.ts'
import { secret } from '../../../core/secret.ts'
import { codeOfThrown } from '../thrown.ts'
import { SIGNERS, signerText } from './keys.ts'

describe('an operator key', () => {
  test('signs what its public side verifies', async () => {
    const { vkey, privateKey } = await newSigner('alice')
    const note = await signNote('hello\n', await loadSigner(privateKey))
    expect((await openNote(note, [await parseVkey(vkey)])).text).toBe('hello\n')
  })

  test('is spelled as Go’s note spells it', async () => {
    const { key } = await loadSigner(secret(signerText('alice')))
    expect(key.vkey).toBe(SIGNERS.alice.vkey)
  })

  test.each([['Alice'], ['a+b'], ['a b'], [''], ['x'.repeat(64)]])(
    '%j is no name',
    async (name) => {
      expect(await codeOfThrown(() => newSigner(name))).toBe('signer_name')
    },
  )

  test.each([
    ['nothing', ''],
    ['a public key', SIGNERS.alice.vkey],
    ['another name', signerText('alice').replace('alice', 'mallory')],
    ['another id', signerText('alice').replace('4124365a', '4124365b')],
    ['another seed', signerText('alice').replace(/.{4}$/, 'AAE=')],
    ['a line more', `${signerText('alice')}\nx`],
  ])('%s is none', async (_, text) => {
    expect(await codeOfThrown(() => loadSigner(secret(text)))).toBe('signer_malformed')
  })

  test('does not print', async () => {
    const { privateKey } = await newSigner('alice')
    expect(`${privateKey} ${JSON.stringify(privateKey)}`).not.toContain('PRIVATE')
  })

  test('two are never the same', async () => {
    const [a, b] = [await newSigner('alice'), await newSigner('alice')]
    expect(a.vkey).not.toBe(b.vkey)
    expect(utf8(a.privateKey.expose())).not.toEqual(utf8(b.privateKey.expose()))
  })
})
