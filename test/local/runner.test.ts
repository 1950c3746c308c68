import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parsePairs } from '../../local/file-commands.ts'
import { type JobOptions, startJob } from '../../local/runner.ts'
import { mask } from '../../local/secret-masker.ts'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup()
})

const manifest = `
name: an action
inputs:
  plain: { default: usual }
  export-env: { default: false }
  with space: { default: '' }
  asked: { required: true }
runs: { using: node24, main: dist/main.cjs, post: dist/post.cjs }
`
const prelude = `
  const fs = require('node:fs')
  const tell = (name, text) => fs.appendFileSync(process.env[name], text)
  const env = process.env
`
const make = (
  { main = '', post = '', yml = manifest }: { main?: string; post?: string; yml?: string },
  options: Partial<JobOptions> = {},
) => {
  const actionDir = mkdtempSync(join(tmpdir(), 'egg-action-'))
  mkdirSync(join(actionDir, 'dist'))
  writeFileSync(join(actionDir, 'action.yml'), yml)
  writeFileSync(join(actionDir, 'dist/main.cjs'), prelude + main)
  writeFileSync(join(actionDir, 'dist/post.cjs'), prelude + post)
  cleanups.push(() => rmSync(actionDir, { recursive: true }))
  const job = startJob({ actionDir, ...options })
  cleanups.push(job.dispose)
  return job
}

describe('a step', () => {
  test('sees the inputs as the runner spells them, defaults included', async () => {
    const main = `for (const name of Object.keys(env).filter((n) => n.startsWith('INPUT_')).sort())
      console.log(name + '=' + env[name])`
    const step = await make({ main }).uses({ with: { 'Export-Env': 'true', extra: 'x' } })
    expect(step.raw.split('\n')).toEqual([
      'INPUT_EXPORT-ENV=true',
      'INPUT_EXTRA=x',
      'INPUT_PLAIN=usual',
      'INPUT_WITH_SPACE=',
    ])
    expect(step.warnings).toHaveLength(1)
  })

  test('sees nothing of this process but PATH', async () => {
    process.env.EGG_CANARY = 'canary'
    cleanups.push(() => delete process.env.EGG_CANARY)
    const step = await make({ main: 'console.log(Object.keys(env).join())' }).uses()
    const rest = step.raw.split(',').filter((name) => !/^(GITHUB|RUNNER|INPUT)_/.test(name))
    expect(rest.toSorted()).toEqual(['CI', 'HOME', 'PATH'])
  })

  test('starts with an empty RUNNER_TEMP, in the workspace', async () => {
    const main = `console.log(JSON.stringify([process.cwd() === env.GITHUB_WORKSPACE,
      fs.readdirSync(env.RUNNER_TEMP), JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH))]))`
    const step = await make({ main }, { event: { number: 7 } }).uses()
    expect(JSON.parse(step.raw)).toEqual([true, [], { number: 7 }])
  })

  test('passes environment and path on to later steps, outputs and state not', async () => {
    const job = make({
      main: `tell('GITHUB_ENV', 'A=1\\nB<<E\\nx\\ny\\nE\\n'); tell('GITHUB_OUTPUT', 'o=2\\n')
        tell('GITHUB_STATE', 's=3\\n'); tell('GITHUB_PATH', '/first\\n/second\\n')
        tell('GITHUB_STEP_SUMMARY', '# hi')`,
    })
    const step = await job.uses()
    expect(step).toMatchObject({
      ok: true,
      env: { A: '1', B: 'x\ny' },
      outputs: { o: '2' },
      state: { s: '3' },
      path: ['/first', '/second'],
      summary: '# hi',
    })
    const script = 'console.log(JSON.stringify(process.env))'
    const later = JSON.parse((await job.run([process.execPath, '-e', script])).raw)
    expect(later).toMatchObject({ A: '1', B: 'x\ny' })
    expect(later.PATH.startsWith('/second:/first:')).toBe(true)
    expect(later.o ?? later.STATE_s ?? later.INPUT_PLAIN).toBeUndefined()
  })

  test("cannot change the runner's own variables for later steps", async () => {
    const main = `tell('GITHUB_ENV', ['GITHUB_SERVER_URL=x', 'RUNNER_TEMP=x', 'NODE_OPTIONS=x',
      'ACTIONS_ID_TOKEN_REQUEST_URL=x', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN=x', ''].join('\\n'))`
    const given = { ACTIONS_ID_TOKEN_REQUEST_URL: 'given' }
    const job = make({ main }, { env: given })
    expect((await job.uses()).errors).toHaveLength(1)
    const script = 'console.log(JSON.stringify(process.env))'
    const later = JSON.parse((await job.run([process.execPath, '-e', script])).raw)
    expect(later).toMatchObject({
      GITHUB_SERVER_URL: 'https://github.com',
      RUNNER_TEMP: job.temp,
      ACTIONS_ID_TOKEN_REQUEST_URL: 'given',
      // B.3.58: what the runner does not give, an earlier step can.
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    })
    expect(later.NODE_OPTIONS).toBeUndefined()
  })

  test('fails by its exit code, and by a malformed file command', async () => {
    expect(await make({ main: 'process.exitCode = 3' }).uses()).toMatchObject({
      ok: false,
      exitCode: 3,
    })
    const malformed = await make({ main: `tell('GITHUB_OUTPUT', 'a<<E\\nno end')` }).uses()
    expect(malformed).toMatchObject({ ok: false, exitCode: 0, outputs: {} })
    expect(malformed.errors).toHaveLength(1)
  })

  test('loses a summary over 1,024 KiB whole', async () => {
    const main = `tell('GITHUB_STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))`
    expect((await make({ main }).uses()).summary).toBe('')
  })

  test("of the workflow's own: a shell script, a Node script", async () => {
    const job = make({})
    writeFileSync(join(job.workspace, 'a.sh'), 'echo "o=$CI" >> "$GITHUB_OUTPUT"\nfalse\necho late')
    writeFileSync(join(job.workspace, 'b.mjs'), 'console.error("to stderr")')
    expect(await job.run('a.sh')).toMatchObject({ ok: false, outputs: { o: 'true' }, raw: '' })
    expect(await job.run('b.mjs')).toMatchObject({ ok: true, raw: 'to stderr' })
  })
})

