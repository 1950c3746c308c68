import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONTROL, FREEZE_ALL, frozenScope, parseControl } from '../../core/control.ts'
import type { SecretName } from '../../core/name.ts'
import { entryOf, recordItem, releaseKeyOf } from '../../core/record.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { codeIn, documentOf } from './egg.ts'

const ISS = 'https://token.actions.githubusercontent.com'
const HASH = 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud()
  await cloud.init()
})
afterEach(() => cloud.close())

const json = (args: readonly string[], options: Parameters<Cloud['egg']>[1] = {}) =>
  cloud.egg([...args, '--json'], options)
const signal = () => AbortSignal.timeout(5000)

const control = async () => {
  const [item = null, all = null] = await cloud.store.read(
    'secrets',
    [CONTROL, FREEZE_ALL],
    signal(),
  )
  return { parsed: parseControl(item), frozen: frozenScope(item, all, ['payments']) }
}

let jobs = 0
/** The record of a release, as the broker writes it. */
const release = async (name: string, claims: Record<string, string> = {}): Promise<string> => {
  const time = Math.floor(Date.now() / 1000)
  const token = { iss: ISS, jti: `job-${jobs++}`, iat: time, lifetime: 300 }
  const entry = await entryOf(await releaseKeyOf(token), {
    type: 'released',
    time,
    identity: {
      issuer: 'github',
      iss: ISS,
      iat: time,
      claims: { repository: 'acme/payments-api', repository_id: '456789', run_id: '77', ...claims },
    },
    policy_digest: HASH,
    transcript: HASH,
    handle_hash: HASH,
    lease: 3600,
    secrets: [
      { name: name as SecretName, version: 1, envelope: HASH, policy: 'p.yaml', grant: 'g' },
    ],
    omitted: [],
    warnings: [],
  })
  await cloud.store.insert('records', recordItem(entry), signal())
  return entry.id
}

const statesOf = async (...args: string[]): Promise<Record<string, string>> => {
  const { leases } = documentOf(await json(['leases', ...args])) as {
    leases: { record: string; state: string }[]
  }
  return Object.fromEntries(leases.map(({ record, state }) => [record, state]))
}

describe('leases', () => {
  test('shows who holds what, and what is revoked', async () => {
    const [a, b] = [await release('payments/db/url'), await release('billing/api/key')]
    expect(await statesOf()).toEqual({ [a]: 'valid', [b]: 'valid' })
    expect(await statesOf('--secret', 'billing/')).toEqual({ [b]: 'valid' })
    const ran = await json(['revoke', '--secret', 'payments/db/url', '--reason', 'INC-42'])
    expect(ran.code).toBe(0)
    expect(await cloud.recordOf(documentOf(ran).record)).toMatchObject({
      action: 'revoke',
      reason: 'INC-42',
      subject: { by: 'secret', secret: 'payments/db/url' },
    })
    expect(await statesOf()).toEqual({ [a]: 'revoked', [b]: 'valid' })
    const text = await cloud.egg(['leases'])
    expect(text.stdout).toMatch(
      /^revoked {2}\S+Z {2}acme\/payments-api run 77 {2}payments\/db\/url@1/m,
    )
  })
})

describe('revoke', () => {
  test('of a repository, by the name that a policy has: its id, and its issuer', async () => {
    const ran = await json(['revoke', '--repository', 'acme/payments-api'])
    const scope = { by: 'repository', iss: ISS, repository: '456789' }
    expect(documentOf(ran)).toMatchObject({ status: 'revoked', scope, frozen: null })
    expect((await control()).parsed?.revoked).toMatchObject([scope])
    expect(codeIn(await json(['revoke', '--repository', 'acme/payment-api']))).toBe(
      'repository_unknown',
    )
    expect(codeIn(await json(['revoke', '--run', '7', '--issuer', 'gitlab']))).toBe(
      'issuer_unknown',
    )
  })

  test('of one lease, and of a run', async () => {
    const a = await release('payments/db/url')
    const b = await release('payments/db/url', { run_id: '78' })
    await json(['revoke', a])
    expect(await statesOf()).toEqual({ [a]: 'revoked', [b]: 'valid' })
    await json(['revoke', '--run', '78'])
    expect(await statesOf()).toEqual({ [a]: 'revoked', [b]: 'revoked' })
  })

  test('of a secret, with the freeze of its vault', async () => {
    const ran = await json(['revoke', '--secret', 'payments/db/url', '--freeze'])
    expect(documentOf(ran)).toMatchObject({ status: 'revoked', frozen: 'vault payments' })
    expect((await control()).frozen).toBe('vault payments')
  })

  test('of everything, confirmed, with the freeze of everything', async () => {
    const ran = await json(['revoke', '--all', '--freeze', '--confirm', 'all'])
    expect(documentOf(ran)).toMatchObject({ status: 'revoked', frozen: 'everything' })
    expect((await control()).frozen).toBe('everything')
    expect((await control()).parsed?.revoked).toMatchObject([{ by: 'all' }])
  })

  test('is not for who may only store', async () => {
    expect(codeIn(await json(['revoke', '--run', '7'], { as: 'writer' }))).toBe('cloud_error')
    expect((await control()).parsed?.revoked).toEqual([])
  })
})
