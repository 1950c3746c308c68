import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeFolder } from '../../client/deliver.ts'
import { type HeldLease, keepLease, leasePathOf, readLease } from '../../client/lease-file.ts'
import { isAlive, processOf, workerOf } from '../../client/process.ts'
import { wipe } from '../../client/wipe.ts'
import type { Origin } from '../../core/origin.ts'
import { secret } from '../../core/secret.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'egg-lease-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const held = (): HeldLease => ({
  folder: makeFolder(root),
  root,
  origin: 'https://egg.example.com' as Origin,
  record: 'ex#2026-11-22T01:36Z#3/x',
  handle: secret('H'.repeat(43)),
  until: 1_800_000_000,
  worker: { pid: 4711, started: '123456' },
  ca: null,
})

const shown = (lease: HeldLease | null) => lease && { ...lease, handle: lease.handle.expose() }

describe('a lease on disk', () => {
  test('comes back as it was kept, beside the folder, 0600', () => {
    const lease = held()
    const path = keepLease(lease)
    expect(path).toBe(`${lease.folder.path}.lease`)
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
    expect(shown(readLease(path))).toEqual(shown(lease))
  })

  test('goes with the folder, also when that is gone already', () => {
    const [first, second] = [held(), held()]
    for (const lease of [first, second]) keepLease(lease)
    rmSync(second.folder.path, { recursive: true })
    expect([wipe(root, first.folder), wipe(root, second.folder)]).toEqual(['wiped', 'gone'])
    expect([first, second].map(({ folder }) => existsSync(leasePathOf(folder)))).toEqual([
      false,
      false,
    ])
  })

  test('is never written into a file or link that stands there (T28)', () => {
    const lease = held()
    const bystander = join(root, 'bystander')
    writeFileSync(bystander, 'untouched')
    symlinkSync(bystander, leasePathOf(lease.folder))
    expect(() => keepLease(lease)).toThrow(expect.objectContaining({ code: 'write_failed' }))
    expect(readLease(leasePathOf(lease.folder))).toBeNull()
    wipe(root, lease.folder)
    expect(readFileSync(bystander, 'utf8')).toBe('untouched')
  })

  test.each<[string, (path: string) => void]>([
    ['is not there', (path) => rmSync(path)],
    ['others may read', (path) => chmodSync(path, 0o644)],
    ['is no JSON', (path) => writeFileSync(path, '{')],
    ['is of another format', (path) => writeFileSync(path, '{"v":2}')],
    [
      'names no broker',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('https:', 'ftp:')),
    ],
    [
      'lacks its end',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('until', 'x')),
    ],
  ])('tells nothing where the file %s', (_, spoil) => {
    const path = keepLease(held())
    spoil(path)
    expect(readLease(path)).toBeNull()
  })
})

describe('a process that is watched', () => {
  test('this one is alive; the first of all, and none, cannot be watched', () => {
    const own = processOf(process.pid)
    expect(own && isAlive(own)).toBe(true)
    expect([processOf(0), processOf(1), processOf(2 ** 22 + 1)]).toEqual([null, null, null])
  })

  test.runIf(process.platform === 'linux')('another of the same number is not it', () => {
    const own = processOf(process.pid)
    expect(own?.started).toMatch(/^\d+$/)
    expect(isAlive({ pid: process.pid, started: '1' })).toBe(false)
  })

  test.runIf(process.platform === 'linux')(
    'a runner’s worker is found above a step’s shells',
    async () => {
      const script = `const { spawn } = require('child_process')
      const shell = spawn('sh', ['-c', 'sleep 30 & echo $!; wait'], { stdio: ['ignore', 'pipe', 'inherit'] })
      shell.stdout.on('data', (pid) => console.log(String(pid).trim()))`
      const start = async (argv0: string) => {
        const worker = spawn(process.execPath, ['-e', script], {
          argv0,
          stdio: ['ignore', 'pipe', 'inherit'],
          detached: true,
        })
        const [step] = await once(worker.stdout, 'data')
        const found = workerOf(Number(String(step)))
        process.kill(-(worker.pid ?? 0), 'SIGKILL')
        return [found?.pid, worker.pid]
      }
      const [found, worker] = await start('/opt/runner/bin/Runner.Worker')
      expect(found).toBe(worker)
      for (const name of ['Runner.Listener', 'Runner.Worker2', 'node']) {
        expect((await start(name))[0]).toBeUndefined()
      }
      expect([workerOf(0), workerOf(1)]).toEqual([null, null])
    },
  )

  test('one that was killed is dead', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const watched = processOf(child.pid ?? 0)
    expect(watched && isAlive(watched)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(watched && isAlive(watched)).toBe(false)
  })

  test.runIf(process.platform === 'linux')('so is one that nobody has buried yet', async () => {
    // A shell that becomes another program never asks for its child's exit code.
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'])
    const [pid] = await once(parent.stdout, 'data')
    const child = Number(String(pid))
    const dead = () => /^State:\s+Z/m.test(readFileSync(`/proc/${child}/status`, 'utf8'))
    await expect.poll(dead).toBe(true)
    expect(() => process.kill(child, 0)).not.toThrow()
    expect(isAlive({ pid: child, started: null })).toBe(false)
    parent.kill('SIGKILL')
  })
})
