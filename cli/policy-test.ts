import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { counted } from './output.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly policies?: string
}

interface Result {
  readonly file: string
  readonly name: string
  readonly ok: boolean
  readonly expected: string
  readonly found: string
}

const runTests: Work<Options> = async (session, { policies }) => {
  const [{ loadSettings }, disk, { compileSeen, seenFrom }, load, { parseSource }, cases, core] =
    await Promise.all([
      import('./settings.ts'),
      import('../disk/policy-folder.ts'),
      import('./policy-files.ts'),
      import('../core/policy/load.ts'),
      import('../core/policy/yaml.ts'),
      import('../core/policy/cases.ts'),
      import('../core/policy/verdict.ts'),
    ])
  const { cwd } = session
  const folder = policies ?? loadSettings(session).policies
  const seen = relative(cwd, resolve(cwd, folder)) || '.'
  const now = Math.floor(Date.now() / 1000)
  const set = await compileSeen(await disk.readPolicyFolder(seen), folder, cwd, { built: now })
  const index = load.indexPolicies(set)
  const files = await disk.readPolicyTests(seen)
  if (!files.length) {
    throw usage(`There are no tests in ${seen}/tests.`, 'policies/README.md shows one.')
  }
  const results: Result[] = []
  for (const file of files) {
    try {
      const { value, errorAt } = parseSource(file, cases.casesSchema)
      const issuer = set.issuers.find(({ name }) => name === value.issuer)
      if (!issuer) throw errorAt(['issuer'], `${value.issuer} is not in issuers.yaml`)
      for (const test of value.tests) {
        const found = core.verdict(index, cases.questionOf(value, test, issuer, now))
        const failed =
          found.decision === 'deny'
            ? (found.considered[0]?.checks.filter(({ met }) => !met).map((c) => c.field) ?? [])
            : []
        const by = test.fails_by && [...test.fails_by].sort().join(', ')
        const right =
          found.decision === test.expect && (!by || by === [...failed].sort().join(', '))
        results.push({
          file: file.path,
          name: test.name,
          ok: right,
          expected: by ? `${test.expect} by ${by}` : test.expect,
          found: failed.length
            ? `${found.decision} by ${failed.sort().join(', ')}`
            : found.decision,
        })
      }
    } catch (error) {
      throw seenFrom(error, folder, cwd)
    }
  }
  const failures = results.filter(({ ok }) => !ok)
  return {
    document: { tests: results.length, failed: failures.length, results },
    text: [
      ...failures.map(
        ({ file, name, expected, found }) =>
          `FAILED ${file}: ${name}: expected ${expected}, found ${found}`,
      ),
      `${counted(results.length, 'test')}, ${failures.length} failed`,
    ].join('\n'),
    exit: failures.length ? EXIT.attention : EXIT.done,
  }
}

export const policyTestCommand = (): Command =>
  new Command('test')
    .description('ask the policies what policies/tests expects of them; exit 5 when one fails')
    .option('--policies <dir>', 'the folder; that of egg.yaml without it')
    .addHelpText('after', examples('egg policy test'))
    .action(act(runTests))
