import { describe, expect, test } from 'vitest'
import type { SecretName } from '../../core/name.ts'
import { secretKey } from '../../core/stored.ts'
import { NOW, world } from './world.ts'

const policy = (...grants: string[]) => `version: 1
issuer: github
repository: acme/app
repository_id: "456"
repository_owner_id: "1234"
grants:
${grants.join('')}`

const grant = (name: string, after?: string) => `  - name: ${name}
    when: { ref: refs/heads/main }
    read: [payments/due/a, payments/due/b]
${after ? `    after_break_glass: ${after}\n` : ''}`

/** A broker where break-glass opened `payments/due/a` and not `/b`. */
const afterBreakGlass = async (...grants: string[]) => {
  const w = await world({ policies: [policy(...grants)] })
  for (const name of ['payments/due/a', 'payments/due/b']) await w.put(name)
  const item = w.store.peek('secrets', secretKey('payments/due/a' as SecretName))
  w.store.force('secrets', { ...item, due: NOW } as never)
  return w
}

const warningsOf = async (w: Awaited<ReturnType<typeof world>>, names: string[]) => {
  const { released, request, denial } = await w.run(names)
  if (!released) return denial?.code
  return (await w.openIt(released.jwe, request)).warnings
}

describe('a secret that break-glass opened (B.5.88)', () => {
  test.each<[string, string[], unknown]>([
    ['no word of it: warn', [grant('g')], ['rotation_due']],
    ['warn', [grant('g', 'warn')], ['rotation_due']],
    ['allow', [grant('g', 'allow')], []],
    ['deny', [grant('g', 'deny')], 'rotation_due'],
    ['allow and deny: the strictest', [grant('g', 'allow'), grant('h', 'deny')], 'rotation_due'],
    ['allow and nothing: a warning', [grant('g', 'allow'), grant('h')], ['rotation_due']],
  ])('%s', async (_, grants, expected) => {
    expect(await warningsOf(await afterBreakGlass(...grants), ['payments/due/a'])).toEqual(expected)
  })

  test('others of the same vault are released without a word', async () => {
    const w = await afterBreakGlass(grant('g', 'deny'))
    expect(await warningsOf(w, ['payments/due/b'])).toEqual([])
  })

  test('refused with its name, no DEK is unwrapped, the token is not spent, and it is recorded', async () => {
    const w = await afterBreakGlass(grant('g', 'deny'))
    const before = w.kms.calls.length
    const { denial } = await w.run(['payments/due/b', 'payments/due/a'])
    expect(denial).toEqual({ code: 'rotation_due', names: ['payments/due/a'] })
    expect(w.kms.calls).toHaveLength(before)
    expect(w.records()).toMatchObject([{ type: 'denied', reason: 'rotation_due' }])
  })

  test('the warning is in the record, too', async () => {
    const w = await afterBreakGlass(grant('g'))
    await w.run(['payments/due/a'])
    expect(w.records()).toMatchObject([{ type: 'released', warnings: ['rotation_due'] }])
  })

  test('found by a pattern, it is refused all the same', async () => {
    const text = grant('g', 'deny').replace('payments/due/a, payments/due/b', 'payments/due/*')
    const w = await afterBreakGlass(text)
    expect((await w.run(['payments/due/*'])).denial?.code).toBe('rotation_due')
  })

  test('a new version clears it', async () => {
    const w = await afterBreakGlass(grant('g', 'deny'))
    await w.put('payments/due/a')
    expect(await warningsOf(w, ['payments/due/a'])).toEqual([])
  })
})
