import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXIT } from '../../cli/exit.ts'
import { utf8 } from '../../core/bytes.ts'
import { CONTROL, FREEZE_ALL, frozenScope, parseControl } from '../../core/control.ts'
import { VALUE_BYTES } from '../../core/limits.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { codeIn, documentOf, type Ran } from './egg.ts'

/** Must appear in no output and at no place in the store. */
const CANARY = 'canary-3f9e-do-not-print'

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

const scopeOf = async (vault = 'payments') => {
  const signal = AbortSignal.timeout(5000)
  const [control = null, all = null] = await cloud.store.read(
    'secrets',
    [CONTROL, FREEZE_ALL],
    signal,
  )
  return frozenScope(control, all, [vault])
}

const controlOf = async () => {
  const [item = null] = await cloud.store.read('secrets', [CONTROL], AbortSignal.timeout(5000))
  return parseControl(item)
}

const OPERATOR = 'arn:aws:sts::000000000000:assumed-role/egg-operator/local'

describe('init', () => {
  test('prepares the store once', async () => {
    const first = await json(['init', '--reason', 'first'])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    const { record } = documentOf(first)
    expect(await cloud.recordOf(record)).toMatchObject({
      action: 'init',
      actor: OPERATOR,
      reason: 'first',
    })
    const before = await controlOf()
    const second = await json(['init'])
    expect(second.code).toBe(EXIT.error)
    expect(codeIn(second)).toBe('already_initialised')
    expect(await controlOf()).toEqual(before)
  })

  test('is not for others', async () => {
    const ran = await json(['init'], { as: 'releaser' })
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('cloud_error')
    expect(await controlOf()).toBeNull()
  })
})

describe('put', () => {
  test('stores what is piped in, byte by byte, and prints nothing of it', async () => {
    const value = utf8(`${CANARY}\0\u00e4\r\n\n`)
    const ran = await json(['put', 'payments/db/url', '--reason', 'rotated'], { input: value })
    expect(ran.code).toBe(0)
    const { name, version, record } = documentOf(ran)
    expect([name, version]).toEqual(['payments/db/url', 1])
    expect(await cloud.valueOf('payments/db/url')).toEqual(value)
    expect(await cloud.recordOf(record)).toMatchObject({
      action: 'put',
      actor: OPERATOR,
      reason: 'rotated',
      subject: { name: 'payments/db/url', version: 1 },
    })
  })

  test('counts versions', async () => {
    for (const version of [1, 2, 3]) {
      const ran = await json(['put', 'payments/db/url'], { input: `${CANARY}${version}` })
      expect(documentOf(ran).version).toBe(version)
    }
  })

  test('warns of a newline at the end, and strips one when asked to', async () => {
    const kept = await run(['put', 'payments/db/url'], { input: `${CANARY}\n` })
    expect(kept.stderr).toContain('--strip-newline')
    expect(await cloud.valueOf('payments/db/url')).toEqual(utf8(`${CANARY}\n`))

    for (const [given, stored] of [
      [`${CANARY}\n`, CANARY],
      [`${CANARY}\r\n`, CANARY],
      [`${CANARY}\n\n`, `${CANARY}\n`],
      [CANARY, CANARY],
    ] as const) {
      const ran = await run(['put', 'payments/db/url', '--strip-newline'], { input: given })
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      expect(await cloud.valueOf('payments/db/url')).toEqual(utf8(stored))
    }
  })

  test('reads a file, and standard input as a dash', async () => {
    writeFileSync(join(cloud.folder, 'value.bin'), new Uint8Array([0, 255, 10, 0]))
    await run(['put', 'payments/db/url', '--file', 'value.bin'], { input: 'not this' })
    expect(await cloud.valueOf('payments/db/url')).toEqual(new Uint8Array([0, 255, 10, 0]))
    for (const dash of [['-'], ['--file', '-']]) {
      const ran = await run(['put', 'payments/db/url', ...dash], { input: CANARY })
      expect(ran.code).toBe(0)
      expect(await cloud.valueOf('payments/db/url')).toEqual(utf8(CANARY))
    }
  })

  test.each([
    ['value_empty', ['payments/db/url'], ''],
    ['value_empty', ['payments/db/url', '--strip-newline'], '\n'],
    ['value_too_large', ['payments/db/url'], 'x'.repeat(VALUE_BYTES + 1)],
    ['value_unreadable', ['payments/db/url', '--file', CANARY], ''],
    ['value_unreadable', ['payments/db/url', '--file', '.'], ''],
    ['vault_unknown', ['payment/db/url'], CANARY],
    ['name_malformed', ['payments'], CANARY],
    ['name_malformed', ['payments/DB'], CANARY],
    ['value_as_argument', ['payments/db/url', CANARY], ''],
  ])('refuses with %s: %j', async (code, args, input) => {
    const ran = await json(['put', ...args], { input })
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe(code)
    expect(cloud.recorder.counts(({ operation }) => operation === 'ExecuteStatement')).toEqual({})
  })

  test('takes the largest value', async () => {
    const ran = await run(['put', 'payments/db/url'], { input: 'x'.repeat(VALUE_BYTES) })
    expect(ran.code).toBe(0)
    expect((await cloud.valueOf('payments/db/url'))?.length).toBe(VALUE_BYTES)
  })

  test('names the vaults that there are', async () => {
    const ran = await run(['put', 'payment/db/url'], { input: CANARY })
    expect(ran.stderr).toContain('payments, billing')
  })

  test.each(['reset-after', 'error-after', 'throttle'] as const)(
    'survives %s at every write',
    async (fault) => {
      await run(['put', 'payments/db/url'], { input: 'old' })
      for (const operation of ['ExecuteStatement', 'PutItem'])
        cloud.faults.add({ operation, fault })
      const ran = await json(['put', 'payments/db/url'], { input: CANARY })
      expect(ran.code).toBe(0)
      expect(documentOf(ran).version).toBe(2)
      expect(cloud.faults.pending()).toBe(0)
      expect(await cloud.valueOf('payments/db/url')).toEqual(utf8(CANARY))
    },
  )
})

