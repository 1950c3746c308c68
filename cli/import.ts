import { Command, Option } from 'commander'
import { type Bytes, equal } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { Entry } from '../core/import.ts'
import { isSecretName, isSegment } from '../core/name.ts'
import type { Secret } from '../core/secret.ts'
import { act, type Session, type Work } from './act.ts'
import type { Cloud } from './cloud.ts'
import { EXIT } from './exit.ts'
import { type Format, readEntries } from './import-file.ts'
import { columns } from './output.ts'
import { REASON, reasonOf } from './reason.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly into: string
  readonly format?: Format
  readonly update?: boolean
  readonly dryRun?: boolean
  readonly reason?: string
}

/** What is, or would be, done to one secret. */
type Plan = 'new' | 'changed' | 'same' | 'there' | 'removed'

interface Planned extends Entry<Secret<Bytes>> {
  readonly plan: Plan
}

const importFile: Work<Options> = async (session, options, file = '') => {
  const { into, update = false, dryRun = false } = options
  const reason = reasonOf(options.reason)
  checkPrefix(into)
  const [{ loadSettings }, { readVaults, vaultNamed }, { openCloud }] = await Promise.all([
    import('./settings.ts'),
    import('./vaults.ts'),
    import('./cloud.ts'),
  ])
  const settings = loadSettings(session)
  const [name = ''] = into.split('/')
  const vault = vaultNamed(await readVaults(settings, session.cwd), name)
  const entries = await readEntries(file, into, options.format)
  const cloud = await openCloud(settings)

  // All of it is looked at before any of it is stored.
  const planned: Planned[] = []
  for (const entry of entries) {
    planned.push({ ...entry, plan: await planOf(cloud, vault.kmsKey, entry, update) })
  }
  const { stored, lost } = dryRun
    ? { stored: [], lost: [] }
    : await storeAll(session, cloud, { ...vault, reason }, planned)
  const rows = planned.map(({ from, name, plan }) => ({ from, name, plan }))
  const todo = planned.filter(({ plan }) => isToStore(plan)).length
  return {
    document: { dry_run: dryRun, secrets: rows, stored, lost },
    text: `${columns([['FROM', 'SECRET', 'PLAN'], ...rows.map(({ from, name, plan }) => [from, name, WORDS[plan]])])}\n${
      dryRun ? `${todo} would be stored; nothing was.` : `${stored.length} stored.`
    }`,
    exit: lost.length ? EXIT.incomplete : EXIT.done,
  }
}

const WORDS: Readonly<Record<Plan, string>> = {
  new: 'new',
  changed: 'next version',
  same: 'has this value already',
  there: 'is there already, left alone (--update compares)',
  removed: 'was removed, left alone (`egg put` brings it back)',
}

const isToStore = (plan: Plan): boolean => plan === 'new' || plan === 'changed'

const checkPrefix = (into: string): void => {
  if (into.split('/').every(isSegment) && isSecretName(`${into}/x`)) return
  throw usage(
    '--into takes a vault, or a vault and folders: payments, or payments/app.',
    'For example: `egg import .env --into payments/app`.',
  )
}

/** Comparing needs the right to decrypt; without --update nobody looks at what stands there. */
const planOf = async (
  { store, kms }: Cloud,
  kmsKey: string,
  { name, value }: Entry<Secret<Bytes>>,
  update: boolean,
): Promise<Plan> => {
  const [{ readPlace }, { openStored }, { deadline }] = await Promise.all([
    import('../core/history.ts'),
    import('../core/get.ts'),
    import('./cloud.ts'),
  ])
  const signal = deadline()
  const place = await readPlace(store, name, signal)
  if (!place) return 'new'
  if (place.kind === 'removed') return 'removed'
  if (!update) return 'there'
  const standing = await openStored(kms, kmsKey, place.stored, signal)
  return equal(standing.expose(), value.expose()) ? 'same' : 'changed'
}

/** One after the other: what was stored when it is cut off is left alone by the next run. */
const storeAll = async (
  { note }: Session,
  { actor, ...ports }: Cloud,
  vault: { kmsKey: string; recipients?: readonly string[]; reason: string },
  planned: readonly Planned[],
) => {
  const [{ put }, { deadline }] = await Promise.all([
    import('../core/put.ts'),
    import('./cloud.ts'),
  ])
  const stored: { name: string; version: number; record: string }[] = []
  const lost: string[] = []
  const todo = planned.filter(({ plan }) => isToStore(plan))
  for (const [i, { name, value }] of todo.entries()) {
    const now = Math.floor(Date.now() / 1000)
    const { kmsKey, recipients, reason } = vault
    try {
      const request = { name, value, kmsKey, recipients, actor, reason, now }
      const { version, record } = await put(ports, request, deadline())
      stored.push({ name, version, record })
      note(`${i + 1}/${todo.length} ${name}: version ${version}`)
    } catch (error) {
      if (!(error instanceof EggError) || error.code !== 'put_lost') {
        note(`note: ${stored.length} of ${todo.length} stored; run it again for the others.`)
        throw error
      }
      lost.push(name)
      note(`${i + 1}/${todo.length} ${name}: someone else stored a version meanwhile; not stored`)
    }
  }
  return { stored, lost }
}

export const importCommand = (): Command =>
  new Command('import')
    .description('store the variables of a dotenv file, or the members of a JSON object')
    .argument('<file>', 'the file; - is standard input')
    .requiredOption('--into <folder>', 'a vault, or a vault and folders: payments/app')
    .addOption(
      new Option('--format <kind>', 'by the name of the file without it').choices([
        'dotenv',
        'json',
      ]),
    )
    .option('--update', 'store a next version of what is there with another value')
    .option('--dry-run', 'show what would be done')
    .option(...REASON)
    .addHelpText(
      'after',
      `
DB_URL becomes payments/app/db_url; objects in JSON become folders. What is there already is left
alone, so a run that was cut off can be run again. Remove the file when it is done.
${examples(
  'egg import .env --into payments/app --dry-run',
  'egg import secrets.json --into payments --update',
  'sops -d secrets.env | egg import - --into payments/app --format dotenv',
)}`,
    )
    .action(act(importFile))
