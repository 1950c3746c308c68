import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Job, startJob } from '../../local/runner.ts'
import type { Stack } from '../../local/stack.ts'
import { egg } from '../cli/egg.ts'
import { CLAIMS, startWorld } from './world.ts'

const ACTION = fileURLToPath(new URL('../..', import.meta.url))
const NAME = 'payments/db/url'

/** Must appear in no log and in no output. */
const CANARY = 'canary-rotated-7b1e-do-not-print'

const ROTATION = { ...CLAIMS, repository: 'acme/rotation', repository_id: '456799' }

let stack: Stack
const jobs: Job[] = []
beforeAll(async () => {
  stack = await startWorld()
})
afterAll(async () => {
  for (const job of jobs) job.dispose()
  await stack.close()
})

const envOf = (claims: Readonly<Record<string, unknown>>) => {
  const { env } = stack.issuers.github?.registerJob(claims) ?? { env: {} }
  return env
}

const startFor = (
  claims: Readonly<Record<string, unknown>>,
  actionDir = join(ACTION, 'put'),
): Job => {
  const job = startJob({ actionDir, env: envOf(claims) })
  jobs.push(job)
  return job
}

/** A workflow step that stores `value` from a file. */
const storing = async (claims: Readonly<Record<string, unknown>>, value: string, name = NAME) => {
  const job = startFor(claims)
  const file = join(job.temp, 'new-value')
  writeFileSync(file, value)
  const step = await job.uses({ with: { broker: stack.brokerLine, name, file } })
  return step
}

const delivered = async (): Promise<string> => {
  const job = startFor(CLAIMS, ACTION)
  const step = await job.uses({ with: { broker: stack.brokerLine, secrets: `DB = ${NAME}` } })
  expect(step.ok, step.raw).toBe(true)
  return readFileSync(step.outputs.DB ?? '', 'utf8')
}

describe('a rotation workflow, with no stored credential', () => {
  test('stores a version, and the next job gets it with nothing deployed', async () => {
    stack.recorder.reset()
    const step = await storing(ROTATION, CANARY)
    expect(step.ok, step.raw).toBe(true)
    expect(step.outputs).toMatchObject({ version: '2', record: expect.stringMatching(/^ex#/) })
    // The mask is a workflow command of its own; nothing else may show the value.
    expect(step.log).not.toContain(CANARY)
    expect(step.summary).toContain('Stored `payments/db/url`, version 2')
    expect(step.summary).not.toContain(CANARY)
    const calls = stack.recorder.counts((call) => call.principal === 'broker-kms')
    expect(calls).toEqual({ 'kms:Encrypt': 1 })
    expect(await delivered()).toBe(CANARY)
  })

  test('is refused where no grant lets it store, and told why', async () => {
    const step = await storing(CLAIMS, CANARY)
    expect(step.ok).toBe(false)
    expect(step.raw).toContain('[not_granted]')
    const elsewhere = await storing({ ...ROTATION, ref: 'refs/heads/x' }, CANARY)
    expect(elsewhere.raw).toContain('[not_granted]')
    expect(elsewhere.raw).toContain('ref is')
  })

  test('without a pin nothing is sent', async () => {
    const job = startFor(ROTATION)
    const file = join(job.temp, 'new-value')
    writeFileSync(file, CANARY)
    const [broker = ''] = stack.brokerLine.split('#')
    const step = await job.uses({ with: { broker, name: NAME, file } })
    expect([step.ok, step.raw.includes('[broker_unpinned]')]).toEqual([false, true])
  })

  test.each([
    ['a path that is none', 'nowhere', 'value_unreadable'],
    ['a folder', '.', 'value_unreadable'],
  ])('%s is refused without its name', async (_, file, code) => {
    const step = await startFor(ROTATION).uses({
      with: { broker: stack.brokerLine, name: NAME, file },
    })
    expect([step.ok, step.raw.includes(`[${code}]`)]).toEqual([false, true])
  })

  test('`egg put` does the same, where the job has no AWS rights', async () => {
    const env = { ...envOf(ROTATION), EGG_BROKER: stack.brokerLine, EGG_REGION: 'none-1' }
    const ran = await egg(['put', 'payments/new/key', '--json'], { env, input: CANARY })
    expect(ran.code, ran.stdout + ran.stderr).toBe(0)
    expect(JSON.parse(ran.stdout)).toMatchObject({ name: 'payments/new/key', version: 1 })
    expect(JSON.stringify(ran)).not.toContain(CANARY)

    const other = await egg(['put', 'payments/tls/key', '--as-job', '--json'], {
      env,
      input: CANARY,
    })
    expect(JSON.parse(other.stdout).error.code).toBe('not_granted')
    const role = ['put', 'payments/new/key', '--no-as-job', '--json']
    const asOperator = await egg(role, { env, input: CANARY })
    expect(JSON.parse(asOperator.stdout).error.code).toMatch(/^(policy|credentials)_/)
    const notes = await egg(['put', 'payments/new/key', '--contact', 'x'], { env, input: CANARY })
    expect(notes.stderr).toContain('--contact is for operators')
  })
})
