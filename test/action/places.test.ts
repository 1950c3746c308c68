import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeCertificate } from '../client/certificate.ts'
import { codeIn, useAction } from './steps.ts'

const { platform, startStep, startBare, inputs } = useAction()

describe('storage: memory', () => {
  test('files stand in /dev/shm, and go at the end of the job', async () => {
    await platform().store('plain-value')
    const job = startStep()
    const step = await job.uses({ with: inputs({ storage: 'memory' }) })
    const { directory = '' } = step.outputs
    expect(directory).toMatch(/^\/dev\/shm\/egg-[0-9a-f]{12}-[A-Za-z0-9]{6}$/)
    expect(readdirSync(job.temp)).toEqual([])
    const [post] = await job.end()
    expect([post?.ok, existsSync(directory)]).toEqual([true, false])
  })
})

describe('wipe', () => {
  test('removes what earlier steps brought, at once; their posts find it gone', async () => {
    await platform().store('plain-value')
    const job = startStep()
    const brought = [
      await job.uses({ with: inputs() }),
      await job.uses({ with: inputs({ storage: 'memory' }) }),
      await job.uses({ with: inputs({ format: 'json' }) }),
    ]
    const wiped = await job.uses({ with: { wipe: 'true' } })
    expect([wiped.ok, wiped.raw]).toEqual([true, 'egg: removed 3 folders of secrets.'])
    for (const { outputs } of brought) expect(existsSync(outputs.directory ?? '')).toBe(false)
    for (const post of await job.end()) expect(post.ok).toBe(true)
  })

  test('leaves everything else: other names, links, files, other runners’ memory (T29, B.3.56)', async () => {
    await platform().store('plain-value')
    const [job, other] = [startStep(), startStep()]
    const foreign = await other.uses({ with: inputs({ storage: 'memory' }) })
    const target = mkdtempSync(join(job.workspace, 'target-'))
    mkdirSync(join(job.temp, 'egg-mine'), { mode: 0o700 })
    mkdirSync(join(job.temp, 'egg-abcdef'), { mode: 0o755 })
    symlinkSync(target, join(job.temp, 'egg-linked'))
    writeFileSync(join(job.temp, 'egg-f1les0'), 'x', { mode: 0o700 })
    const wiped = await job.uses({ with: { wipe: 'true' } })
    expect(wiped.raw).toBe('egg: removed 0 folders of secrets.')
    expect(readdirSync(job.temp).sort()).toEqual([
      'egg-abcdef',
      'egg-f1les0',
      'egg-linked',
      'egg-mine',
    ])
    expect([existsSync(target), existsSync(foreign.outputs.directory ?? '')]).toEqual([true, true])
    await other.end()
  })
})

describe('when-unavailable', () => {
  const fork = {
    pull_request: {
      head: { repo: { full_name: 'evil/payments-api' } },
      base: { repo: { full_name: 'acme/payments-api' } },
    },
  }
  const gone = { pull_request: { head: { repo: null }, base: { repo: { full_name: 'acme/x' } } } }
  const skip = { 'when-unavailable': 'skip' }
  const pull = { GITHUB_EVENT_NAME: 'pull_request' }

  test.each([
    ['a fork’s pull request', { event: fork, env: pull }],
    ['a fork that was deleted', { event: gone, env: pull }],
    ['Dependabot', { env: { GITHUB_ACTOR: 'dependabot[bot]' } }],
  ])('skip, %s: ends well, and says so', async (_, options) => {
    const job = startBare(options)
    const step = await job.uses({ with: inputs(skip) })
    expect([step.ok, step.outputs, step.env]).toEqual([true, { available: 'false' }, {}])
    expect((await job.end())[0]?.ok).toBe(true)
    const strict = await startBare(options).uses({ with: inputs() })
    expect([strict.ok, codeIn(strict)]).toEqual([false, 'id_token_unavailable'])
  })

  test.each([
    ['a job without the permission', {}],
    [
      'pull_request_target from a fork',
      { event: fork, env: { GITHUB_EVENT_NAME: 'pull_request_target' } },
    ],
  ])('skip is not for %s', async (_, options) => {
    const step = await startBare(options).uses({ with: inputs(skip) })
    expect(codeIn(step)).toBe('id_token_unavailable')
  })

  test('nor for a refusal, though it be Dependabot’s', async () => {
    const job = startStep({ env: { GITHUB_ACTOR: 'dependabot[bot]' } })
    const step = await job.uses({ with: inputs({ ...skip, secrets: 'X = payments/refused' }) })
    expect(codeIn(step)).toBe('not_granted')
  })

  test('nor for bad inputs', async () => {
    const step = await startBare({ event: fork, env: pull }).uses({
      with: inputs({ ...skip, secrets: '' }),
    })
    expect(codeIn(step)).toBe('input_missing')
  })
})

