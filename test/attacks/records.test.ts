import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { appOf } from '../../broker/app.ts'
import { consoleLog } from '../../broker/diagnostics.ts'
import { type Bytes, textOf } from '../../core/bytes.ts'
import type { SecretName } from '../../core/name.ts'
import { secretKey } from '../../core/stored.ts'
import { type World, world } from '../broker/world.ts'

let w: World
let said: string[]
beforeEach(async () => {
  w = await world()
  said = []
  const note = (...given: unknown[]) =>
    void said.push(given.map((each) => (typeof each === 'string' ? each : String(each))).join(' '))
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    vi.spyOn(console, method).mockImplementation(note)
  }
  Object.assign(w.deps, { log: consoleLog })
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** A text as it might turn up; of base64 the middle, whatever stands beside it. */
const formsOf = (text: string): string[] => {
  const bytes = Buffer.from(text)
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift ? 4 : 0, Math.floor((shift + bytes.length) / 3) * 4),
  )
  return [
    text,
    encodeURIComponent(text),
    bytes.toString('hex'),
    [...bytes].join(),
    ...shifted,
    ...shifted.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}

interface Ask {
  readonly names?: readonly string[]
  readonly claims?: object
  readonly prepare?: () => void
}

const ask = async ({ names = ['payments/a'], claims = {}, prepare = () => {} }: Ask) => {
  prepare()
  const draft = await w.draft(names)
  const token = await w.token({ aud: draft.aud, jti: `jti-${crypto.randomUUID()}`, ...claims })
  const background: Promise<unknown>[] = []
  const context = { waitUntil: (work: Promise<unknown>) => void background.push(work) }
  const response = await appOf(w.deps).fetch(
    new Request('https://egg.example.com/v1/exchange', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-canary': token, cookie: token },
      body: draft.body,
    }),
    {},
    context as never,
  )
  const text = await response.text()
  for (let i = 0; i < background.length; i++) await background[i]
  return { token, draft, text, released: response.status === 200 }
}

const tamper = (change: object) => () => {
  const key = secretKey('payments/a' as SecretName)
  w.store.force('secrets', { ...w.store.peek('secrets', key), ...change } as never)
}

const WAYS: readonly [string, Ask][] = [
  ['a release', {}],
  ['a denial', { claims: { ref: 'refs/heads/x' } }],
  ['a stranger', { claims: { repository_id: '1' } }],
  ['a stolen token', { claims: { aud: 'egg:v1:elsewhere' } }],
  ['an expired one', { claims: { iat: 1, nbf: 1, exp: 2 } }],
  ['a claim of the wrong kind', { claims: { jti: 7 } }],
  ['a secret that is not stored', { names: ['payments/missing'] }],
  ['a Decrypt that fails', { prepare: () => w.kms.fail('unwrap') }],
  ['a record that fails', { prepare: () => w.store.breakCall(w.store.calls.length + 1, 'done') }],
  ['an item that was tampered with', { prepare: tamper({ envelope: new Uint8Array(90) }) }],
  ['an item of no known format', { prepare: tamper({ wrapped: 'canary-4711' }) }],
]

describe('nothing secret is written down (T34)', () => {
  test.each(WAYS)('%s', async (_, how) => {
    const deks: string[] = []
    const { unwrap } = w.deps.kms
    Object.assign(w.deps, {
      kms: {
        ...w.deps.kms,
        unwrap: async (...given: Parameters<typeof unwrap>) => {
          const dek = await unwrap(...given)
          deks.push(Buffer.from(dek.expose()).toString('latin1'))
          return dek
        },
      },
    })
    const { token, draft, text, released } = await ask(how)
    const records = w.store
      .all('records')
      .map(({ pk, sk, record }) => `${pk} ${sk} ${textOf(record as Bytes)}`)
    const canaries = [
      token,
      token.split('.')[1] ?? '',
      token.split('.')[2] ?? '',
      'value of payments/a',
      'canary-4711',
      new TextDecoder().decode(draft.body),
    ]
    const dekForms = deks.flatMap((dek) => {
      const bytes = Buffer.from(dek, 'latin1')
      return [
        bytes.toString('hex'),
        bytes.toString('base64url'),
        bytes.toString('base64'),
        [...bytes].join(),
      ]
    })
    const forms = [...canaries.filter(Boolean).flatMap(formsOf), ...dekForms]
    const places = [...records, ...said, ...(released ? [] : [text])]
    for (const place of places) {
      for (const form of forms) expect(place.includes(form) && form).toBe(false)
    }
    if (released) expect(deks).toHaveLength(1)
  })

  test('a log line has the members that it may have, and no others', async () => {
    for (const [, how] of WAYS) await ask(how)
    expect(said.length).toBeGreaterThan(WAYS.length)
    for (const line of said) {
      const event = JSON.parse(line)
      const known = ['event', 'request', 'code', 'issuer', 'record', 'sentence']
      expect(Object.keys(event).filter((name) => !known.includes(name))).toEqual([])
      for (const member of Object.values(event)) expect(String(member).length).toBeLessThan(200)
    }
  })

  test('a claim that the profile does not list gets into no record', async () => {
    await ask({ claims: { actor_email: 'canary@example.com', secret: 'canary-4711' } })
    const records = w.store.all('records').map(({ record }) => textOf(record as Bytes))
    expect(records.join()).not.toMatch(/canary/)
  })
})

describe('no record, no release (T35, B.5.83)', () => {
  test.each(['not done', 'done'] as const)('the write reported as failed: %s', async (how) => {
    const decrypted = w.kms.calls.length
    w.store.breakCall(w.store.calls.length + 1, how)
    const { released, text } = await ask({})
    expect(released).toBe(false)
    // Though the DEK was at hand: unwrapping went on beside the write.
    expect(w.kms.calls.length).toBe(decrypted + 1)
    expect(JSON.parse(text).code).toBe('unavailable')
  })

  test('a store that answers anything but `inserted` is not believed', async () => {
    for (const odd of ['exists', undefined, null, true, 'done']) {
      const insert = async () => odd as never
      const before = w.deps.store
      Object.assign(w.deps, { store: { ...before, insert } })
      expect((await ask({})).released).toBe(false)
      Object.assign(w.deps, { store: before })
    }
  })

  test('what is released is what was recorded: names, versions, hashes, in that order', async () => {
    const names = ['payments/c', 'payments/a']
    const { draft, text } = await ask({ names })
    const opened = await w.openIt(text, draft)
    const record = w.records().find(({ type }) => type === 'released')
    expect(record.secrets.map(({ name }: { name: string }) => name)).toEqual(names)
    expect(opened.secrets.map(({ name, version }) => [name, version])).toEqual(
      record.secrets.map(({ name, version }: { name: string; version: number }) => [name, version]),
    )
  })
})
