import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadReleaseKey, parseBroker, parsePrivateJwk } from '../../core/keys.ts'
import { codeIn, documentOf, egg, folderWith, type Ran } from './egg.ts'

const FILES = ['RELEASE_KEY.jwk', 'WRITE_KEY.jwk']

const keysIn = (folder: string) => FILES.map((name) => readFileSync(join(folder, name), 'utf8'))

/** Every private member, in any output. */
const leaks = (folder: string, ran: Ran): boolean =>
  keysIn(folder).some((text) => `${ran.stdout}${ran.stderr}`.includes(JSON.parse(text).d))

describe('keys new', () => {
  test('writes two keys that the Worker takes, for their owner only', async () => {
    const cwd = folderWith()
    const ran = await egg(['keys', 'new', '--json'], { cwd })
    expect(ran.code).toBe(0)
    const folder = join(cwd, '.egg/keys')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const name of FILES) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)

    const [release = '', write = ''] = keysIn(folder)
    const { kid } = await loadReleaseKey('RELEASE_KEY', release)
    expect(documentOf(ran).pin).toBe(kid)
    expect(parsePrivateJwk('WRITE_KEY', write, 'X25519').publicJwk.crv).toBe('X25519')
  })

  test.each([[[]], [['--json']]])('prints nothing private %j', async (flags) => {
    const cwd = folderWith()
    const ran = await egg(['keys', 'new', '--out', 'k', ...flags], { cwd })
    expect(ran.code).toBe(0)
    expect(leaks(join(cwd, 'k'), ran)).toBe(false)
  })

  test('prints the pin, the broker line and how the Worker gets the keys', async () => {
    const cwd = folderWith({ 'egg.yaml': 'broker: https://egg.acme.example\n' })
    const ran = await egg(['keys', 'new', '--out', 'my keys', '--json'], { cwd })
    const { pin, broker, files, commands } = documentOf(ran)
    expect(parseBroker(String(broker))).toEqual({ origin: 'https://egg.acme.example', pins: [pin] })
    expect(files).toEqual(['my keys/RELEASE_KEY.jwk', 'my keys/WRITE_KEY.jwk'])
    expect(commands).toEqual([
      "npx wrangler secret put RELEASE_KEY < 'my keys/RELEASE_KEY.jwk'",
      "npx wrangler secret put WRITE_KEY < 'my keys/WRITE_KEY.jwk'",
    ])
    const text = await egg(['keys', 'new', '--out', 'others'], { cwd })
    expect(text.stdout).toContain('wrangler secret put RELEASE_KEY < others/RELEASE_KEY.jwk')
    expect(text.stdout).toContain('rm others/RELEASE_KEY.jwk others/WRITE_KEY.jwk')
  })

  test('shows both pins while a broker has one already', async () => {
    const old = `sha256-${'B'.repeat(43)}`
    const cwd = folderWith({ 'egg.yaml': `broker: https://egg.acme.example#${old}\n` })
    const ran = await egg(['keys', 'new', '--json'], { cwd })
    const { pin } = documentOf(ran)
    expect(ran.stderr).toContain(`https://egg.acme.example#${old},sha256-${pin}`)
  })

  test('makes the release key alone, to rotate it: nothing suggests to replace the write key', async () => {
    const cwd = folderWith()
    const [json, text] = [
      await egg(['keys', 'new', '--release-only', '--out', 'a', '--json'], { cwd }),
      await egg(['keys', 'new', '--release-only', '--out', 'b'], { cwd }),
    ]
    for (const out of ['a', 'b'])
      expect(readdirSync(join(cwd, out)).filter((name) => name !== '.gitignore')).toEqual([
        'RELEASE_KEY.jwk',
      ])
    const { pin, commands } = documentOf(json)
    const key = readFileSync(join(cwd, 'a/RELEASE_KEY.jwk'), 'utf8')
    expect((await loadReleaseKey('RELEASE_KEY', key)).kid).toBe(pin)
    expect(commands).toEqual(['npx wrangler secret put RELEASE_KEY < a/RELEASE_KEY.jwk'])
    expect(`${json.stdout}${text.stdout}`).not.toContain('WRITE_KEY')
  })

  test.each(FILES)('does not overwrite %s, and leaves nothing half done', async (kept) => {
    const cwd = folderWith()
    await egg(['keys', 'new', '--out', 'k'], { cwd })
    const before = readFileSync(join(cwd, 'k', kept), 'utf8')
    const other = FILES.find((name) => name !== kept) ?? ''
    await import('node:fs/promises').then(({ rm }) => rm(join(cwd, 'k', other)))
    const ran = await egg(['keys', 'new', '--out', 'k', '--json'], { cwd })
    expect(ran.code).toBe(1)
    expect(codeIn(ran)).toBe('keys_exist')
    expect(readdirSync(join(cwd, 'k')).filter((name) => name !== '.gitignore')).toEqual([kept])
    expect(readFileSync(join(cwd, 'k', kept), 'utf8')).toBe(before)
  })

  test('does not write into a folder that others may enter', async () => {
    const cwd = folderWith()
    await mkdir(join(cwd, 'k'))
    await chmod(join(cwd, 'k'), 0o755)
    const ran = await egg(['keys', 'new', '--out', 'k', '--json'], { cwd })
    expect(codeIn(ran)).toBe('folder_open')
    expect(existsSync(join(cwd, 'k/RELEASE_KEY.jwk'))).toBe(false)
  })

  test('tells a path that cannot be a folder', async () => {
    const cwd = folderWith({ file: '' })
    const ran = await egg(['keys', 'new', '--out', 'file/k', '--json'], { cwd })
    expect(ran.code).toBe(1)
    expect(codeIn(ran)).toBe('file_error')
  })
})
