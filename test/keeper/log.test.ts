import canonicalize from 'canonicalize'
import { describe, expect, test, vi } from 'vitest'
import { type Bytes, sha256, textOf, toBase64url, utf8 } from '../../core/bytes.ts'
import { KEEPER_RUN_CALLS, POLICY_PART_BYTES, REKEYS_PER_RUN } from '../../core/limits.ts'
import { parseCheckpoint } from '../../core/log/checkpoint.ts'
import { HEAD_KEY, PUBLISHED_KEY, policyKey } from '../../core/log/items.ts'
import { openNote, parseVkey, vkeyOf } from '../../core/log/note.ts'
import { parsePolicyPart } from '../../core/log/parse.ts'
import { keepPolicySet } from '../../core/log/policy-set.ts'
import { indexOf, latestCheckpoint } from '../../core/log/reader.ts'
import { parseConfig } from '../../keeper/config.ts'
import { webhookOf } from '../../keeper/publish.ts'
import { NOW, signal } from '../core/steps.ts'
import { thrownBy } from '../core/thrown.ts'
import { fakeSigner } from '../fakes/signer.ts'
import { BREAKS, fakeStore } from '../fakes/store.ts'
import { caughtUp, inVault, POLICY_DIGEST, POLICY_SET, type World, worldOf } from './world.ts'

const ORIGIN = 'egg.example.com/log'

const ids = (world: World, prefix: string) =>
  world.store
    .all('records')
    .filter(({ pk }) => pk.startsWith(prefix))
    .map(({ pk, sk }) => `${pk}/${sk}`)

describe('a run', () => {
  test('logs what it recorded itself, and signs for it', async () => {
    const signer = await fakeSigner()
    const world = await caughtUp(worldOf({ deps: { signing: { signer, origin: ORIGIN } } }))
    await world.put('one')
    await world.read()
    await world.run()
    for (const id of [...ids(world, 'ex#'), ...ids(world, 'op#'), ...ids(world, 'kp#')]) {
      expect(await indexOf(world.store, id, signal())).not.toBeNull()
    }
    const latest = await latestCheckpoint(world.store, signal())
    const key = await parseVkey(await vkeyOf(ORIGIN, await signer.publicKey(signal())))
    const { text } = await openNote(latest?.note as Bytes, [key])
    expect(parseCheckpoint(text)).toMatchObject({ origin: ORIGIN, size: latest?.size })
    expect(world.events).not.toContainEqual(expect.objectContaining({ event: 'log_unsigned' }))
  })

  test('without a key keeps the log, and says each time that it is not signed', async () => {
    const world = await caughtUp()
    await world.put('one')
    await world.run()
    expect(await indexOf(world.store, ids(world, 'op#')[0] ?? '', signal())).not.toBeNull()
    expect(await latestCheckpoint(world.store, signal())).toBeNull()
    expect(world.events).toContainEqual(expect.objectContaining({ event: 'log_unsigned' }))
  })

  test('whose KMS does not sign fails, and has logged all the same', async () => {
    const signer = await fakeSigner()
    const world = await caughtUp(worldOf({ deps: { signing: { signer, origin: ORIGIN } } }))
    await world.put('one')
    signer.fail('sign')
    await expect(world.run()).rejects.toThrow('duties failed: sequence')
    expect(await indexOf(world.store, ids(world, 'op#')[0] ?? '', signal())).not.toBeNull()
    await world.run()
    const latest = await latestCheckpoint(world.store, signal())
    expect(latest?.size).toBe(world.store.peek('log', HEAD_KEY)?.size)
  })

  test('tells of what came late, and of what is no record', async () => {
    const world = await caughtUp()
    for (let i = 0; i < 30; i++) {
      world.now += 60
      await world.run()
    }
    const late = { pk: 'ex#2026-11-22T01:36Z#0', sk: 'x', record: new Uint8Array([1]) }
    world.store.force('records', late)
    world.store.force('records', { pk: 'op#2026-11-22T02:10Z#0', sk: 'x', record: 'text' })
    for (let i = 0; i < 60; i++) {
      world.now += 60
      await world.run()
    }
    expect(world.events).toContainEqual({ event: 'late', count: 1 })
    const unreadable = { event: 'records_unreadable', duty: 'sequence', count: 1 }
    // Once, and not each minute again.
    expect(world.events.filter((event) => event.event === 'records_unreadable')).toEqual([
      unreadable,
    ])
  })

  test('stays within what a Worker may call, with all re-keys and a full log beside them', async () => {
    const world = worldOf({ deps: { requests: () => used() } })
    let before = 0
    const calls = () => world.store.calls.length + world.kms.calls.length
    const used = () => calls() - before
    const names = inVault('payments', REKEYS_PER_RUN + 20)
    for (const name of names) await world.put('one', name)
    await caughtUp(world)
    for (let minute = 0; minute < 4; minute++) {
      world.now += 60
      for (const name of names) await world.read(name, { iat: world.now - (minute % 10) * 60 })
      for (let i = 0; i < 25 * 12; i++) {
        await world.read(names[0], { iat: world.now - (i % 25) * 3600, lifetime: 86_400 })
      }
      before = calls()
      await world.run()
      expect(used()).toBeLessThan(KEEPER_RUN_CALLS)
      expect(world.events).toContainEqual(expect.objectContaining({ event: 'sequenced' }))
    }
  }, 60_000)
})

