import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv, promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { dockerText, dotenvText, type Pair } from '../../client/dotenv.ts'
import { codeOf } from '../../core/error.ts'
import { runs } from '../fuzz/runs.ts'

const folder = mkdtempSync(join(tmpdir(), 'egg-dotenv-'))
const file = join(folder, 'secrets.env')
afterAll(() => rmSync(folder, { recursive: true }))

const written = <T>(write: () => T): T | null => {
  try {
    return write()
  } catch (error) {
    expect(codeOf(error)).toMatch(/^value_not_(dotenv|docker)$/)
    return null
  }
}

/** What a shell has in these variables after `set -a; . FILE`, as a child of it sees them. */
const inShell = (shell: string, text: string, names: readonly string[]): string[] => {
  writeFileSync(file, text)
  const print = `process.stdout.write(JSON.stringify(${JSON.stringify(names)}.map((n) => process.env[n])))`
  const script = `set -aeu; . "$1"; exec "$2" -e "$3"`
  return JSON.parse(
    execFileSync(shell, ['-c', script, 'sh', file, process.execPath, print], {
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
      // bash takes a socket for a remote shell, and reads its start-up files.
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
}

/** docker/cli, pkg/kvfile/kvfile.go: as it was for years, and since it takes quotes away. */
const inDocker = (text: string, quotes: boolean): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .map((line) => line.replace(/\r$/, '').trimStart())
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const at = line.indexOf('=')
        const value = line.slice(at + 1)
        const whole = quotes ? value.replace(/^(['"])(.*)\1$/s, '$2') : value
        return [line.slice(0, at), whole]
      }),
  )

const HOSTILE = [
  'plain-value_1.2:3/4@x,y%z+=',
  "it's",
  'a"b',
  '$HOME $(id) `id`',
  '\\n \\ \\\\',
  "it's a\\d",
  '# no comment',
  'a # b',
  ' leading and trailing ',
  '',
  'line 1\nline 2\n',
  '\n\nA=evil\nexport B=evil\n',
  'tab\there',
  'é🥚\u2028\u2029\u0085\ufeff',
  '~/x:~root',
  '*?[a]{1,2}!',
  '%0A::add-mask::x',
  'ghadelimiter_x<<EOF',
  'x'.repeat(60_000),
  "'quoted'",
  '"quoted"',
]

describe('dotenv: sh and Node read what was written, or it is refused (T32)', () => {
  const pairs = HOSTILE.map((value, i): Pair => [`V${i}`, value]).filter((pair) =>
    written(() => dotenvText([pair])),
  )

  test.each(['sh', 'bash'])('%s', (shell) => {
    const names = pairs.map(([name]) => name)
    expect(inShell(shell, dotenvText(pairs), names)).toEqual(pairs.map(([, value]) => value))
  })

  test('Node', () => {
    expect({ ...parseEnv(dotenvText(pairs)) }).toEqual(Object.fromEntries(pairs))
  })

  test('most are written', () => {
    expect(HOSTILE.length - pairs.length).toBeLessThanOrEqual(1)
  })

  test.each(['a\r\nb', '\r', 'a\0b', `'"`, "'$x", "it's `x`", `'\\`, `'\\n`, `'\\\\`])(
    'refused, since they would read it differently: %j',
    (value) => expect(written(() => dotenvText([['A', value]]))).toBeNull(),
  )

  const hostile = fc
    .array(fc.constantFrom(...`'"$\`\\n\n #=ab~!é{}:;&|<>()*?[]`, '\\n', '$(id)', '\t'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''))

  test('any text, by Node', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        const pairs: Pair[] = [
          ['A', one],
          ['B', two],
        ]
        const text = written(() => dotenvText(pairs))
        if (text !== null) expect({ ...parseEnv(text) }).toEqual({ A: one, B: two })
      }),
      runs(2000),
    )
  })

  test('any text, by sh', () => {
    const texts = fc.sample(hostile, { numRuns: 400, seed: 7 })
    const pairs = texts
      .map((value, i): Pair => [`V${i}`, value])
      .filter((pair) => written(() => dotenvText([pair])) !== null)
    expect(pairs.length).toBeGreaterThan(200)
    const names = pairs.map(([name]) => name)
    expect(inShell('sh', dotenvText(pairs), names)).toEqual(pairs.map(([, value]) => value))
  })

  test('what needs no quotes has none, so that docker reads it, too', () => {
    const text = dotenvText([['A', 'postgres://u:p@db.example/x']])
    expect(inDocker(text, false)).toEqual({ A: 'postgres://u:p@db.example/x' })
  })
})

describe('docker: --env-file reads what was written, or it is refused (T32)', () => {
  const pairs = HOSTILE.map((value, i): Pair => [`V${i}`, value]).filter(
    (pair) => written(() => dockerText([pair])) !== null,
  )

  test.each([false, true])('by its rules, quotes taken away: %s', (quotes) => {
    expect(inDocker(dockerText(pairs), quotes)).toEqual(Object.fromEntries(pairs))
    expect(pairs.length).toBeGreaterThan(12)
  })

  test.each(['a\nb', 'a\r', 'a\0', `'a'`, '"a"', 'x'.repeat(65_534)])('refused: %j', (value) => {
    expect(written(() => dockerText([['A', value]]))).toBeNull()
  })

  const docker = spawnSync('docker', ['--version']).status === 0
  test.runIf(docker)('by docker itself, that asks a daemon of ours for a container', async () => {
    let env: string[] = []
    const daemon = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        const create = request.url?.includes('/containers/create')
        if (create) env = JSON.parse(body).Env
        response.writeHead(create ? 201 : 200, { 'api-version': '1.40' })
        response.end(create ? '{"Id":"x","Warnings":[]}' : 'OK')
      })
    }).listen(0, '127.0.0.1')
    await once(daemon, 'listening')
    const { port } = daemon.address() as AddressInfo
    writeFileSync(file, dockerText(pairs))
    await promisify(execFile)('docker', ['create', '--env-file', file, 'image'], {
      env: { PATH: process.env.PATH, HOME: folder, DOCKER_HOST: `tcp://127.0.0.1:${port}` },
    })
    daemon.close()
    expect(env).toEqual(pairs.map(([name, value]) => `${name}=${value}`))
  })
})
