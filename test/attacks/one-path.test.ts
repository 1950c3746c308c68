import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { describe, expect, test } from 'vitest'

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The files of a folder that import this name. */
const importersOf = (name: string, folder: string): string[] =>
  readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      [...textOf(`${folder}/${file}`).matchAll(/import (?:type )?\{([^}]*)\} from/g)].some(
        ([, names = '']) => names.split(',').some((each) => each.trim().split(' ').at(-1) === name),
      ),
    )

describe('one path leads to a release, and the decision stands on it (T18)', () => {
  test.each([
    ['sealRelease', ['release.ts']],
    ['release', ['exchange.ts']],
    ['recordAndUnwrap', ['exchange.ts']],
    // What jobs store takes the same step; it gives nothing.
    ['identify', ['exchange.ts', 'write.ts']],
    ['decideWrite', ['write.ts']],
    ['storeVersion', ['write.ts']],
    ['write', ['app.ts']],
    // Again in store.ts, on the names that a pattern found.
    ['decide', ['exchange.ts', 'store.ts']],
    ['exchange', ['app.ts']],
  ])('%s is called by %j alone', (name, files) => {
    expect(importersOf(name, 'broker')).toEqual(files)
  })

  test('its steps, in their order', () => {
    const text = textOf('broker/exchange.ts')
    const steps = ['parse(', 'identify(', 'permit(', 'read(', 'recordAndUnwrap(', 'release(']
    const places = steps.map((step) => text.indexOf(`await ${step}`, text.indexOf('=> {')))
    // `permit` decides without waiting for anything.
    places[2] = text.indexOf('= permit(')
    expect(places.every((place) => place > 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  test('the broker has no code that opens an envelope', () => {
    expect(importersOf('open', 'broker')).toEqual([])
    expect(importersOf('openRelease', 'broker')).toEqual([])
  })
})

describe('what the action runs is what is committed (T33)', () => {
  test.each(['dist/main.cjs', 'dist/post.cjs'])('%s needs nothing but Node', (file) => {
    const text = textOf(file)
    const needed = [...text.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map(
      ([, name]) => name,
    )
    expect(needed.length).toBeGreaterThan(0)
    for (const name of needed) expect(builtinModules).toContain(name?.replace(/^node:/, ''))
    // `import()` of a text that is put together, and programs that it might start.
    expect(text).not.toMatch(/\bimport\s*\(/)
    const programs = needed.filter((name) => name?.replace(/^node:/, '') === 'child_process')
    expect(programs).toHaveLength(file.includes('main') ? 1 : 0)
    // The one program that main starts is its own watchdog, by the Node that runs it.
    const starts = text.match(/child_process\d*\.\w+\)\([^,]*,/g) ?? []
    expect(starts).toEqual(
      file.includes('main') ? [expect.stringContaining('spawn)(process.execPath,')] : [],
    )
  })

  test('action.yml starts those, and no shell', () => {
    const text = textOf('action.yml')
    expect(text).toMatch(/using: node24\b/)
    expect(text.match(/^\s*(?:main|post|pre): .*$/gm)?.map((line) => line.trim())).toEqual([
      'main: dist/main.cjs',
      'post: dist/post.cjs',
    ])
    expect(text).not.toMatch(/\b(?:run|image|uses): /)
  })
})
