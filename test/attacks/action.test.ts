import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parseInputs } from '../../action/inputs.ts'
import { reportOf } from '../../action/report.ts'
import { codeOf, EggError } from '../../core/error.ts'
import { type Job, type JobOptions, startJob } from '../../local/runner.ts'
import { type Platform, type Seen, startPlatform } from './platform.ts'

// The action as it is committed, in a process of its own, and its run in this one; against a broker
// and a token endpoint that do as they are told.

let platform: Platform
const jobs: Job[] = []
beforeAll(async () => {
  platform = await startPlatform()
})
afterAll(() => platform?.close())
afterEach(() => {
  platform.answerWith(null)
  platform.seen.length = 0
  platform.tokens.length = 0
  for (const job of jobs.splice(0)) job.dispose()
})

const ACTION = new URL('../..', import.meta.url).pathname
const startStep = (options: Partial<JobOptions> = {}): Job => {
  const job = startJob({ actionDir: ACTION, ...options, env: { ...platform.env, ...options.env } })
  jobs.push(job)
  return job
}
const inputs = (more: Record<string, string> = {}) => ({
  broker: platform.broker,
  secrets: 'S = payments/a',
  ...more,
})
const withoutMasks = (raw: string) => raw.replaceAll(/^::add-mask::.*$/gm, '')

const COMMANDS = [
  '::set-output name=directory::/etc',
  '::add-path::/evil',
  '::set-env name=NODE_OPTIONS::--require=/evil',
  '::save-state name=folder::/etc',
  '::stop-commands::x',
  '%0A::error::injected',
  '%25%0D',
  'ghadelimiter_00000000-0000-0000-0000-000000000000',
  'EOF',
  '##[error]injected',
  '\u001b[2J',
]

describe('a value is never a command (T27)', () => {
  test.each([
    ['LF', '\n'],
    ['CR', '\r'],
    ['CRLF', '\r\n'],
    ['U+2028', '\u2028'],
  ])('of many commands, with %s between them', async (_, newline) => {
    const evil = `${newline}${COMMANDS.join(newline)}${newline}`
    await platform.store(evil)
    const job = startStep({ debug: true })
    const step = await job.uses({ with: inputs({ 'export-env': 'true' }) })
    expect(step.ok).toBe(true)
    expect([step.errors, step.path]).toEqual([[], []])
    expect(Object.keys(step.state)).toEqual(['folder'])
    expect(step.outputs.directory?.startsWith(job.temp)).toBe(true)
    expect(Object.keys(step.env).sort()).toEqual(['S', 'S_FILE'])
    expect(step.env.S).toBe(evil)
    expect(readFileSync(step.outputs.S ?? '', 'utf8')).toBe(evil)
  })

  test.each(['S\nX=1', 'S::', 'S%0AX', 'S\rX', 'S=X', 'S<<EOF', 'ghadelimiter_\nS', 'S ', 'Ü', ''])(
    'nor is a name: %j',
    (name) => {
      const given: Record<string, string> = {
        broker: platform.broker,
        secrets: `${name} = payments/a`,
      }
      const act = () => parseInputs((input) => given[input] ?? '')
      if (name === 'S ') return expect(act().wanted[0]?.output).toBe('S')
      expect(act).toThrow(EggError)
    },
  )

  test.each([
    'GITHUB_ENV',
    'github_token',
    'RUNNER_TEMP',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'STATE_folder',
    'INPUT_BROKER',
    'PATH',
    'NODE_OPTIONS',
    'LD_PRELOAD',
    'DYLD_INSERT_LIBRARIES',
    'BASH_ENV',
    'GIT_SSH_COMMAND',
    'PYTHONPATH',
    'PERL5OPT',
    'https_proxy',
  ])('%s is not to be set (T27, B.3.52)', (name) => {
    const given: Record<string, string> = {
      broker: platform.broker,
      secrets: `${name} = payments/a`,
      'export-env': 'true',
    }
    const act = () => parseInputs((input) => given[input] ?? '')
    expect(codeOfThrownBy(act)).toBe('output_name_reserved')
  })

  test.each([
    '../x',
    '/etc/x',
    'a/b',
    'a\\b',
    'C:x',
    'CON',
    'nul',
    'COM1',
    'x.',
    'x ',
    '.',
    '..',
    '-x',
    '~',
    'a'.repeat(300),
  ])('a file is not named %j (B.3.54)', (name) => {
    const given: Record<string, string> = {
      broker: platform.broker,
      secrets: `${name} = payments/a`,
    }
    const act = () => parseInputs((input) => given[input] ?? '')
    if (name === 'x ') return expect(act().wanted[0]?.output).toBe('x')
    expect(codeOfThrownBy(act)).toBe('output_name_invalid')
  })

  test.each(['A = payments/a\na = payments/b', 'A = payments/a\nA = payments/b'])(
    'two are not one where case is ignored: %j (B.3.54)',
    (secrets) => {
      const given: Record<string, string> = { broker: platform.broker, secrets }
      expect(codeOfThrownBy(() => parseInputs((input) => given[input] ?? ''))).toBe(
        'output_name_duplicate',
      )
    },
  )
})

