import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { leasePathOf, readLease } from '../../client/lease-file.ts'
import { useAction } from './steps.ts'

// Killing the step, its post and the runner itself: what the watchdog's process then does.

const { platform, startStep, inputs } = useAction()
const ACTION = new URL('../..', import.meta.url).pathname
const WORKER = new URL('worker.ts', import.meta.url).pathname

const workers: ChildProcess[] = []
const folders: string[] = []
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A runner that may be killed, with one step of the action under way. */
const startRunner = async (given: Record<string, string> = {}, name = 'Runner.Worker') => {
  const options = { actionDir: ACTION, env: platform().env }
  const script = JSON.stringify({ options, with: inputs(given) })
  const worker = spawn(process.execPath, [WORKER, script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // By which name GitHub's is known.
    argv0: name,
  })
  workers.push(worker)
  const lines = createInterface(worker.stdout)[Symbol.asyncIterator]()
  const next = async () => JSON.parse((await lines.next()).value ?? '{}')
  const { temp } = await next()
  folders.push(join(temp, '..'))
  return {
    temp,
    /** Main's end, then post's. */
    next,
    kill: async () => {
      worker.kill('SIGKILL')
      await once(worker, 'exit')
    },
    startPost: () => void worker.stdin.write('now\n'),
    /** The step's own process. */
    step: () => childrenOf(worker.pid ?? 0)[0] ?? 0,
  }
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

/** The watchdogs whose lease's file lies below this folder. */
const watchdogsOf = (temp: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const argv = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
        return Boolean(argv[1]?.endsWith('/watch.cjs') && argv[2]?.startsWith(`${temp}/`))
      } catch {
        return false
      }
    })
    .map(Number)

const endsRecorded = () =>
  platform()
    .w.records()
    .filter(({ type }) => type === 'lease_ended')
    .map(({ record }) => record)

/** It looks each second, and on a busy machine later. */
const SOON = { timeout: 20_000 }

const nothingLeft = (temp: string) =>
  expect.poll(() => [readdirSync(temp), watchdogsOf(temp)], SOON).toEqual([[], []])

/** Has it come as far as to look after itself? Bit 0 is SIGHUP's (proc(5)), the last it listens to. */
const isUp = (pid: number): boolean => {
  const [, caught = '0'] = /SigCgt:\t(\w+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Boolean(BigInt(`0x${caught}`) & 1n)
}

describe.runIf(process.platform === 'linux')('the watchdog', () => {
  test('ends when the post step did; the lease is ended, and the log and summary say so', async () => {
    await platform().store('plain-value')
    const job = startStep()
    const step = await job.uses({ with: inputs() })
    expect(watchdogsOf(job.temp)).toHaveLength(1)
    const [post] = await job.end()
    expect(post?.raw).toBe('egg: the secrets were removed. Their lease is ended.')
    expect(post?.summary).toBe('egg removed 1 file. Their lease is ended.\n\n')
    await nothingLeft(job.temp)
    expect(endsRecorded()).toContain(step.outputs.record)
  })

  test('is told nothing secret by its arguments or its environment', async () => {
    await platform().store('plain-value')
    const env = { RUNNER_TRACKING_ID: 'github_x', CANARY: 'canary', https_proxy: '' }
    const job = startStep({ env: { ...platform().env, ...env } })
    const { outputs } = await job.uses({ with: inputs({ storage: 'memory' }) })
    const lease = readLease(leasePathOf({ path: outputs.directory ?? '' }))
    const pid = watchdogsOf('/dev/shm').find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(outputs.directory ?? '-'),
    )
    const told = ['cmdline', 'environ'].map((file) =>
      readFileSync(`/proc/${pid}/${file}`, 'latin1'),
    )
    expect(told[0]?.split('\0').slice(1)).toEqual([
      join(ACTION, 'dist/watch.cjs'),
      `${outputs.directory}.lease`,
      '',
    ])
    // A runner kills what has its tracking id when the job is over.
    expect(told.join()).not.toMatch(/RUNNER_|ACTIONS_|GITHUB_|INPUT_|CANARY|plain-value/)
    expect(told.join()).not.toContain(lease?.handle.expose())
    await job.end()
    await expect.poll(() => existsSync(`/proc/${pid}`), SOON).toBe(false)
  })

  test('two steps of one job have one each; wipe ends both leases', async () => {
    await platform().store('plain-value')
    const job = startStep()
    const steps = [await job.uses({ with: inputs() }), await job.uses({ with: inputs() })]
    expect(watchdogsOf(job.temp)).toHaveLength(2)
    await job.uses({ with: { wipe: 'true' } })
    expect(endsRecorded()).toEqual(
      expect.arrayContaining(steps.map(({ outputs }) => outputs.record)),
    )
    await nothingLeft(job.temp)
    // The step that wiped has a post, too, which has nothing to say.
    const said = (await job.end()).map(({ raw }) => raw)
    expect(said).toEqual(['', 'egg: the secrets were gone.', 'egg: the secrets were gone.'])
  })

  test('a broker that cannot be reached fails no post step', async () => {
    await platform().store('plain-value')
    const job = startStep()
    const step = await job.uses({ with: inputs() })
    platform().answerLeaseWith(() => ({ status: 502, body: 'canary' }))
    const [post] = await job.end()
    expect([post?.ok, post?.raw]).toEqual([
      true,
      `egg: the secrets were removed. The broker could not be told; their lease ends at ${step.outputs['expires-at']}.`,
    ])
    await nothingLeft(job.temp)
  })

  test('asked to end by a step (pkill node), it stays while the job is at work', async () => {
    await platform().store('plain-value')
    const job = startStep()
    const { outputs } = await job.uses({ with: inputs() })
    const [pid = 0] = watchdogsOf(job.temp)
    await expect.poll(() => isUp(pid), SOON).toBe(true)
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.kill(pid, signal)
    await sleep(1_500)
    expect([watchdogsOf(job.temp), existsSync(outputs.S ?? '')]).toEqual([[pid], true])
    await job.end()
    await nothingLeft(job.temp)
  })
})

