import canonicalize from 'canonicalize'
import type { Code } from '../../../core/audit/findings.ts'
import { KEYS, LEAVES, policyPath, TABLE } from '../../../core/audit/manifest.ts'
import type { Trust } from '../../../core/audit/verify.ts'
import { type Bytes, utf8 } from '../../../core/bytes.ts'
import { checkpointText } from '../../../core/log/checkpoint.ts'
import { signNote } from '../../../core/log/note.ts'
import { readHead } from '../../../core/log/reader.ts'
import { minuteOf } from '../../../core/partition.ts'
import type { Key } from '../../../core/ports.ts'
import { type Entry, entryOf, eventKeyAt, recordItem } from '../../../core/record.ts'
import { NOW, signal } from '../steps.ts'
import type { MemoryFolder } from './folder.ts'
import { flipped, hashOf, linesOf, seal, withLines, withTiles } from './forge.ts'
import { HASH, type Log, logOf, NAME, newSigner, statementOf } from './log.ts'

/** What a tampered export is verified with. */
export interface Tampered {
  readonly folder: MemoryFolder
  readonly trust?: Trust
}

/** One way to tamper, and what verification says of it. */
export interface Tampering {
  readonly title: string
  /** What the attacker holds. */
  readonly holds: Holds
  /** Every code that is found, each once; none where it cannot be seen. */
  readonly codes: readonly Code[]
  /** Where the codes are not the whole answer: what else shows it, or what is needed. */
  readonly says?: string
  readonly make: () => Promise<Tampered>
}

/**
 * `export`: only the folder, after it was made. `records`: may write or delete records (a stolen
 * credential, an administrator). `log`: the log's table and its key as well.
 */
type Holds = 'export' | 'records' | 'log'

export interface Sample {
  readonly world: Log
  readonly folder: MemoryFolder
  /** A release in it. */
  readonly entry: Entry
  /** A checkpoint as it was half way. */
  readonly kept: Bytes
}

/** 20 minutes with a few records in each: 120 leaves, all of the first minutes closed. */
const sample = async (): Promise<Sample> => {
  const world = await logOf()
  const entry = await world.released()
  await world.put()
  for (let i = 0; i < 10; i++) {
    await world.released()
    await world.minutes(1)
  }
  const { note: kept } = await world.checkpoint()
  await world.withheld(await world.released())
  await world.minutes(20)
  return { world, entry, kept, folder: await world.export({ to: NOW + 10 * 60 }) }
}

let made: Promise<Sample> | undefined

/** A copy of one sound export for each test: making one takes longer than verifying it. */
export const sound = async (): Promise<Sample> => {
  made ??= sample()
  const { folder, ...rest } = await made
  return { ...rest, folder: folder.copy() }
}

const inExport =
  (change: (folder: MemoryFolder, sample: Sample) => unknown) => async (): Promise<Tampered> => {
    const whole = await sound()
    await change(whole.folder, whole)
    return { folder: whole.folder, trust: { keys: [whole.world.log.key] } }
  }

/** An honest export of a log in which something happened before. */
const inLog = (happen: (world: Log) => unknown) => async (): Promise<Tampered> => {
  const world = await logOf()
  await world.released()
  await world.minutes(1)
  await happen(world)
  return closedExport(world)
}

/** The same, with a promise that somebody kept. */
const inLogPromised = (happen: (world: Log) => Promise<string>) => async (): Promise<Tampered> => {
  const world = await logOf()
  const promises = [await happen(world)]
  return closedExport(world, { promises })
}

/** Of everything until now, once it is closed. */
const closedExport = async (world: Log, trust: Trust = {}): Promise<Tampered> => {
  const to = world.now + 60
  await world.minutes(20)
  return { folder: await world.export({ to }), trust: { keys: [world.log.key], ...trust } }
}

/** What an administrator can do: no principal of egg may. */
const remove = ({ store }: Log, key: Key): void => store.drop('records', key)

/** The records of a log, in another log of the same name, signed with the same key. */
const forked = async (world: Log, change: (other: Log) => Promise<unknown>): Promise<Log> => {
  const other = await logOf()
  for (const item of world.store.all('records')) other.store.force('records', item)
  await change(other)
  await other.minutes(20)
  return other
}