const codeOfThrownBy = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return codeOf(error)
  }
  return 'nothing was thrown'
}

describe('debug logging shows nothing more (B.3.50, B.3.51, T31)', () => {
  test.each([{}, { 'export-env': 'true' }])('%j', async (mode) => {
    const value = 'debug-canary-4711'
    await platform.store(value)
    const job = startStep({ debug: true })
    const step = await job.uses({ with: inputs(mode) })
    const [post] = await job.end()
    expect([step.ok, post?.ok]).toEqual([true, true])
    for (const phase of [step, post]) {
      expect(phase?.log).not.toContain(value)
      expect(phase?.log).not.toContain('request-token')
      for (const token of platform.tokens) expect(phase?.log).not.toContain(token)
    }
    // The state is shown in debug logs and stands in the post's environment: a path, no more.
    const state = JSON.stringify(step.state)
    expect(Object.keys(step.state)).toEqual(['folder'])
    expect(Object.keys(JSON.parse(step.state.folder ?? '')).sort()).toEqual([
      'device',
      'inode',
      'path',
    ])
    for (const secret of [value, ...platform.tokens]) expect(state).not.toContain(secret)
  })
})

describe('a broker, or what answers in its place, that repeats what it was sent (T31, B.3.60)', () => {
  const problem = (detail: string, next = 'x') =>
    JSON.stringify({ code: 'internal', status: 500, detail, next, request_id: 'r' })
  const ECHOES: readonly [
    string,
    (seen: Seen) => { status: number; type?: string; body: string },
  ][] = [
    ['a page, 400', ({ token }) => ({ status: 400, body: `<h1>Bad token ${token}</h1>` })],
    ['a page, 200', ({ token }) => ({ status: 200, body: `<h1>Hello ${token}</h1>` })],
    ['a page, 502', ({ token }) => ({ status: 502, body: `upstream refused ${token}` })],
    ['a redirect', ({ token }) => ({ status: 302, body: token })],
    [
      'JSON, 401',
      ({ token }) => ({ status: 401, type: 'application/json', body: `{"error":"${token}"}` }),
    ],
    [
      'a problem of its own',
      ({ token }) => ({ status: 500, body: problem(`Bearer ${token} failed`) }),
    ],
    [
      'a next step of its own',
      ({ token }) => ({ status: 500, body: problem('x', `try ${token}`) }),
    ],
    [
      'the token as a code',
      ({ token }) => ({ status: 500, body: problem('x').replace('internal', token) }),
    ],
    ['an endless page', ({ token }) => ({ status: 400, body: token.repeat(5_000) })],
    [
      'its first half only',
      ({ token }) => ({ status: 400, body: token.slice(0, token.length / 2) }),
    ],
  ]
  test.each(ECHOES)('%s', async (_, answer) => {
    platform.answerWith(answer)
    const job = startStep({ debug: true })
    const step = await job.uses({ with: inputs({ timeout: '20' }) })
    expect(step.ok).toBe(false)
    expect(platform.tokens.length).toBeGreaterThan(0)
    for (const token of platform.tokens) {
      expect(step.log).not.toContain(token)
      expect(step.log).not.toContain(token.split('.')[2])
      expect(step.log).not.toContain(token.slice(0, 60))
    }
    expect(step.log).not.toContain('request-token')
    expect(readdirSync(job.temp)).toEqual([])
  })

  test('commands in what it says are words (T27)', async () => {
    const evil = COMMANDS.join('\n')
    platform.answerWith(() => ({ status: 500, body: problem(evil, evil) }))
    const step = await startStep().uses({ with: inputs() })
    expect(step.ok).toBe(false)
    expect([step.outputs, step.env, step.state, step.path]).toEqual([{}, {}, {}, []])
    expect(step.errors).toHaveLength(1)
    expect(withoutMasks(step.raw)).not.toContain('\u001b')
    expect(
      withoutMasks(step.raw)
        .split('\n')
        .filter((line) => line.startsWith('::')),
    ).toHaveLength(1)
  })

  test('an error of somebody else’s is not repeated at all (T31)', () => {
    expect(reportOf(new Error('token eyJhbGciOi.canary'))).not.toContain('canary')
    expect(reportOf('canary')).not.toContain('canary')
    expect(reportOf({ message: 'canary' })).not.toContain('canary')
  })
})