describe('a post', () => {
  test('runs after failure, last first, with the state and inputs of its own main', async () => {
    const job = make({
      main: `tell('GITHUB_STATE', 'who=' + env.INPUT_ASKED); process.exitCode = 1`,
      post: `console.log(env.STATE_who, env.INPUT_ASKED)`,
    })
    await job.uses({ with: { asked: 'one' } })
    await job.uses({ with: { asked: 'two' } })
    expect((await job.end()).map(({ raw }) => raw)).toEqual(['two two', 'one one'])
    expect(await job.end()).toEqual([])
  })
})

describe('the log', () => {
  test('T25: a mask hides what comes after it, not what came before', async () => {
    const step = await make({
      main: `console.log('a s3cret'); console.log('::add-mask::s3cret'); console.log('b s3cret')`,
    }).uses()
    expect(step.masks).toEqual(['s3cret'])
    expect(step.raw).toBe('a s3cret\n::add-mask::s3cret\nb s3cret')
    expect(step.log).toBe('a s3cret\nb ***')
  })

  test('a mask holds for the later steps and the post', async () => {
    const job = make({ main: `console.log('::add-mask::s3cret')`, post: `console.log('s3cret')` })
    await job.uses()
    expect((await job.run(['echo', 's3cret'])).log).toBe('***')
    expect((await job.end()).map(({ log }) => log)).toEqual(['***'])
  })

  test('B.3.48: a multi-line value is masked whole and by its trimmed lines', async () => {
    const step = await make({
      main: `console.log('::add-mask::-----BEGIN%0D%0A  body%2525  %0A}'); console.log('body%25 x }')`,
    }).uses()
    expect(step.masks).toEqual(['-----BEGIN\r\n  body%25  \n}'])
    expect(step.log).toBe('*** x ***')
  })

  test('an empty mask hides nothing', async () => {
    const step = await make({ main: `console.log('::add-mask::'); console.log('text')` }).uses()
    expect(step.log).toBe('text')
  })

  test('annotations are collected, debug shown on demand only', async () => {
    const main = `console.log('::error file=a.ts,line=1::e%0A2'); console.log('::warning::w')
      console.log('::notice::n'); console.log('::debug::d'); console.log('::other::o')`
    const step = await make({ main }).uses()
    expect(step).toMatchObject({ errors: ['e\n2'], warnings: ['w'], notices: ['n'], debugs: ['d'] })
    expect(step.log).toBe('##[error]e\n2\n##[warning]w\n##[notice]n\n::other::o')
    expect((await make({ main }, { debug: true }).uses()).log).toContain('##[debug]d')
  })

  test('B.3.50: with debug logging the runner shows variables, outputs and state', async () => {
    const main = `console.log(env.RUNNER_DEBUG, '::add-mask::hidden'); console.log('::add-mask::s3cret')
      tell('GITHUB_ENV', 'A=s3cret\\n'); tell('GITHUB_STATE', 's=open\\n')`
    const { log } = await make({ main }, { debug: true }).uses()
    expect(log.split('\n')).toEqual([
      '1 ::add-mask::hidden',
      "##[debug]A='***'",
      '##[debug]Save intra-action state s = open',
    ])
  })

  test('stop-commands is obeyed until its token comes', async () => {
    const step = await make({
      main: `console.log(['::stop-commands::tok', '::error::no', '::tok::', '::error::yes'].join('\\n'))`,
    }).uses()
    expect(step.errors).toEqual(['yes'])
  })

  test('lines end at CR, LF and CRLF, not at U+2028; the last needs no end', async () => {
    const lines: string[] = []
    const options = { onLine: (line: string) => lines.push(line) }
    await make({ main: `process.stdout.write('a\\rb\\r\\nc\\u2028d\\n\\ne')` }, options).uses()
    expect(lines).toEqual(['a', 'b', 'c\u2028d', '', 'e'])
  })

  test('overlapping and touching masks become one', () => {
    expect(mask('xabcdefx', ['abc', 'cde', 'f'])).toBe('x***x')
    expect(mask('aaa', ['aa'])).toBe('***')
    expect(mask('a b', ['a', 'b'])).toBe('*** ***')
    expect(mask('none', ['x'])).toBe('none')
  })
})

