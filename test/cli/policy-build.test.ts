import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPolicySet } from '../../core/policy/load.ts'
import { codeIn, documentOf, egg, folderWith, POLICIES, writeFiles } from './egg.ts'

const OUT = '.build/policies.txt'
const setIn = (cwd: string, file = OUT) => readFileSync(join(cwd, file), 'utf8')

describe('policy build', () => {
  test('writes what the Worker loads, and tells what it is', async () => {
    const cwd = folderWith(POLICIES)
    const ran = await egg(['policy', 'build', '--json'], { cwd })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const { digest, built, ...rest } = documentOf(ran)
    expect(rest).toEqual({ policies: 1, grants: 1, vaults: 2, issuers: 1, out: OUT })
    const index = loadPolicySet(setIn(cwd))
    expect([index.digest, index.built]).toEqual([digest, built])
    expect(Math.abs(Number(built) - Date.now() / 1000)).toBeLessThan(30)
    const [policy] = index.policiesOf('github', '456789')
    expect(policy?.file).toBe('policies/payments-api.yaml')
    expect(readdirSync(join(cwd, '.build'))).toEqual(['policies.txt'])
  })

  test('takes the time from SOURCE_DATE_EPOCH, so that an old commit stays old', async () => {
    const cwd = folderWith(POLICIES)
    const built = async (SOURCE_DATE_EPOCH: string) =>
      egg(['policy', 'build', '--json'], { cwd, env: { SOURCE_DATE_EPOCH } })
    expect(documentOf(await built('1700000000')).built).toBe(1_700_000_000)
    for (const odd of ['soon', '-1', '99999999999', '1e9']) {
      expect(codeIn(await built(odd))).toBe('usage')
    }
  })

  test('shows digest and time to people', async () => {
    const ran = await egg(['policy', 'build'], { cwd: folderWith(POLICIES) })
    expect(ran.stdout).toMatch(/^digest [\w-]{43}$/m)
    expect(ran.stdout).toMatch(/^built {2}\d+ \(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\)$/m)
  })

  test('takes the folder and the file that are named', async () => {
    const cwd = folderWith(POLICIES)
    const args = ['policy', 'build', '--policies', '../policies', '--out', 'out/set.txt']
    writeFiles(cwd, { 'below/x': '' })
    const ran = await egg(args, { cwd: join(cwd, 'below') })
    expect(ran.code).toBe(0)
    const [policy] = loadPolicySet(setIn(cwd, 'below/out/set.txt')).policiesOf('github', '456789')
    expect(policy?.file).toBe('policies/payments-api.yaml')
  })

  test('has one digest wherever the folder lies, and another for another content', async () => {
    const [one, two] = [folderWith(POLICIES), folderWith(POLICIES)]
    const file = 'policies/payments-api.yaml'
    const digestIn = async (cwd: string) =>
      documentOf(await egg(['policy', 'build', '--json'], { cwd })).digest
    const digest = await digestIn(one)
    expect(await digestIn(two)).toBe(digest)
    const text = POLICIES[file] ?? ''
    writeFiles(two, { [file]: text.replace('heads/main', 'heads/next') })
    expect(await digestIn(two)).not.toBe(digest)
  })

  test('reads no cases, and no files that are not policies', async () => {
    const cwd = folderWith({
      ...POLICIES,
      'policies/tests/x.yaml': 'no: policy\n',
      'policies/README.md': '# Policies\n',
    })
    expect((await egg(['policy', 'build'], { cwd })).code).toBe(0)
  })
})

