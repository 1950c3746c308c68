import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { codeIn, saidBesides, useAction } from './steps.ts'

const { platform, startStep, inputs } = useAction()
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8)
const filesIn = (folder = '') => readdirSync(folder).sort()

// Its id does not fit a double.
const ID = '9007199254740993'
const DOCUMENT = `{"user": "egg", "db": {"pass.word": "h'un\\"t$er\\n2"}, "id": ${ID}}`

describe('formats', () => {
  test('files, dotenv, docker and json beside each other', async () => {
    await platform().store('plain:value-1')
    await platform().store('with blank', 'payments/b')
    const secrets = 'A = payments/a\nB = payments/b file=b.txt mode=0644'
    const job = startStep()
    const step = await job.uses({
      with: inputs({ secrets, format: 'json, files,dotenv docker' }),
    })
    expect([step.errors, step.warnings, step.ok]).toEqual([[], [], true])
    const { directory = '', A, B } = step.outputs
    expect(filesIn(directory)).toEqual(['A', 'b.txt', 'docker.env', 'secrets.env', 'secrets.json'])
    expect([A, B]).toEqual([join(directory, 'A'), join(directory, 'b.txt')])
    expect(step.env).toEqual({ A_FILE: A, B_FILE: B })
    const both = { A: 'plain:value-1', B: 'with blank' }
    const text = (name: string) => readFileSync(join(directory, name), 'utf8')
    expect(JSON.parse(text('secrets.json'))).toEqual(both)
    expect({ ...parseEnv(text('secrets.env')) }).toEqual(both)
    expect(text('docker.env')).toBe('A=plain:value-1\nB=with blank\n')
    for (const name of ['A', 'docker.env', 'secrets.env', 'secrets.json']) {
      expect(modeOf(join(directory, name))).toBe('400')
    }
    expect([modeOf(B ?? ''), modeOf(directory)]).toEqual(['644', '700'])
    const shell = await job.run([
      'sh',
      '-c',
      `set -a; . "${directory}/secrets.env"; node -e 'console.log(process.env.B)'`,
    ])
    expect(shell.raw).toBe('with blank')
    await job.end()
    expect(readdirSync(job.temp)).toEqual([])
  })

  test('without `files` there are none, and no outputs for them', async () => {
    await platform().store('plain-value')
    const step = await startStep().uses({ with: inputs({ format: 'json' }) })
    expect(filesIn(step.outputs.directory)).toEqual(['secrets.json'])
    expect([step.env, step.outputs.S]).toEqual([{}, undefined])
  })

  test('all have the same masks (T24)', async () => {
    await platform().store('a "value" to hide')
    const masks = []
    for (const format of ['files', 'dotenv', 'docker', 'json']) {
      const step = await startStep().uses({ with: inputs({ format }) })
      masks.push(step.masks.filter((mask) => !mask.startsWith('eyJ')))
    }
    for (const each of masks) expect(each).toEqual(masks[0])
    expect(masks[0]).toContain('a "value" to hide')
  })

  test.each([
    ['dotenv', `it's "$x"`, 'value_not_dotenv'],
    ['docker', 'two\nlines', 'value_not_docker'],
    ['json', new Uint8Array([0xff, 0xfe, 0x41, 0x42]), 'value_not_text'],
    ['dotenv', 'a\0b-and-more', 'value_not_text'],
    ['files, dotenv', new Uint8Array([0xff, 0xfe, 0x41, 0x42]), 'value_not_text'],
  ])('%s cannot carry %j: nothing is written (T32)', async (format, value, code) => {
    await platform().store(value)
    const job = startStep()
    const step = await job.uses({ with: inputs({ format }) })
    expect([step.ok, codeIn(step)]).toEqual([false, code])
    expect([step.env, step.outputs, readdirSync(job.temp)]).toEqual([{}, {}, []])
  })

  test.each([
    [{ format: 'yaml' }, 'input_malformed'],
    [{ format: 'files, files, x' }, 'input_malformed'],
    [{ storage: 'disk' }, 'input_malformed'],
    [{ 'when-unavailable': 'maybe' }, 'input_malformed'],
    [{ wipe: 'yes' }, 'input_malformed'],
    [{ 'ca-certificate': '/nowhere' }, 'ca_certificate_malformed'],
    [
      { 'ca-certificate': '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----' },
      'ca_certificate_malformed',
    ],
    [{ format: 'dotenv', secrets: 'PATH = payments/a' }, 'output_name_reserved'],
    [{ secrets: 'A = payments/a file=../../x' }, 'file_name_invalid'],
  ])('%j: refused before a token is asked for', async (given, code) => {
    const step = await startStep().uses({ with: inputs(given) })
    expect(codeIn(step)).toBe(code)
    expect([platform().tokens, platform().seen]).toEqual([[], []])
  })
})

describe('a member of a JSON secret', () => {
  test('is delivered and masked by itself, and asked for once', async () => {
    await platform().store(DOCUMENT)
    const secrets = 'U = payments/a#user\nP = payments/a#db.pass\\.word\nID = payments/a#id'
    const step = await startStep().uses({ with: inputs({ secrets, 'export-env': 'false' }) })
    const text = (name: string) => readFileSync(step.outputs[name] ?? '', 'utf8')
    expect([text('U'), text('P'), text('ID')]).toEqual(['egg', 'h\'un"t$er\n2', ID])
    expect(step.masks).toContain('h\'un"t$er')
    expect(JSON.parse(platform().seen[0]?.body ?? '').secrets).toEqual(['payments/a'])
    // `egg` is no secret that could be hidden.
    expect(step.warnings).toHaveLength(1)
  })

  test.each([
    ['S = payments/a#nobody', 'json_key_missing'],
    ['S = payments/b#user', 'json_malformed'],
  ])('%s: %s, and nothing is written', async (secrets, code) => {
    await platform().store(DOCUMENT)
    await platform().store('no JSON: hunter2', 'payments/b')
    const job = startStep()
    const step = await job.uses({ with: inputs({ secrets }) })
    expect(codeIn(step)).toBe(code)
    expect(saidBesides(step).late.join()).not.toContain('hunter2')
    expect([step.outputs, readdirSync(job.temp)]).toEqual([{}, []])
  })
})

describe('optional secrets', () => {
  test('that are missing or refused are left out; the others come', async () => {
    await platform().store('plain-value')
    const secrets =
      'A = payments/a\nM = payments/missing optional\nR = payments/refused#x optional\nB = payments/a optional'
    const step = await startStep().uses({ with: inputs({ secrets }) })
    expect(step.ok).toBe(true)
    const { directory, record, available, 'expires-at': expires, ...rest } = step.outputs
    expect(Object.keys(rest)).toEqual(['A', 'B'])
    expect(step.raw).toContain('Optional, and not given: M, R.')
    expect(filesIn(directory)).toEqual(['A', 'B'])
    expect([available, record?.startsWith('ex#')]).toEqual(['true', true])
    expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  test('one that is wanted elsewhere, too, is not optional', async () => {
    const secrets = 'M = payments/missing optional\nN = payments/missing'
    const step = await startStep().uses({ with: inputs({ secrets }) })
    expect(step.ok).toBe(false)
  })
})

test('expires-at is when the lease ends', async () => {
  await platform().store('plain-value')
  const step = await startStep().uses({ with: inputs({ lease: '5m' }) })
  const ends = Date.parse(step.outputs['expires-at'] ?? '')
  expect(Math.abs(ends - Date.now() - 300_000)).toBeLessThan(60_000)
})
