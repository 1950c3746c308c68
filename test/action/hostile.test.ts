import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { saidBesides, useAction } from './steps.ts'

const { platform, startStep, inputs } = useAction()

const VALUES: readonly [string, string | Uint8Array<ArrayBuffer>][] = [
  ['percent codes', 'a%0Ab%25c%0D::add-mask::x'],
  ['CR', 'canary one\rcanary two\r'],
  ['LF', 'canary one\ncanary two\n'],
  ['a command', '::set-output name=directory::/etc'],
  ['a delimiter', 'ghadelimiter_00000000-0000-4000-8000-000000000000\nPATH=/evil'],
  ['quotes', `"canary' "one"' \\"`],
  ['dollar and backtick', '$(id) `id` $HOME canary'],
  ['U+2028', 'canary\u2028one\u2029two\u0085'],
  ['64 KB of one line', `${'canary-x'.repeat(8191)}canary-`],
  ['64 KB of lines', `${'canary-x\n'.repeat(7281)}`],
  ['a BOM', '\ufeffcanary'],
  [
    'no UTF-8',
    Uint8Array.of(0xff, 0xfe, 0xc3, 0x28, 0x41, 0x42, 0x43, 0x44, 0x0a, 0xed, 0xa0, 0x80),
  ],
  ['NUL', 'canary\0one'],
]

describe('a value arrives byte for byte, and is masked before anything is said (T25, T27, B.3.53)', () => {
  test.each(VALUES)('%s', async (_, value) => {
    await platform().store(value)
    const secrets = 'ONE = payments/a\nTWO = payments/a file=two.bin mode=0440'
    const job = startStep({ debug: true })
    const step = await job.uses({ with: inputs({ secrets }) })
    expect([step.errors, step.ok]).toEqual([[], true])
    const bytes = Buffer.from(value as string)
    for (const name of ['ONE', 'TWO']) {
      expect(readFileSync(step.outputs[name] ?? '').equals(bytes)).toBe(true)
    }
    const { early, late } = saidBesides(step)
    expect(early).toEqual([])
    expect(late.join('\n')).not.toContain('canary')
    expect(Object.keys(step.env).sort()).toEqual(['ONE_FILE', 'TWO_FILE'])
    expect(Object.keys(step.state)).toEqual(['folder'])
    expect(step.path).toEqual([])
    // Nobody but the broker and the token endpoint was talked to, and no value went anywhere.
    expect([platform().seen.length, platform().tokens.length]).toEqual([1, 1])
    expect(JSON.stringify(platform().seen)).not.toContain('canary')
  })

  test.each(VALUES.filter(([title]) => !/UTF-8|NUL/.test(title)))(
    '%s, through the environment',
    async (title, value) => {
      await platform().store(value)
      const step = await startStep({ debug: true }).uses({ with: inputs({ 'export-env': 'true' }) })
      expect([title, step.env.S]).toEqual([title, value])
      expect(Object.keys(step.env).sort()).toEqual(['S', 'S_FILE'])
    },
  )
})

test('a later step that prints the value, or its forms, shows none of them', async () => {
  await platform().store('p4ss "w/rd" canary+1')
  const job = startStep()
  await job.uses({ with: inputs() })
  const script = `v="$(cat "$S_FILE")"; echo "$v"; printf %s "user:$v" | base64 -w0; echo; set -x; : "$v"
    printf %s "$v" | od -An -tx1 -v | tr -d ' \\n'; echo
    node -e 'const v = process.argv[1]; console.log(JSON.stringify({v}), new URLSearchParams({v}) + "")' "$v"`
  const later = await job.run(['bash', '-c', script])
  expect(later.ok).toBe(true)
  expect(later.log).not.toMatch(/canary|p4ss|63616e617279/)
  expect(later.raw).toMatch(/canary/)
})
