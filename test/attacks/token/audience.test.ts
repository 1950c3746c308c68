import { beforeAll, describe, expect, test } from 'vitest'
import { GITLAB, NOW } from '../../broker/world.ts'
import { claimsFor, type Forger, forger, HEADER } from './forge.ts'

let f: Forger
beforeAll(async () => {
  f = await forger()
})

const withAud = (change: (aud: string) => unknown) =>
  f.outcome((aud) => f.sign(HEADER, { ...claimsFor(aud), aud: change(aud) }))

const T = 'A'.repeat(43)

describe('the audience is one text, this one exactly (T1, B.1.10)', () => {
  test('the good one', async () => {
    expect(await withAud((aud) => aud)).toBe('released')
  })

  test.each<[string, (aud: string) => unknown]>([
    ['a list of the right one alone', (aud) => [aud]],
    ['a list with the right one first', (aud) => [aud, 'evil']],
    ['a list with the right one last', (aud) => ['evil', aud]],
    ['a nested list', (aud) => [[aud]]],
    ['an empty list', () => []],
    ['a number', () => 1],
    ['true', () => true],
    ['an object', (aud) => ({ aud })],
    ['an object with its text as member', (aud) => ({ [aud]: true })],
    ['null', () => null],
    ['left out', () => undefined],
  ])('%s: refused for its kind', async (_, change) => {
    expect(await withAud(change)).toBe('token_claim aud')
  })

  test.each<[string, (aud: string) => unknown]>([
    ['an empty text', () => ''],
    ['the right one and another, in one text', (aud) => `${aud},evil`],
    ['the right one last, in one text', (aud) => `evil,${aud}`],
    ['the right one and another, with a space', (aud) => `${aud} evil`],
    ['a list as text', (aud) => `["${aud}"]`],
    ['a part of it', (aud) => aud.slice(1)],
    ['its beginning', (aud) => aud.slice(0, -1)],
    ['one character more', (aud) => `${aud}A`],
    ['a space before', (aud) => ` ${aud}`],
    ['a space after', (aud) => `${aud} `],
    ['a newline after', (aud) => `${aud}\n`],
    ['padding', (aud) => `${aud}=`],
    ['the host in capitals', (aud) => aud.replace('egg.example.com', 'EGG.example.com')],
    ['the host with a full stop', (aud) => aud.replace('example.com', 'example.com.')],
    ['the host with its port', (aud) => aud.replace('example.com', 'example.com:443')],
    ['a URL', (aud) => `https://${aud}`],
    ['another version', (aud) => aud.replace('egg:v1', 'egg:v2')],
    ['another commitment', (aud) => aud.replace(/[^:]+$/, T)],
    ['none', (aud) => aud.replace(/:[^:]+$/, '')],
    ['an empty one', (aud) => aud.replace(/[^:]+$/, '')],
    ['another host, same commitment', (aud) => aud.replace('egg.', 'egg2.')],
    ['the default of the platform', () => 'https://github.com/acme'],
    ['a star', () => '*'],
  ])('%s', async (_, change) => {
    expect(await withAud(change)).toBe('audience_mismatch')
  })

  test('a fixed audience is as exact, and no committed one passes for it', async () => {
    const bearer = (aud: unknown) =>
      f.outcome((committed) =>
        f.sign(HEADER, {
          ...claimsFor(committed),
          iss: GITLAB,
          exp: NOW + 3600,
          project_id: '20',
          project_path: 'acme/mirror',
          namespace_id: '72',
          ref_path: 'refs/heads/main',
          pipeline_source: 'push',
          aud: aud === 'committed' ? committed : aud,
        }),
      )
    expect(await bearer('egg:v1:egg.example.com')).toBe('released')
    for (const aud of [
      'committed',
      'egg:v1:egg.example.com:',
      'egg:v1:egg.example.co',
      'egg:v1:',
    ]) {
      expect(await bearer(aud)).toBe('audience_mismatch')
    }
    for (const aud of [['egg:v1:egg.example.com'], undefined, null]) {
      expect(await bearer(aud)).toBe('token_claim aud')
    }
  })

  test('an issuer without a rule for audiences does not exist: the policies fail to build (T22)', async () => {
    const without = f.withPolicies((sources) => ({
      ...sources,
      issuers: {
        ...sources.issuers,
        text: sources.issuers.text.replace(', audience: committed', ''),
      },
    }))
    await expect(without).rejects.toMatchObject({ code: 'policy_invalid' })
  })
})
