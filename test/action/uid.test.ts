import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeIn, useAction } from './steps.ts'

const { platform, startStep, inputs } = useAction()
const isRoot = process.getuid?.() === 0

const readAs = (uid: number, path: string) => {
  const { stdout, status } = spawnSync('cat', [path], { uid, encoding: 'utf8' })
  return status === 0 ? stdout : null
}

describe.runIf(isRoot)('uid, on a runner that is root', () => {
  test('that user alone reads the files, and finds no others by listing', async () => {
    await platform().store('plain-value')
    const job = startStep()
    // The machine's own folders; a container has the one that is mounted.
    for (const folder of [dirname(job.temp), job.temp]) chmodSync(folder, 0o755)
    const step = await job.uses({ with: inputs({ uid: '54321', format: 'files, json' }) })
    const { S = '', directory = '' } = step.outputs
    const json = `${directory}/secrets.json`
    expect([readAs(54321, S), readAs(54322, S)]).toEqual(['plain-value', null])
    expect([readAs(54321, json), readAs(54322, json)]).toEqual([
      '{\n  "S": "plain-value"\n}\n',
      null,
    ])
    const { uid, mode } = statSync(S)
    expect([uid, mode & 0o777, statSync(directory).mode & 0o777]).toEqual([54321, 0o400, 0o711])
    expect(spawnSync('ls', [directory], { uid: 54321 }).status).not.toBe(0)
    expect(readAs(54321, `${directory}.lease`)).toBeNull()
    const [post] = await job.end()
    expect([post?.ok, readdirSync(job.temp)]).toEqual([true, []])
  })

  test('wipe removes such folders, too', async () => {
    await platform().store('plain-value')
    const job = startStep()
    await job.uses({ with: inputs({ uid: '54321' }) })
    const wiped = await job.uses({ with: { wipe: 'true' } })
    expect(wiped.raw).toBe('egg: removed 1 folder of secrets.')
    expect(readdirSync(job.temp)).toEqual([])
  })
})

test('a number that is none: before a token is asked for', async () => {
  const step = await startStep().uses({ with: inputs({ uid: 'node' }) })
  expect([codeIn(step), platform().tokens]).toEqual(['input_malformed', []])
})
