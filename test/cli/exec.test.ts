import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readLease } from '../../client/lease-file.ts'
import type { Bytes } from '../../core/bytes.ts'
import { endedKeyOf } from '../../core/lease.ts'
import type { Origin } from '../../core/origin.ts'
import { hostOf } from '../../core/origin.ts'
import type { Stack } from '../../local/stack.ts'
import { CLAIMS, portsOf, putValue, startWorld, VALUES } from '../e2e/world.ts'
import { egg, folderWith, type Ran } from './egg.ts'

// In processes of its own, in jobs like GitHub's, like GitLab's, and in none.

let stack: Stack
beforeAll(async () => {
  stack = await startWorld()
})
afterAll(() => stack?.close())
afterEach(() => stack.faults.clear())

const URL_VALUE = VALUES['payments/db/url']
const DB = ['--secret', 'DB_URL = payments/db/url']

/** A job's folder and environment, as GitHub gives them. */
const githubJob = (claims: object = {}) => {
  const folder = folderWith({})
  const temp = join(folder, 'temp')
  mkdirSync(temp)
  const env: Record<string, string> = {
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: temp,
    ACTIONS_RUNTIME_TOKEN: 'runtime-canary-canary',
    EGG_BROKER: stack.brokerLine,
    ...stack.issuers.github?.registerJob({ ...CLAIMS, ...claims }).env,
  }
  return {
    folder,
    temp,
    env,
    run: (args: readonly string[], more = {}) => egg(args, { cwd: folder, env, ...more }),
  }
}

const gitlabJob = async (count = 2) => {
  const aud = `egg:v1:${hostOf(stack.origin as Origin)}`
  const claims = { aud, project_id: '20', project_path: 'acme/payments-mirror', namespace_id: '72' }
  const tokens = (await stack.issuers.gitlab?.tokens(count, claims)) ?? []
  const folder = folderWith({})
  const env: Record<string, string> = {
    GITLAB_CI: 'true',
    CI_JOB_TOKEN: 'job-canary-canary-canary',
    TMPDIR: folder,
    EGG_BROKER: stack.brokerLine,
    ...Object.fromEntries(tokens.map((token, i) => [`EGG_${i + 1}`, token])),
  }
  const names = tokens.map((_, i) => `EGG_${i + 1}`).join(',')
  return {
    folder,
    tokens,
    env,
    names,
    run: (args: readonly string[]) => egg(args, { cwd: folder, env }),
  }
}

/** What the broker knows of a lease's end, by IAM's own rules. */
const isEnded = async (record: string): Promise<boolean> => {
  const { store } = portsOf(stack, 'operator')
  const [mark = null] = await store.read(
    'records',
    [await endedKeyOf(record)],
    AbortSignal.timeout(5_000),
  )
  return mark !== null && new TextDecoder().decode(mark.record as Bytes).includes('"ended"')
}

/** A program for the child, that tells what it sees. */
const node = (script: string) => ['--', process.execPath, '-e', script]
const SHOW_ENV = 'console.log(JSON.stringify(process.env))'
const codeOfRan = ({ code, stderr }: Ran) => [code, /^egg: /m.test(stderr)]

