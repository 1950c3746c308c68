// `npm run bench -- verify`: verification of exports of 10,000 and of 1,000,000 records, each in a
// process of its own. The rate belongs to the machine; that both need the same memory does not.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verify } from '../core/audit/verify.ts'
import { parseVkey } from '../core/log/note.ts'
import { exportFolder } from '../disk/export-folder.ts'
import { makeLogExport } from './log-export.ts'

const SIZES = (process.env.EGG_BENCH_RECORDS ?? '10000,1000000').split(',').map(Number)
/** The larger export may hold so much more than the smaller one. */
const FLAT = 1.5
/** Between two looks at what is held. */
const LOOK_MS = 250

interface Measured {
  readonly outcome: string
  readonly codes: readonly string[]
  readonly records: number
  readonly seconds: number
  /** Of the processor. */
  readonly cpu: number
  /** MB: the process at its highest, before it began, and at the most what it really held. */
  readonly peak: number
  readonly start: number
  readonly held: number
}

const MB = 1024 * 1024

/** In the child: one verification for the time that it takes, another for what it holds. */
const measure = async (folder: string, vkey: string): Promise<Measured> => {
  const start = process.memoryUsage().rss / MB
  const trust = { keys: [await parseVkey(vkey)] }
  const before = process.cpuUsage()
  const begun = performance.now()
  const { outcome, counts, checked } = await verify(exportFolder(folder), trust)
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(before)
  const cpu = (user + system) / 1e6
  const peak = process.resourceUsage().maxRSS / 1024

  let held = 0
  const look = setInterval(() => {
    // What the heap has grown to says little: it breathes. What is left after a collection is held.
    globalThis.gc?.()
    held = Math.max(held, process.memoryUsage().heapUsed / MB)
  }, LOOK_MS)
  await verify(exportFolder(folder), trust)
  clearInterval(look)
  const codes = [...counts.keys()]
  return { outcome, codes, records: checked.records, seconds, cpu, peak, start, held }
}

const measureApart = async (folder: string, vkey: string): Promise<Measured> => {
  const child = fork(new URL(import.meta.url), [folder, vkey], { execArgv: ['--expose-gc'] })
  const [measured] = (await once(child, 'message')) as [Measured]
  return measured
}

export const benchVerify = async (): Promise<void> => {
  const rows: Measured[] = []
  for (const records of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'egg-bench-verify-'))
    try {
      console.error(`making an export of ${records} records ...`)
      const { key, bytes } = await makeLogExport(folder, records)
      console.error(`verifying ${(bytes / MB).toFixed(0)} MB of leaves ...`)
      rows.push(await measureApart(folder, key.vkey))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  console.log(
    '| records | verdict | seconds | of CPU | records a second of CPU | held | memory at its highest |',
  )
  console.log('|---|---|---|---|---|---|---|')
  for (const { records, outcome, codes, seconds, cpu, peak, start, held } of rows) {
    const verdict = [outcome, ...codes].join(' ')
    const rate = Math.round(records / cpu).toLocaleString('en')
    const memory = `${peak.toFixed(0)} MB (${start.toFixed(0)} MB before)`
    console.log(
      `| ${records.toLocaleString('en')} | ${verdict} | ${seconds.toFixed(1)} | ${cpu.toFixed(1)} | ${rate} | ${held.toFixed(0)} MB | ${memory} |`,
    )
  }
  const [small, large] = [rows[0], rows.at(-1)]
  const flat = small && large && large.held <= small.held * FLAT
  console.log(flat ? 'Memory is flat.' : 'Memory is NOT flat.')
  if (!flat || rows.some(({ outcome }) => outcome !== 'sound')) process.exitCode = 1
}

const [folder, vkey] = process.argv.slice(2)
if (process.send && folder && vkey) {
  process.send(await measure(folder, vkey))
  process.disconnect()
}
