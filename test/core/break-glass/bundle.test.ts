import canonicalize from 'canonicalize'
import { describe, expect, test } from 'vitest'
import { decryptWith, encryptTo } from '../../../core/break-glass/age.ts'
import { contentOf, sealBundle } from '../../../core/break-glass/bundle.ts'
import { openEscrow } from '../../../core/break-glass/escrow.ts'
import { type Manifest, manifestHash, statementOf } from '../../../core/break-glass/manifest.ts'
import { type Bytes, randomBytes, textOf, utf8 } from '../../../core/bytes.ts'
import { open } from '../../../core/envelope.ts'
import { parseVkey, signNote, vkeyOf } from '../../../core/log/note.ts'
import { secret } from '../../../core/secret.ts'
import { fakeSigner } from '../../fakes/signer.ts'
import { NAME, named } from '../sealed.ts'
import { NOW, signal } from '../steps.ts'
import { codeOfThrown } from '../thrown.ts'
import { type BundleWorld, bundleWorld, ORIGIN, openWith, type Sealed } from './bundles.ts'
import { KEYS } from './keys.ts'

interface Document {
  v: number
  note: string
  manifest: Manifest
  secrets: { envelope: string; escrow: string }[]
}

const documentIn = async (file: Bytes): Promise<Document> => {
  const content = await decryptWith(secret(KEYS.team.identity), file)
  return JSON.parse(textOf(content as Bytes))
}

/** The same recipients, what is inside changed: anybody can make that. */
const remade = async (
  { file, manifest }: Sealed,
  change: (document: Document) => Document | Promise<Document>,
  spell: (document: Document) => string = (document) => canonicalize(document) as string,
): Promise<Bytes> =>
  encryptTo(manifest.recipients, utf8(spell(await change(await documentIn(file)))))

describe('a bundle', () => {
  test.each([KEYS.team, KEYS.other])(
    'opens for each recipient, and its escrows do',
    async (key) => {
      const world = await bundleWorld()
      const sealed = await world.seal()
      const { manifest, bundle, contents } = await openWith(world, sealed.file, key.identity)
      expect([manifest, bundle]).toEqual([sealed.manifest, sealed.bundle])
      const [first] = contents
      const dek = await openEscrow(first?.escrow as Bytes, secret(key.identity))
      const value = await open(NAME, first?.envelope as Bytes, dek)
      expect(textOf(value.expose())).toBe('postgres://one')
    },
  )

  test('holds no value in clear, and no DEK that opens without a key', async () => {
    const world = await bundleWorld()
    const { file } = await world.seal()
    const inside = JSON.stringify(await documentIn(file))
    expect(inside).not.toMatch(/postgres|key-two/)
  })

  test('its size tells little: one secret more or less makes no difference', async () => {
    const world = await bundleWorld()
    const before = await world.seal()
    await world.put(named('payments/more'), 'x'.repeat(20_000))
    const after = await world.seal()
    expect(after.file).toHaveLength(before.file.length)
    await world.put(named('payments/much'), 'x'.repeat(60_000))
    const content = await decryptWith(secret(KEYS.team.identity), (await world.seal()).file)
    expect(Math.log2(content?.length ?? 0) % 1).toBe(0)
  })

  test('two of the same secrets are never the same bundle', async () => {
    const world = await bundleWorld()
    const [a, b] = [await world.seal(), await world.seal()]
    expect(a.bundle).not.toBe(b.bundle)
  })
})

describe('a bundle that was tampered with', () => {
  test('any bit of the file flipped: it does not open', async () => {
    const world = await bundleWorld()
    const { file } = await world.seal()
    // The header, bit by bit at every third byte; then places all over the payload.
    const places = [...Array(120).keys()].map((i) => i * 3)
    for (let i = 1; i < 20; i++) places.push(Math.floor((file.length * i) / 20))
    for (const at of [...places, file.length - 1]) {
      const changed = file.with(at, (file[at] as number) ^ (1 << (at % 8)))
      const code = await codeOfThrown(() => openWith(world, new Uint8Array(changed)))
      expect(code, `byte ${at}`).toBe('bundle_key')
    }
  })

  test.each([0, 1, 21, 300, 5000, -65_000, -1])(
    'cut to %i bytes: it does not open',
    async (end) => {
      const world = await bundleWorld()
      const { file } = await world.seal()
      expect(await codeOfThrown(() => openWith(world, file.slice(0, end)))).toBe('bundle_key')
    },
  )

  test('with a foreign key: it does not open', async () => {
    const world = await bundleWorld()
    const { file } = await world.seal()
    const act = () => openWith(world, file, KEYS.foreign.identity)
    expect(await codeOfThrown(act)).toBe('bundle_key')
  })
})

/** Another's key by the log's name. */
const foreignNote = async (bundle: string, name = ORIGIN): Promise<string> => {
  const signer = await fakeSigner()
  const key = await parseVkey(await vkeyOf(name, await signer.publicKey(signal())))
  const sign = (bytes: Bytes) => signer.sign(bytes, signal())
  return textOf(await signNote(statementOf(name, bundle), { key, sign }))
}

/** What the log's key signs for other purposes. */
const noteOf = async (world: BundleWorld, text: string): Promise<string> => {
  const sign = (bytes: Bytes) => world.signer.sign(bytes, signal())
  return textOf(await signNote(text, { key: world.logKey, sign }))
}

