import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { readPolicyFolder } from '../../disk/policy-folder.ts'
import { draft, openAnswer, send } from '../../local/raw-exchange.ts'
import { type Stack, startStack } from '../../local/stack.ts'
import { codeIn, documentOf, egg, folderWith, type Ran } from '../cli/egg.ts'
import { CLAIMS, sources } from './world.ts'

const NO_NETWORK = new URL('../cli/no-network.mjs', import.meta.url).href
const NAME = 'payments/db/url'
const VALUE = 'postgres://egg-canary-2am'

let stack: Stack | null = null
afterAll(() => stack?.close())

/** The policies of the e2e tests, for a folder; the vault `payments` with break-glass keys. */
const policiesWith = (keys: string): Record<string, string> => {
  const { issuers, vaults, policies } = sources()
  const withKeys = (vaults?.text ?? '').replace(
    'kms_key: alias/egg\n',
    () => `kms_key: alias/egg\n${keys}`,
  )
  const texts = [issuers, { path: 'policies/vaults.yaml', text: withKeys }, ...policies]
  return Object.fromEntries(texts.map(({ path, text }) => [path, text]))
}

/** What a job is told, or the code of its refusal. */
const job = async (
  stack: Stack,
): Promise<{ value: string | undefined; warnings: readonly string[] } | string> => {
  const request = await draft(stack, [NAME])
  const token = await stack.issuers.github?.sign({ ...CLAIMS, aud: request.audience })
  const answer = await send(stack, token ?? '', request.body)
  if (answer.status !== 200) return answer.code ?? String(answer.status)
  const { values, opened } = await openAnswer(stack, answer, request)
  return { value: values[NAME], warnings: opened.warnings }
}

test('the whole story: sealed, everything down, opened by two of three, reported, rotated', async () => {
  // The keys: two of three sheets, and alice.
  const table = folderWith({ passphrase: 'correct horse battery staple\n' })
  const keygen = ['break-glass', 'keygen', '--operator', 'alice', '--shares', '2-of-3']
  const made = await egg(
    [...keygen, '--passphrase-file', 'passphrase', '--out', 'keys', '--json'],
    {
      cwd: table,
    },
  )
  const { recipient, signer } = documentOf(made)
  const keys = `    recipients: [${recipient}]\n    journal_signers: [${signer}]\n`
  const home = folderWith(policiesWith(keys))
  const state = join(folderWith(), 'stack')
  const start = async () =>
    startStack({
      policies: await readPolicyFolder(join(home, 'policies')),
      policyFolder: join(home, 'policies'),
      folder: state,
    })
  const operator = (stack: Stack, args: readonly string[], input = ''): Promise<Ran> =>
    egg(args, {
      cwd: table,
      input,
      env: {
        EGG_CONFIG: stack.settingsFile,
        AWS_SHARED_CREDENTIALS_FILE: stack.credentialsFile,
        AWS_PROFILE: 'operator',
      },
    })

  // Before: stored, read by a job, sealed again by the keeper, and into a bundle.
  stack = await start()
  expect((await operator(stack, ['put', NAME], VALUE)).code).toBe(0)
  expect(await job(stack)).toEqual({ value: VALUE, warnings: [] })
  await stack.runKeeper()
  const sealing = operator(stack, [
    'break-glass',
    'seal',
    '--out',
    'b.age',
    '--reason',
    'nightly',
    '--json',
  ])
  let isSealed = false
  const sealed = sealing.finally(() => {
    isSealed = true
  })
  while (!isSealed) {
    await sleep(1000)
    await stack.runKeeper()
  }
  const { bundle } = documentOf(await sealed)
  const logKey = (await operator(stack, ['audit', 'keys'])).stdout.trim()

  // Everything is down.
  await stack.close()
  const opening = ['break-glass', 'open', 'b.age', '--share', 'keys/share-3-of-3.txt']
  opening.push('--share', 'keys/share-1-of-3.txt', '--operator-key', 'keys/alice.journal.age')
  opening.push('--passphrase-file', 'passphrase', '--log-key', logKey, '--confirm', 'open')
  opening.push('--reason', 'INC-42', '--secret', `DB_URL = ${NAME}`)
  const opened = await egg([...opening, '--', 'sh', '-c', 'cat "$DB_URL_FILE"'], {
    cwd: table,
    env: { NODE_OPTIONS: `--import=${NO_NETWORK}` },
  })
  expect(opened).toMatchObject({ code: 0, stdout: VALUE })
  const journal = readdirSync(table).find((name) => name.endsWith('.journal')) ?? ''
  expect(readFileSync(join(table, journal), 'utf8')).not.toContain(VALUE)

  // Afterwards: what was opened still works for jobs, with a word.
  stack = await start()
  const reported = await operator(stack, ['break-glass', 'report', journal, '--json'])
  expect(reported.code).toBe(5)
  expect(documentOf(reported)).toMatchObject({ bundle, lines: 1, imported: 1, due: [NAME] })
  expect(await job(stack)).toEqual({ value: VALUE, warnings: ['rotation_due'] })
  const list = await operator(stack, ['list', 'payments', '--json'])
  expect(list.code).toBe(5)
  expect(documentOf(list).secrets).toMatchObject([{ name: NAME, due: expect.any(String) }])

  // A broker whose policy says deny refuses.
  const denying = structuredClone(stack.policySet) as unknown as {
    policies: { grants: { after_break_glass?: string }[] }[]
  }
  for (const { grants } of denying.policies)
    for (const grant of grants) grant.after_break_glass = 'deny'
  const strict = await stack.startBroker({ policySet: denying as never })
  expect(await job({ ...stack, origin: strict.origin, brokerLine: strict.origin })).toBe(
    'rotation_due',
  )

  // Rotated: the state clears, by that alone. The keeper's re-key of what was read keeps it.
  await stack.runKeeper()
  expect(await job(stack)).toEqual({ value: VALUE, warnings: ['rotation_due'] })
  expect((await operator(stack, ['put', NAME], 'postgres://new')).code).toBe(0)
  expect(await job(stack)).toEqual({ value: 'postgres://new', warnings: [] })
  const again = await operator(stack, ['break-glass', 'report', journal, '--json'])
  expect([again.code, documentOf(again)]).toMatchObject([0, { imported: 0, rotated: [NAME] }])

  // A journal that somebody cut or rewrote is told.
  const text = readFileSync(join(table, journal), 'utf8')
  writeFileSync(join(table, 'edited'), text.replace('INC-42', 'INC-43'))
  const edited = await operator(stack, ['break-glass', 'report', 'edited', '--json'])
  expect([codeIn(edited), edited.code]).toEqual(['journal_forged', 3])

  // The log shows it.
  await stack.runKeeper()
  const found = await operator(stack, ['audit', 'query', '--secret', NAME, '--json'])
  const types = JSON.stringify(documentOf(found))
  for (const type of ['bundle_requested', 'break_glass', 'released']) expect(types).toContain(type)
  expect(types).not.toContain('postgres://')
  const range = ['--from', '1h', '--out', 'review']
  const exported = await operator(stack, ['audit', 'export', ...range, '--json'])
  const verified = await egg(['audit', 'verify', 'review', '--key', logKey, '--json'], {
    cwd: table,
  })
  expect([exported.code, verified.code, documentOf(verified).outcome]).toEqual([0, 0, 'sound'])
  expect(spawnSync('grep', ['-rl', 'egg-canary-2am', table, state]).stdout.toString()).toBe('')
})
