import { describe, expect, test } from 'vitest'
import { BASE, type Files, world } from './world.ts'

const APP = BASE['policies/app.yaml'] ?? ''

/** Outside of blocks of code nothing but egg's own words may stand. */
const proseOf = (markdown: string): string => {
  const prose: string[] = []
  let fence: string | null = null
  for (const line of markdown.split('\n')) {
    const run = /^(`{3,})/.exec(line)?.[1]
    if (fence !== null) {
      // CommonMark 0.31.2, 4.5: at least as long, and nothing behind it.
      if (run && run.length >= fence.length && /^`+\s*$/.test(line)) fence = null
    } else if (run) fence = run
    else prose.push(line.replaceAll(/`[^`]*`/g, ''))
  }
  expect(fence).toBeNull()
  return prose.join('\n')
}

const EVIL = [
  '@acme/everyone',
  '<img src=x onerror=alert(1)>',
  '<!-- egg policy-check: policies -->',
  '[link](https://evil.example)',
  '``` ```` `````',
  '| a | b |',
  '</details>',
  '::set-output name=passes::true',
  '##[add-mask]x',
  '%0A::error::x',
] as const

const withText = (text: string): readonly [string, Files][] => {
  const json = JSON.stringify(text)
  return [
    [
      'an environment',
      { 'policies/app.yaml': APP.replace('environment: production', `environment: ${json}`) },
    ],
    ['a key', { 'policies/app.yaml': APP.replace('grants:', `${json}: 1\ngrants:`) }],
    [
      'a claim',
      {
        'policies/app.yaml': APP.replace(
          'environment: production',
          `environment: production, claims: { team: ${json} }`,
        ),
      },
    ],
    [
      'the name of a test',
      {
        'policies/tests/app.yaml': (BASE['policies/tests/app.yaml'] ?? '')
          .replace('main deploys', json)
          .replace('expect: allow', 'expect: deny'),
      },
    ],
  ]
}

// Each for itself would be forty processes and their repositories.
describe('what a pull request wrote', () => {
  test.each(withText(EVIL.join(' ')))('stays text: %s', async (_, head) => {
    const given = await world({ head })
    const step = await given.run()
    const [comment] = given.pull.comments
    expect(given.pull.comments).toHaveLength(1)
    for (const markdown of [comment?.body.split('\n').slice(1).join('\n') ?? '', step.summary]) {
      const prose = proseOf(markdown)
      expect(prose).not.toMatch(/@|<(?!\/?sub>)|evil|add-mask|set-output|\[link/)
    }
    // Every line that the runner would obey is one of egg's, and none of what it was given.
    for (const line of step.raw.split('\n')) {
      if (line.trim() === '') continue
      expect(line).toMatch(
        /^(::(error|warning|notice) title=egg%3A [a-z_]+,|::error::egg: |::notice::egg: |egg: )/,
      )
    }
    expect(step.masks).toEqual([])
    // It was there to be shown, or this would test nothing.
    expect(`${comment?.body}${step.raw}`).toMatch(/everyone/)
    // The outputs are what the check says, not what the text says.
    expect(step.outputs.passes).toBe(String(step.exitCode === 0))
  })
})
