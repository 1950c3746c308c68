import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Job, type JobOptions, startJob } from '../../local/runner.ts'
import type { Stack } from '../../local/stack.ts'
import { CLAIMS, putValue, startWorld, VALUES } from './world.ts'

let stack: Stack
const jobs: Job[] = []

beforeAll(async () => {
  stack = await startWorld()
})
afterAll(() => stack?.close())
afterEach(() => {
  for (const job of jobs.splice(0)) job.dispose()
  stack.faults.clear()
})

const ACTION = new URL('../..', import.meta.url).pathname

const jobWith = (options: Partial<JobOptions> = {}, claims: object = {}): Job => {
  const idp = stack.issuers.github
  const env = idp?.registerJob({ ...CLAIMS, ...claims }).env
  const job = startJob({ actionDir: ACTION, ...options, env: { ...env, ...options.env } })
  jobs.push(job)
  return job
}

const SECRETS = `
# one a line
DB_URL = payments/db/url
TLS_KEY = payments/tls/key   # multi-line
STRIPE=payments/stripe/config
`

const inputs = (more: Record<string, string> = {}) => ({
  broker: stack.brokerLine,
  secrets: SECRETS,
  ...more,
})

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('the action', () => {
  test('delivers files, tells where, and removes them at the end of the job', async () => {
    const job = jobWith()
    const step = await job.uses({ with: inputs() })
    expect(step.ok).toBe(true)

    const { DB_URL = '', TLS_KEY = '', STRIPE = '', directory = '', record = '' } = step.outputs
    expect(readFileSync(DB_URL, 'utf8')).toBe(VALUES['payments/db/url'])
    expect(readFileSync(TLS_KEY, 'utf8')).toBe(VALUES['payments/tls/key'])
    expect(readFileSync(STRIPE, 'utf8')).toBe(VALUES['payments/stripe/config'])
    expect([modeOf(DB_URL), modeOf(directory)]).toEqual(['400', '700'])
    expect(directory.startsWith(`${job.temp}/egg-`)).toBe(true)
    expect(step.env).toEqual({ DB_URL_FILE: DB_URL, TLS_KEY_FILE: TLS_KEY, STRIPE_FILE: STRIPE })
    expect(step.summary).toContain(record)
    expect(step.summary).toContain('payments/db/url')
    expect(readdirSync(job.workspace)).toEqual([])

    const later = await job.run(['node', '-e', 'console.log(process.env.DB_URL_FILE)'])
    expect(later.raw).toContain(DB_URL)
    const [post] = await job.end()
    expect([post?.ok, post?.raw]).toEqual([
      true,
      'egg: the secrets were removed. Their lease is ended.',
    ])
    expect(readdirSync(job.temp)).toEqual([])
  })

  test('masks every line of every value before anything else is said (T24, T25)', async () => {
    const step = await jobWith().uses({ with: inputs() })
    const lines = Object.values(VALUES).flatMap((value) => value.trim().split('\n'))
    for (const line of lines) expect(step.masks).toContain(line)
    const first = step.raw.split('\n').findIndex((line) => !line.startsWith('::add-mask::'))
    const rest = step.raw.split('\n').slice(first).join('\n')
    expect(rest).not.toContain('::add-mask::')
  })

  test('puts values into the environment only when asked', async () => {
    const step = await jobWith().uses({ with: inputs({ 'export-env': 'true' }) })
    expect(step.env).toMatchObject({
      DB_URL: VALUES['payments/db/url'],
      TLS_KEY: VALUES['payments/tls/key'],
    })
  })

  test('takes a broker without a pin, and one with a pin more than it needs', async () => {
    for (const broker of [stack.origin, `${stack.brokerLine},sha256-${'A'.repeat(43)}`]) {
      const step = await jobWith().uses({ with: inputs({ broker }) })
      expect(step.ok).toBe(true)
    }
  })

  test('twice in one job: the first one’s files stay until the end (T29)', async () => {
    const job = jobWith()
    const first = await job.uses({ with: inputs() })
    const second = await job.uses({ with: inputs({ secrets: 'OTHER = payments/db/url' }) })
    expect(existsSync(first.outputs.DB_URL ?? '')).toBe(true)
    expect(existsSync(second.outputs.OTHER ?? '')).toBe(true)
    await job.end()
    expect(readdirSync(job.temp)).toEqual([])
  })

  test('one secret under two names', async () => {
    const secrets = 'A = payments/db/url\nB = payments/db/url'
    const step = await jobWith().uses({ with: inputs({ secrets }) })
    expect(readFileSync(step.outputs.B ?? '', 'utf8')).toBe(VALUES['payments/db/url'])
  })

  test('starts over with a new key and token when the broker fails for a moment', async () => {
    stack.faults.add({ operation: 'BatchGetItem', fault: 'error-before', times: 3 })
    const step = await jobWith().uses({ with: inputs() })
    expect(step.ok).toBe(true)
    expect(stack.faults.pending()).toBe(0)
  })

  test('a value with workflow commands in it stays a value (T27)', async () => {
    const evil = '::set-output name=x::y\n::add-mask::%25\r\nghadelimiter_x<<EOF\n%0A::error::no'
    await putValue(stack, 'payments/db/url', evil)
    const step = await jobWith().uses({ with: inputs({ 'export-env': 'true' }) })
    await putValue(stack, 'payments/db/url', VALUES['payments/db/url'])
    expect(step.ok).toBe(true)
    expect(step.errors).toEqual([])
    expect(Object.keys(step.outputs).sort()).toEqual(
      ['DB_URL', 'STRIPE', 'TLS_KEY', 'available', 'directory', 'expires-at', 'record'].sort(),
    )
    expect(step.env.DB_URL).toBe(evil)
  })
})

