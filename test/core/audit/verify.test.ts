import canonicalize from 'canonicalize'
import { describe, expect, test } from 'vitest'
import { KEYS, LEAVES, MANIFEST, TABLE } from '../../../core/audit/manifest.ts'
import { type Trust, verify } from '../../../core/audit/verify.ts'
import { utf8 } from '../../../core/bytes.ts'
import { FINDINGS_KEPT, LINE_BYTES } from '../../../core/limits.ts'
import { eventKeyAt } from '../../../core/record.ts'
import { NOW } from '../steps.ts'
import { codeOfThrown } from '../thrown.ts'
import { memoryFolder } from './folder.ts'
import { manifestOf, seal, withLines } from './forge.ts'
import { CLAIMS, HASH, type Log, logOf } from './log.ts'
import { sound } from './tamperings.ts'

/** The codes found in an export of everything until now, once it is closed. */
const found = async (world: Log, trust: Trust = {}) => {
  const to = world.now + 60
  await world.minutes(20)
  const verdict = await verify(await world.export({ to }), { keys: [world.log.key], ...trust })
  return verdict.findings.map(({ code }) => code)
}

describe('what is sound', () => {
  test('counts what it checked', async () => {
    const { folder, world, entry, kept } = await sound()
    const promises = [await world.promise(entry)]
    const verdict = await verify(folder, { keys: [world.log.key], since: kept, promises })
    expect(verdict).toMatchObject({ outcome: 'sound', findings: [] })
    const { begin, end } = verdict.manifest
    expect(verdict.checked).toEqual({
      leaves: end - begin,
      records: 14,
      checkpoints: manifestOf(folder).checkpoints + 1,
      tiles: 1,
      periods: 10,
      promises: 1,
    })
  })

  test('a release that was withheld, its record written or not', async () => {
    const world = await logOf()
    await world.withheld(await world.released())
    const lost = await world.released()
    world.store.drop('records', lost.key)
    await world.withheld(lost, { insert: 'unknown' })
    // Another attempt's record stands where this one's fate is unknown.
    await world.withheld({ ...(await world.released()), hash: HASH }, { insert: 'unknown' })
    expect(await found(world)).toEqual([])
  })

  test('an older version within an exchange and the clocks of two brokers', async () => {
    const world = await logOf()
    await world.released({ version: 4, time: NOW })
    await world.released({ version: 3, time: NOW + 69 })
    expect(await found(world)).toEqual([])
    await world.released({ version: 3, time: NOW + 71 })
    expect(await found(world)).toEqual(['version_rolled_back'])
  })

  test('is told, whichever of the two versions the log has first', async () => {
    const world = await logOf()
    await world.released({ version: 3, iat: NOW, time: NOW + 400 })
    await world.released({ version: 4, iat: NOW + 60, time: NOW })
    expect(await found(world)).toEqual(['version_rolled_back'])
  })

  test('tokens that live for hours are in the partitions of hours', async () => {
    const world = await logOf()
    await world.withheld(await world.released({ lifetime: 3600 }), { insert: 'unknown' })
    expect(await found(world)).toEqual([])
  })

  test('claims that were cut for their record are not decided again', async () => {
    const world = await logOf()
    const long = 'x'.repeat(512)
    await world.released({ claims: { ...CLAIMS, workflow_ref: long, job_workflow_ref: long } })
    expect(await found(world)).toEqual([])
  })

  test('a log of nothing but closed minutes', async () => {
    const world = await logOf()
    expect(await found(world)).toEqual([])
  })

  test('a range that begins within the log', async () => {
    const world = await logOf()
    for (let i = 0; i < 300; i++) await world.released()
    await world.minutes(20)
    const entry = await world.released()
    const [from, to] = [world.now - 60, world.now + 60]
    const early = await world.checkpoint()
    await world.minutes(20)
    const folder = await world.export({ from, to })
    const manifest = manifestOf(folder)
    expect(manifest.begin).toBe(256)
    const trust = { keys: [world.log.key], promises: [await world.promise(entry)] }
    expect((await verify(folder, { ...trust, since: early.note })).findings).toEqual([])
  })

  test('promises between the backticks of a job summary, and lines that hold none', async () => {
    const world = await logOf()
    const promise = await world.promise(await world.released())
    const lines = ['### egg', `\`${promise}\``, '', '</details>', `${promise} ${promise}`]
    const to = world.now + 60
    await world.minutes(20)
    const trust = { keys: [world.log.key], promises: lines }
    const { findings, checked } = await verify(await world.export({ to }), trust)
    expect(findings).toEqual([])
    expect(checked.promises).toBe(3)
  })
})

describe('a release key that was rotated', () => {
  test('promises of before need the key of before', async () => {
    const { folder, world, entry } = await sound()
    const { kid, publicJwk: jwk } = world.release
    const [release] = JSON.parse(folder.text(KEYS)).release
    expect(release).toEqual({ kid, jwk })
    folder.put(KEYS, folder.text(KEYS).replace(/"release":\[.*\]/, '"release":[]'))
    const trust = { keys: [world.log.key], promises: [await world.promise(entry)] }
    const without = await verify(await seal(folder), trust)
    expect(without.findings.map(({ code }) => code)).toEqual(['promise_key_unknown'])
    const withKey = await verify(folder, { ...trust, releaseKeys: [{ kid, jwk }] })
    expect(withKey.findings).toEqual([])
  })
})