describe('a deployed policy set', () => {
  test('is kept under its digest, once, and recorded', async () => {
    const world = await caughtUp()
    world.now += 60
    await world.run()
    const item = world.store.peek('log', policyKey(POLICY_DIGEST, 0))
    const part = parsePolicyPart(item ?? { pk: '', sk: '' })
    expect(part).toMatchObject({ digest: POLICY_DIGEST, parts: 1, built: 1 })
    expect(JSON.parse(textOf(part.text))).toEqual({
      ...JSON.parse(POLICY_SET),
      digest: POLICY_DIGEST,
    })
    const records = world.store
      .all('records')
      .map(({ record }) => JSON.parse(textOf(record as Bytes)))
      .filter(({ type }) => type === 'policy_deployed')
    expect(records).toEqual([
      expect.objectContaining({ digest: POLICY_DIGEST, built: 1, policies: 0, v: 1 }),
    ])
    expect(ids(world, 'kp#')).toContain(part.record)
  })

  const large = async () => {
    const policies = Array.from({ length: 40 }, (_, i) => ({
      file: String(i).padStart(2, '0').padEnd(20_000, 'é'),
    }))
    const whole = canonicalize({ issuers: [], policies, vaults: [] }) as string
    const digest = toBase64url(await sha256(utf8(whole)))
    const set = { v: 1, built: 7, policies, issuers: [], vaults: [] }
    const bytes = utf8(canonicalize({ ...set, digest }) as string)
    return { text: JSON.stringify(set), digest, bytes }
  }

  test('that is large is kept in pieces that make its text again', async () => {
    const store = fakeStore()
    const { bytes, ...set } = await large()
    expect(await keepPolicySet(store, set, NOW, signal())).toBe('kept')
    const parts = (await store.list('log', `policy#${set.digest}`, '', signal())).map(
      parsePolicyPart,
    )
    expect(parts).toHaveLength(Math.ceil(bytes.length / POLICY_PART_BYTES))
    expect(parts.map(({ part }) => part)).toEqual([...parts.keys()])
    expect(parts.flatMap(({ text }) => [...text])).toEqual([...bytes])
    expect(await keepPolicySet(store, set, NOW, signal())).toBe('known')
  })

  test('with each step broken is kept whole by the next run', async () => {
    const { bytes: _, ...set } = await large()
    const whole = fakeStore()
    await keepPolicySet(whole, set, NOW, signal())
    for (let i = 0; i < whole.calls.length; i++) {
      for (const how of BREAKS) {
        const store = fakeStore()
        store.breakCall(i, how)
        const first = await keepPolicySet(store, set, NOW, signal()).catch(() => null)
        if (how === 'done twice') expect(first).toBe('kept')
        store.settled()
        await keepPolicySet(store, set, NOW, signal())
        const standing = await store.list('log', `policy#${set.digest}`, '', signal())
        const [{ parts } = { parts: 0 }] = standing.map(parsePolicyPart)
        expect(standing).toHaveLength(parts)
        expect(store.all('records').length).toBeGreaterThan(0)
      }
    }
  })

  test('that is not what its digest says is refused', async () => {
    const store = fakeStore()
    const set = { text: POLICY_SET, digest: 'A'.repeat(43) }
    await expect(keepPolicySet(store, set, NOW, signal())).rejects.toMatchObject({
      code: 'policy_set_malformed',
    })
    expect([...store.all('log'), ...store.all('records')]).toEqual([])
  })
})