describe.runIf(process.platform === 'linux')('killed', () => {
  test('the runner, with the files there: they go, and the lease is ended', async () => {
    await platform().store('plain-value')
    const runner = await startRunner()
    const { ok, outputs } = await runner.next()
    expect([ok, existsSync(outputs.S)]).toEqual([true, true])
    await runner.kill()
    await nothingLeft(runner.temp)
    await expect.poll(endsRecorded, SOON).toContain(outputs.record)
  })

  test('a shell between the runner and the step: it is not the job that ended with it', async () => {
    await platform().store('plain-value')
    const runner = await startRunner({}, '/home/runner/bin/sh')
    const { outputs } = await runner.next()
    await runner.kill()
    await sleep(2_500)
    expect(existsSync(outputs.S)).toBe(true)
    // What stays is for the lease's end, a revocation, or whoever removes the folder.
    rmSync(outputs.directory, { recursive: true })
    await expect.poll(() => watchdogsOf(runner.temp), SOON).toEqual([])
  })

  test('the runner, in memory', async () => {
    await platform().store('plain-value')
    const runner = await startRunner({ storage: 'memory' })
    const { outputs } = await runner.next()
    await runner.kill()
    await expect.poll(() => existsSync(outputs.directory), SOON).toBe(false)
    await expect.poll(() => existsSync(`${outputs.directory}.lease`), SOON).toBe(false)
  })

  test.each(['token', 'broker'])(
    'main, while it waits for the %s: nothing was there',
    async (what) => {
      await platform().store('plain-value')
      const stalled = platform().stall(what as 'token' | 'broker')
      const runner = await startRunner()
      await stalled.reached
      process.kill(runner.step(), 'SIGKILL')
      expect((await runner.next()).ok).toBe(false)
      stalled.release()
      await runner.kill()
      await nothingLeft(runner.temp)
    },
  )

  test('main, while it writes, and the runner after it: all of it goes', async () => {
    await platform().store('plain-value')
    const names = Array.from({ length: 200 }, (_, i) => `S${i} = payments/a`)
    const runner = await startRunner({ secrets: names.join('\n') })
    const values = () =>
      readdirSync(runner.temp, { recursive: true }).some((name) => /\/S\d+$/.test(String(name)))
    await expect.poll(values, { interval: 1, ...SOON }).toBe(true)
    const step = runner.step()
    if (step) process.kill(step, 'SIGKILL')
    await runner.next()
    await runner.kill()
    await nothingLeft(runner.temp)
  })

  test('post, while it waits for the broker: the files are gone, and the end is told', async () => {
    await platform().store('plain-value')
    const runner = await startRunner()
    const { outputs } = await runner.next()
    await expect.poll(() => watchdogsOf(runner.temp).map(isUp), SOON).toEqual([true])
    const stalled = platform().stall('lease')
    runner.startPost()
    await stalled.reached
    expect(existsSync(outputs.directory)).toBe(false)
    process.kill(runner.step(), 'SIGKILL')
    expect((await runner.next()).ok).toBe(false)
    stalled.release()
    await nothingLeft(runner.temp)
    await expect.poll(endsRecorded, SOON).toContain(outputs.record)
  })

  test('post, before it did anything: the files stay for a job at work, and go with it', async () => {
    await platform().store('plain-value')
    const runner = await startRunner()
    const { outputs } = await runner.next()
    await sleep(1_500)
    expect(existsSync(outputs.S)).toBe(true)
    await runner.kill()
    await nothingLeft(runner.temp)
  })
})

describe.runIf(process.platform === 'linux')('in time', () => {
  /** A watchdog of its own on a job's files, whose clock runs a hundred times as fast. */
  const hurry = async (directory: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'egg-hurry-'))
    folders.push(folder)
    const preload = join(folder, 'clock.cjs')
    writeFileSync(
      preload,
      'const began = Date.now(), real = Date.now; Date.now = () => began + (real() - began) * 100',
    )
    const argv = ['--require', preload, join(ACTION, 'dist/watch.cjs'), `${directory}.lease`]
    const child = spawn(process.execPath, argv, { stdio: 'inherit' })
    return { ended: once(child, 'exit') }
  }

  test.each<[string, () => void]>([
    ['the broker says revoked', () => platform().answerLeaseWith(says('revoked'))],
    [
      'the lease’s end is there',
      () => platform().answerLeaseWith(() => ({ status: 503, body: '' })),
    ],
  ])('removes the files of a job at work when %s', async (_, prepare) => {
    await platform().store('plain-value')
    const job = startStep()
    const { outputs } = await job.uses({ with: inputs({ lease: '5m' }) })
    prepare()
    const { ended } = await hurry(outputs.directory ?? '')
    await ended
    await nothingLeft(job.temp)
    platform().answerLeaseWith(null)
    expect((await job.end())[0]?.raw).toBe('egg: the secrets were gone.')
  })

  test('asks the broker itself, which knows of the revocation', async () => {
    await platform().store('plain-value')
    const job = startStep()
    const { outputs } = await job.uses({ with: inputs() })
    platform().revoke({ by: 'lease', record: outputs.record ?? '' })
    await (await hurry(outputs.directory ?? '')).ended
    platform().revoke(null)
    await nothingLeft(job.temp)
    expect(endsRecorded()).toContain(outputs.record)
  })
})

const says = (state: string) => () => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify({ state, until: 0 }),
})
