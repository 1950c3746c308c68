import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXIT } from '../../cli/exit.ts'
import { textOf } from '../../core/bytes.ts'
import type { SecretName } from '../../core/name.ts'
import { remove } from '../../core/remove.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { codeIn, documentOf, type Ran } from './egg.ts'

/** Must appear in no output. */
const CANARY = 'canary-51aa-do-not-print'

let cloud: Cloud
const said: Ran[] = []
beforeEach(async () => {
  cloud = await startCloud()
})
afterEach(async () => {
  await cloud.close()
  expect(JSON.stringify(said.splice(0))).not.toContain(CANARY)
})

const bring = async (file: string, text: string, ...more: string[]): Promise<Ran> => {
  writeFileSync(join(cloud.folder, file), text)
  const ran = await cloud.egg(['import', file, '--into', 'payments/app', '--json', ...more])
  said.push(ran)
  return ran
}
const plansOf = (ran: Ran) =>
  (documentOf(ran).secrets as { name: string; plan: string }[]).map(({ name, plan }) => [
    name,
    plan,
  ])
const textAt = async (name: string) => {
  const bytes = await cloud.valueOf(`payments/app/${name}`)
  return bytes && textOf(bytes)
}
const writes = () =>
  cloud.recorder.counts(({ operation }) => ['ExecuteStatement', 'PutItem'].includes(operation))

const THREE = `# of the old place
A=${CANARY}1
B="${CANARY}2 # not a comment"
export C='${CANARY}
over two lines'
`

describe('import', () => {
  test('stores the variables of a dotenv file, as Node reads it', async () => {
    const ran = await bring('.env', THREE, '--reason', 'moving')
    expect(ran.code, ran.stdout).toBe(0)
    expect(plansOf(ran).map(([, plan]) => plan)).toEqual(['new', 'new', 'new'])
    expect(await textAt('a')).toBe(`${CANARY}1`)
    expect(await textAt('b')).toBe(`${CANARY}2 # not a comment`)
    expect(await textAt('c')).toBe(`${CANARY}\nover two lines`)
    const [first] = documentOf(ran).stored as { record: string }[]
    expect(await cloud.recordOf(first?.record)).toMatchObject({ action: 'put', reason: 'moving' })
  })

  test('stores the members of a JSON object; numbers as they are written', async () => {
    const text = `{"db":{"url":"${CANARY}","id":12345678901234567890},"live":true}`
    expect((await bring('x.json', text)).code).toBe(0)
    expect(await textAt('db/url')).toBe(CANARY)
    expect(await textAt('db/id')).toBe('12345678901234567890')
    expect(await textAt('live')).toBe('true')
  })

  test('a dry run stores nothing', async () => {
    const ran = await bring('.env', THREE, '--dry-run')
    expect(documentOf(ran)).toMatchObject({ dry_run: true, stored: [] })
    expect(writes()).toEqual({})
  })

  test('leaves alone what is there; --update compares', async () => {
    await bring('.env', `A=${CANARY}\nB=${CANARY}`)
    const again = await bring('.env', `A=${CANARY}\nB=${CANARY}2\nC=${CANARY}`)
    expect(plansOf(again).map(([, plan]) => plan)).toEqual(['there', 'there', 'new'])
    expect(await textAt('b')).toBe(CANARY)
    const update = await bring('.env', `A=${CANARY}\nB=${CANARY}2\nC=${CANARY}`, '--update')
    expect(plansOf(update).map(([, plan]) => plan)).toEqual(['same', 'changed', 'same'])
    expect(documentOf(update).stored).toMatchObject([{ name: 'payments/app/b', version: 2 }])
    expect(await textAt('b')).toBe(`${CANARY}2`)
  })

  test('does not bring back what was removed', async () => {
    const name = 'payments/app/a' as SecretName
    await cloud.put(name, 'old')
    const now = Math.floor(Date.now() / 1000)
    const request = { name, until: now + 86_400, actor: 'test', reason: 'test', now }
    await remove(cloud.store, request, AbortSignal.timeout(5000))
    expect(plansOf(await bring('.env', `A=${CANARY}`))).toEqual([[name, 'removed']])
  })

  test.each([0, 1, 2, 3])(
    'cut off at write %i and run again: all are there once',
    async (write) => {
      // Each secret is a record and an item.
      let count = 0
      const when = () => count++ === write
      cloud.faults.add({ operation: 'ExecuteStatement', fault: 'deny', when, times: 1 })
      const cut = await bring('.env', `A=${CANARY}\nB=${CANARY}`)
      expect([cut.code, codeIn(cut)]).toEqual([EXIT.error, 'cloud_error'])
      const again = await bring('.env', `A=${CANARY}\nB=${CANARY}`)
      expect(again.code).toBe(0)
      for (const name of ['a', 'b']) expect(await textAt(name)).toBe(CANARY)
      const { secrets } = documentOf(await cloud.egg(['list', '--json'])) as {
        secrets: { version: number }[]
      }
      expect(secrets.map(({ version }) => version)).toEqual([1, 1])
    },
  )

  test.each<[string, string, string, string]>([
    ['import_malformed', 'x.json', `{"a":"${CANARY}","a":"x"}`, 'a member twice'],
    ['import_malformed', 'x.json', `["${CANARY}"]`, 'a list'],
    ['import_malformed', 'x.json', `{"a":["${CANARY}"]}`, 'a list inside'],
    ['import_malformed', '.env', `A=${CANARY}\na=${CANARY}`, 'two that would be one'],
    ['value_empty', '.env', `A=${CANARY}\nB=`, 'an empty value'],
    ['value_empty', '.env', '# nothing', 'nothing'],
    ['value_too_large', '.env', `A=${'x'.repeat(65_537)}`, 'a large value'],
  ])('refuses with %s before anything is stored', async (code, file, text) => {
    expect(codeIn(await bring(file, text))).toBe(code)
    expect(writes()).toEqual({})
  })
})