describe('what is not known yet', () => {
  test('is noted: periods that are open', async () => {
    const world = await logOf()
    await world.withheld(await world.released())
    await world.run()
    const folder = await world.export({ to: NOW + 60 })
    const { findings, outcome } = await verify(folder, { keys: [world.log.key] })
    expect(outcome).toBe('sound')
    expect(findings.map(({ code }) => code)).toEqual(['period_open'])
  })

  test('a promise of a period that is open is outside, not broken', async () => {
    const world = await logOf()
    await world.released()
    await world.run()
    const promise = await world.promise({ id: `${eventKeyAt('op', NOW).pk}/${HASH}`, hash: HASH })
    const trust = { keys: [world.log.key], promises: [promise] }
    const { findings, outcome } = await verify(await world.export({ to: NOW + 60 }), trust)
    expect(outcome).toBe('incomplete')
    expect(findings.map(({ code }) => code)).toEqual(['period_open', 'promise_outside'])
  })

  test('without pinned keys it says so', async () => {
    const { folder } = await sound()
    const { findings, outcome } = await verify(folder)
    expect(outcome).toBe('sound')
    expect(findings.map(({ code }) => code)).toEqual(['keys_unpinned'])
  })
})

describe('an export that cannot be read at all', () => {
  test('without a manifest', async () => {
    expect(await codeOfThrown(() => verify(memoryFolder()))).toBe('manifest_missing')
  })

  test.each([
    ['no JSON', () => '{'],
    ['no object', () => 'null\n'],
    ['another version', (text: string) => text.replace('"v":1', '"v":2')],
    ['an unknown member', (text: string) => text.replace('{', '{"a":1,')],
    ['other white space', (text: string) => text.replace(',', ', ')],
    ['no newline at its end', (text: string) => text.trimEnd()],
    ['another sum', (text: string) => text.replace(/"sum":"./, '"sum":"!')],
  ])('%s in place of the manifest', async (_, change) => {
    const { folder } = await sound()
    folder.put(MANIFEST, change(folder.text(MANIFEST)))
    expect(await codeOfThrown(() => verify(folder))).toBe('manifest_malformed')
  })

  test.each([
    ['a path that leads out', { files: [{ path: '../../etc/passwd', bytes: 1, sha256: HASH }] }],
    ['a path of another kind', { files: [{ path: 'policies/x.json', bytes: 1, sha256: HASH }] }],
    ['an end before its beginning', { begin: 256, end: 3 }],
    ['a beginning within a tile', { begin: 1 }],
    ['more leaves than the tree has', { end: 2 ** 40 }],
    ['hashes for another beginning', { range: { left: [EMPTY], right: [] } }],
    ['hashes for another size', { size: 2 ** 50 }],
    ['from after to', { from: NOW * 2 }],
  ])('a manifest with %s', async (_, change) => {
    const { folder } = await sound()
    await seal(folder, change)
    expect(await codeOfThrown(() => verify(folder))).toBe('manifest_malformed')
  })

  test('a kept checkpoint that is none', async () => {
    const { folder } = await sound()
    expect(await codeOfThrown(() => verify(folder, { since: utf8('hello\n') }))).toBe(
      'since_malformed',
    )
  })
})

const EMPTY = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

describe('an export that is made to be costly', () => {
  test('a tree without end over a few lines: what there is of them is looked at', async () => {
    const { folder } = await sound()
    const { range } = manifestOf(folder)
    const [size, right] = [2 ** 52, []]
    await withLines(folder, (lines) => lines.map(({ record: _, ...line }) => line))
    await seal(folder, { end: size, size, range: { ...range, right } })
    const { outcome, counts, checked } = await verify(folder)
    expect(outcome).toBe('tampered')
    expect(counts.get('leaf_missing')).toBe(1)
    expect(counts.get('record_missing')).toBe(checked.records)
    expect(checked.records).toBe(14)
  })

  test('a line without end, and one with an index beyond all', async () => {
    const { folder } = await sound()
    const [first = ''] = folder.text(LEAVES).split('\n')
    folder.put(
      LEAVES,
      `${'x'.repeat(2 * LINE_BYTES)}\n${first.replace('"i":0', `"i":${2 ** 52}`)}\n`,
    )
    const { counts } = await verify(await seal(folder))
    expect(counts.get('leaf_altered')).toBe(1)
    expect(counts.get('leaf_order')).toBe(1)
    expect(counts.get('leaf_missing')).toBe(1)
  })

  test('one fault in every line: the first are told, all are counted', async () => {
    const world = await logOf()
    for (let i = 0; i < 300; i++) await world.released()
    await world.minutes(20)
    const folder = await world.export({ to: NOW + 60 })
    await withLines(folder, (lines) => lines.map(({ record: _, ...line }) => line))
    const { counts, findings } = await verify(folder)
    expect(counts.get('record_missing')).toBe(300)
    expect(findings.filter(({ code }) => code === 'record_missing')).toHaveLength(FINDINGS_KEPT)
  })
})

test('nothing of a file that others may have written acts in a finding', async () => {
  const { folder } = await sound()
  folder.put('evil\u001b[2J\u202e.txt', 'x')
  const { findings } = await verify(folder)
  expect(findings.find(({ code }) => code === 'file_unlisted')?.where.file).toContain('\u001b')
})

test('files that the manifest lists twice are no manifest', async () => {
  const { folder } = await sound()
  const { files } = manifestOf(folder)
  const twice = [...files, ...files.filter(({ path }) => path === TABLE)]
  const { sum: _, ...manifest } = JSON.parse(folder.text(MANIFEST))
  folder.put(MANIFEST, `${canonicalize({ ...manifest, files: twice, sum: HASH })}\n`)
  expect(await codeOfThrown(() => verify(folder))).toBe('manifest_malformed')
})