describe('egg exec on GitHub', () => {
  test('the command has a file, 0400, and it is gone afterwards; nothing else is said', async () => {
    const { run, temp } = githubJob()
    const script = `const fs = require('fs'), p = process.env.DB_URL_FILE
      console.log(JSON.stringify([p, fs.readFileSync(p, 'utf8'), (fs.statSync(p).mode & 0o777).toString(8)]))`
    const ran = await run(['exec', ...DB, ...node(script)])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const [path, value, mode] = JSON.parse(ran.stdout)
    expect(path.startsWith(`${temp}/egg-`)).toBe(true)
    expect([value, mode, readdirSync(temp)]).toEqual([URL_VALUE, '400', []])
  })

  test('with --env the value is a variable, and no file is made', async () => {
    const { run, temp } = githubJob()
    const script = `console.log(JSON.stringify([process.env.DB_URL, process.env.DB_URL_FILE, require('fs').readdirSync('${temp}')]))`
    const ran = await run(['exec', '--env', ...DB, ...node(script)])
    expect(JSON.parse(ran.stdout)).toEqual([URL_VALUE, null, []])
  })

  test('lines from a file, members of JSON, memory', async () => {
    await putValue(stack, 'payments/stripe/config', '{"key":"sk_live_canary"}')
    const { run, folder } = githubJob()
    writeFileSync(
      join(folder, 'lines'),
      '# mine\nKEY = payments/stripe/config#key file=k.txt mode=0444\n',
    )
    const script = `console.log(process.env.KEY_FILE, require('fs').readFileSync(process.env.KEY_FILE, 'utf8'))`
    const ran = await run(['exec', '--secrets', 'lines', '--storage', 'memory', ...node(script)])
    expect(ran.stdout).toMatch(/^\/dev\/shm\/egg-\S+\/k\.txt sk_live_canary\n$/)
    expect(existsSync(ran.stdout.split(' ')[0] ?? '')).toBe(false)
  })

  test('by pattern, each secret under a name of its own', async () => {
    await putValue(stack, 'payments/stripe/config', 'sk_live_canary')
    const { run } = githubJob({
      repository: 'acme/assistant',
      repository_id: '456793',
      ref: 'refs/heads/agent/x',
      check_run_id: '4711',
    })
    const script = `console.log(require('fs').readFileSync(process.env.STRIPE_CONFIG_FILE, 'utf8'))`
    const line = 'STRIPE_* = payments/stripe/*'
    const ran = await run(['exec', '--secret', line, ...node(script)])
    expect([ran.stdout, ran.stderr]).toEqual(['sk_live_canary\n', ''])
  })

  test('the command cannot ask for tokens; with --keep-identity it can', async () => {
    const { run } = githubJob()
    const without = JSON.parse((await run(['exec', ...DB, ...node(SHOW_ENV)])).stdout)
    expect(Object.keys(without).filter((name) => name.startsWith('ACTIONS_'))).toEqual([])
    expect(JSON.stringify(without)).not.toContain('canary')
    const kept = JSON.parse(
      (await run(['exec', '--keep-identity', ...DB, ...node(SHOW_ENV)])).stdout,
    )
    expect(Object.keys(kept)).toContain('ACTIONS_ID_TOKEN_REQUEST_TOKEN')
  })

  test.each([1, 42, 255])('exit code %i passes through', async (code) => {
    const { run, temp } = githubJob()
    const ran = await run(['exec', ...DB, ...node(`process.exit(${code})`)])
    expect([ran.code, ran.stderr, readdirSync(temp)]).toEqual([code, '', []])
  })

  test('standard input and output are the command’s own, a lot of it, too', async () => {
    const { run } = githubJob()
    const input = 'x'.repeat(3_000_000)
    const ran = await run(['exec', ...DB, '--', 'cat'], { input })
    expect([ran.stdout.length, ran.stderr]).toEqual([input.length, ''])
  })

  test('values with all that shells and logs stumble over arrive byte for byte', async () => {
    const evil = '%0A::add-mask::x\r\n"\'`$(id)\u2028ghadelimiter_x\n'
    await putValue(stack, 'payments/db/url', evil)
    const { run } = githubJob()
    const [file, env] = [
      await run(['exec', ...DB, '--', 'sh', '-c', 'cat "$DB_URL_FILE"']),
      await run(['exec', '--env', ...DB, '--', 'sh', '-c', 'printf %s "$DB_URL"']),
    ]
    await putValue(stack, 'payments/db/url', new Uint8Array([0xff, 0, 0x80, 0x0a]))
    const script = `console.log(require('fs').readFileSync(process.env.DB_URL_FILE).toString('hex'))`
    const bytes = await run(['exec', ...DB, ...node(script)])
    const refused = await run(['exec', '--env', ...DB, ...node('0')])
    await putValue(stack, 'payments/db/url', URL_VALUE)
    expect([file.stdout, env.stdout, bytes.stdout]).toEqual([evil, evil, 'ff00800a\n'])
    expect(codeOfRan(refused)).toEqual([125, true])
  })
})

describe('egg exec on GitLab: tokens that the job declares', () => {
  test('brings the secret; the command has no token of the job', async () => {
    const job = await gitlabJob()
    const ran = await job.run(['exec', '--token-env', job.names, ...DB, ...node(SHOW_ENV)])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const env = JSON.parse(ran.stdout)
    expect(env.DB_URL_FILE).toMatch(new RegExp(`^${job.folder}/egg-`))
    expect(Object.keys(env).filter((name) => /^(EGG_\d|CI_JOB_TOKEN)$/.test(name))).toEqual([])
    expect(readdirSync(job.folder)).toEqual([])
  })

  test('a broker that fails for a moment is given the next token', async () => {
    stack.faults.add({ operation: 'BatchGetItem', fault: 'error-before', times: 3 })
    const job = await gitlabJob()
    const ran = await job.run(['exec', '--token-env', job.names, ...DB, ...node('0')])
    expect([ran.code, stack.faults.pending()]).toEqual([0, 0])
  })

  test('no token goes twice: with one, a broker that fails is not asked again (B.3.61)', async () => {
    stack.faults.add({ operation: 'BatchGetItem', fault: 'error-before', times: 3 })
    const job = await gitlabJob(1)
    const ran = await job.run(['exec', '--token-env', job.names, ...DB, ...node('0')])
    expect(ran.code).toBe(125)
    expect(ran.stderr).toContain('every attempt needs a token of its own')
    expect(ran.stderr).not.toContain(job.tokens[0])
  })

  test('a token is not sent to another broker', async () => {
    const job = await gitlabJob(1)
    const ran = await job.run([
      'exec',
      '--broker',
      'https://egg.example.com',
      '--token-env',
      job.names,
      ...DB,
      ...node('0'),
    ])
    expect([ran.code, ran.stderr.includes('was not sent')]).toEqual([125, true])
  })
})