const firstRecord = (folder: MemoryFolder): number => {
  const line = linesOf(folder).findIndex(({ record }) => record?.type === 'released')
  if (line < 0) throw new Error('there is no release')
  return line
}

const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index]
  if (one === undefined) throw new Error(`there is no ${index}`)
  return one
}

export const TAMPERINGS: readonly Tampering[] = [
  // The folder.
  {
    title: 'a byte of a file, the manifest as it was',
    holds: 'export',
    codes: ['file_altered'],
    make: inExport((folder) => folder.put(TABLE, flipped(utf8(folder.text(TABLE)), 100))),
  },
  {
    title: 'a listed file is gone',
    holds: 'export',
    codes: ['file_missing'],
    make: inExport((folder) => folder.files.delete(TABLE)),
  },
  {
    title: 'a file is put in',
    holds: 'export',
    codes: ['file_unlisted'],
    says: 'a note: it is no part of what is verified',
    make: inExport((folder) => folder.put('READ-ME-FIRST.txt', 'trust me')),
  },
  {
    title: 'the keys are no keys',
    holds: 'export',
    codes: ['keys_malformed'],
    make: inExport((folder) => {
      folder.put(KEYS, '{}')
      return seal(folder)
    }),
  },
  // Records and leaves in the folder; the manifest is always made to agree.
  {
    title: 'a record is edited',
    holds: 'export',
    codes: ['record_altered'],
    make: inExport((folder) =>
      withLines(folder, (lines) => {
        Object.assign(at(lines, firstRecord(folder)).record ?? {}, { lease: 1 })
        return lines
      }),
    ),
  },
  {
    title: 'a record is edited, and its leaf made to agree',
    holds: 'export',
    codes: ['leaf_altered'],
    make: inExport((folder) => editedWithLeaf(folder)),
  },
  {
    title: 'a record is edited, its leaf and the tiles made to agree',
    holds: 'export',
    codes: ['root_mismatch'],
    make: inExport(async (folder) => withTiles(await editedWithLeaf(folder))),
  },
  {
    title: 'a record is taken out, its leaf left',
    holds: 'export',
    codes: ['record_missing'],
    make: inExport((folder) =>
      withLines(folder, (lines) => {
        delete at(lines, firstRecord(folder)).record
        return lines
      }),
    ),
  },
  {
    title: 'a record is deleted with its leaf',
    holds: 'export',
    codes: ['leaf_missing', 'count_wrong'],
    make: inExport((folder) =>
      withLines(folder, (lines) => lines.filter((_, i) => i !== firstRecord(folder))),
    ),
  },
  {
    title: 'a record is deleted with its leaf, and the others move up',
    holds: 'export',
    codes: ['leaf_altered', 'leaf_missing', 'count_wrong'],
    make: inExport((folder) =>
      withLines(folder, (lines) =>
        lines.filter((_, i) => i !== firstRecord(folder)).map((line, i) => ({ ...line, i })),
      ),
    ),
  },
  {
    title: 'an invented record is inserted, and the others move down',
    holds: 'export',
    codes: ['leaf_altered', 'leaf_order', 'count_wrong', 'period_missing'],
    make: inExport(async (folder) => {
      const lines = linesOf(folder)
      const { i, record = {}, leaf } = at(lines, firstRecord(folder))
      const forged = { ...record, attempt: 'AAECAwQFBgcICQoLDA0ODw' }
      const id = `${String(leaf.id).split('#').slice(0, 2).join('#')}#3/${HASH}`
      const inserted = { i, record: forged, leaf: { ...leaf, id, hash: await hashOf(forged) } }
      await withLines(folder, () => [
        ...lines.slice(0, i),
        inserted,
        ...lines.slice(i).map((line) => ({ ...line, i: line.i + 1 })),
      ])
    }),
  },
  {
    title: 'two lines are exchanged',
    holds: 'export',
    codes: ['leaf_order', 'count_wrong'],
    make: inExport((folder) =>
      withLines(folder, (lines) => {
        const i = firstRecord(folder)
        return [...lines.slice(0, i), at(lines, i + 1), at(lines, i), ...lines.slice(i + 2)]
      }),
    ),
  },
  {
    title: 'two leaves exchange their numbers',
    holds: 'export',
    codes: ['leaf_altered'],
    make: inExport((folder) =>
      withLines(folder, (lines) => {
        const i = firstRecord(folder)
        const [a, b] = [at(lines, i), at(lines, i + 1)]
        return [...lines.slice(0, i), { ...b, i }, { ...a, i: i + 1 }, ...lines.slice(i + 2)]
      }),
    ),
  },
  {
    title: 'a line is there twice',
    holds: 'export',
    codes: ['leaf_duplicate'],
    make: inExport((folder) =>
      withLines(folder, (lines) => {
        const i = firstRecord(folder)
        return [...lines.slice(0, i), at(lines, i), ...lines.slice(i)]
      }),
    ),
  },
  {
    title: 'a line is written otherwise than egg writes it',
    holds: 'export',
    codes: ['leaf_altered', 'leaf_missing', 'count_wrong'],
    make: inExport((folder) => {
      folder.put(LEAVES, folder.text(LEAVES).replace('"leaf":', '"leaf": '))
      return seal(folder)
    }),
  },
  {
    title: 'the tail is cut off',
    holds: 'export',
    codes: ['leaf_missing', 'period_missing'],
    make: inExport((folder) => withLines(folder, (lines) => lines.slice(0, 9))),
  },
  {
    title: 'the export is made to say that it reaches further',
    holds: 'export',
    codes: ['period_missing'],
    make: inExport((folder) => seal(folder, { to: NOW + 4 * 3600 })),
  },
  // Tree and signatures.
  {
    title: 'a tile is changed',
    holds: 'export',
    codes: ['tile_altered'],
    make: inExport((folder) => {
      const path = tileOf(folder)
      folder.put(path, flipped(folder.files.get(path) as Bytes, 40))
    }),
  },
  {
    title: 'a tile is gone',
    holds: 'export',
    codes: ['tile_missing'],
    make: inExport((folder) => folder.files.delete(tileOf(folder))),
  },
  {
    title: 'a checkpoint is gone',
    holds: 'export',
    codes: ['checkpoint_missing'],
    make: inExport((folder) => folder.files.delete(checkpointOf(folder))),
  },
  {
    title: 'a checkpoint is changed',
    holds: 'export',
    codes: ['checkpoint_forged'],
    make: inExport((folder) => {
      const path = checkpointOf(folder)
      folder.put(path, folder.text(path).replace(/\n\d+\n/, '\n4711\n'))
    }),
  },
  {
    title: 'a checkpoint in the place of another one',
    holds: 'export',
    codes: ['checkpoint_forged'],
    make: inExport((folder) => {
      const [first = '', ...rest] = [...folder.files.keys()].filter((path) =>
        path.startsWith('checkpoints/'),
      )
      folder.put(at(rest, 0), folder.text(first))
    }),
  },
  {
    title: 'an older checkpoint in the place of the newest',
    holds: 'export',
    codes: ['checkpoint_forged'],
    make: inExport((folder) => {
      folder.put('checkpoint', folder.text(checkpointOf(folder)))
      return seal(folder)
    }),
  },
  {
    title: 'a checkpoint by an unknown key, with --key',
    holds: 'export',
    codes: ['checkpoint_key_unknown'],
    make: inExport(async (folder, { world }) => resigned(folder, world, await newSigner())),
  },
  {
    title: 'a checkpoint by an unknown key, which the export names; no --key',
    holds: 'export',
    codes: ['keys_unpinned'],
    says: 'a note: who brings the log brings the key. Pin it with `--key`',
    make: async () => {
      const { folder, world } = await sound()
      await resigned(folder, world, await newSigner(), 'everywhere')
      return { folder }
    },
  },
  {
    title: 'a checkpoint of another log',
    holds: 'log',
    codes: ['checkpoint_origin'],
    make: inExport(async (folder, { world }) => {
      const note = folder.files.get('checkpoint') as Bytes
      const statement = await statementOf(note, world.log.key)
      const text = checkpointText({ ...statement, origin: 'egg.example.com/other' })
      folder.put('checkpoint', await signNote(text, world.log))
      await seal(folder)
    }),
  },
  {
    title: 'the log is forked; a checkpoint was kept',
    holds: 'log',
    codes: ['root_mismatch'],
    make: async () => {
      const { world, kept } = await sound()
      const other = await forked(world, (other) => other.released())
      return {
        folder: await other.export({ to: NOW + 300 }),
        trust: { keys: [world.log.key], since: kept },
      }
    },
  },
  {
    title: 'the log is forked before the range of the export; a checkpoint was kept',
    holds: 'log',
    codes: ['root_mismatch'],
    says: 'the export must be made with `--since` and that checkpoint',
    make: async () => {
      const { kept, other } = await longFork()
      const since = await statementOf(kept, other.log.key)
      const folder = await other.export({ from: other.now - 1080, to: other.now - 1020, since })
      return { folder, trust: { keys: [other.log.key], since: kept } }
    },
  },
  {
    title: 'the log is forked before the range of the export; nothing leads there',
    holds: 'log',
    codes: ['since_unproven'],
    says: 'export again with `--since` and the checkpoint that was kept',
    make: async () => {
      const { kept, other } = await longFork()
      const folder = await other.export({ from: other.now - 1080, to: other.now - 1020 })
      return { folder, trust: { keys: [other.log.key], since: kept } }
    },
  },
  {
    title: 'the log is rolled back; a checkpoint was kept',
    holds: 'log',
    codes: ['rolled_back', 'period_open'],
    make: async () => {
      const { world, kept, old } = await rolledBack()
      return { folder: old, trust: { keys: [world.log.key], since: kept } }
    },
  },
  {
    title: 'the log is rolled back; no checkpoint was kept',
    holds: 'log',
    codes: ['period_open'],
    says: 'not to be told from an older export. Keep checkpoints: the webhook’s, those of `egg audit checkpoint` and of earlier exports; promises show single records',
    make: async () => {
      const { world, old } = await rolledBack()
      return { folder: old, trust: { keys: [world.log.key] } }
    },
  },
  // Records in the store.
  {
    title: 'a record is changed in the store, after it was logged',
    holds: 'records',
    codes: ['record_altered'],
    make: inLog(async (world) => {
      const entry = await world.put()
      await world.minutes(1)
      const changed = await entryOf(entry.key, { ...OPERATOR, time: world.now, reason: 'other' })
      world.store.force('records', recordItem(changed))
    }),
  },
  {
    title: 'a record is deleted in the store, after it was logged',
    holds: 'records',
    codes: ['record_missing'],
    make: inLog(async (world) => {
      const entry = await world.put()
      await world.minutes(1)
      remove(world, entry.key)
    }),
  },
  {
    title: 'a record is deleted before it was logged; its promise was kept',
    holds: 'records',
    codes: ['promise_broken'],
    make: inLogPromised(async (world) => {
      const entry = await world.released()
      remove(world, entry.key)
      return world.promise(entry)
    }),
  },
  {
    title: 'a record is deleted before it was logged; no promise was kept',
    holds: 'records',
    codes: [],
    says: 'not detectable from an export. CloudTrail has the Decrypts, and the DeleteItem if data events are on',
    make: inLog(async (world) => remove(world, (await world.released()).key)),
  },
  {
    title: 'a record is overwritten before it was logged; its promise was kept',
    holds: 'records',
    codes: ['promise_broken'],
    make: inLogPromised(async (world) => {
      const entry = await world.released()
      const { identity, ...record } = JSON.parse(new TextDecoder().decode(entry.bytes))
      const other = {
        ...record,
        identity: { ...identity, claims: { ...identity.claims, actor: 'x' } },
      }
      world.write(await entryOf(entry.key, other))
      return world.promise(entry)
    }),
  },
  {
    title: 'a promise that the broker did not sign',
    holds: 'export',
    codes: ['promise_forged'],
    make: inLogPromised(async (world) => {
      const promise = await world.promise(await world.released())
      const [head, , signature] = promise.split('.')
      const body = btoa('{"hash":"x","record":"y","time":1}').replaceAll('=', '')
      return `${head}.${body}.${signature}`
    }),
  },
  {
    title: 'a promise, and the export without the key that signed it',
    holds: 'export',
    codes: ['promise_key_unknown'],
    says: 'bring the key, `--release-key`',
    make: async () => {
      const { world, folder, entry } = await sound()
      const { release: _, ...keys } = JSON.parse(folder.text(KEYS))
      folder.put(KEYS, `${canonicalize({ ...keys, release: [] })}\n`)
      await seal(folder)
      const promises = [await world.promise(entry)]
      return { folder, trust: { keys: [world.log.key], promises } }
    },
  },
  {
    title: 'a promise of a record that the export does not reach',
    holds: 'export',
    codes: ['promise_outside'],
    says: 'export a range that has it',
    make: async () => {
      const { world, folder } = await sound()
      const outside = { id: eventKeyAt('op', NOW + 3600).pk.concat(`/${HASH}`), hash: HASH }
      const promises = [await world.promise(outside)]
      return { folder, trust: { keys: [world.log.key], promises } }
    },
  },
  {
    title: 'a record is written after its minute was closed',
    holds: 'records',
    codes: ['record_late'],
    make: inLog(async (world) => {
      await world.minutes(20)
      await world.released({ iat: NOW })
      await world.minutes(60)
    }),
  },
  {
    title: 'a release is said to be withheld; a job has its promise',
    holds: 'records',
    codes: ['release_contradicted'],
    make: inLogPromised(async (world) => {
      const entry = await world.released()
      await world.withheld(entry)
      return world.promise(entry)
    }),
  },
  {
    title: 'a withheld record of a release that is not there',
    holds: 'records',
    codes: ['withheld_without_release'],
    make: inLog(async (world) => {
      const entry = await world.released()
      await world.withheld(entry)
      remove(world, entry.key)
    }),
  },
  {
    title: 'a withheld record of another release than the one in its place',
    holds: 'records',
    codes: ['release_contradicted'],
    make: inLog(async (world) => {
      await world.withheld({ ...(await world.released()), hash: HASH })
    }),
  },
  {
    title: 'a record with a member that egg does not know',
    holds: 'records',
    codes: ['record_malformed'],
    make: inLog(async (world) => {
      await world.put({ note: 'nothing to see here' })
    }),
  },
  {
    title: 'a record that is no canonical JSON',
    holds: 'records',
    codes: ['record_malformed'],
    make: inLog(async ({ store, now }) => {
      store.force('records', { ...eventKeyAt('op', now), record: utf8('{ "v": 1 }') })
    }),
  },
  {
    title:
      'a record where its writer cannot have put it: an operator’s, by the broker’s credential',
    holds: 'records',
    codes: ['record_misplaced'],
    make: inLog(async (world) => {
      const { pk, sk } = eventKeyAt('op', world.now)
      const key = { pk: pk.replace('op#', 'ex#'), sk }
      world.write(await entryOf(key, { ...OPERATOR, time: world.now }))
    }),
  },
  {
    title: 'a release that the policies do not give',
    holds: 'records',
    codes: ['release_not_granted'],
    says: 'what a broker writes that was taken over, or was deployed with other code',
    make: inLog(async (world) => {
      await world.released({ claims: { ref: 'refs/heads/feature' } })
    }),
  },
  {
    title: 'a release under policies that nobody kept',
    holds: 'records',
    codes: ['policy_missing'],
    make: inLog(async (world) => {
      await world.released({ record: { policy_digest: HASH } })
    }),
  },
  {
    title: 'other policies under the name of those that decided',
    holds: 'export',
    codes: ['policy_altered'],
    make: inExport((folder, { world }) => {
      const path = policyPath(world.digest)
      folder.put(path, folder.text(path).replace('"1234"', '"6666"'))
      return seal(folder)
    }),
  },
  {
    title: 'an old version is put back and released',
    holds: 'records',
    codes: ['version_rolled_back'],
    make: inLog(async (world) => {
      await world.released({ version: 4 })
      await world.minutes(3)
      await world.released({ version: 2 })
    }),
  },
  // The keeper itself.
  {
    title: 'a minute is closed with another count',
    holds: 'log',
    codes: ['count_wrong'],
    make: inLog(async (world) => {
      await world.append([closed(NOW, 3)])
    }),
  },
  {
    title: 'a minute is never closed',
    holds: 'log',
    codes: ['period_skipped'],
    make: inLog(async (world) => {
      await world.minutes(20)
      const { minute = 0 } = (await readHead(world.store, signal())) ?? {}
      await world.append([closed(minute + 60, 0)])
    }),
  },
  {
    title: 'a record is logged after its minute was closed, and not as late',
    holds: 'log',
    codes: ['leaf_order'],
    make: inLog(async (world) => {
      await world.minutes(20)
      const { id, hash } = await world.released({ iat: NOW })
      await world.append([{ v: 1, type: 'record', id, hash }])
    }),
  },
  {
    title: 'a record is logged twice',
    holds: 'log',
    codes: ['leaf_duplicate'],
    make: inLog(async (world) => {
      const { id, hash } = await world.released()
      await world.minutes(1)
      await world.append([{ v: 1, type: 'record', id, hash }])
    }),
  },
]

