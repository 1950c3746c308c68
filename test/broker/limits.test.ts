import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkRunnerKey } from '../../broker/runner-key.ts'
import { textOf, utf8 } from '../../core/bytes.ts'
import { Refusal } from '../../core/denial.ts'
import { envelopeLength } from '../../core/envelope.ts'
import { LEASE_DEFAULT, LEASE_MAX, RELEASE_BYTES, VALUE_BYTES } from '../../core/limits.ts'
import type { SecretName } from '../../core/name.ts'
import { put } from '../../core/put.ts'
import type { PublicRunnerKey } from '../../core/request.ts'
import { secret } from '../../core/secret.ts'
import { committedAudience, EXCHANGE_ROUTE, transcriptOf } from '../../core/transcript.ts'
import { change } from './changed.ts'
import { NOW, type World, world } from './world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const leaseIn = async ({ released, request }: Awaited<ReturnType<World['run']>>) =>
  (await w.openIt(released?.jwe ?? '', request)).lease

/** The grant of the world's job, as it stands, changed. */
const regrant = (changed: { lease?: number | null; read?: SecretName[] }) => {
  const { policies } = w.deps
  const policiesOf: typeof policies.policiesOf = (issuer, id) =>
    policies
      .policiesOf(issuer, id)
      .map((policy) => ({ ...policy, grants: policy.grants.map((g) => ({ ...g, ...changed })) }))
  change(w, { policies: { ...policies, policiesOf } })
}

describe('the lease', () => {
  const askingFor = async (lease: number) => {
    const request = await w.draft(['payments/a'])
    const { handle_hash, ...before } = JSON.parse(textOf(request.body))
    const body = utf8(JSON.stringify({ ...before, lease, handle_hash }))
    const transcript = await transcriptOf(w.deps.origin, EXCHANGE_ROUTE, body)
    const aud = committedAudience(w.deps.origin, transcript)
    const outcome = await w.attempt(body, await w.token({ aud }))
    return leaseIn({ ...outcome, request: { ...request, body, transcript } })
  }

  test.each([
    ['shorter', 60, 60],
    ['as long', 1800, 1800],
    ['a second longer', 1801, 1800],
    ['the longest of all', LEASE_MAX, 1800],
  ])('asked for %s (%i s): %i s of the 30 minutes granted', async (_, asked, given) => {
    expect(await askingFor(asked)).toBe(given)
    expect(w.records()).toMatchObject([{ type: 'released', lease: given }])
  })

  test.each([LEASE_MAX + 1, 48 * 3600, 10 ** 9])(
    'is never longer than a day, though a policy set says %i s',
    async (lease) => {
      regrant({ lease })
      expect(await leaseIn(await w.run())).toBe(LEASE_MAX)
    },
  )

  test('nor where it is the vault that says it', async () => {
    regrant({ lease: null })
    const { policies } = w.deps
    const vaultByName = new Map(
      [...policies.vaultByName].map(([name, vault]) => [name, { ...vault, lease: LEASE_MAX * 2 }]),
    )
    change(w, { policies: { ...policies, vaultByName } })
    expect(await leaseIn(await w.run())).toBe(LEASE_MAX)
  })

  test('of a release with nothing in it is the default', async () => {
    const outcome = await w.run([{ name: 'payments/missing', optional: true }])
    expect(await leaseIn(outcome)).toBe(LEASE_DEFAULT)
  })
})

describe('the size of a release', () => {
  /** 16 secrets whose envelopes have together 1 MB, and `more` bytes. */
  const filled = async (more: number) => {
    const names = Array.from({ length: 16 }, (_, i) => `payments/large/${i}` as SecretName)
    regrant({ read: names })
    const length = RELEASE_BYTES / 16 - envelopeLength(0)
    for (const [i, name] of names.entries()) {
      const value = secret(new Uint8Array(length + (i === 15 ? more : 0)).fill(i))
      const by = { actor: 'test', reason: 'test', now: NOW }
      await put(w, { name, value, kmsKey: 'alias/egg', ...by }, AbortSignal.timeout(5000))
    }
    return names
  }

  test('1 MB of envelopes goes out, and can be opened', async () => {
    const { released, request, denial } = await w.run(await filled(0))
    expect(denial).toBeNull()
    const { secrets } = await w.openIt(released?.jwe ?? '', request)
    expect(secrets.map(({ value }) => value.expose()[0])).toEqual([...Array(16).keys()])
  })

  test('one byte more is refused: recorded, nothing unwrapped, nothing spent', async () => {
    const names = await filled(1)
    const decrypts = w.kms.calls.length
    const { denial } = await w.run(names)
    expect(denial).toEqual({ code: 'release_too_large' })
    expect(w.records()).toMatchObject([{ type: 'denied', reason: 'release_too_large' }])
    expect(w.kms.calls.length).toBe(decrypts)
    expect((await w.run(names.slice(1))).denial).toBeNull()
  })

  test('15 secrets of 64 KB fit, 16 do not', async () => {
    const names = await filled(0)
    for (const name of names) {
      const value = secret(new Uint8Array(VALUE_BYTES))
      const by = { actor: 'test', reason: 'test', now: NOW }
      await put(w, { name, value, kmsKey: 'alias/egg', ...by }, AbortSignal.timeout(5000))
    }
    expect((await w.run(names)).denial).toEqual({ code: 'release_too_large' })
    expect((await w.run(names.slice(1))).denial).toBeNull()
  })
})

describe("the runner's key, where a runtime does not refuse low-order points (RFC 7748, 6.1)", () => {
  const checked = async (shared: Uint8Array<ArrayBuffer>) => {
    const key = JSON.parse(textOf((await w.draft(['payments/a'])).body)).key as PublicRunnerKey
    vi.spyOn(crypto.subtle, 'deriveBits').mockResolvedValue(shared.buffer)
    return checkRunnerKey(key).then(
      () => 'good',
      (error: unknown) => (error instanceof Refusal ? error.denial : error),
    )
  }

  test('an all-zero shared secret is refused', async () => {
    expect(await checked(new Uint8Array(32))).toEqual({ code: 'request_malformed', what: 'key' })
  })

  test.each([0, 15, 31])('one bit in byte %i makes it good', async (at) => {
    expect(await checked(new Uint8Array(32).fill(128, at, at + 1))).toBe('good')
  })
})
