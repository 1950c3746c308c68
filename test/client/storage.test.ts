import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { placeOf, rootOf, SHARED_MEMORY } from '../../client/storage.ts'

const temp = realpathSync(mkdtempSync(join(tmpdir(), 'egg-storage-')))
afterAll(() => rmSync(temp, { recursive: true }))
const env = { RUNNER_TEMP: temp }

test.each(['/proc', '/nowhere', '/proc/self/exe'])('memory is no tmpfs in %s: refused', (path) => {
  const refused = expect.objectContaining({ code: 'memory_unavailable' })
  expect(() => placeOf('memory', env, path)).toThrow(refused)
})

test('two runners of one machine have other names there', () => {
  const [one, two] = [placeOf('memory', env), placeOf('memory', { RUNNER_TEMP: '/elsewhere' })]
  expect([one.root, two.root]).toEqual([SHARED_MEMORY, SHARED_MEMORY])
  expect(one.prefix).not.toBe(two.prefix)
  expect(placeOf('memory', env)).toEqual(one)
})

test('the post looks where the folder stands, and nowhere else (B.3.56)', () => {
  expect(rootOf(`${SHARED_MEMORY}/egg-x`, env)).toBe(SHARED_MEMORY)
  for (const path of [`${temp}/egg-x`, '/etc/egg-x', `${SHARED_MEMORY}/a/egg-x`, '', '/']) {
    expect(rootOf(path, env)).toBe(temp)
  }
})
