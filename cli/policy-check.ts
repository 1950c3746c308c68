import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import type { Finding } from '../core/policy/lint.ts'
import type { SourceFile } from '../core/policy/yaml.ts'
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

/** Where the grant begins; 1 for what is about a whole file. */
export const lineOf = (
  files: readonly SourceFile[],
  { file, grant }: Pick<Finding, 'file' | 'grant'>,
): number => {
  const lines = files.find(({ path }) => path === file)?.text.split('\n') ?? []
  const at = lines.findIndex((line) => /\bname:\s*["']?([\w.-]+)/.exec(line)?.[1] === grant)
  return grant === null || at < 0 ? 1 : at + 1
}

export const policyCheckCommand = (): Command =>
  new Command('check')
    .description('what a reviewer should see in policies that are valid; exit 5 on errors')
    .option('--policies <dir>', 'the folder; that of egg.yaml without it')
    .option('--strict', 'exit 5 on warnings, too')
    .addHelpText('after', examples('egg policy check', 'egg policy check --strict --json'))
    .action(act(check))