describe('egg exec, not started: 125, the next step, and nothing left', () => {
  test.each<[string, readonly string[], Record<string, string>]>([
    ['in no CI at all', [...DB], { GITHUB_ACTIONS: '', ACTIONS_ID_TOKEN_REQUEST_URL: '' }],
    ['without the permission', [...DB], { ACTIONS_ID_TOKEN_REQUEST_URL: '' }],
    ['without a broker', [...DB], { EGG_BROKER: '' }],
    ['without a secret', [], {}],
    ['a secret that no policy gives', ['--secret', 'X = payments/other/thing'], {}],
    ['a name that steers the command', ['--env', '--secret', 'PATH = payments/db/url'], {}],
    ['a lease that is none', ['--lease', '5', ...DB], {}],
    ['an unknown option', ['--what', ...DB], {}],
    ['storage that is none', ['--storage', 'disk', ...DB], {}],
    ['a token that is not there', ['--token-env', 'NONE', ...DB], {}],
    ['a file of lines that is not there', ['--secrets', 'nowhere'], {}],
  ])('%s', async (_, args, more) => {
    const { folder, temp, env } = githubJob()
    const ran = await egg(['exec', ...args, '--', 'touch', 'started'], {
      cwd: folder,
      env: { ...env, ...more },
    })
    expect(codeOfRan(ran)).toEqual([125, true])
    expect(ran.stderr).toMatch(/^ {2}next: /m)
    expect([ran.stdout, existsSync(join(folder, 'started')), readdirSync(temp)]).toEqual([
      '',
      false,
      [],
    ])
    expect(ran.stderr).not.toContain('canary')
  })

  test('no command', async () => {
    expect((await githubJob().run(['exec', ...DB])).code).toBe(125)
  })

  test('another branch is told field by field what does not fit', async () => {
    const { run } = githubJob({ ref: 'refs/heads/feature' })
    const ran = await run(['exec', ...DB, ...node('0')])
    expect(ran.stderr).toContain('ref is "refs/heads/feature", must be "refs/heads/main"')
  })

  test('a command that is not there, or not executable: 127, 126, as shells say it', async () => {
    const { run, folder, temp } = githubJob()
    writeFileSync(join(folder, 'text'), 'x')
    expect((await run(['exec', ...DB, '--', './nowhere'])).code).toBe(127)
    expect((await run(['exec', ...DB, '--', './text'])).code).toBe(126)
    expect(readdirSync(temp)).toEqual([])
  })
})

