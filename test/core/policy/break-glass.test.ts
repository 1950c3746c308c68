import { describe, expect, test } from 'vitest'
import { toBech32 } from '../../../core/bech32.ts'
import { compilePolicies } from '../../../core/policy/compile.ts'
import { KEYS, SIGNERS } from '../break-glass/keys.ts'
import { thrownBy } from '../thrown.ts'
import { ISSUERS, NOW, POLICY, VAULTS } from './sources.ts'

const { team, other } = KEYS
const RECIPIENTS = `recipients: [${team.recipient}]`
const JOURNAL = `journal_signers: [${SIGNERS.alice.vkey}]`

/** vaults.yaml with these lines at the vault `payments`, and these as defaults. */
const compile = async (lines: readonly string[], defaults: readonly string[] = []) => {
  const text = VAULTS.replace(
    'lease: 6h\n',
    () => `${['lease: 6h', ...defaults].join('\n  ')}\n`,
  ).replace('kms_key: alias/egg\n', () => `${['kms_key: alias/egg', ...lines].join('\n    ')}\n`)
  const set = await compilePolicies(
    {
      issuers: { path: 'policies/issuers.yaml', text: ISSUERS },
      vaults: { path: 'policies/vaults.yaml', text },
      policies: [{ path: 'policies/a.yaml', text: POLICY }],
    },
    { built: NOW },
  )
  return set.vaults
}

describe('break-glass keys in vaults.yaml', () => {
  test('go into the compiled vault, and into no other', async () => {
    const [payments, billing] = await compile([RECIPIENTS, JOURNAL])
    expect(payments).toMatchObject({
      recipients: [team.recipient],
      journalSigners: [SIGNERS.alice.vkey],
    })
    expect(billing).not.toHaveProperty('recipients')
  })

  test('as defaults hold for every vault that says nothing', async () => {
    const own = `recipients: [${other.recipient}]`
    const [payments, billing] = await compile([own], [RECIPIENTS, JOURNAL])
    expect(payments).toMatchObject({
      recipients: [other.recipient],
      journalSigners: [SIGNERS.alice.vkey],
    })
    expect(billing).toMatchObject({ recipients: [team.recipient] })
  })

  test('left out, the vault is what it always was: no digest changes', async () => {
    const [payments] = await compile([])
    expect(Object.keys(payments ?? {})).toEqual(['name', 'owners', 'kmsKey', 'lease', 'rekey'])
  })

  test.each<[string, string[]]>([
    ['recipients without signers: nobody could sign for what was opened', [RECIPIENTS]],
    ['signers without recipients', [JOURNAL]],
    ['a recipient mistyped', [RECIPIENTS.replace('zvk', 'zvj'), JOURNAL]],
    ['a private key among the recipients', [`recipients: [${team.identity}]`, JOURNAL]],
    [
      'a recipient to whom everybody has the key',
      [`recipients: [${toBech32('age', new Uint8Array(32))}]`, JOURNAL],
    ],
    ['a post-quantum recipient', ['recipients: [age1pq1qqq]', JOURNAL]],
    ['an ssh key', ['recipients: [ssh-ed25519 AAAA]', JOURNAL]],
    ['a recipient twice', [`recipients: [${team.recipient}, ${team.recipient}]`, JOURNAL]],
    ['no recipients', ['recipients: []', JOURNAL]],
    ['too many recipients', [`recipients: [${Array(9).fill(team.recipient)}]`, JOURNAL]],
    ['a signer mistyped', [RECIPIENTS, JOURNAL.replace('AYqI', 'AYqJ')]],
    ['a signer by another name', [RECIPIENTS, JOURNAL.replace('alice+', 'mallory+')]],
    [
      'a signer twice',
      [RECIPIENTS, `journal_signers: [${SIGNERS.alice.vkey}, ${SIGNERS.alice.vkey}]`],
    ],
    ['no signers', [RECIPIENTS, 'journal_signers: []']],
  ])('%s: load error', async (_, lines) => {
    const error = await thrownBy(() => compile(lines))
    expect(error).toMatchObject({ code: 'policy_invalid' })
    expect(String(error)).toMatch(/policies\/vaults\.yaml:\d+:\d+/)
  })

  test('a private key put there by mistake is not repeated in the error', async () => {
    const error = await thrownBy(() => compile([`recipients: [${team.identity}]`, JOURNAL]))
    expect(`${error} ${JSON.stringify(error)}`).not.toContain(team.identity.slice(20, 50))
  })
})
