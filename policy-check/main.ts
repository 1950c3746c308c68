import { appendFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { error, getInput, info, notice, setFailed, setOutput, warning } from '@actions/core'
import { EggError } from '../core/error.ts'
import { ANNOTATIONS, COMMENT_LENGTH, SUMMARY_LENGTH } from '../core/limits.ts'
import { printable } from '../core/printable.ts'
import { exportFolder } from '../disk/export-folder.ts'
import { type Github, openGithub } from '../github/api.ts'
import { keepComment } from './comment.ts'
import { mergeOf } from './commits.ts'
import { pullRequestOf } from './event.ts'
import { gitIn } from './git.ts'
import { type Inputs, parseInputs } from './inputs.ts'
import { judge, type Remark } from './judge.ts'
import { failuresOf, type Outcome, reportOf } from './report.ts'
import { answersTo } from './reviews.ts'
import { snapshotOf } from './tree.ts'

const { env } = process

const main = async (): Promise<void> => {
  const inputs = parseInputs(getInput)
  const pull = pullRequestOf(env)
  const workspace = env.GITHUB_WORKSPACE ?? '.'
  const git = gitIn(resolve(workspace, inputs.path), env)
  const commits = await mergeOf(git, pull.head)
  const base = await snapshotOf(git, commits.base, inputs.policies)
  const head = await snapshotOf(git, commits.merged, inputs.policies)
  if (!head) {
    throw new EggError(
      'policy_folder',
      'There is no policies folder in this pull request.',
      'Name it with the input `policies`.',
    )
  }
  const records = inputs.records ? exportFolder(join(workspace, inputs.records)) : null
  const { needed, ...judged } = await judge(base, head, records, Math.floor(Date.now() / 1000))
  const github = await openGithub({ env, token: inputs.token })
  const teamGithub = inputs.teamToken ? await openGithub({ env, token: inputs.teamToken }) : null
  const answered = await answersTo(needed, pull, github, teamGithub)
  const outcome: Outcome = { ...judged, answered, strict: inputs.strict }

  const failures = failuresOf(outcome)
  // Where no policy changes, nobody needs to be told what stands there already.
  const quiet = JSON.stringify(base) === JSON.stringify(head) && failures.length === 0
  if (!quiet) annotate(outcome.remarks)
  const summary = reportOf(outcome, commits, pull.head, SUMMARY_LENGTH)
  if (env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, summary)
  setOutput('widens', String(outcome.diff?.widens ?? false))
  setOutput('passes', String(failures.length === 0))
  const body = reportOf(outcome, commits, pull.head, COMMENT_LENGTH)
  await comment(github, pull, inputs, { body, quiet })
  if (failures.length) setFailed(`egg: the policy check fails: ${failures.join(', ')}.`)
  else info('egg: the policy check passes.')
}

/** A check whose comment cannot be written is a check all the same. */
const comment = async (
  github: Github,
  pull: ReturnType<typeof pullRequestOf>,
  { policies, author, token }: Inputs,
  text: { readonly body: string; readonly quiet: boolean },
): Promise<void> => {
  const marker = `<!-- egg policy-check: ${policies} -->`
  try {
    const done = token !== null && (await keepComment(github, pull, { marker, author, ...text }))
    if (!done && !text.quiet)
      notice('egg: this run may not comment; what it found is in the job summary.')
  } catch (failure) {
    if (!(failure instanceof EggError)) throw failure
    warning(`egg: the comment could not be written [${failure.code}]; see the job summary.`)
  }
}

/** The toolkit escapes what a command's text must not hold; the rest must not rewrite the log. */
const annotate = (remarks: readonly Remark[]): void => {
  const levels = { error, warning, note: notice } as const
  for (const [level, say] of Object.entries(levels)) {
    for (const { code, file, line, text } of remarks
      .filter((r) => r.level === level)
      .slice(0, ANNOTATIONS)) {
      const place = file ? { file: printable(file), startLine: line } : {}
      say(printable(text), { title: `egg: ${code}`, ...place })
    }
  }
}

const told = (failure: unknown): string => {
  if (!(failure instanceof EggError)) return 'egg: something failed that nobody foresaw. [internal]'
  const { code, message, next } = failure
  return [`egg: ${printable(message)} [${code}]`, ...(next ? [`Next: ${next}`] : [])].join('\n')
}

main()
  .catch((failure) => setFailed(told(failure)))
  // Sockets that are kept alive would keep the process, too.
  .finally(() => process.stdout.write('', () => process.exit()))