describe('an event that cannot be read: one sentence, not a stack', () => {
  test.each(['{', '', 'null', '[]', '"x"', '{"pull_request":'])('%j', async (text) => {
    const job = startStep()
    const path = join(job.workspace, 'event.json')
    writeFileSync(path, text)
    const step = await job.uses({ with: inputs(), env: { GITHUB_EVENT_PATH: path } })
    expect([step.exitCode, codeIn(step)]).toEqual([1, 'event_malformed'])
    expect(step.raw).not.toMatch(/\n\s+at |SyntaxError/)
    expect(platform().tokens).toEqual([])
  })

  test.each([
    ['a file that is not there', '/nowhere/event.json'],
    ['a folder', '/'],
  ])('%s', async (_, path) => {
    const step = await startStep().uses({ with: inputs(), env: { GITHUB_EVENT_PATH: path } })
    expect(codeIn(step)).toBe('event_malformed')
  })

  test.each(['{}', '{"pull_request":null}', '{"pull_request":5}', '{"pull_request":{"head":7}}'])(
    '%s is odd, and no error',
    async (text) => {
      await platform().store('plain-value')
      const job = startStep()
      const path = join(job.workspace, 'event.json')
      writeFileSync(path, text)
      const step = await job.uses({ with: inputs(), env: { GITHUB_EVENT_PATH: path } })
      expect(step.ok).toBe(true)
    },
  )

  test('what was brought can be removed nevertheless', async () => {
    const step = await startStep().uses({ with: { wipe: 'true' }, env: { GITHUB_EVENT_PATH: '/' } })
    expect(step.ok).toBe(true)
  })
})

describe('ca-certificate', () => {
  const problem = { code: 'frozen', status: 503, detail: 'd', next: 'n', request_id: 'r' }

  test('a server with a company’s certificate is reached with it, and not without', async () => {
    const { key, cert } = makeCertificate()
    const server = createServer({ key, cert }, (request, response) => {
      const token = request.url?.startsWith('/token')
      response.writeHead(token ? 200 : 503, { 'content-type': 'application/json' })
      response.end(JSON.stringify(token ? { value: 'eyJh.eyJh.c2ln' } : problem))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}/token?api-version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      GITHUB_SERVER_URL: origin,
    }
    const given = inputs({ broker: origin })
    const job = startBare({ env })
    mkdirSync(join(job.workspace, 'certs'))
    writeFileSync(join(job.workspace, 'certs/ca.pem'), `a comment\n${cert}`)
    const step = (ca: string) =>
      job.uses({ with: { ...given, ...(ca && { 'ca-certificate': ca }) } })
    expect(codeIn(await step(''))).toBe('id_token_failed')
    expect(codeIn(await step(cert))).toBe('frozen')
    expect(codeIn(await step('certs/ca.pem'))).toBe('frozen')
    expect(codeIn(await step(key))).toBe('ca_certificate_malformed')
    server.closeAllConnections()
    server.close()
    rmSync(join(job.workspace, 'certs'), { recursive: true })
  })
})