describe('egg exec and signals', () => {
  const EGG = fileURLToPath(new URL('../../cli/egg.ts', import.meta.url))
  const children: ChildProcess[] = []
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })

  const start = async (script: string) => {
    const { env, folder, temp } = githubJob()
    const child = spawn(
      process.execPath,
      [EGG, 'exec', ...DB, '--', process.execPath, '-e', script],
      {
        cwd: folder,
        env: { PATH: process.env.PATH, ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    children.push(child)
    const [first] = await once(child.stdout, 'data')
    return { child, temp, first: String(first), ended: once(child, 'exit') }
  }

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s reaches the command, whose end decides',
    async (signal) => {
      const { child, temp, ended } = await start(
        `process.on('${signal}', () => process.exit(7)); console.log('ready'); setInterval(() => {}, 1000)`,
      )
      expect(readdirSync(temp)).toHaveLength(2)
      child.kill(signal)
      expect(await ended).toEqual([7, null])
      expect(readdirSync(temp)).toEqual([])
    },
  )

  test.each([
    ['SIGTERM', 143],
    ['SIGKILL', 137],
  ])('a command that dies of %s: %i, and the files are gone', async (signal, code) => {
    const { temp, first, ended } = await start(
      `console.log(process.pid); setInterval(() => {}, 1000)`,
    )
    process.kill(Number(first), signal)
    expect(await ended).toEqual([code, null])
    expect(readdirSync(temp)).toEqual([])
  })

  test('egg itself, by SIGKILL: the files go all the same, and the lease is ended', async () => {
    const { child, temp, first } = await start(
      `console.log(process.pid); setInterval(() => {}, 1000)`,
    )
    const [name = ''] = readdirSync(temp).filter((each) => !each.endsWith('.lease'))
    const { record = '' } = readLease(join(temp, `${name}.lease`)) ?? {}
    child.kill('SIGKILL')
    await expect.poll(() => readdirSync(temp)).toEqual([])
    await expect.poll(() => isEnded(record)).toBe(true)
    process.kill(Number(first), 'SIGKILL')
  })

  test('what a command leaves behind in the background is not waited for', async () => {
    const { temp, first, ended } = await start(
      `const { spawn } = require('child_process')
       const left = spawn('sleep', ['30'], { stdio: 'inherit', detached: true }); left.unref()
       console.log(left.pid)`,
    )
    expect(await ended).toEqual([0, null])
    expect(readdirSync(temp)).toEqual([])
    process.kill(Number(first), 'SIGKILL')
  })
})

describe('egg inject', () => {
  const template = 'url: "egg://payments/db/url"\nkey: {{ egg://payments/stripe/config#key }}x\n'
  const expected = `url: "${URL_VALUE}"\nkey: sk_live_canaryx\n`
  const job = () => {
    const made = githubJob()
    writeFileSync(join(made.folder, 'app.tmpl'), template)
    return made
  }
  beforeAll(() => putValue(stack, 'payments/stripe/config', '{"key":"sk_live_canary"}'))

  test('fills a template into a new file, 0600, and says nothing', async () => {
    const { run, folder } = job()
    const ran = await run(['inject', '--in', 'app.tmpl', '--out', 'app.conf'])
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, '', ''])
    const path = join(folder, 'app.conf')
    expect(readFileSync(path, 'utf8')).toBe(expected)
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
  })

  test('or into what a command reads, without a file', async () => {
    const { run, folder, temp } = job()
    const ran = await run(['inject', '--in', 'app.tmpl', '--', 'cat'])
    expect([ran.code, ran.stdout]).toEqual([0, expected])
    expect([readdirSync(folder).sort(), readdirSync(temp)]).toEqual([['app.tmpl', 'temp'], []])
    expect((await run(['inject', '--in', 'app.tmpl', '--', 'sh', '-c', 'exit 9'])).code).toBe(9)
  })

  test('from standard input', async () => {
    const ran = await job().run(['inject', '--in', '-', '--', 'cat'], { input: template })
    expect(ran.stdout).toBe(expected)
  })

  test('the command cannot ask for tokens', async () => {
    const ran = await job().run(['inject', '--in', 'app.tmpl', ...node(SHOW_ENV)])
    expect(ran.stdout).not.toMatch(/ACTIONS_|canary/)
  })

  test('writes nothing over a file, nor through a link, without --force (T28)', async () => {
    const { run, folder } = job()
    const path = join(folder, 'app.conf')
    writeFileSync(join(folder, 'bystander'), 'untouched')
    symlinkSync(join(folder, 'bystander'), path)
    const ran = await run(['inject', '--in', 'app.tmpl', '--out', 'app.conf'])
    expect(codeOfRan(ran)).toEqual([125, true])
    const dangling = join(folder, 'dangling')
    symlinkSync(join(folder, 'nothing'), dangling)
    expect((await run(['inject', '--in', 'app.tmpl', '--out', 'dangling'])).code).toBe(125)
    expect(existsSync(join(folder, 'nothing'))).toBe(false)
    expect((await run(['inject', '--in', 'app.tmpl', '--out', 'app.conf', '--force'])).code).toBe(0)
    expect(readFileSync(join(folder, 'bystander'), 'utf8')).toBe('untouched')
    expect(readFileSync(path, 'utf8')).toBe(expected)
  })

  test.each([
    [['--in', 'app.tmpl']],
    [['--out', 'x']],
    [['--in', 'app.tmpl', '--out', 'x', '--', 'cat']],
    [['--in', 'nowhere', '--out', 'x']],
    [['--in', 'app.tmpl', '--out', 'nowhere/x']],
    [['--in', '/dev/null', '--out', 'x']],
  ])('%j: 125', async (args) => {
    const { run, folder } = job()
    expect(codeOfRan(await run(['inject', ...args]))).toEqual([125, true])
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })
})