describe('list', () => {
  test('shows names, versions and times, never values', async () => {
    for (const name of ['payments/db/url', 'billing/api/key', 'payments/db/url']) {
      await run(['put', name], { input: CANARY })
    }
    const ran = await json(['list'])
    const { secrets, unreadable } = documentOf(ran)
    const created = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(secrets).toEqual([
      { name: 'payments/db/url', version: 2, created, due: null },
      { name: 'billing/api/key', version: 1, created, due: null },
    ])
    expect(unreadable).toEqual([])

    const one = await run(['list', 'billing'])
    expect(one).toMatchObject({ code: 0, stderr: '' })
    expect(one.stdout).toMatch(
      /^NAME {13}VERSION {2}STORED\nbilling\/api\/key {2}1 {8}\d{4}-\S+Z\n$/,
    )
  })

  test('needs no key: KMS is not asked', async () => {
    await run(['put', 'payments/db/url'], { input: CANARY })
    cloud.recorder.reset()
    await run(['list'])
    expect(Object.keys(cloud.recorder.counts())).toEqual(['dynamodb:Query'])
  })

  test('shows an item that cannot be read, without hiding the others', async () => {
    await run(['put', 'payments/db/url'], { input: CANARY })
    const item = { pk: 'vault#payments', sk: 'secret#payments/odd', version: 0 }
    await cloud.store.insert('secrets', item, AbortSignal.timeout(5000))
    const ran = await json(['list'])
    expect(ran.code).toBe(EXIT.attention)
    expect(documentOf(ran)).toMatchObject({
      secrets: [{ name: 'payments/db/url' }],
      unreadable: ['vault#payments/secret#payments/odd'],
    })
  })

  test('of an unknown vault is refused; of an empty store it is empty', async () => {
    expect(codeIn(await json(['list', 'payment']))).toBe('vault_unknown')
    const ran = await json(['list'])
    expect(documentOf(ran)).toEqual({ secrets: [], removed: [], unreadable: [] })
  })
})