const OPERATOR = {
  type: 'operator',
  action: 'put',
  actor: 'arn:aws:sts::000000000000:assumed-role/egg-operator/alice',
  reason: 'rotated',
  subject: { name: NAME, version: 9, envelope: HASH },
} as const

const closed = (minute: number, records: number) =>
  ({ v: 1, type: 'closed', period: minuteOf(minute), records }) as const

const editedWithLeaf = async (folder: MemoryFolder): Promise<MemoryFolder> => {
  const lines = linesOf(folder)
  const line = at(lines, firstRecord(folder))
  Object.assign(line.record ?? {}, { lease: 1 })
  line.leaf.hash = await hashOf(line.record)
  return withLines(folder, () => lines)
}

const tileOf = (folder: MemoryFolder): string =>
  at(
    [...folder.files.keys()].filter((path) => path.startsWith('tile/')),
    0,
  )

/** One in the middle. */
const checkpointOf = (folder: MemoryFolder): string => {
  const paths = [...folder.files.keys()].filter((path) => path.startsWith('checkpoints/'))
  return at(paths, Math.floor(paths.length / 2))
}

/** Signs what the log's key signed with another key: the newest checkpoint, or all of them. */
const resigned = async (
  folder: MemoryFolder,
  world: Log,
  signer: Awaited<ReturnType<typeof newSigner>>,
  where: 'newest' | 'everywhere' = 'newest',
): Promise<void> => {
  const all = [...folder.files.keys()].filter((path) => path.startsWith('checkpoints/'))
  for (const path of ['checkpoint', ...(where === 'everywhere' ? all : [])]) {
    const statement = await statementOf(folder.files.get(path) as Bytes, world.log.key)
    folder.put(path, await signNote(checkpointText(statement), signer))
  }
  folder.put(KEYS, folder.text(KEYS).replace(world.log.key.vkey, signer.key.vkey))
  await seal(folder)
}

let long: Promise<{ kept: Bytes; other: Log }> | undefined

/** More than a tile of leaves behind the fork, so that an export of the end does not reach it. */
const longFork = (): Promise<{ kept: Bytes; other: Log }> => {
  long ??= sound().then(async ({ world, kept }) => {
    const other = await forked(world, async (log) => {
      for (let i = 0; i < 300; i++) await log.released()
    })
    await other.minutes(20)
    return { kept, other }
  })
  return long
}

/** The same range, from a log of which the newer half is gone. */
const rolledBack = async (): Promise<{ world: Log; kept: Bytes; old: MemoryFolder }> => {
  const world = await logOf()
  await world.released()
  await world.minutes(16)
  const to = world.now + 600
  const old = await world.export({ to })
  await world.released()
  await world.minutes(30)
  const { note: kept } = await world.checkpoint()
  return { world, kept, old }
}