describe('the post step', () => {
  test.each([
    [
      'another folder',
      'mkdir "$T/egg-other" && touch "$T/egg-other/x" && rm -rf "$D" && mv "$T/egg-other" "$D"',
    ],
    [
      'a link to one',
      'mkdir "$T/other" && touch "$T/other/x" && rm -rf "$D" && ln -s "$T/other" "$D"',
    ],
  ])('removes nothing that main did not make: %s in its place (T29, B.3.56)', async (_, script) => {
    const job = jobWith()
    const step = await job.uses({ with: inputs() })
    const { directory = '' } = step.outputs
    await job.run(['bash', '-c', `D=${directory} T=${job.temp}; ${script}`])
    const [post] = await job.end()
    expect(post?.raw).toContain('[wipe_refused]')
    expect(existsSync(`${directory}/x`)).toBe(true)
  })

  test('is content when the files are gone, and when main made none', async () => {
    const job = jobWith()
    const step = await job.uses({ with: inputs() })
    await job.run(['bash', '-c', `rm -rf ${step.outputs.directory}`])
    await job.uses({ with: inputs({ secrets: '' }) })
    for (const post of await job.end()) expect(post.ok).toBe(true)
  })
})

describe('bad input: one sentence, the next step, exit 1, nothing left', () => {
  const failing = async (
    expected: string,
    given: Record<string, string>,
    job = jobWith(),
  ): Promise<string> => {
    const step = await job.uses({ with: given })
    expect(step.exitCode).toBe(1)
    expect(step.raw).toContain(`[${expected}]`)
    expect(readdirSync(job.temp)).toEqual([])
    expect(step.env).toEqual({})
    return step.raw
  }

  test('no `id-token: write`', async () => {
    const job = startJob({ actionDir: ACTION })
    jobs.push(job)
    const said = await failing('id_token_unavailable', inputs(), job)
    expect(said).toContain('id-token: write')
  })

  test('a fork’s pull request', async () => {
    const event = {
      pull_request: {
        head: { repo: { full_name: 'evil/payments-api' } },
        base: { repo: { full_name: 'acme/payments-api' } },
      },
    }
    const job = startJob({ actionDir: ACTION, event, env: { GITHUB_EVENT_NAME: 'pull_request' } })
    jobs.push(job)
    expect(await failing('id_token_unavailable', inputs(), job)).toContain('fork')
  })

  test('an unreachable broker', async () => {
    await failing('network', inputs({ broker: 'http://127.0.0.1:9', timeout: '5' }))
  })

  test('a URL that is not a broker', async () => {
    const { url = '' } = stack.issuers.github ?? {}
    await failing('not_a_broker', inputs({ broker: url }))
  })

  test.each([
    'https://egg.example.com/',
    'egg.example.com',
    'https://egg.example.com#sha256-x',
    'x#y#z',
  ])('the broker %s', async (broker) => {
    await failing('broker_malformed', inputs({ broker }))
  })

  test('a pin that is not the broker’s', async () => {
    const broker = `${stack.origin}#sha256-${'A'.repeat(43)}`
    await failing('release_unpinned', inputs({ broker }))
  })

  test('a secret that does not exist', async () => {
    await failing('secret_missing', inputs({ secrets: 'X = payments/not/stored' }))
  })

  test('a secret that no policy gives', async () => {
    await failing('not_granted', inputs({ secrets: 'X = payments/other/thing' }))
  })

  test.each([
    ['input_missing', ''],
    ['input_missing', '# only a comment'],
    ['input_malformed', 'payments/db/url'],
    ['input_malformed', 'A = b = c'],
    ['output_name_invalid', '1A = payments/db/url'],
    ['output_name_invalid', '../x = payments/db/url'],
    ['output_name_invalid', 'a/b = payments/db/url'],
    ['output_name_invalid', `${'A'.repeat(65)} = payments/db/url`],
    ['output_name_invalid', 'CON = payments/db/url'],
    ['output_name_duplicate', 'A = payments/db/url\na = payments/tls/key'],
    ['output_name_duplicate', 'A_FILE = payments/db/url\nA = payments/tls/key'],
    ['output_name_duplicate', 'Directory = payments/db/url'],
    ['output_name_reserved', 'GITHUB_X = payments/db/url'],
    ['secret_name_invalid', 'A = Payments/db/url'],
    ['secret_name_invalid', 'A = payments'],
    ['secret_name_invalid', 'A = payments/../x'],
  ])('%s: secrets %j', async (code, secrets) => {
    await failing(code, inputs({ secrets }))
  })

  test.each(['PATH', 'NODE_OPTIONS', 'LD_PRELOAD', 'BASH_ENV', 'RUNNER_TEMP'])(
    '%s into the environment (B.3.52)',
    async (name) => {
      const secrets = `${name} = payments/db/url`
      await failing('output_name_reserved', inputs({ secrets, 'export-env': 'true' }))
    },
  )

  test('a value that is no text, into the environment', async () => {
    await putValue(stack, 'payments/db/url', new Uint8Array([0xff, 0, 1, 2, 3, 4]))
    await failing('value_not_text', inputs({ 'export-env': 'true' }))
    const step = await jobWith().uses({ with: inputs() })
    expect([...readFileSync(step.outputs.DB_URL ?? '')]).toEqual([0xff, 0, 1, 2, 3, 4])
    await putValue(stack, 'payments/db/url', VALUES['payments/db/url'])
  })

  test.each([
    [{ 'export-env': 'yes' }],
    [{ lease: '1d' }],
    [{ lease: '59s' }],
    [{ timeout: '0' }],
    [{ timeout: 'soon' }],
  ])('%j', async (given) => {
    await failing('input_malformed', inputs(given as Record<string, string>))
  })

  test('another branch is told field by field what does not fit', async () => {
    const said = await failing('not_granted', inputs(), jobWith({}, { ref: 'refs/heads/feature' }))
    expect(said).toContain('ref is "refs/heads/feature", must be "refs/heads/main"')
    expect(said).toContain('deploy-production in policies/payments-api.yaml')
  })

  test('and how to ask for it: in the log and in the summary', async () => {
    const job = jobWith({}, { ref: 'refs/heads/feature' })
    const step = await job.uses({ with: inputs() })
    const link = 'https://github.com/acme/egg-policies/edit/main/policies/payments-api.yaml'
    expect(step.errors.join()).toContain(link)
    expect(step.summary).toContain(`(${link})`)
    expect(step.summary).toContain('      ref: refs/heads/feature\n')
    const stranger = jobWith({}, { repository_id: '1', repository: 'evil/app' })
    const other = await stranger.uses({ with: inputs() })
    expect([other.raw.includes('acme/egg-policies'), other.summary]).toEqual([false, ''])
  })

  test('a public repository’s log does not say what would fit', async () => {
    const claims = { ref: 'refs/heads/feature', repository_visibility: 'public' }
    const said = await failing('not_granted', inputs(), jobWith({}, claims))
    expect(said).toContain('ref is "refs/heads/feature"')
    expect(said).not.toContain('must be')
  })

  test.each(['/nowhere', '', '.'])('RUNNER_TEMP is %j', async (RUNNER_TEMP) => {
    const job = jobWith()
    const step = await job.uses({ with: inputs(), env: { RUNNER_TEMP } })
    expect(step.exitCode).toBe(1)
    expect(step.raw).toContain('[temp_unusable]')
    expect(readdirSync(job.workspace)).toEqual([])
  })
})

