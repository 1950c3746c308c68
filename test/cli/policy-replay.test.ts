import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { logOf } from '../core/audit/log.ts'
import { ISSUERS, POLICY, VAULTS } from '../core/policy/sources.ts'
import { NOW } from '../core/steps.ts'
import { codeIn, documentOf, egg, folderWith } from './egg.ts'

const world = async (policy: string) => {
  const cwd = folderWith({
    'policies/issuers.yaml': ISSUERS,
    'policies/vaults.yaml': VAULTS,
    'policies/payments-api.yaml': policy,
  })
  const log = await logOf()
  await log.released()
  await log.minutes(20)
  const { files } = await log.export()
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(cwd, 'review', path)), { recursive: true })
    writeFileSync(join(cwd, 'review', path), bytes)
  }
  return cwd
}
const replay = (cwd: string, ...more: string[]) =>
  egg(
    [
      'policy',
      'replay',
      '--policies',
      'policies',
      '--records',
      'review',
      '--now',
      `${NOW}`,
      ...more,
    ],
    { cwd },
  )

test('exit 0 where nothing changes, 5 where something does, 4 where something cannot be told', async () => {
  const sound = await replay(await world(POLICY))
  expect([sound.code, sound.stdout.split('\n')[0]]).toEqual([
    0,
    '1 past exchanges decided again: 1 as before, 0 would be allowed, 0 denied, 0 cannot be told',
  ])
  const lost = await replay(await world(POLICY.replace('production', 'staging')), '--json')
  expect(lost.code).toBe(5)
  expect(documentOf(lost)).toMatchObject({ counts: { lost: 1 }, groups: [{ kind: 'lost' }] })
  const claims = POLICY.replace('    read', '      claims: { team: a }\n    read')
  expect((await replay(await world(claims))).code).toBe(4)
})

test('a folder that is no export is an error', async () => {
  const cwd = await world(POLICY)
  const ran = await egg(
    ['policy', 'replay', '--policies', 'policies', '--records', 'policies', '--json'],
    { cwd },
  )
  expect([ran.code, codeIn(ran)]).toEqual([1, 'manifest_missing'])
})
