import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bytes, fromBase64url, textOf, utf8 } from '../../core/bytes.ts'
import { open } from '../../core/envelope.ts'
import { secret } from '../../core/secret.ts'
import {
  type BundleWorld,
  bundleWorld,
  openWith,
  type Sealed,
} from '../core/break-glass/bundles.ts'
import { KEYS } from '../core/break-glass/keys.ts'
import { NAME, named } from '../core/sealed.ts'
import { codeOfThrown } from '../core/thrown.ts'
import { readAge, writeAge } from './age-format.ts'

/** The scalar of the first recipient. */
const SCALAR = new Uint8Array(32).fill(0x42)

let world: BundleWorld
let sealed: Sealed
let folder: string
beforeAll(async () => {
  world = await bundleWorld()
  // Of several chunks.
  await world.put(named('payments/large'), 'x'.repeat(60_000))
  sealed = await world.seal()
  folder = mkdtempSync(join(tmpdir(), 'egg-age-'))
  writeFileSync(join(folder, 'key'), `${KEYS.team.identity}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const bytesOf = (buffer: Buffer): Bytes => new Uint8Array(buffer)

/** Another reader of age, and another writer. */
interface Age {
  readonly read: (file: Uint8Array) => Bytes
  readonly write: (content: Uint8Array) => Bytes
}

const run = (args: readonly string[], input: Uint8Array): Bytes =>
  bytesOf(execFileSync('age', args, { input, cwd: folder, maxBuffer: 1 << 26 }))

const hasAge = ((): boolean => {
  try {
    execFileSync('age', ['--version'])
    return true
  } catch {
    return false
  }
})()

const AGES: readonly (readonly [string, boolean, Age])[] = [
  [
    'the specification, on node:crypto',
    true,
    {
      read: (file) => bytesOf(readAge(file, SCALAR)),
      write: (content) => bytesOf(writeAge(content, SCALAR)),
    },
  ],
  [
    'the program `age` on PATH',
    hasAge,
    {
      read: (file) => run(['--decrypt', '-i', 'key'], file),
      write: (content) => run(['-r', KEYS.team.recipient], content),
    },
  ],
]

describe.each(AGES)('%s', (_, isThere, age) => {
  test.skipIf(!isThere)('reads a bundle, and the value in it, without egg', async () => {
    const { manifest, secrets } = JSON.parse(textOf(age.read(sealed.file)))
    expect(manifest).toEqual(sealed.manifest)
    const i = sealed.manifest.secrets.findIndex(({ name }) => name === NAME)
    // 33 bytes, then an age file of the DEK: docs/break-glass.md.
    const dek = age.read((fromBase64url(secrets[i].escrow) as Bytes).slice(33))
    const envelope = fromBase64url(secrets[i].envelope) as Bytes
    expect(textOf((await open(NAME, envelope, secret(dek))).expose())).toBe('postgres://one')
  })

  test.skipIf(!isThere)('its file of the same content is a bundle', async () => {
    const { bundle } = await openWith(world, age.write(age.read(sealed.file)))
    expect(bundle).toBe(sealed.bundle)
  })

  test.skipIf(!isThere)(
    'its file of another content is none: the signature must hold',
    async () => {
      const text = textOf(age.read(sealed.file))
      const unsigned = text.replace(/"note":"[^"]*"/, '"note":""')
      expect(await codeOfThrown(() => openWith(world, age.write(utf8(unsigned))))).toBe(
        'bundle_unsigned',
      )
      const later = text.replace(/"expires":(\d+)/, (_, time) => `"expires":${Number(time) + 1}`)
      expect(await codeOfThrown(() => openWith(world, age.write(utf8(later))))).toBe(
        'bundle_forged',
      )
    },
  )
})