describe('cancelling', () => {
  const stubborn = (signals: string[]) => `
    for (const signal of ${JSON.stringify(signals)}) process.on(signal, () => console.log(signal))
    setInterval(() => {}, 1000)
    console.log('ready')`
  const cancelled = async (main: string, interrupt: number, terminate: number) => {
    let ready = () => {}
    const printed = new Promise<void>((resolve) => {
      ready = resolve
    })
    const options = {
      grace: { interrupt, terminate },
      onLine: (line: string) => line === 'ready' && ready(),
    }
    const job = make({ main, post: `console.log('post')` }, options)
    const step = job.uses()
    await printed
    await job.cancel()
    expect((await job.end()).map(({ raw }) => raw)).toEqual(['post'])
    return step
  }

  test('SIGINT, and a process that heeds it', async () => {
    const main = `process.on('SIGINT', () => process.exit(130)); setInterval(() => {}, 1000)
      console.log('ready')`
    expect(await cancelled(main, 5_000, 5_000)).toMatchObject({
      ok: false,
      exitCode: 130,
      signal: null,
    })
  })

  test('then SIGTERM', async () => {
    const step = await cancelled(stubborn(['SIGINT']), 200, 5_000)
    expect(step).toMatchObject({ ok: false, signal: 'SIGTERM', raw: 'ready\nSIGINT' })
  })

  test('then SIGKILL', async () => {
    const step = await cancelled(stubborn(['SIGINT', 'SIGTERM']), 200, 200)
    expect(step).toMatchObject({ ok: false, signal: 'SIGKILL', raw: 'ready\nSIGINT\nSIGTERM' })
  })

  test('a job that runs nothing is nothing to cancel', async () => {
    await make({}).cancel()
  })
})

test('dispose() kills what runs and leaves no folder behind', async () => {
  const job = make({ main: 'setInterval(() => {}, 1000)' })
  const step = job.uses()
  job.dispose()
  expect((await step.catch(() => null))?.signal ?? 'SIGKILL').toBe('SIGKILL')
  expect(() => readdirSync(job.temp)).toThrow()
})

describe('what this runner does not do, it refuses', () => {
  test.each([
    'runs: { using: node20, main: dist/main.cjs }',
    'runs: { using: composite, steps: [] }',
    'runs: { using: node24, main: dist/main.cjs, pre: dist/pre.cjs }',
    'runs: { using: node24, main: dist/main.cjs, post: dist/post.cjs, post-if: success() }',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    "{ inputs: { a: { default: '${{ github.actor }}' } }, runs: { using: node24, main: a.cjs } }",
  ])('%s', (yml) => {
    expect(() => make({ yml })).toThrow()
  })
})

describe('file commands', () => {
  test.each([
    ['', []],
    ['\n\n', []],
    ['a=b', [['a', 'b']]],
    ['a=b=c<<d\n', [['a', 'b=c<<d']]],
    ['a=\n', [['a', '']]],
    [' a = b \r\n', [[' a ', ' b \r']]],
    [
      'a<<E\nE\nb=1',
      [
        ['a', ''],
        ['b', '1'],
      ],
    ],
    ['a<<E\n\nE\n', [['a', '']]],
    ['a<<E\nx\n\ny=z\nE\n', [['a', 'x\n\ny=z']]],
    ['a<<E\nb=evil\n E\nE \nE', [['a', 'b=evil\n E\nE ']]],
    ['a<<=\nx\n=', [['a', 'x']]],
    [
      'a=1\na=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
  ])('%j', (text, pairs) => {
    expect(parsePairs(text)).toEqual(pairs)
  })

  test.each(['a', '=a', '<<E\nE', 'a<<\nx', 'a<<E\nx', 'a<<E\nx\nE\nrest'])('%j fails', (text) => {
    expect(() => parsePairs(text)).toThrow()
  })

  test('T27: a value that holds the delimiter on a line of its own injects what follows', () => {
    // Why a writer must choose a delimiter that no value can hold.
    expect(parsePairs('a<<E\nx\nE\nEVIL=1\nb<<E\ny\nE\n')).toContainEqual(['EVIL', '1'])
  })
})