describe('freeze and unfreeze', () => {
  test('one vault', async () => {
    await cloud.init()
    const frozen = await json(['freeze', 'payments', '--reason', 'INC-42'])
    expect(frozen).toMatchObject({ code: 0, stderr: '' })
    expect(documentOf(frozen)).toMatchObject({ status: 'frozen', reason: 'INC-42' })
    expect(await scopeOf()).toBe('vault payments')
    expect(await scopeOf('billing')).toBeNull()

    const again = await json(['freeze', 'payments', '--reason', 'INC-43'])
    expect(again.code).toBe(0)
    expect(documentOf(again)).toMatchObject({ status: 'already_frozen', reason: 'INC-42' })

    const over = await json(['unfreeze', 'payments', '--confirm', 'payments'])
    expect(documentOf(over)).toMatchObject({ status: 'unfrozen', reason: 'INC-42' })
    expect(await scopeOf()).toBeNull()
    const twice = await json(['unfreeze', 'payments', '--confirm', 'payments'])
    expect(twice.code).toBe(0)
    expect(documentOf(twice)).toMatchObject({ status: 'not_frozen', record: null })
  })

  test('a mistyped vault is refused', async () => {
    await cloud.init()
    expect(codeIn(await json(['freeze', 'payment']))).toBe('vault_unknown')
  })

  test('a mistyped vault is not unfrozen, and nobody believes so', async () => {
    await cloud.init()
    await run(['freeze', 'payments'])
    const ran = await json(['unfreeze', 'payment', '--confirm', 'payment'])
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('vault_unknown')
    expect(await scopeOf()).toBe('vault payments')
  })

  test('a vault that is frozen and no longer in vaults.yaml is unfrozen, with a note', async () => {
    await cloud.init()
    await run(['freeze', 'billing'])
    const file = join(cloud.folder, 'policies/vaults.yaml')
    writeFileSync(
      file,
      'version: 1\nvaults: [{ name: payments, owners: [{ issuer: github, owner_id: "1234" }], kms_key: alias/egg }]\n',
    )
    const ran = await json(['unfreeze', 'billing', '--confirm', 'billing'])
    expect(ran.code).toBe(0)
    expect(documentOf(ran)).toMatchObject({ status: 'unfrozen' })
    expect(ran.stderr).toContain('not in vaults.yaml')
    expect(await scopeOf('billing')).toBeNull()
  })

  test('a broken policies folder does not hold the brake back', async () => {
    await cloud.init()
    writeFileSync(join(cloud.folder, 'policies/vaults.yaml'), 'broken')
    const ran = await json(['freeze', 'payments'])
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('could not be checked')
    expect(await scopeOf()).toBe('vault payments')
  })

  test('a vault before init is refused, everything is not', async () => {
    expect(codeIn(await json(['freeze', 'payments']))).toBe('not_initialised')
    expect((await json(['freeze', '--all', '--confirm', 'all'])).code).toBe(0)
    expect(await scopeOf()).toBe('everything')
  })

  test('an operator freezes everything and cannot end it; the releaser can', async () => {
    await cloud.init()
    const frozen = await json(['freeze', '--all', '--confirm', 'all', '--reason', 'INC-42'])
    expect(documentOf(frozen)).toMatchObject({ status: 'frozen', scope: 'everything' })

    const operator = await run(['unfreeze', '--all', '--confirm', 'all'])
    expect(operator.code).toBe(EXIT.error)
    expect(operator.stderr).toContain('releaser')
    expect(await scopeOf()).toBe('everything')

    const releaser = await json(['unfreeze', '--all', '--confirm', 'all'], { as: 'releaser' })
    expect(documentOf(releaser)).toMatchObject({ status: 'unfrozen', reason: 'INC-42' })
    expect(await cloud.recordOf(documentOf(releaser).record)).toMatchObject({
      action: 'unfreeze',
      actor: 'arn:aws:sts::000000000000:assumed-role/egg-releaser/local',
    })
    expect(await scopeOf()).toBeNull()
  })
})

describe('a refusal of the cloud', () => {
  test('names the right that is missing', async () => {
    const ran = await run(['put', 'payments/db/url'], { as: 'releaser', input: CANARY })
    expect(ran.code).toBe(EXIT.error)
    expect(ran.stderr).toMatch(/dynamodb:GetItem failed: AccessDeniedException/)
    expect(ran.stderr).toContain('the right dynamodb:GetItem')
  })

  test('tells credentials that AWS does not know', async () => {
    const env = {
      AWS_PROFILE: '',
      AWS_ACCESS_KEY_ID: 'AKIAAAAAAAAAAAAAAAAA',
      AWS_SECRET_ACCESS_KEY: CANARY,
    }
    const ran = await run(['put', 'payments/db/url'], { env, input: CANARY })
    expect(ran.code).toBe(EXIT.error)
    expect(ran.stderr).toContain('AWS does not accept these credentials')
  })

  test('tells a profile that there is not', async () => {
    const ran = await json(['list'], { as: 'nobody' })
    expect(codeIn(ran)).toBe('credentials_missing')
  })

  test('tells an endpoint that nobody answers at', async () => {
    const env = { EGG_STS_ENDPOINT: 'http://127.0.0.1:9' }
    const ran = await run(['init'], { env })
    expect(ran.code).toBe(EXIT.error)
    expect(ran.stderr).toContain('the endpoints')
  })

  test('tells a table that there is not', async () => {
    const ran = await run(['list'], { env: { EGG_TABLE_PREFIX: 'other-' } })
    expect(ran.code).toBe(EXIT.error)
    expect(ran.stderr).toMatch(/AccessDenied|table_prefix/)
  })

  test('holds no secret, not even with EGG_DEBUG', async () => {
    cloud.faults.add({ operation: 'Encrypt', fault: 'deny', times: 3 })
    const env = { EGG_DEBUG: '1' }
    const ran = await run(['put', 'payments/db/url'], { env, input: CANARY })
    expect(ran.code).toBe(EXIT.error)
    expect(ran.stderr).toMatch(/^debug: EggError\n {4}at /m)
  })
})