describe('a forged bundle: the right recipients, and', () => {
  test.each<
    [
      string,
      (document: Document, world: BundleWorld, sealed: Sealed) => Document | Promise<Document>,
      string,
    ]
  >([
    ['no signature', (document) => ({ ...document, note: '' }), 'bundle_unsigned'],
    [
      'a foreign signature',
      async (document, _, { bundle }) => ({ ...document, note: await foreignNote(bundle) }),
      'bundle_unsigned',
    ],
    [
      'a signature under another name',
      async (document, _, { bundle }) => ({
        ...document,
        note: await foreignNote(bundle, 'mallory'),
      }),
      'bundle_unsigned',
    ],
    [
      'another bundle’s signature',
      async (document, world) => ({ ...document, note: textOf((await world.seal()).note) }),
      'bundle_forged',
    ],
    [
      'a checkpoint of the log',
      async (document, world) => ({
        ...document,
        note: await noteOf(world, `${ORIGIN}\n1\n${'A'.repeat(43)}=\n`),
      }),
      'bundle_forged',
    ],
    [
      'a note of ours of more lines',
      async (document, world, { bundle }) => ({
        ...document,
        note: await noteOf(world, `${statementOf(ORIGIN, bundle)}more\n`),
      }),
      'bundle_forged',
    ],
    [
      'a signature with a bit flipped',
      (document) => ({ ...document, note: document.note.replace(/.{4}\n$/, 'AAA=\n') }),
      'bundle_forged',
    ],
    [
      'a later end',
      (document) => ({ ...document, manifest: { ...document.manifest, expires: NOW + 5_000_000 } }),
      'bundle_forged',
    ],
    [
      'a version that is higher',
      (document) => {
        const [first, ...rest] = document.manifest.secrets
        const secrets = [{ ...first, version: 9 }, ...rest] as Manifest['secrets']
        return { ...document, manifest: { ...document.manifest, secrets } }
      },
      'bundle_forged',
    ],
    [
      'one’s own signer of journals',
      (document) => ({
        ...document,
        manifest: { ...document.manifest, journal_signers: ['mallory+00000000+x'] },
      }),
      'bundle_forged',
    ],
    [
      'a secret less',
      (document) => ({ ...document, secrets: document.secrets.slice(1) }),
      'bundle_forged',
    ],
    [
      'its secrets in each other’s places',
      (document) => ({ ...document, secrets: document.secrets.toReversed() }),
      'bundle_forged',
    ],
    ['a member more', (document) => ({ ...document, hint: 'x' }) as Document, 'bundle_malformed'],
    [
      'a member more in the manifest',
      (document) => ({ ...document, manifest: { ...document.manifest, hint: 'x' } as Manifest }),
      'bundle_malformed',
    ],
    ['another format', (document) => ({ ...document, v: 2 }), 'bundle_malformed'],
  ])('%s', async (_, change, code) => {
    const world = await bundleWorld()
    const sealed = await world.seal()
    const file = await remade(sealed, (document) => change(document, world, sealed))
    expect(await codeOfThrown(() => openWith(world, file))).toBe(code)
  })

  test.each<[string, (document: Document) => string]>([
    ['other blanks', (document) => JSON.stringify(document, null, 1)],
    ['a member twice', (document) => (canonicalize(document) as string).replace('{', '{"v":1,')],
    ['something behind it', (document) => `${canonicalize(document)}x`],
    ['no JSON', () => 'x'],
    ['nothing', () => ''],
  ])('spelled with %s', async (_, spell) => {
    const world = await bundleWorld()
    const sealed = await world.seal()
    const file = await remade(sealed, (document) => document, spell)
    expect(await codeOfThrown(() => openWith(world, file))).toBe('bundle_malformed')
  })

  test('all of it another’s, made as ours are: values of their choice are refused', async () => {
    const [ours, theirs] = [await bundleWorld(), await bundleWorld()]
    await theirs.put(NAME, 'postgres://mallory')
    const { file } = await theirs.seal()
    expect(await codeOfThrown(() => openWith(ours, file))).toBe('bundle_unsigned')
  })

  test('the envelope changed with its hash in the manifest', async () => {
    const world = await bundleWorld()
    const sealed = await world.seal()
    const contents = sealed.contents.map(({ escrow }) => ({ envelope: randomBytes(100), escrow }))
    const file = await sealBundle({ ...sealed, contents }, sealed.note)
    expect(await codeOfThrown(() => openWith(world, file))).toBe('bundle_forged')
  })

  test('no pinned key at all: nothing opens', async () => {
    const world = await bundleWorld()
    const { file } = await world.seal()
    const { openBundle } = await import('../../../core/break-glass/bundle.ts')
    const act = () => openBundle(file, secret(KEYS.team.identity), [])
    expect(await codeOfThrown(act)).toBe('bundle_unsigned')
  })
})

test('the hash of a manifest does not depend on the order of its members', async () => {
  const { manifest } = await (await bundleWorld()).seal()
  const turned = Object.fromEntries(Object.entries(manifest).reverse()) as unknown as Manifest
  expect(await manifestHash(turned)).toBe(await manifestHash(manifest))
})

test('the content is one JSON document, whatever comes behind it are blanks', async () => {
  const { manifest, note, contents } = await (await bundleWorld()).seal()
  const content = contentOf(manifest, note, contents)
  const text = textOf(content)
  expect(content).toHaveLength(65_536)
  expect(text.trimEnd()).toBe(canonicalize(JSON.parse(text)))
})
