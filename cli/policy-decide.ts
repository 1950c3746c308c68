import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import { isSecretName, isSecretPattern, type SecretName, type SecretPattern } from '../core/name.ts'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly policies?: string
  readonly claims: string
  readonly secret?: readonly string[]
  readonly now?: string
  readonly audience?: string
}

const decide: Work<Options> = async (session, options) => {
  const [folderOf, { readLooseFolder }, { compileSeen }, { indexPolicies }, core] =
    await Promise.all([
      import('./settings.ts'),
      import('../disk/policy-folder.ts'),
      import('./policy-files.ts'),
      import('../core/policy/load.ts'),
      import('../core/policy/verdict.ts'),
    ])
  const { cwd } = session
  const now = timeOf(options.now)
  const secrets = (options.secret ?? []).map(secretOf)
  const settings = folderOf.loadSettings(session)
  const folder = options.policies ?? settings.policies
  const sources = await readLooseFolder(relative(cwd, resolve(cwd, folder)) || '.')
  const set = await compileSeen(sources, folder, cwd, { built: now })
  const claims = await claimsIn(resolve(cwd, options.claims), options.claims)
  const audience = options.audience ?? null
  const found = core.verdict(indexPolicies(set), {
    claims,
    secrets,
    now,
    audience,
    repository: settings.policyRepository,
  })
  const checked = sources.vaults !== null
  const unchecked = checked ? [] : ['There is no vaults.yaml: owners were not checked.']
  return {
    document: { ...found, owners_checked: checked },
    text: [...tell(found), ...unchecked].join('\n'),
    exit: found.decision === 'allow' ? EXIT.done : EXIT.denied,
  }
}

const timeOf = (text: string | undefined): number => {
  if (text === undefined) return Math.floor(Date.now() / 1000)
  if (/^[0-9]{1,12}$/.test(text)) return Number(text)
  throw usage(`${text} is no time in Unix seconds.`, 'Take what `date +%s` prints.')
}

const secretOf = (text: string): SecretName | SecretPattern => {
  if (isSecretName(text) || isSecretPattern(text)) return text
  throw usage(`${text} is neither a secret nor a pattern.`, 'vault/path/name, or vault/path/*')
}

const claimsIn = async (path: string, shown: string) => {
  const { JsonError, parseStrictJson } = await import('../core/json.ts')
  const malformed = (why: string) =>
    new EggError(
      'claims_malformed',
      `${shown} has no claims: ${why}.`,
      'Write the payload of a token there, as one JSON object.',
    )
  try {
    const value = parseStrictJson(new Uint8Array(await readFile(path)))
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw malformed('it is no object')
    }
    return new Map(Object.entries(value))
  } catch (error) {
    throw error instanceof JsonError ? malformed(error.message) : error
  }
}

type Verdict = ReturnType<typeof import('../core/policy/verdict.ts').verdict>

const tell = (found: Verdict): string[] => {
  if (found.decision === 'allow') {
    const grants = found.grants.map(
      ({ policy, grant, secret }) => `  ${secret ?? 'a grant matches'}: ${grant} in ${policy}`,
    )
    return ['ALLOW', ...grants, ...found.warnings.map((code) => `  warning: ${code}`)]
  }
  const considered = found.considered.flatMap(({ policy, grant, secret, checks }) => [
    `${grant} in ${policy}${secret ? `, ${secret}` : ''}`,
    ...checks.map(({ field, met, expected, actual }) =>
      met
        ? `  ok    ${field}: ${actual ?? 'none'}`
        : `  FAILS ${field}: wants ${expected?.join(', ') || 'nothing'}, has ${actual ?? 'none'}`,
    ),
  ])
  const change = found.change
    ? ['The smallest change that allows it:', ...found.change.says.map((line) => `  ${line}`)]
    : []
  const proposal = found.proposal
    ? ['The job is told to ask for it here:', `  ${found.proposal.url}`]
    : []
  const claim = found.claim ? ` (${found.claim})` : ''
  return [`DENY ${found.reason}${claim}`, ...considered, ...change, ...proposal]
}

export const policyDecideCommand = (): Command =>
  new Command('decide')
    .description('what the broker would say to a token with these claims; exit 0 allow, 2 deny')
    .requiredOption('--claims <file>', "a token's payload, as JSON")
    .option('--policies <dir>', 'the folder; that of egg.yaml without it')
    .option('--secret <name...>', 'what the job asks for; without it, whether any grant matches')
    .option('--now <unix>', 'decide as if it were then; the clock without it')
    .option('--audience <text>', 'demand this very audience; without it any one text')
    .addHelpText(
      'after',
      examples('egg policy decide --claims claims.json --secret payments/db/url'),
    )
    .action(act(decide))
