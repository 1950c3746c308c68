import { beforeAll, describe, expect, test } from 'vitest'
import { appOf } from '../../broker/app.ts'
import { type World, world } from '../broker/world.ts'

// What a stranger can tell apart: nothing. Each answer is compared with the others, all of it.

let w: World
beforeAll(async () => {
  w = await world()
})

interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
  /** Calls to the store and to KMS: what an answer's time is made of. */
  readonly calls: number
}

const ask = async (names: readonly string[], claims: object): Promise<Answer> => {
  const draft = await w.draft(names)
  const token = await w.token({ aud: draft.aud, jti: crypto.randomUUID(), ...claims })
  const before = w.store.calls.length + w.kms.calls.length
  const background: Promise<unknown>[] = []
  const context = { waitUntil: (work: Promise<unknown>) => void background.push(work) }
  const response = await appOf(w.deps).fetch(
    new Request('https://egg.example.com/v1/exchange', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: draft.body,
    }),
    {},
    context as never,
  )
  const body = (await response.text()).replace(/"request_id":"[^"]+"/, '"request_id":"-"')
  await Promise.allSettled(background)
  const calls = w.store.calls.length + w.kms.calls.length - before
  return { status: response.status, headers: [...response.headers], body, calls }
}

const STRANGER = { repository: 'evil/x', repository_id: '1', repository_owner_id: '2' }

describe('a stranger learns nothing of what there is (T37, B.5.87)', () => {
  const QUESTIONS: readonly [string, readonly string[], object][] = [
    ['a secret that exists', ['payments/a'], STRANGER],
    ['one that does not', ['payments/nothing'], STRANGER],
    ['a vault that does not exist', ['nowhere/at/all'], STRANGER],
    ['fifty at once', Array.from({ length: 50 }, (_, i) => `payments/n${i}`), STRANGER],
    [
      'with the name of a repository that is known',
      ['payments/a'],
      { ...STRANGER, repository: 'acme/app' },
    ],
    [
      'with the owner of one that is known',
      ['payments/a'],
      { ...STRANGER, repository_owner_id: '1234' },
    ],
    [
      'with the id of one, at another issuer’s claim',
      ['payments/a'],
      { ...STRANGER, project_id: '456' },
    ],
    ['with the right ref', ['payments/a'], { ...STRANGER, ref: 'refs/heads/main' }],
    ['with another ref', ['payments/a'], { ...STRANGER, ref: 'refs/heads/x' }],
    ['with another event', ['payments/a'], { ...STRANGER, event_name: 'pull_request_target' }],
    ['from a public repository', ['payments/a'], { ...STRANGER, repository_visibility: 'public' }],
    ['without an id', ['payments/a'], { ...STRANGER, repository_id: undefined }],
    ['with an id that is a number', ['payments/a'], { ...STRANGER, repository_id: 456 }],
  ]

  test('every answer is the same, to the letter, and costs the same: no call', async () => {
    const answers = []
    for (const [, names, claims] of QUESTIONS) answers.push(await ask(names, claims))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 403, calls: 0 })
    expect(JSON.parse(answers[0]?.body ?? '')).not.toHaveProperty('explanations')
  })

  test('and it does not write: no record is made for a stranger', async () => {
    const before = w.records().length
    await ask(['payments/a'], STRANGER)
    expect(w.records()).toHaveLength(before)
  })

  test('while everything is frozen, and while nothing is stored: the same again', async () => {
    const calm = await ask(['payments/a'], STRANGER)
    const frozen = await world({ control: false })
    const before = w
    w = frozen
    expect(await ask(['payments/a'], STRANGER)).toEqual(calm)
    w = before
  })
})

describe('who may know is told, and no more than they may (T37)', () => {
  test('the repository’s own job, on another ref, reads which condition failed', async () => {
    const { body } = await ask(['payments/a'], { ref: 'refs/heads/x' })
    expect(JSON.parse(body).explanations).toMatchObject([{ secret: 'payments/a' }])
  })

  test('nobody reads of what they did not ask for', async () => {
    const { body } = await ask(['payments/a'], { ref: 'refs/heads/x' })
    for (const name of ['payments/b', 'payments/c', 'payments/missing', 'mirror']) {
      expect(body).not.toContain(name)
    }
  })

  test('a public repository’s job reads no expected value: its log is public', async () => {
    const claims = { ref: 'refs/heads/x', repository_visibility: 'public' }
    expect((await ask(['payments/a'], claims)).body).not.toContain('refs/heads/main')
  })
})
