import { setTimeout as sleep } from 'node:timers/promises'
import { compactDecrypt, decodeJwt } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Bytes, fromBase64url, textOf } from '../../core/bytes.ts'
import { open } from '../../core/envelope.ts'
import { JWKS_COOL_DOWN, KEEPER_RUN_CALLS } from '../../core/limits.ts'
import type { SecretName } from '../../core/name.ts'
import type { Key } from '../../core/ports.ts'
import type { Release } from '../../core/release.ts'
import { type Secret, secret } from '../../core/secret.ts'
import { parseStored, secretKey, versionKey } from '../../core/stored.ts'
import { type Draft, draft, openAnswer, send } from '../../local/raw-exchange.ts'
import type { Stack } from '../../local/stack.ts'
import { codeOfThrown } from '../core/thrown.ts'
import { CLAIMS, portsOf, putValue, startWorld, VALUES } from './world.ts'

const NAME = 'payments/db/url' as SecretName
const OTHER = 'payments/tls/key' as SecretName
const VALUE = VALUES['payments/db/url']
const signal = () => AbortSignal.timeout(10_000)

let stack: Stack

beforeAll(async () => {
  stack = await startWorld()
})
afterAll(() => stack?.close())
afterEach(() => {
  stack.faults.clear()
  stack.recorder.reset()
})

interface Read {
  readonly value: string | undefined
  readonly dek: Secret<Bytes>
}