describe('a step that is cancelled leaves nothing behind, and is not done (B.3.57)', () => {
  test('while it waits for the broker', async () => {
    const job = jobWith({ grace: { interrupt: 2_000, terminate: 500 } })
    stack.faults.add({ operation: 'BatchGetItem', latencyMs: 500 })
    const running = job.uses({ with: inputs() })
    await new Promise((resolve) => setTimeout(resolve, 250))
    await job.cancel()
    expect((await running).ok).toBe(false)
    expect(readdirSync(job.temp)).toEqual([])
  })

  test('while it writes', async () => {
    const job = jobWith({ grace: { interrupt: 2_000, terminate: 500 } })
    // One secret under 50 names: the signal comes when the first file is there.
    const names = Array.from({ length: 50 }, (_, i) => `S${i} = payments/db/url`)
    const running = job.uses({ with: inputs({ secrets: names.join('\n') }) })
    await expect.poll(() => readdirSync(job.temp).length, { interval: 1 }).toBeGreaterThan(0)
    await job.cancel()
    const step = await running
    // No post step: what is left must be gone by now, unless the step had finished before.
    if (!step.ok) expect(readdirSync(job.temp)).toEqual([])
    await job.end()
    expect(readdirSync(job.temp)).toEqual([])
  })
})

test('the ID token is masked when it arrives (B.3.60)', async () => {
  const step = await jobWith().uses({ with: inputs() })
  expect(step.masks.filter((mask) => /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(mask))).toHaveLength(1)
})

test('a summary that cannot be written is a warning: the secrets are there', async () => {
  const step = await jobWith().uses({ with: inputs(), env: { GITHUB_STEP_SUMMARY: '/dev/full' } })
  expect(step.ok).toBe(true)
  expect(step.warnings.join()).toContain('summary')
})

test.each(['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'])(
  'a runner without %s: nothing is printed as a command',
  async (name) => {
    const step = await jobWith().uses({
      with: inputs({ 'export-env': 'true' }),
      env: { [name]: '' },
    })
    expect(step.exitCode).toBe(1)
    expect(step.raw).toContain('[runner_unsupported]')
  },
)

test('a value too short to be masked goes into files, not into the environment (B.3.49)', async () => {
  await putValue(stack, 'payments/db/url', '5')
  const [file, env] = [inputs(), inputs({ 'export-env': 'true' })]
  const [delivered, refused] = [
    await jobWith().uses({ with: file }),
    await jobWith().uses({ with: env }),
  ]
  await putValue(stack, 'payments/db/url', VALUES['payments/db/url'])
  expect([delivered.ok, delivered.warnings.length]).toEqual([true, 1])
  expect(refused.raw).toContain('[value_not_maskable]')
})