describe('no token and no key goes twice (B.3.61)', () => {
  const keyOf = ({ body }: Seen): string => JSON.parse(body).key.x

  test.each([
    ['503 of the broker', 'unavailable', 503],
    ['503 of something before it', 'nothing', 503],
    ['429', 'nothing', 429],
  ])('%s: few attempts, each with a new key, request and token', async (_, code, status) => {
    platform.answerWith(() => ({
      status,
      body:
        code === 'nothing'
          ? ''
          : JSON.stringify({ code, status, detail: 'd', next: 'n', request_id: 'r' }),
    }))
    const { error, steps } = await platform.runAction({})
    expect(codeOf(error)).toBe(code === 'nothing' ? 'broker_down' : code)
    const { seen } = platform
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.length).toBeLessThanOrEqual(3)
    expect(new Set(seen.map(({ token }) => token)).size).toBe(seen.length)
    expect(new Set(seen.map(keyOf)).size).toBe(seen.length)
    expect(new Set(seen.map(({ body }) => body)).size).toBe(seen.length)
    expect(steps.filter(({ what }) => what !== 'mask')).toEqual([])
  })

  test.each([
    ['token_spent', 409],
    ['not_granted', 403],
    ['frozen', 503],
    ['audience_mismatch', 401],
    ['internal', 500],
  ])('%s is an answer: it is not asked again', async (code, status) => {
    const body = JSON.stringify({ code, status, detail: 'd', next: 'n', request_id: 'r' })
    platform.answerWith(() => ({ status, body }))
    const { error } = await platform.runAction({})
    expect(codeOf(error)).toBe(code)
    expect(platform.seen).toHaveLength(1)
  })
})

describe('several in one job (T29, B.3.62)', () => {
  test('two steps have folders of their own, and each post removes its own', async () => {
    await platform.store('a value')
    const job = startStep()
    const [first, second] = [await job.uses({ with: inputs() }), await job.uses({ with: inputs() })]
    expect(first.outputs.directory).not.toBe(second.outputs.directory)
    expect(first.outputs.record).not.toBe(second.outputs.record)
    for (const { outputs } of [first, second]) expect(existsSync(outputs.S ?? '')).toBe(true)
    await job.end()
    expect(readdirSync(job.temp)).toEqual([])
  })

  test('a matrix of jobs at once: each has a token, a record and a folder of its own', async () => {
    const done = await Promise.all(Array.from({ length: 24 }, () => platform.runAction({})))
    expect(done.map(({ error }) => error)).toEqual(done.map(() => null))
    const of = (name: 'record' | 'directory') =>
      done.map(
        ({ steps }) => steps.find((step) => step.what === 'output' && step.name === name)?.text,
      )
    expect(new Set(of('record')).size).toBe(24)
    expect(new Set(of('directory')).size).toBe(24)
  })
})

describe('what the post removes comes from the state (T29, B.3.56)', () => {
  test.each([
    ['STATE_folder', '{"path":"/etc","device":"1","inode":"1"}'],
    ['RUNNER_TEMP', '/'],
    ['GITHUB_WORKSPACE', '/'],
  ])('a later step sets %s: ours is removed, and nothing else', async (name, text) => {
    await platform.store('a value')
    const job = startStep()
    const step = await job.uses({ with: inputs() })
    const script = `mkdir "$RUNNER_TEMP/egg-other" && echo '${name}=${text}' >> "$GITHUB_ENV"`
    await job.run(['bash', '-c', script])
    const [post] = await job.end()
    expect(post?.ok).toBe(true)
    expect(existsSync(step.outputs.directory ?? '')).toBe(false)
    expect(readdirSync(job.temp)).toEqual(['egg-other'])
  })

  test('after a step that failed it is removed, too', async () => {
    const job = startStep()
    const step = await job.uses({ with: inputs() })
    expect((await job.run(['bash', '-c', 'exit 1'])).ok).toBe(false)
    await job.end()
    expect(existsSync(step.outputs.directory ?? '')).toBe(false)
  })
})