describe('publishing', () => {
  const published = async (publish: (note: Bytes, signal: AbortSignal) => Promise<void>) => {
    const signer = await fakeSigner()
    const deps = { signing: { signer, origin: ORIGIN }, publish }
    return caughtUp(worldOf({ deps }))
  }

  test('hands each new checkpoint over once', async () => {
    const notes: string[] = []
    const world = await published(async (note) => void notes.push(textOf(note)))
    expect(notes).toHaveLength(1)
    await world.run()
    expect(notes).toHaveLength(1)
    world.now += 60
    await world.run()
    expect(notes).toHaveLength(2)
    const latest = await latestCheckpoint(world.store, signal())
    expect(notes[1]).toBe(textOf(latest?.note as Bytes))
    expect(world.store.peek('log', PUBLISHED_KEY)).toMatchObject({ size: latest?.size })
    expect(world.events).toContainEqual({ event: 'published', size: latest?.size })
  })

  test('that fails is told, fails nothing else, and is tried again', async () => {
    const notes: Bytes[] = []
    let broken = true
    const world = await published(async (note) => {
      if (broken) throw new Error('canary: https://hook.example/secret')
      notes.push(note)
    })
    expect(world.store.peek('log', PUBLISHED_KEY)).toBeNull()
    expect(world.events).toContainEqual(
      expect.objectContaining({ event: 'publish_failed', code: 'internal' }),
    )
    expect(JSON.stringify(world.events)).not.toContain('canary')
    broken = false
    await world.run()
    expect(notes).toHaveLength(1)
  })
})

describe('the webhook', () => {
  const URL_ = 'https://hook.example/canary?token=canary'
  const note = new Uint8Array([104, 105])
  const answering = (response: () => Response | Promise<Response>) => {
    const post = vi.fn(async (_url: string, _init: RequestInit) => response())
    return { post, publish: webhookOf(URL_, post as unknown as typeof fetch) }
  }

  test('is posted the note as text, and not followed elsewhere', async () => {
    const { post, publish } = answering(() => new Response('thanks'))
    await publish(note, signal())
    expect(post).toHaveBeenCalledTimes(1)
    const [url, init] = post.mock.calls[0] ?? []
    expect(url).toBe(URL_)
    expect(init).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      redirect: 'manual',
      body: note,
    })
  })

  test.each([
    ['an error', 'webhook_refused', () => new Response('canary', { status: 500 })],
    ['a redirect', 'webhook_refused', () => new Response(null, { status: 302 })],
    ['no answer', 'webhook_unreachable', () => Promise.reject(new Error('canary'))],
  ])('that gives %s is told by a code, and never its address', async (_, code, response) => {
    const error = (await thrownBy(() => answering(response).publish(note, signal()))) as Error
    expect(error).toMatchObject({ code })
    expect(String(error)).not.toContain('canary')
  })
})

describe('the settings of the log', () => {
  const env = {
    AWS_REGION: 'eu-central-1',
    KEEPER_ACCESS_KEY_ID: 'AKIAKEEPER',
    KEEPER_SECRET_ACCESS_KEY: 'key',
  }

  test('are none: kept, not signed, not published', () => {
    expect(parseConfig(env)).toMatchObject({ log: null, webhook: null })
    expect(parseConfig({ ...env, LOG_ORIGIN: ORIGIN })).toMatchObject({ log: null })
  })

  test('are taken as they are', () => {
    const change = {
      LOG_KEY: 'alias/egg-log',
      LOG_ORIGIN: ORIGIN,
      CHECKPOINT_WEBHOOK: 'https://a/b?c',
    }
    expect(parseConfig({ ...env, ...change })).toMatchObject({
      log: { key: 'alias/egg-log', origin: ORIGIN },
      webhook: 'https://a/b?c',
    })
    const local = { CHECKPOINT_WEBHOOK: 'http://127.0.0.1:8080/x' }
    expect(parseConfig({ ...env, ...local })).toMatchObject({ webhook: 'http://127.0.0.1:8080/x' })
  })

  test.each([
    ['a key without a name', 'LOG_ORIGIN', { LOG_KEY: 'alias/egg-log' }],
    ['a name with a scheme', 'LOG_ORIGIN', { LOG_ORIGIN: 'https://egg.example.com/log' }],
    ['a name with a space', 'LOG_ORIGIN', { LOG_ORIGIN: 'egg log' }],
    ['a name with a plus', 'LOG_ORIGIN', { LOG_ORIGIN: 'egg+log' }],
    ['an empty key', 'LOG_KEY', { LOG_KEY: '', LOG_ORIGIN: ORIGIN }],
    ['http elsewhere', 'CHECKPOINT_WEBHOOK', { CHECKPOINT_WEBHOOK: 'http://canary.example/' }],
    ['http on localhost', 'CHECKPOINT_WEBHOOK', { CHECKPOINT_WEBHOOK: 'http://localhost/canary' }],
    ['another scheme', 'CHECKPOINT_WEBHOOK', { CHECKPOINT_WEBHOOK: 'file:///canary' }],
    ['a password', 'CHECKPOINT_WEBHOOK', { CHECKPOINT_WEBHOOK: 'https://a:canary@b.example/' }],
  ])('%s is refused by name, without its value', async (_, name, change) => {
    const error = (await thrownBy(() => parseConfig({ ...env, ...change }))) as Error
    expect(error).toMatchObject({ code: 'misconfigured' })
    expect(error.message).toContain(name)
    expect(error.message).not.toContain('canary')
  })
})
