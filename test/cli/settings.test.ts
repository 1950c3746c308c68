import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSettings, regionOf } from '../../cli/settings.ts'
import { EggError } from '../../core/error.ts'
import { codeIn, egg, folderWith, POLICIES } from './egg.ts'

const PIN = 'A'.repeat(43)

const VKEY = 'egg.example.com/log+b2d9bd4c+AYd2o+mfGQ1kpcv0vl0AkyHm+SUCSjVu1HEALcWEbFaM'

const FULL = `region: eu-central-1
table_prefix: acme-egg-
broker: https://egg.example.com#sha256-${PIN}
policies: rules
log_keys: [${VKEY}]
log_kms_key: alias/egg-log
log_origin: egg.example.com/log
policy_repository: https://github.com/acme/egg-policies/tree/main/policies
endpoints:
  dynamodb: http://127.0.0.1:8000
  kms: https://kms.example.com
`

/** What may be found without being named. */
const FOUND = FULL.slice(0, FULL.indexOf('endpoints:'))

const load = (cwd: string, env: Record<string, string> = {}, config?: string) =>
  loadSettings({ config, env, cwd, note: () => {}, print: () => {} })

const refusal = (act: () => unknown): EggError => {
  try {
    act()
  } catch (error) {
    if (error instanceof EggError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('egg.yaml', () => {
  test('is read whole; its paths are relative to it', () => {
    const folder = folderWith({ 'egg.yaml': FULL })
    expect(load(folder, {}, 'egg.yaml')).toEqual({
      region: 'eu-central-1',
      tablePrefix: 'acme-egg-',
      broker: { origin: 'https://egg.example.com', pins: [PIN] },
      policies: join(folder, 'rules'),
      logKeys: [VKEY],
      logKmsKey: 'alias/egg-log',
      logOrigin: 'egg.example.com/log',
      policyRepository: {
        url: 'https://github.com/acme/egg-policies',
        branch: 'main',
        folder: 'policies',
      },
      endpoints: {
        dynamodb: 'http://127.0.0.1:8000',
        kms: 'https://kms.example.com',
        sts: undefined,
      },
    })
  })

  test('is found from any folder below', () => {
    const folder = folderWith({ 'egg.yaml': FOUND })
    const below = join(folder, 'a/b')
    mkdirSync(below, { recursive: true })
    expect(load(below).policies).toBe(join(folder, 'rules'))
  })

  test('may be missing: then there are defaults, and no region', () => {
    const folder = folderWith()
    const settings = load(folder)
    expect(settings).toMatchObject({ tablePrefix: 'egg-', broker: null, region: null })
    expect(settings.policies).toBe(join(folder, 'policies'))
    expect(refusal(() => regionOf(settings)).code).toBe('settings_missing')
  })

  test('is the one that --config names, before EGG_CONFIG, before the nearest', () => {
    const folder = folderWith({
      'egg.yaml': 'region: near-1\n',
      'env.yaml': 'region: env-1\n',
      'flag.yaml': 'region: flag-1\n',
    })
    expect(load(folder).region).toBe('near-1')
    expect(load(folder, { EGG_CONFIG: 'env.yaml' }).region).toBe('env-1')
    expect(load(folder, { EGG_CONFIG: 'env.yaml' }, 'flag.yaml').region).toBe('flag-1')
  })

  test('that was found, and not named, sends nothing to endpoints of its own', () => {
    const folder = folderWith({ 'egg.yaml': FULL })
    expect(refusal(() => load(folder)).code).toBe('settings_untrusted')
    expect(load(folder, { EGG_CONFIG: 'egg.yaml' }).endpoints.kms).toBe('https://kms.example.com')
  })

  test.skipIf(process.platform === 'win32')('that others could write is not taken', () => {
    const folder = folderWith({ 'egg.yaml': FOUND })
    chmodSync(join(folder, 'egg.yaml'), 0o666)
    expect(refusal(() => load(folder)).code).toBe('settings_untrusted')
    expect(load(folder, {}, 'egg.yaml').region).toBe('eu-central-1')
  })

  test('that is named must be there', () => {
    const folder = folderWith({ 'egg.yaml': FULL })
    const named = refusal(() => load(folder, { EGG_CONFIG: 'absent.yaml' }))
    expect(named.code).toBe('settings_missing')
    expect(refusal(() => load(folder, {}, 'absent.yaml')).code).toBe('settings_missing')
  })

  test.each([
    ['an unknown key', 'regoin: x\n', ': regoin: unknown key'],
    ['a key twice', 'region: a\nregion: b\n', 'egg.yaml:2:1'],
    ['a number', 'region: 5\n', 'egg.yaml:1:9: region'],
    ['a region that would leave its host', 'region: evil.com/x\n', 'egg.yaml:1:9: region'],
    ['a broker with a path', 'broker: https://a.example/x\n', 'egg.yaml:1:9: broker'],
    ['a pin that is none', 'broker: https://a.example#sha256-x\n', 'egg.yaml:1:9: broker'],
    ['a log key that is none', 'log_keys: [x]\n', 'egg.yaml:1:12: log_keys.0'],
    ['a KMS key that is none', 'log_kms_key: a b\n', 'egg.yaml:1:14: log_kms_key'],
    ['a log with a scheme', 'log_origin: https://a.example\n', 'egg.yaml:1:13: log_origin'],
    ['an endpoint by http', 'endpoints:\n  kms: http://kms.example\n', 'endpoints.kms'],
    ['an unknown endpoint', 'endpoints:\n  s3: https://x.example\n', 'endpoints.s3'],
    ['another version', 'version: 2\n', 'egg.yaml:1:10: version'],
    ['an alias', 'region: &a x\nbroker: *a\n', 'egg.yaml:1:'],
    ['no map', '- region\n', 'egg.yaml:1:'],
  ])('is refused with %s, naming the place', (_, text, place) => {
    const error = refusal(() => load(folderWith({ 'egg.yaml': text })))
    expect(error.code).toBe('settings_invalid')
    expect(error.message).toContain(place)
  })
})

describe('the environment', () => {
  test('goes before the file; its paths are relative to the current folder', () => {
    const folder = folderWith({ 'egg.yaml': FULL })
    const env = {
      EGG_REGION: 'us-east-1',
      EGG_TABLE_PREFIX: 'other-',
      EGG_BROKER: 'https://other.example.com',
      EGG_POLICIES: 'elsewhere',
      EGG_LOG_KMS_KEY: 'alias/other',
      EGG_LOG_ORIGIN: 'other.example.com/log',
      EGG_POLICY_REPOSITORY: 'https://github.com/acme/other/tree/next/p',
      EGG_DYNAMODB_ENDPOINT: 'https://d.example.com',
      EGG_KMS_ENDPOINT: 'https://k.example.com',
      EGG_STS_ENDPOINT: 'https://s.example.com',
    }
    expect(load(folder, env, 'egg.yaml')).toEqual({
      region: 'us-east-1',
      tablePrefix: 'other-',
      broker: { origin: 'https://other.example.com', pins: [] },
      policies: join(folder, 'elsewhere'),
      logKeys: [VKEY],
      logKmsKey: 'alias/other',
      logOrigin: 'other.example.com/log',
      policyRepository: { url: 'https://github.com/acme/other', branch: 'next', folder: 'p' },
      endpoints: {
        dynamodb: 'https://d.example.com',
        kms: 'https://k.example.com',
        sts: 'https://s.example.com',
      },
    })
  })

  test('counts as unset where it is empty', () => {
    expect(load(folderWith({ 'egg.yaml': FOUND }), { EGG_REGION: '' }).region).toBe('eu-central-1')
  })

  test.each([
    ['EGG_REGION', 'eu_central'],
    ['EGG_TABLE_PREFIX', 'a b'],
    ['EGG_BROKER', 'egg.example.com'],
    ['EGG_LOG_KMS_KEY', 'a b'],
    ['EGG_LOG_ORIGIN', 'https://egg.example.com/log'],
    ['EGG_DYNAMODB_ENDPOINT', 'http://10.0.0.1'],
    ['EGG_KMS_ENDPOINT', 'https://x.example/path'],
    ['EGG_STS_ENDPOINT', 'x'],
  ])('is refused with a bad %s, by its name', (name, value) => {
    const error = refusal(() => load(folderWith(), { [name]: value }))
    expect(error.code).toBe('settings_invalid')
    expect(error.message).toContain(name)
  })
})

describe('a command without what it needs', () => {
  test('says that the region is missing', async () => {
    const ran = await egg(['list', '--json'], { cwd: folderWith(POLICIES) })
    expect(codeIn(ran)).toBe('settings_missing')
    expect(ran.code).toBe(1)
  })

  test('says that credentials are missing', async () => {
    const cwd = folderWith(POLICIES)
    const ran = await egg(['list', '--json'], { cwd, env: { EGG_REGION: 'eu-central-1' } })
    expect(codeIn(ran)).toBe('credentials_missing')
  })

  test('says that the policies are missing', async () => {
    const ran = await egg(['list', '--json'], { cwd: folderWith() })
    expect(codeIn(ran)).toBe('policy_folder')
  })

  test('tells settings that are wrong', async () => {
    const cwd = folderWith({ 'egg.yaml': 'regoin: x\n' })
    expect(codeIn(await egg(['policy', 'build', '--json'], { cwd }))).toBe('settings_invalid')
  })
})