/** One change to the good folder, and where the error must point. */
const BROKEN: readonly [string, Record<string, string>, string][] = [
  [
    'an unknown key',
    { 'policies/payments-api.yaml': `${POLICIES['policies/payments-api.yaml']}deny: all\n` },
    'policies/payments-api.yaml:10:',
  ],
  [
    'an unquoted id',
    {
      'policies/payments-api.yaml': String(POLICIES['policies/payments-api.yaml']).replace(
        'repository_id: "456789"',
        'repository_id: 456789',
      ),
    },
    'policies/payments-api.yaml:4:16: repository_id:',
  ],
  [
    'a key twice',
    {
      'policies/payments-api.yaml': `${POLICIES['policies/payments-api.yaml']}version: 1\n`,
    },
    'policies/payments-api.yaml:10:1:',
  ],
  [
    'broken YAML',
    { 'policies/payments-api.yaml': 'version: 1\nissuer: [github\n' },
    'policies/payments-api.yaml:',
  ],
  [
    'letters that look like others',
    { 'policies/payments-api.yaml': 'version: 1\nissuer: g\u0456thub\n' },
    'policies/payments-api.yaml:2:10:',
  ],
  [
    'bytes that are no text',
    { 'policies/payments-api.yaml': 'version: 1\nissuer: \ufffd\n' },
    'policies/payments-api.yaml:2:9:',
  ],
  [
    'an issuer that is not listed',
    {
      'policies/payments-api.yaml': String(POLICIES['policies/payments-api.yaml']).replace(
        'issuer: github',
        'issuer: gitlab',
      ),
    },
    'policies/payments-api.yaml:2:9: issuer:',
  ],
  [
    'a vault that is not listed',
    {
      'policies/payments-api.yaml': String(POLICIES['policies/payments-api.yaml']).replace(
        'payments/db/url',
        'payment/db/url',
      ),
    },
    'policies/payments-api.yaml:9:12: grants.0.read.0:',
  ],
  [
    'a vault without owners',
    {
      'policies/vaults.yaml': `version: 1
vaults:
  - name: payments
    owners: []
    kms_key: alias/egg
`,
    },
    'policies/vaults.yaml:4:13: vaults.0.owners:',
  ],
  [
    'an issuer by http',
    {
      'policies/issuers.yaml': String(POLICIES['policies/issuers.yaml']).replace(
        'https://token.actions.githubusercontent.com',
        'http://127.0.0.1:4444',
      ),
    },
    'policies/issuers.yaml:4:10: issuers.0.url:',
  ],
  ['an empty file', { 'policies/empty.yaml': '' }, 'policies/empty.yaml:1:1:'],
]

describe('a broken file', () => {
  test.each(BROKEN)('with %s is named by file, line and key', async (_, change, place) => {
    const cwd = folderWith(POLICIES)
    await egg(['policy', 'build'], { cwd })
    const before = setIn(cwd)
    writeFiles(cwd, change)
    const [json, text] = [
      await egg(['policy', 'build', '--json'], { cwd }),
      await egg(['policy', 'build'], { cwd }),
    ]
    expect([json.code, text.code]).toEqual([1, 1])
    expect(codeIn(json)).toBe('policy_invalid')
    expect(text.stderr).toContain(`egg: ${place}`)
    expect(text.stdout).toBe('')
    // What was built before is still there, whole.
    expect(setIn(cwd)).toBe(before)
    expect(readdirSync(join(cwd, '.build'))).toEqual(['policies.txt'])
  })

  test('is named as it is seen from where the command runs', async () => {
    const cwd = folderWith({ ...POLICIES, 'below/x': '', 'policies/bad.yaml': 'version: 2\n' })
    const options = { cwd: join(cwd, 'below') }
    const ran = await egg(['policy', 'build', '--policies', '../policies'], options)
    expect(ran.stderr).toMatch(/^egg: \.\.\/policies\/bad\.yaml:1:10: version: /)
    expect(existsSync(join(cwd, 'below/.build'))).toBe(false)
  })

  test.each(['issuers.yaml', 'vaults.yaml'])('%s must be there', async (name) => {
    const { [`policies/${name}`]: _, ...rest } = POLICIES
    const ran = await egg(['policy', 'build', '--json'], { cwd: folderWith(rest) })
    expect(ran.code).toBe(1)
    expect(codeIn(ran)).toBe('policy_folder')
    expect(ran.stdout).toContain(`policies/${name}`)
  })

  test('of another ending is not passed over', async () => {
    const cwd = folderWith({ ...POLICIES, 'policies/other.yml': 'version: 1\n' })
    expect(codeIn(await egg(['policy', 'build', '--json'], { cwd }))).toBe('policy_folder')
  })

  test('leaves nothing where the output cannot be written', async () => {
    const cwd = folderWith(POLICIES)
    writeFileSync(join(cwd, '.build'), 'a file')
    const ran = await egg(['policy', 'build', '--json'], { cwd })
    expect(ran.code).toBe(1)
    expect(codeIn(ran)).toBe('file_error')
    expect(readFileSync(join(cwd, '.build'), 'utf8')).toBe('a file')
  })
})
