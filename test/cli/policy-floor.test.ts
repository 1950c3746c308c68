import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXIT } from '../../cli/exit.ts'
import { CONTROL, parseControl } from '../../core/control.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { codeIn, documentOf } from './egg.ts'

let cloud: Cloud
const servers: Server[] = []

beforeEach(async () => {
  cloud = await startCloud()
  await cloud.init()
})
afterEach(async () => {
  for (const server of servers.splice(0)) server.close()
  await cloud.close()
})

const json = (args: readonly string[], env: Record<string, string> = {}) =>
  cloud.egg(['policy', 'floor', ...args, '--json'], { env })

const floor = async () => {
  const [item = null] = await cloud.store.read('secrets', [CONTROL], AbortSignal.timeout(5000))
  return parseControl(item)?.floor
}

/** Something that answers at a broker's address; its origin. */
const answering = async (reply: unknown, status = 200): Promise<string> => {
  const server = createServer((request, response) => {
    const found = request.url === '/healthz'
    response.writeHead(found ? status : 404, { connection: 'close' })
    response.end(typeof reply === 'string' ? reply : JSON.stringify(reply))
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A broker that runs with the folder's policies, as they were built an hour ago. */
const deployed = async (change: object = {}, status = 200) => {
  const { digest, built } = documentOf(await cloud.egg(['policy', 'build', '--json']))
  const policy_built = Number(built) - 3600
  const reply = { status: 'ok', policy_digest: digest, policy_built, ...change }
  return { policy_built, origin: await answering(reply, status) }
}

describe('policy floor', () => {
  test('goes up to what the broker runs with, whatever was built here since', async () => {
    const { origin, policy_built } = await deployed()
    // Tests and dry runs build, too: a floor from there would stop every release.
    await cloud.egg(['policy', 'build'])
    const ran = await json(['--broker', origin, '--reason', 'grant withdrawn'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const document = documentOf(ran)
    expect(document).toMatchObject({ status: 'raised', before: 0, floor: policy_built })
    expect(await cloud.recordOf(document.record)).toMatchObject({
      action: 'policy_floor',
      reason: 'grant withdrawn',
    })
    expect(await floor()).toBe(policy_built)

    const same = await json(['--broker', origin])
    expect(documentOf(same)).toMatchObject({ status: 'unchanged', record: null })
  })

  test('asks the broker of egg.yaml without --broker', async () => {
    const { origin, policy_built } = await deployed()
    const ran = await json([], { EGG_BROKER: `${origin}#sha256-${'B'.repeat(43)}` })
    expect(documentOf(ran)).toMatchObject({ floor: policy_built })
  })

  test.each(['frozen', 'policy_outdated', 'store_unavailable'])(
    'of a broker that is %s can be raised, too',
    async (status) => {
      const { origin, policy_built } = await deployed({ status }, 503)
      expect(documentOf(await json(['--broker', origin]))).toMatchObject({ floor: policy_built })
    },
  )

  test('needs a broker or a time', async () => {
    const ran = await json([])
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('settings_missing')
    expect(await floor()).toBe(0)
  })

  test('is not raised when the broker runs with other policies', async () => {
    const { origin } = await deployed()
    writeFileSync(
      join(cloud.folder, 'policies/vaults.yaml'),
      'version: 1\nvaults: [{ name: payments, owners: [{ issuer: github, owner_id: "9" }], kms_key: alias/egg }]\n',
    )
    expect(codeIn(await json(['--broker', origin]))).toBe('policy_set_stale')
    expect(await floor()).toBe(0)
  })

  test.each([
    ['no JSON', '<html>'],
    ['another document', { status: 'ok' }],
    ['a time that is none', { policy_digest: 'x', policy_built: 'now' }],
    ['more than is read', 'x'.repeat(10_000)],
  ])('is not raised by %s', async (_, reply) => {
    const ran = await json(['--broker', await answering(reply)])
    expect(ran.code).toBe(EXIT.error)
    expect(['not_a_broker', 'too_large']).toContain(codeIn(ran))
    expect(await floor()).toBe(0)
  })

  test.each([
    ['network', 'http://127.0.0.1:9'],
    ['broker_malformed', 'egg.example.com'],
  ])('tells %s', async (code, broker) => {
    expect(codeIn(await json(['--broker', broker]))).toBe(code)
    expect(await floor()).toBe(0)
  })

  test('never goes down, and never into the future', async () => {
    expect((await json(['--built', '1700000000'])).code).toBe(0)
    const lower = await json(['--built', '1699999999'])
    expect(lower.code).toBe(EXIT.error)
    expect(codeIn(lower)).toBe('floor_lower')
    const { origin } = await deployed({ policy_built: 1_600_000_000 })
    expect(codeIn(await json(['--broker', origin]))).toBe('floor_lower')
    const future = Math.floor(Date.now() / 1000) + 3600
    expect(codeIn(await json(['--built', String(future)]))).toBe('floor_malformed')
    const { origin: lying } = await deployed({ policy_built: future })
    expect(codeIn(await json(['--broker', lying]))).toBe('floor_malformed')
    expect(await floor()).toBe(1_700_000_000)
  })

  test('shows old and new', async () => {
    await json(['--built', '1600000000'])
    const ran = await cloud.egg(['policy', 'floor', '--built', '1700000000'])
    expect(ran.stdout).toMatch(/^before 1600000000 .*\nfloor {2}1700000000 .*\nrecord op#/)
  })
})
