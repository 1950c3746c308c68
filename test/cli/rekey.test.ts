import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXIT } from '../../cli/exit.ts'
import { utf8 } from '../../core/bytes.ts'
import { isSecretName, type SecretName } from '../../core/name.ts'
import type { Item, Key } from '../../core/ports.ts'
import { secretKey, versionKey } from '../../core/stored.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { codeIn, documentOf, type Ran } from './egg.ts'

/** Must appear in no output. */
const CANARY = 'canary-77d0-do-not-print'

const named = (text: string): SecretName => {
  if (!isSecretName(text)) throw new TypeError(`${text} is no name`)
  return text
}
const NAME = named('payments/db/url')
const OTHER = named('payments/db/url2')

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
  await cloud.put(NAME, `${CANARY} 1`)
  await cloud.put(NAME, `${CANARY} 2`)
  await cloud.put(OTHER, `${CANARY} other`)
  cloud.recorder.reset()
})
afterEach(async () => {
  await cloud.close()
  expect(JSON.stringify(said.splice(0))).not.toContain(CANARY)
})

const signal = () => AbortSignal.timeout(5000)

const itemAt = async (key: Key): Promise<Item> => {
  const [item] = await cloud.store.read('secrets', [key], signal())
  if (!item) throw new Error(`nothing at ${key.sk}`)
  return item
}

const envelopeAt = async (key: Key) => (await itemAt(key)).envelope

/** Another's write, past all conditions but the one that it still is what was read. */
const force = async (item: Item, change: object) => {
  const { version } = item
  const changed = { ...item, ...change } as Item
  const outcome = await cloud.store.replaceIf('secrets', changed, 'version', version ?? 0, signal())
  expect(outcome).toBe('replaced')
}

const rekeyedRecords = async () => {
  const now = new Date().toISOString().slice(0, 16)
  const before = new Date(Date.now() - 60_000).toISOString().slice(0, 16)
  const lists = await Promise.all(
    [now, before].flatMap((minute) =>
      [0, 1, 2, 3].map((shard) =>
        cloud.store.list('records', `op#${minute}Z#${shard}`, '', signal()),
      ),
    ),
  )
  return lists
    .flat()
    .map(({ record }) => JSON.parse(Buffer.from(record as Uint8Array).toString()))
    .filter(({ type }) => type === 'rekeyed')
}

