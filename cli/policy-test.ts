import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import type { CaseResult } from '../core/policy/run-cases.ts'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { counted } from './output.ts'
import { examples, usage } from './usage.ts'

interface Options {
  readonly policies?: string
}

const runTests: Work<Options> = async (session, { policies }) => {
  const [{ loadSettings }, disk, { compileSeen, seenFrom }, { runCases }] = await Promise.all([
    import('./settings.ts'),
    import('../disk/policy-folder.ts'),
    import('./policy-files.ts'),
    import('../core/policy/run-cases.ts'),
  ])
  const { cwd } = session
  const folder = policies ?? loadSettings(session).policies
  const seen = relative(cwd, resolve(cwd, folder)) || '.'
  const now = Math.floor(Date.now() / 1000)
  const set = await compileSeen(await disk.readPolicyFolder(seen), folder, cwd, { built: now })
  const files = await disk.readPolicyTests(seen)
  if (!files.length) {
    throw usage(`There are no tests in ${seen}/tests.`, 'policies/README.md shows one.')
  }
  let results: readonly CaseResult[]
  try {
    results = runCases(set, files, now)
  } catch (error) {
    throw seenFrom(error, folder, cwd)
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
