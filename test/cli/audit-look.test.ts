import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXIT } from '../../cli/exit.ts'
import {
  ACTIVE,
  type AuditWorld,
  documentOf,
  HOSTILE,
  NAME,
  seconds,
  startAuditWorld,
} from './audit-world.ts'
import { codeIn, type Ran } from './egg.ts'

let world: AuditWorld
beforeEach(async () => {
  world = await startAuditWorld()
})
afterEach(() => world.close())

const egg = (...args: readonly string[]): Promise<Ran> => world.egg(['audit', ...args])

interface Shown {
  readonly id: string
  readonly index: number | null
  readonly fault: string | null
  readonly record: { readonly type: string; readonly identity?: { claims: { ref: string } } } | null
}

const recordsIn = (ran: Ran): Shown[] => documentOf(ran).records as Shown[]
const idsOf = (ran: Ran): string[] => recordsIn(ran).map(({ id }) => id)

describe('egg audit tail', () => {
  test('shows what is logged, and what is not yet', async () => {
    const first = await world.released({ ago: 120 })
    await world.sequence()
    const second = await world.put()
    const ran = await egg('tail', '--json')
    expect(ran).toMatchObject({ code: EXIT.done, stderr: '' })
    expect(idsOf(ran)).toEqual([first.id, second.id])
    expect(recordsIn(ran).map(({ index }) => index !== null)).toEqual([true, false])

    const text = await egg('tail')
    const [head, logged, pending] = text.stdout.split('\n')
    expect(head).toMatch(/^TIME +WHAT +WHO +SECRETS +REASON +LOG +RECORD$/)
    expect(logged).toContain('acme/payments-api refs/heads/main by zoe')
    expect(logged).toContain(`${NAME}@3`)
    expect(pending).toContain('not yet in the log')
    expect(pending).toContain(second.id)
  })

  test('shows the last ones, as many as are asked for', async () => {
    for (let ago = 5; ago > 0; ago--) await world.put(ago * 60)
    await world.sequence()
    const last = await world.put()
    const ids = idsOf(await egg('tail', '-n', '3', '--json'))
    expect(ids).toHaveLength(3)
    expect(ids.at(-1)).toBe(last.id)
  })

  test('says that there is nothing', async () => {
    const ran = await egg('tail')
    expect(ran.code).toBe(EXIT.done)
    expect(ran.stderr).toBe('note: nothing is recorded yet.\n')
  })

  test('a record that was changed after it was logged is told, and exits 5', async () => {
    const entry = await world.put()
    await world.sequence()
    const record = new TextEncoder().encode('{}')
    const [standing] = await world.store.read('records', [entry.key], AbortSignal.timeout(5000))
    const bytes = standing?.record as Uint8Array<ArrayBuffer>
    await world.store.replaceIf(
      'records',
      { ...entry.key, record },
      'record',
      bytes,
      AbortSignal.timeout(5000),
    )
    const ran = await egg('tail')
    expect(ran.code).toBe(EXIT.attention)
    expect(ran.stdout).toContain('ALTERED')
    expect(recordsIn(await egg('tail', '--json'))).toMatchObject([
      { fault: 'altered', record: null },
    ])
  })

  test('a branch’s name does nothing to a terminal, and is exact in JSON', async () => {
    await world.released({ claims: { ref: HOSTILE, environment: HOSTILE, actor: HOSTILE } })
    const text = await egg('tail')
    expect(text.stdout).not.toMatch(ACTIVE)
    expect(text.stdout.trimEnd().split('\n')).toHaveLength(2)
    const json = await egg('tail', '--json')
    expect(json.stdout).not.toMatch(ACTIVE)
    expect(recordsIn(json)[0]?.record?.identity?.claims.ref).toBe(HOSTILE)
  })

  test('goes on with what comes, until it is ended', { timeout: 180_000 }, async () => {
    const child = world.spawn(['audit', 'tail', '--lines', '0', '--follow', '--json'])
    const lines: string[] = []
    child.stdout.on('data', (chunk) => lines.push(...String(chunk).split('\n').filter(Boolean)))
    const until = async (count: number) => {
      while (lines.length < count) await sleep(50)
    }
    await until(1)
    const { id } = await world.put(0, 'a\u001b[2J')
    await until(2)
    child.kill()
    expect(JSON.parse(lines[0] ?? '')).toEqual({ records: [], size: 0 })
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ id, record: { reason: 'a\u001b[2J' } })
    expect(lines[1]).not.toMatch(ACTIVE)
  })

  test.each(['-1', 'x', '99999'])('%s is no number of lines', async (lines) => {
    const ran = await egg('tail', `--lines=${lines}`, '--json')
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('usage')
  })
})

