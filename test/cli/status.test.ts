import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import { headItem, latestCheckpointItem } from '../../core/log/items.ts'
import type { SecretName } from '../../core/name.ts'
import { entryOf, eventKeyAt, recordItem } from '../../core/record.ts'
import { secretKey } from '../../core/stored.ts'
import { levelHead } from '../core/log/kept.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { documentOf, type Ran } from './egg.ts'

const NAME = 'payments/db/url' as SecretName
const signal = () => AbortSignal.timeout(5000)
const nowSeconds = () => Math.floor(Date.now() / 1000)

let cloud: Cloud
let health: { digest: string }
let server: Server
beforeEach(async () => {
  cloud = await startCloud()
  await cloud.init()
  const built = await cloud.egg(['policy', 'build', '--out', 'built.txt', '--json'])
  const digest = String(documentOf(built).digest)
  health = { digest }
  server = createServer((_, response) => {
    const reply = { status: 'ok', policy_digest: health.digest, policy_built: nowSeconds() }
    response.end(JSON.stringify(reply))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
})
afterEach(async () => {
  await new Promise((done) => server.close(done))
  await cloud.close()
})

const run = (args: readonly string[] = ['--json']): Promise<Ran> => {
  const { port } = server.address() as AddressInfo
  return cloud.egg(['status', ...args], { env: { EGG_BROKER: `http://127.0.0.1:${port}` } })
}
/** A log as the keeper keeps it, with nothing to catch up on, `age` seconds old. */
const keepLog = async (age = 0) => {
  const at = nowSeconds() - age
  await cloud.store.insert('log', headItem({ ...levelHead(nowSeconds()), at }), signal())
  const note = utf8('a checkpoint')
  await cloud.store.insert('log', latestCheckpointItem({ size: 0, note, at }), signal())
}
const statesOf = (ran: Ran) =>
  Object.fromEntries(
    Object.entries(documentOf(ran)).map(([name, fact]) => [
      name,
      (fact as { state: string }).state,
    ]),
  )

const WELL = {
  broker: 'ok',
  freezes: 'ok',
  secrets: 'ok',
  leases: 'ok',
  log: 'ok',
  alarms: 'ok',
}

describe('status', () => {
  test('of an egg where all is well: exit 0', async () => {
    await cloud.put(NAME, 'x')
    await keepLog()
    const ran = await run()
    expect(statesOf(ran)).toEqual(WELL)
    expect(ran.code).toBe(0)
    expect(documentOf(ran)).toMatchObject({ secrets: { count: 1 }, leases: { open: 0 } })
    const text = await run([])
    expect(text.stdout).toMatch(/^ok {2}broker {3}runs with these policies/)
  })

  test('says at once what somebody must look at: exit 5', async () => {
    await keepLog()
    await cloud.egg(['freeze', 'payments'])
    health.digest = 'another'
    await cloud.put(NAME, 'x')
    const [item] = await cloud.store.read('secrets', [secretKey(NAME)], signal())
    if (item) {
      const overdue = { ...item, rotate_by: nowSeconds() - 1 }
      await cloud.store.replaceIf('secrets', overdue, 'record', item.record ?? '', signal())
    }
    const body = {
      type: 'alarm',
      time: nowSeconds(),
      kind: 'late',
      subject: { records: 1 },
    } as const
    const alarm = await entryOf(eventKeyAt('kp', nowSeconds()), body)
    await cloud.store.insert('records', recordItem(alarm), signal())

    const ran = await run()
    expect(ran.code).toBe(5)
    expect(statesOf(ran)).toEqual({
      ...WELL,
      broker: 'attention',
      freezes: 'attention',
      secrets: 'attention',
      alarms: 'attention',
    })
    expect(documentOf(ran)).toMatchObject({
      freezes: { vaults: ['payments'] },
      secrets: { rotation_due: [NAME] },
      alarms: { kinds: ['late'] },
    })
  })

  test('a secret that break-glass opened, and nobody rotated: exit 5', async () => {
    await keepLog()
    await cloud.put(NAME, 'one')
    const [item] = await cloud.store.read('secrets', [secretKey(NAME)], signal())
    const marked = { ...secretKey(NAME), ...item, due: nowSeconds() }
    await cloud.store.replaceIf('secrets', marked, 'record', item?.record ?? '', signal())
    const ran = await run()
    expect(ran.code).toBe(5)
    expect(documentOf(ran)).toMatchObject({ secrets: { rotation_due: [], break_glass: [NAME] } })
    expect((await run([])).stdout).toContain(`OPENED BY BREAK-GLASS, TO BE ROTATED: ${NAME}`)
  })

  test('a log that stands still, a broker that is gone: exit 5', async () => {
    await keepLog(3600)
    const { port } = server.address() as AddressInfo
    await new Promise((done) => server.close(done))
    const env = { EGG_BROKER: `http://127.0.0.1:${port}` }
    const ran = await cloud.egg(['status', '--json'], { env })
    expect(ran.code).toBe(5)
    expect(statesOf(ran)).toEqual({ ...WELL, broker: 'attention', log: 'attention' })
    server.listen(0, '127.0.0.1')
  })

  test('one line that cannot be looked at hides no other: exit 4', async () => {
    await keepLog()
    const ran = await cloud.egg(['status', '--json'])
    expect(ran.code).toBe(4)
    expect(statesOf(ran)).toEqual({ ...WELL, broker: 'unknown' })
  })
})
