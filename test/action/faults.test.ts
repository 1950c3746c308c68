import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { FAULTS, FAULTY, meet } from './faults.ts'
import { useAction } from './steps.ts'

const { platform, startStep, inputs } = useAction()

const CASES = FAULTY.flatMap((faulty) => FAULTS.map((fault) => ({ faulty, ...fault })))

test.each(CASES)('the $faulty endpoint $title', async ({ faulty, ...fault }) => {
  await platform().store('plain-value')
  const job = startStep()
  const timeout = fault.timeout ?? 10
  const step = () => job.uses({ with: inputs({ timeout: String(timeout) }) })
  const { seconds, raw, ...met } = await meet(platform(), faulty, fault, step)
  expect(met, raw).toEqual(fault.outcome[faulty])
  // Its own time, and what Node needs to start and end on a busy machine.
  expect(seconds).toBeLessThan(timeout + 5)
  for (const token of ['request-token', ...platform().tokens]) {
    expect(raw.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(token)
  }
  if (met.code) expect(readdirSync(job.temp)).toEqual([])
})

test('every attempt that may have reached the broker has a token of its own (B.3.61)', async () => {
  await platform().store('plain-value')
  const fault = FAULTS.find(({ title }) => title.startsWith('resets'))
  if (!fault) throw new Error('no such case')
  await meet(platform(), 'broker', fault, () => startStep().uses({ with: inputs() }))
  expect(new Set(platform().tokens).size).toBe(2)
})

test('a server may ask for time, and gets it within the deadline', async () => {
  await platform().store('plain-value')
  const act = (seconds: number) => ({
    title: '',
    act: (response: ServerResponse, count: number) => {
      if (count > 1) return false
      response.writeHead(429, { 'retry-after': String(seconds) }).end()
      return true
    },
    outcome: FAULTS[0]?.outcome as never,
  })
  const step = (timeout: string) => () => startStep().uses({ with: inputs({ timeout }) })
  const soon = await meet(platform(), 'broker', act(2), step('20'))
  expect(soon.code).toBeNull()
  expect(soon.seconds).toBeGreaterThan(2)
  const late = await meet(platform(), 'broker', act(3600), step('3'))
  expect([late.code, late.says]).toEqual([
    'broker_down',
    'HOST answered HTTP 429, without a word from the broker. (1 attempt, TIME s)',
  ])
})

test('the table in docs/action.md is of these cases', () => {
  const script = new URL('../../scripts/fault-table.ts', import.meta.url).pathname
  expect(() => execFileSync(process.execPath, [script, '--check'])).not.toThrow()
})