describe('egg audit query', () => {
  test('finds by what is asked, logged or not', async () => {
    const other = await world.released({ ago: 500, claims: { repository: 'acme/other' } })
    const withheld = await world.withheld(other, 500)
    await world.sequence()
    const denied = await world.denied({ ago: 60 })
    expect(idsOf(await egg('query', '--json')).sort()).toEqual(
      [other.id, withheld.id, denied.id].sort(),
    )
    // A withheld record names its release only; that one tells of the job.
    const withheldOnly = ['--repository', 'acme/other', '--decision', 'withheld']
    expect(idsOf(await egg('query', '--json', ...withheldOnly))).toEqual([withheld.id])
    const at = seconds()
    const before = ['--from', '20m', '--to', String(at - 120)]
    expect(idsOf(await egg('query', '--json', ...before)).sort()).toEqual(
      [other.id, withheld.id].sort(),
    )
    const text = await egg('query', '--decision', 'denied')
    expect(text.stdout.split('\n')[1]).toMatch(/denied +acme\/payments-api .*not yet in the log/)
    expect(text.stderr).toBe('note: 1 record.\n')
  })

  test('is cut at the limit, and says so', async () => {
    for (let ago = 3; ago > 0; ago--) await world.put(ago)
    const ran = await egg('query', '--limit', '2', '--json')
    expect(documentOf(ran)).toMatchObject({ more: true })
    expect(idsOf(ran)).toHaveLength(2)
    expect(ran.stderr).toContain('more than 2')
  })

  test.each([
    ['a word that is no decision', ['--decision', 'maybe']],
    ['a time that is none', ['--from', 'yesterday']],
    ['a day that is none', ['--from', '2026-02-31x']],
    ['times the wrong way round', ['--from', '1h', '--to', '2h']],
    ['a limit of nothing', ['--limit', '0']],
  ])('%s is bad usage', async (_, args) => {
    const ran = await egg('query', '--json', ...args)
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe('usage')
  })
})

describe('egg audit explain', () => {
  test('a release: who, what, by which grant, where in the log', async () => {
    const { id } = await world.released({ ago: 60 })
    const before = await egg('explain', id)
    expect(before).toMatchObject({ code: EXIT.done, stderr: '' })
    expect(before.stdout).toContain('not yet in the log')
    await world.sequence()
    const { stdout } = await egg('explain', id)
    for (const text of [
      'A job was given these secrets',
      'repository acme/payments-api',
      'https://github.com/acme/payments-api/actions/runs/16021234567/attempts/2',
      `${NAME}, version 3`,
      'policies/payments-api.yaml, grant deploy',
      'ref is "refs/heads/main", as it must be',
      `  ${world.digest}\n`,
      'proven to be in the tree of',
      id,
    ]) {
      expect(stdout).toContain(text)
    }
    expect(stdout).not.toContain('not checked')
    const json = documentOf(await egg('explain', id, '--json'))
    expect(json).toMatchObject({
      id,
      log: { index: expect.any(Number), proof: 'signed', late: false },
      about: [],
    })
  })

  test('a release that was withheld says so', async () => {
    const entry = await world.released({ ago: 60 })
    const { id } = await world.withheld(entry, 60)
    expect((await egg('explain', entry.id)).stdout).toContain(`It did NOT go out: ${id}`)
    expect((await egg('explain', id)).stdout).toContain('kms:Decrypt Timeout')
  })

  test('a denial: which condition was not met', async () => {
    const { id } = await world.denied()
    const { stdout } = await egg('explain', id)
    expect(stdout).toContain('was refused. Its token was not spent.')
    expect(stdout).toContain('ref is "refs/heads/feature" AND MUST BE')
  })

  test('an operator’s act', async () => {
    const { id } = await world.put(0, 'INC-42')
    const { stdout } = await egg('explain', id)
    expect(stdout).toContain('by hand: put')
    expect(stdout).toContain('INC-42')
  })

  test('hostile claims stay on their lines', async () => {
    const { id } = await world.released({ claims: { ref: HOSTILE, run_id: '1/../../evil' } })
    const { stdout } = await egg('explain', id)
    expect(stdout).not.toMatch(ACTIVE)
    expect(stdout).not.toContain('https://github.com')
    expect(stdout.split('\n').filter((line) => line.startsWith('released'))).toHaveLength(1)
  })

  test.each([
    ['record_id_malformed', 'nothing'],
    ['record_id_malformed', 'ex#2026-11-22T01:29Z#9/x'],
    ['record_unknown', 'ex#2026-11-22T01:29Z#3/abc'],
  ])('%s: %s', async (code, id) => {
    const ran = await egg('explain', id, '--json')
    expect(ran.code).toBe(EXIT.error)
    expect(codeIn(ran)).toBe(code)
  })
})
