import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXIT } from '../../cli/exit.ts'
import { utf8 } from '../../core/bytes.ts'
import type { SecretName } from '../../core/name.ts'
import { secretKey } from '../../core/stored.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { codeIn, documentOf, type Ran } from './egg.ts'

/** Must appear only where it was asked for. */
const CANARY = 'canary-8b21-do-not-print'
const NAME = 'payments/db/url' as SecretName
const OTHER = 'billing/api/key' as SecretName

let cloud: Cloud
const said: Ran[] = []
const run = async (...args: Parameters<Cloud['egg']>): Promise<Ran> => {
  const ran = await cloud.egg(...args)
  said.push(ran)
  return ran
}
const json = (args: readonly string[], options: Parameters<Cloud['egg']>[1] = {}) =>
  run([...args, '--json'], options)

beforeEach(async () => {
  cloud = await startCloud()
})
afterEach(async () => {
  await cloud.close()
  expect(JSON.stringify(said.splice(0))).not.toContain(CANARY)
})

const signal = () => AbortSignal.timeout(5000)

describe('get', () => {
  test('to a new file of mode 0600, recorded', async () => {
    await cloud.put(NAME, CANARY)
    const ran = await json(['get', NAME, '--out', 'value', '--reason', 'INC-42'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const { record, ...document } = documentOf(ran)
    expect(document).toEqual({ name: NAME, version: 1, file: 'value' })
    const file = join(cloud.folder, 'value')
    expect(readFileSync(file, 'utf8')).toBe(CANARY)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await cloud.recordOf(record)).toMatchObject({
      action: 'get',
      reason: 'INC-42',
      subject: { name: NAME, version: 1 },
    })
  })

  test('byte by byte to a pipe, and nothing else there', async () => {
    const value = new Uint8Array([0, 255, 10, 27, 91, 65, 10])
    writeFileSync(join(cloud.folder, 'value.bin'), value)
    await run(['put', NAME, '--file', 'value.bin'])
    const ran = await cloud.egg(['get', NAME, '--stdout', '--json'])
    expect(documentOf(ran).value).toBe(Buffer.from(value).toString('base64'))
    // The helper reads text; ASCII survives it.
    await cloud.put(NAME, CANARY)
    const raw = await cloud.egg(['get', NAME, '--stdout'])
    expect([raw.code, raw.stdout]).toEqual([0, CANARY])
    expect(raw.stderr).toMatch(/^note: payments\/db\/url, version 2; record op#\S+\n$/)
  })

  test('an older version, by the name that records give it', async () => {
    await cloud.put(NAME, CANARY)
    await cloud.put(NAME, 'two')
    const ran = await cloud.egg(['get', `${NAME}@1`, '--stdout'])
    expect(ran.stdout).toBe(CANARY)
    expect(codeIn(await json(['get', `${NAME}@3`, '--stdout']))).toBe('version_unknown')
  })

  test('never over a file, nor through a link; and then nothing is read', async () => {
    await cloud.put(NAME, CANARY)
    writeFileSync(join(cloud.folder, 'there'), 'mine')
    symlinkSync(join(cloud.folder, 'elsewhere'), join(cloud.folder, 'link'))
    cloud.recorder.reset()
    for (const place of ['there', 'link']) {
      expect(codeIn(await json(['get', NAME, '--out', place]))).toBe('file_exists')
    }
    expect(readFileSync(join(cloud.folder, 'there'), 'utf8')).toBe('mine')
    expect(existsSync(join(cloud.folder, 'elsewhere'))).toBe(false)
    expect(cloud.recorder.counts()).toEqual({})
  })

  test('that fails leaves no file that could pass for a value', async () => {
    await cloud.put(NAME, CANARY)
    cloud.faults.add({ operation: 'Decrypt', fault: 'deny', times: 3 })
    const ran = await json(['get', NAME, '--out', 'value'])
    expect(codeIn(ran)).toBe('cloud_error')
    expect(existsSync(join(cloud.folder, 'value'))).toBe(false)
  })

  test('an item that was moved here is tampering: exit 3', async () => {
    await cloud.put(NAME, CANARY)
    const [item] = await cloud.store.read('secrets', [secretKey(NAME)], signal())
    if (item) await cloud.store.insert('secrets', { ...item, ...secretKey(OTHER) }, signal())
    const ran = await json(['get', OTHER, '--out', 'value'])
    expect([ran.code, codeIn(ran)]).toEqual([EXIT.tampered, 'secret_tampered'])
  })
})

describe('who may encrypt and not decrypt', () => {
  test('puts, and cannot get, nor go back', async () => {
    const put = await json(['put', NAME], { as: 'writer', input: CANARY })
    expect(documentOf(put).version).toBe(1)
    const again = await json(['put', NAME], { as: 'writer', input: `${CANARY}2` })
    expect(documentOf(again).version).toBe(2)
    expect(await cloud.valueOf(NAME)).toEqual(utf8(`${CANARY}2`))

    for (const args of [
      ['get', NAME, '--out', 'value'],
      ['put', NAME, '--from-version', '1'],
      ['freeze', 'payments'],
      ['list'],
    ]) {
      const ran = await run(args, { as: 'writer' })
      expect(ran.code, args.join(' ')).toBe(EXIT.error)
      expect(ran.stderr).toContain('AccessDeniedException')
    }
    expect(await cloud.valueOf(NAME)).toEqual(utf8(`${CANARY}2`))
  })
})

describe('put', () => {
  test('going back makes a new version, and says so', async () => {
    await cloud.put(NAME, CANARY)
    await cloud.put(NAME, 'two')
    const ran = await json(['put', NAME, '--from-version', '1', '--reason', 'back'])
    const { record, ...document } = documentOf(ran)
    expect(document).toEqual({ name: NAME, version: 3, from: 1 })
    expect(await cloud.valueOf(NAME)).toEqual(utf8(CANARY))
    expect(await cloud.recordOf(record)).toMatchObject({ subject: { version: 3, from: 1 } })
  })

  test('refuses what is no document when it must be one', async () => {
    for (const input of [CANARY, `["${CANARY}"]`, `{"a":"${CANARY}","a":1}`, '{"a":"\\ud800"}']) {
      const ran = await json(['put', NAME, '--document'], { input })
      expect(codeIn(ran), input).toBe('value_no_document')
    }
    expect(await cloud.valueOf(NAME)).toBeNull()
    const ran = await run(['put', NAME, '--document'], { input: `{"a":"${CANARY}"}` })
    expect(ran.code).toBe(0)
  })

  test('a note is one short line', async () => {
    for (const [option, text] of [
      ['--contact', 'a\nb'],
      ['--description', 'x'.repeat(501)],
    ] as const) {
      const ran = await json(['put', NAME, option, text], { input: CANARY })
      expect(codeIn(ran)).toBe('note_malformed')
    }
  })
})

describe('show', () => {
  test('versions, notes, who may read and who looked; never a value', async () => {
    await cloud.init()
    await run(['put', NAME, '--contact', 'team', '--rotate-by', '90d'], { input: CANARY })
    await run(['put', NAME], { input: `${CANARY}2` })
    await run(['get', NAME, '--out', 'value', '--reason', 'INC-42'])
    const ran = await json(['show', NAME])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const document = documentOf(ran)
    expect(document).toMatchObject({
      name: NAME,
      version: 2,
      contact: 'team',
      description: null,
      rotate_by: expect.stringMatching(/^\d{4}-/),
      history: [{ version: 1 }],
      access: [{ how: 'read', grant: 'deploy', policy: 'policies/payments-api.yaml' }],
      seen: { complete: true, reads: 0, last_read: null, looks: 1 },
    })
    expect(document.seen).toMatchObject({
      last_look: { who: expect.stringContaining('egg-operator') },
    })
    const text = await run(['show', NAME])
    expect(text.stdout).toContain('payments/db/url, version 2\n')
    expect(text.stdout).toMatch(/looked at with egg get 1 time; last \S+ for arn:/)
  })

  test('needs no key: KMS is not asked', async () => {
    await cloud.put(NAME, CANARY)
    cloud.recorder.reset()
    await run(['show', NAME])
    expect(Object.keys(cloud.recorder.counts()).filter((call) => call.startsWith('kms'))).toEqual(
      [],
    )
  })

  test('of what there is not is refused', async () => {
    expect(codeIn(await json(['show', NAME]))).toBe('secret_unknown')
  })
})

describe('rm', () => {
  const remove = (...more: string[]) =>
    json(['rm', NAME, '--confirm', NAME, '--reason', 'moved', ...more])

  test('removes at once, and going back makes the next version', async () => {
    await cloud.put(NAME, CANARY)
    const ran = await remove()
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const { until, record } = documentOf(ran)
    expect(documentOf(ran)).toMatchObject({ status: 'removed', name: NAME, version: 1 })
    expect(Date.parse(String(until)) - Date.now()).toBeGreaterThan(29 * 86_400_000)
    expect(await cloud.recordOf(record)).toMatchObject({ action: 'rm', reason: 'moved' })

    expect(codeIn(await json(['get', NAME, '--out', 'value']))).toBe('secret_removed')
    expect(codeIn(await json(['show', NAME]))).toBe('secret_removed')
    expect(documentOf(await json(['list'])).removed).toMatchObject([{ name: NAME, erased: null }])
    expect((await run(['list'])).stdout).toMatch(
      /payments\/db\/url {2}1 {8}removed \S+, erased after/,
    )
    expect(documentOf(await json(['rekey', '--vault', 'payments']))).toMatchObject({
      rekeyed: 1,
      changed: 0,
    })

    const back = await json(['put', NAME, '--from-version', '1'])
    expect(documentOf(back)).toMatchObject({ version: 2, from: 1 })
    expect(back.stderr).toContain('had been removed')
    expect(await cloud.valueOf(NAME)).toEqual(utf8(CANARY))
  })

  test('twice is done once', async () => {
    await cloud.put(NAME, CANARY)
    await remove()
    const again = await remove('--wait', '7d')
    expect(documentOf(again)).toMatchObject({ status: 'already_removed', record: null })
    expect(again.code).toBe(0)
  })

  test('of what there is not is refused', async () => {
    expect(codeIn(await remove())).toBe('secret_unknown')
  })

  test('is not for the releaser', async () => {
    await cloud.put(NAME, CANARY)
    expect(codeIn(await json(['rm', NAME, '--confirm', NAME], { as: 'releaser' }))).toBe(
      'cloud_error',
    )
    expect(await cloud.valueOf(NAME)).toEqual(utf8(CANARY))
  })
})
