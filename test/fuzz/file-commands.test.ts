import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportVariable, saveState, setOutput } from '@actions/core'
import fc from 'fast-check'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { folderText, parseFolder, STATE } from '../../action/state.ts'
import { parsePairs } from '../../local/file-commands.ts'
import { editedText } from './edits.ts'
import { runs } from './runs.ts'

// The action's side (`@actions/core`) and the runner's side (local/) of file commands: whatever a
// secret holds, the runner reads that one value and no second variable (attacks B.3.52).
const folder = mkdtempSync(join(tmpdir(), 'egg-fuzz-'))
const files = { env: join(folder, 'env'), output: join(folder, 'output'), state: join(folder, 's') }

beforeEach(() => {
  vi.stubEnv('GITHUB_ENV', files.env)
  vi.stubEnv('GITHUB_OUTPUT', files.output)
  vi.stubEnv('GITHUB_STATE', files.state)
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(folder, { recursive: true }))

const pairsOf = (file: string, write: () => void) => {
  writeFileSync(file, '')
  write()
  return parsePairs(readFileSync(file, 'utf8'))
}

const value = editedText(
  fc.constantFrom(
    'hunter2',
    '-----BEGIN KEY-----\nabc\n-----END KEY-----\n',
    'A=1\nB<<EOF\nx\nEOF',
    'ghadelimiter_00000000-0000-4000-8000-000000000000',
    '::set-env name=PATH::/evil\n::stop-commands::x',
    '',
  ),
  fc.oneof(
    fc.constantFrom(
      ...'\n\r=<%: \t\u2028\u2029\u0085é🥚',
      '\r\n',
      '\nPATH=/evil\n',
      '<<ghadelimiter_',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  ),
  4,
)
  .filter((text) => !text.includes('\0'))
  .map((text) => text.toWellFormed())

// The names that parseInputs() lets through, and their files'.
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/).map((name) => `FUZZ_${name}`)

test('variables and outputs: what is written is what the runner reads', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 3 }), (pairs) => {
      const env = () => {
        for (const [name, value] of pairs) exportVariable(name, value)
      }
      try {
        expect(pairsOf(files.env, env)).toEqual(pairs)
      } finally {
        for (const [name] of pairs) delete process.env[name]
      }
      const outputs = () => {
        for (const [name, value] of pairs) setOutput(name, value)
      }
      expect(pairsOf(files.output, outputs)).toEqual(pairs)
    }),
    runs(500),
  )
})

test('the state: a folder of any path comes back in the post step', () => {
  fc.assert(
    fc.property(value, fc.nat(), fc.nat(), (path, device, inode) => {
      const made = { path, device: String(device), inode: String(inode) }
      const [pair, ...more] = pairsOf(files.state, () => saveState(STATE, folderText(made)))
      expect(more).toEqual([])
      expect(pair?.[0]).toBe(STATE)
      expect(parseFolder(pair?.[1] ?? '')).toEqual(made)
    }),
    runs(300),
  )
})