/** A whole exchange: the value that a job got, and the DEK that came with it. */
const read = async (name: SecretName = NAME, tries = 8): Promise<Read> => {
  const request = await draft(stack, [name])
  const token = await stack.issuers.github?.sign({ ...CLAIMS, aud: request.audience })
  const answer = await send(stack, token ?? '', request.body)
  // All servers are one process here: a busy machine misses deadlines. Then as a client does: anew.
  const waits = { unavailable: Math.random() * 2000, issuer_unavailable: JWKS_COOL_DOWN * 1000 }
  const wait = waits[answer.code as keyof typeof waits]
  if (wait !== undefined && tries > 1) {
    await sleep(wait)
    return read(name, tries - 1)
  }
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.code}`)
  const { values } = await openAnswer(stack, answer, request)
  return { value: values[name], dek: await dekIn(answer.text, request) }
}

/** What an attacker in the job could keep. */
const dekIn = async (jwe: string, { privateKey }: Draft): Promise<Secret<Bytes>> => {
  const { plaintext } = await compactDecrypt(jwe, privateKey)
  const { release } = JSON.parse(new TextDecoder().decode(plaintext))
  const { secrets } = decodeJwt<Release>(release)
  const dek = fromBase64url(secrets[0]?.dek ?? '')
  if (!dek) throw new Error('a release without a DEK')
  return secret(dek)
}

const stored = async (name: SecretName, key: Key = secretKey(name)) => {
  const [item = null] = await portsOf(stack, 'admin').store.read('secrets', [key], signal())
  if (!item) throw new Error(`nothing at ${key.sk}`)
  return parseStored(name, item)
}

/** What trying a DEK on what is stored ends with; `null` when it opens. */
const tried = async (dek: Secret<Bytes>, name: SecretName, key?: Key): Promise<string | null> => {
  const { envelope } = await stored(name, key)
  try {
    await open(name, envelope, dek)
    return null
  } catch {
    return codeOfThrown(() => open(name, envelope, dek))
  }
}

const rekeyedIn = (logs: readonly string[]) => logs.filter((line) => line.includes('"rekeyed"'))

describe('the keeper', () => {
  test('256 reads at once, while it runs: all get the value, few re-keys, no DEK fits later', async () => {
    const before = stack.logs.length
    let reading = true
    let runs = 0
    const keeper = async () => {
      for (; reading; runs++) {
        // What a run did not do, the next one does.
        await stack.runKeeper().catch(() => {})
        await sleep(500)
      }
    }
    const jobs = async () => {
      const reads = Array.from({ length: 256 }, () => read())
      await Promise.allSettled(reads)
      reading = false
      return Promise.all(reads)
    }
    const [reads] = await Promise.all([jobs(), keeper()])
    await stack.runKeeper()

    expect(new Set(reads.map(({ value }) => value))).toEqual(new Set([VALUE]))
    const rekeys = rekeyedIn(stack.logs.slice(before)).length
    expect(rekeys).toBeGreaterThanOrEqual(1)
    expect(rekeys).toBeLessThanOrEqual(runs + 1)
    expect(rekeys).toBeLessThan(32)
    for (const { dek } of reads) expect(await tried(dek, NAME)).toBe('envelope_key')
    expect((await read()).value).toBe(VALUE)
  }, 180_000)

  test('a secret rotated between a read and its re-key keeps its new value', async () => {
    await putValue(stack, NAME, 'rotated out')
    const { value, dek } = await read()
    expect(value).toBe('rotated out')
    const { version } = await stored(NAME)
    expect(await tried(dek, NAME)).toBeNull()
    await putValue(stack, NAME, 'rotated in')
    const history = versionKey(NAME, version)
    expect(await tried(dek, NAME, history)).toBeNull()

    await stack.runKeeper()
    expect((await read()).value).toBe('rotated in')
    expect((await stored(NAME)).version).toBe(version + 1)
    expect(await tried(dek, NAME)).toBe('envelope_key')
    expect(await tried(dek, NAME, history)).toBe('envelope_key')
  })

  test('both versions that were read are sealed again, and history still opens', async () => {
    await putValue(stack, OTHER, 'first')
    const first = await read(OTHER)
    await putValue(stack, OTHER, 'second')
    const second = await read(OTHER)
    const { version } = await stored(OTHER)
    await stack.runKeeper()
    const history = versionKey(OTHER, version - 1)
    for (const key of [secretKey(OTHER), history]) {
      expect(await tried(first.dek, OTHER, key)).toBe('envelope_key')
      expect(await tried(second.dek, OTHER, key)).toBe('envelope_key')
    }
    expect((await read(OTHER)).value).toBe('second')
  })

  test('uses its own principal alone, and needs no right that it has not', async () => {
    await stack.runKeeper()
    await read()
    stack.recorder.reset()
    await stack.runKeeper()
    const calls = stack.recorder.calls()
    expect(new Set(calls.map(({ principal }) => principal))).toEqual(new Set(['keeper']))
    expect(calls.filter(({ status }) => status !== 200)).toEqual([])
    expect(calls.length).toBeLessThan(KEEPER_RUN_CALLS)
    // The log has a test of its own.
    const { 'dynamodb:Query': queries, ...counts } = stack.recorder.counts(
      ({ table }) => table !== 'egg-log',
    )
    expect(queries).toBeGreaterThan(0)
    expect(counts).toEqual({
      'dynamodb:GetItem': expect.any(Number),
      'dynamodb:BatchGetItem': expect.any(Number),
      'kms:Decrypt': 1,
      'kms:Encrypt': 1,
      'dynamodb:ExecuteStatement': 1,
      'dynamodb:PutItem': 1,
      'kms:GetPublicKey': 1,
      'kms:Sign': 1,
    })
    expect(stack.recorder.peakInFlight()).toBeLessThanOrEqual(6)
  })

  test.each(['reset-after', 'error-after', 'throttle'] as const)(
    'survives %s at every write',
    async (fault) => {
      const { value, dek } = await read()
      for (const operation of ['ExecuteStatement', 'PutItem', 'Encrypt', 'Decrypt']) {
        stack.faults.add({ operation, fault })
      }
      await stack.runKeeper()
      expect(stack.faults.pending()).toBe(0)
      expect(await tried(dek, NAME)).toBe('envelope_key')
      expect((await read()).value).toBe(value)
    },
  )

  test('a run that KMS refuses is made up for by the next one', async () => {
    const { value, dek } = await read()
    stack.faults.add({ operation: 'Decrypt', fault: 'deny', times: 1 })
    await stack.runKeeper()
    expect(await tried(dek, NAME)).toBeNull()
    await stack.runKeeper()
    expect(await tried(dek, NAME)).toBe('envelope_key')
    expect((await read()).value).toBe(value)
  })

  test('a run that cannot read fails, and says so', async () => {
    const before = stack.logs.length
    stack.faults.add({ operation: 'Query', fault: 'deny', times: 1 })
    await expect(stack.runKeeper()).rejects.toThrow()
    const said = stack.logs.slice(before).join('\n')
    expect(said).toContain('dynamodb:Query AccessDeniedException')
  })

  test('logs and records names and hashes, nothing else', async () => {
    await putValue(stack, NAME, VALUE)
    const { dek } = await read()
    await stack.runKeeper()
    const { store } = portsOf(stack, 'admin')
    const minutes = [-1, 0].map((m) => new Date(Date.now() + m * 60_000).toISOString().slice(0, 16))
    const lists = await Promise.all(
      minutes.flatMap((minute) =>
        [0, 1, 2, 3].map((shard) => store.list('records', `kp#${minute}Z#${shard}`, '', signal())),
      ),
    )
    const records = lists.flat().map(({ record }) => textOf(record as Bytes))
    expect(records.length).toBeGreaterThan(0)
    const said = [...stack.logs, ...records].join('\n')
    expect(said).not.toContain(VALUE)
    for (const form of ['base64', 'base64url', 'hex'] as const) {
      expect(said).not.toContain(Buffer.from(VALUE).toString(form))
      expect(said).not.toContain(Buffer.from(dek.expose()).toString(form))
    }
  })
})