describe('rekey', () => {
  test('of a secret seals its current version and all older ones again, and no other', async () => {
    const keys = [secretKey(NAME), versionKey(NAME, 1)]
    const before = await Promise.all(keys.map(envelopeAt))
    const other = await itemAt(secretKey(OTHER))
    const ran = await json(['rekey', NAME, '--reason', 'INC-42'])
    expect(ran.code).toBe(EXIT.done)
    expect(documentOf(ran)).toEqual({ rekeyed: 2, changed: 0, failed: [] })
    const after = await Promise.all(keys.map(envelopeAt))
    for (const [i, envelope] of after.entries()) expect(envelope).not.toEqual(before[i])
    expect(await cloud.valueOf(NAME)).toEqual(utf8(`${CANARY} 2`))
    expect(await itemAt(secretKey(OTHER))).toEqual(other)

    const records = await rekeyedRecords()
    expect(records.map(({ place }) => place).sort()).toEqual(['current', 'history'])
    expect(records[0]).toMatchObject({
      actor: 'arn:aws:sts::000000000000:assumed-role/egg-operator/local',
      reason: 'INC-42',
      name: NAME,
    })
  })

  test('of a vault seals all of it', async () => {
    const ran = await json(['rekey', '--vault', 'payments'])
    expect(documentOf(ran)).toEqual({ rekeyed: 3, changed: 0, failed: [] })
    expect(await cloud.valueOf(NAME)).toEqual(utf8(`${CANARY} 2`))
    expect(await cloud.valueOf(OTHER)).toEqual(utf8(`${CANARY} other`))
    const empty = await json(['rekey', '--vault', 'billing'])
    expect(empty.code).toBe(EXIT.done)
    expect(documentOf(empty)).toEqual({ rekeyed: 0, changed: 0, failed: [] })
  })

  test('shows each item on stderr, and the sum on stdout', async () => {
    const ran = await run(['rekey', NAME])
    expect(ran.stdout).toBe('2 items sealed again.\n')
    expect(ran.stderr).toBe(
      `vault#payments/secret#${NAME}: rekeyed\nvault#payments/version#${NAME}#1: rekeyed\n`,
    )
  })

  test('one that cannot be sealed again is told, exits 4, and holds none of the others back', async () => {
    const item = await itemAt(secretKey(NAME))
    const wrapped = (item.wrapped as Uint8Array<ArrayBuffer>).slice()
    wrapped[40] = (wrapped[40] ?? 0) ^ 1
    await force(item, { wrapped })
    const other = await envelopeAt(secretKey(OTHER))
    const ran = await json(['rekey', '--vault', 'payments'])
    expect(ran.code).toBe(EXIT.incomplete)
    expect(documentOf(ran)).toEqual({
      rekeyed: 2,
      changed: 0,
      failed: [
        {
          item: `vault#payments/secret#${NAME}`,
          code: expect.stringMatching(/^kms:Decrypt \w+Exception$/),
        },
      ],
    })
    expect(await envelopeAt(secretKey(OTHER))).not.toEqual(other)
    const text = await run(['rekey', '--vault', 'payments'])
    expect(text.stdout).toContain('1 NOT sealed again')
  })

  test('an item of an unknown format is told, too', async () => {
    const odd = { pk: 'vault#payments', sk: 'secret#payments/odd', version: 0 }
    await cloud.store.insert('secrets', odd, signal())
    const foreign = { pk: 'vault#payments', sk: 'secret#billing/x', version: 1 }
    await cloud.store.insert('secrets', foreign, signal())
    const ran = await json(['rekey', '--vault', 'payments'])
    expect(ran.code).toBe(EXIT.incomplete)
    expect(documentOf(ran)).toMatchObject({
      rekeyed: 3,
      failed: [
        { item: 'vault#payments/secret#billing/x', code: 'item_malformed' },
        { item: 'vault#payments/secret#payments/odd', code: 'item_malformed' },
      ],
    })
  })

  test('lists without envelopes, and has few calls in flight', async () => {
    cloud.faults.add({ latencyMs: 20 })
    await run(['rekey', '--vault', 'payments'])
    expect(cloud.recorder.counts(({ service }) => service !== 'sts')).toEqual({
      'dynamodb:Query': 2,
      'dynamodb:GetItem': 3,
      'kms:Decrypt': 3,
      'kms:Encrypt': 3,
      'dynamodb:ExecuteStatement': 3,
      'dynamodb:PutItem': 3,
    })
    expect(cloud.recorder.peakInFlight()).toBeLessThanOrEqual(6)
  })

  test.each(['reset-after', 'error-after', 'throttle'] as const)(
    'survives %s at every write',
    async (fault) => {
      for (const operation of ['ExecuteStatement', 'PutItem', 'Encrypt', 'Decrypt']) {
        cloud.faults.add({ operation, fault })
      }
      const ran = await json(['rekey', OTHER])
      expect(documentOf(ran)).toMatchObject({ rekeyed: 1 })
      expect(cloud.faults.pending()).toBe(0)
      expect(await cloud.valueOf(OTHER)).toEqual(utf8(`${CANARY} other`))
    },
  )

  test.each([
    ['usage', ['rekey']],
    ['usage', ['rekey', NAME, '--vault', 'payments']],
    ['name_malformed', ['rekey', 'payments']],
    ['vault_unknown', ['rekey', 'payment/db/url']],
    ['vault_unknown', ['rekey', '--vault', 'payment']],
    ['secret_unknown', ['rekey', 'payments/db/ur']],
    ['reason_malformed', ['rekey', NAME, '--reason', 'a\nb']],
  ])('refuses with %s: %j', async (code, args) => {
    const ran = await json(args)
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe(code)
    expect(cloud.recorder.counts(({ operation }) => operation === 'PutItem')).toEqual({})
  })

  test('is not for the releaser', async () => {
    const ran = await json(['rekey', NAME], { as: 'releaser' })
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('cloud_error')
  })
})
