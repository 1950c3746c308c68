import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import { lineOf } from '../core/policy/place.ts'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { counted } from './output.ts'
import { examples } from './usage.ts'

interface Options {
  readonly policies?: string
  readonly strict?: boolean
}

const check: Work<Options> = async (session, { policies, strict = false }) => {
  const [{ loadSettings }, { readPolicyFolder }, { compileSeen }, { lint }] = await Promise.all([
    import('./settings.ts'),
    import('../disk/policy-folder.ts'),
    import('./policy-files.ts'),
    import('../core/policy/lint.ts'),
  ])
  const { cwd } = session
  const folder = policies ?? loadSettings(session).policies
  const sources = await readPolicyFolder(relative(cwd, resolve(cwd, folder)) || '.')
  const now = Math.floor(Date.now() / 1000)
  const set = await compileSeen(sources, folder, cwd, { built: now })
  const findings = lint(set, now).map((finding) => ({
    ...finding,
    line: lineOf(sources.policies, finding),
  }))
  const bad = findings.filter(({ level }) => level === 'error' || (strict && level === 'warning'))
  const summary = `${counted(set.policies.length, 'policy', 'policies')}, ${counted(findings.length, 'finding')}`
  return {
    document: { policies: set.policies.length, findings },
    text: [
      ...findings.map(
        ({ level, code, file, line, grant, sentence }) =>
          `${file}:${line}: ${level} ${code}${grant ? ` (${grant})` : ''}: ${sentence}`,
      ),
      summary,
    ].join('\n'),
    exit: bad.length ? EXIT.attention : EXIT.done,
  }
}

export const policyCheckCommand = (): Command =>
  new Command('check')
    .description('what a reviewer should see in policies that are valid; exit 5 on errors')
    .option('--policies <dir>', 'the folder; that of egg.yaml without it')
    .option('--strict', 'exit 5 on warnings, too')
    .addHelpText('after', examples('egg policy check', 'egg policy check --strict --json'))
    .action(act(check))
