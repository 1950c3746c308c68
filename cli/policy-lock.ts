import { writeFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import { all } from '../core/in-flight.ts'
import { CALLS_IN_FLIGHT } from '../core/limits.ts'
import type { Facts, Head, LockFinding } from '../core/policy/lock.ts'
import { isPattern } from '../core/policy/pattern.ts'
import type { SourceFile } from '../core/policy/yaml.ts'
import type { Github } from '../github/api.ts'
import { act, type Work } from './act.ts'
import { EXIT } from './exit.ts'
import { counted } from './output.ts'
import { examples } from './usage.ts'

interface Options {
  readonly policies?: string
  readonly issuer?: string
  readonly check?: boolean
}

interface Result {
  readonly file: string
  readonly findings: readonly LockFinding[]
  /** The text as it should be; null where nothing is to be edited. */
  readonly text: string | null
}

const lock: Work<Options> = async (session, { policies, issuer, check = false }) => {
  const [{ loadSettings }, disk, { githubIssuer }, { withGithub }, { seenFrom }] =
    await Promise.all([
      import('./settings.ts'),
      import('../disk/policy-folder.ts'),
      import('./policy-new.ts'),
      import('./github.ts'),
      import('./policy-files.ts'),
    ])
  const { cwd } = session
  const folder = policies ?? loadSettings(session).policies
  const seen = relative(cwd, resolve(cwd, folder)) || '.'
  const sources = await disk.readPolicyFolder(seen)
  const name = await githubIssuer(sources, issuer)
  const results = await withGithub(session, (github) =>
    all(
      CALLS_IN_FLIGHT,
      sources.policies.map((file) => () => lockFile(github, name, file)),
    ),
  ).catch((error) => {
    throw seenFrom(error, folder, cwd)
  })
  const checked = results.filter((result) => result !== null)
  const edited = checked.filter(({ text }) => text !== null)
  if (!check) {
    for (const { file, text } of edited) {
      if (text !== null) await writeFile(resolve(cwd, folder, basename(file)), text)
    }
  }
  const found = checked.flatMap(({ file, findings }) =>
    findings.map((finding) => ({ file: join(seen, basename(file)), ...finding })),
  )
  const left = found.filter(({ mended }) => check || !mended)
  const others = results.length - checked.length
  const written = edited.map(({ file }) => join(seen, basename(file)))
  return {
    document: {
      policies: checked.length,
      others,
      findings: found.map(({ mended, ...finding }) => ({ ...finding, mended: mended && !check })),
      written: check ? [] : written,
    },
    text: [
      ...found.map(
        ({ file, code, mended, sentence }) =>
          `${file}: ${code}: ${sentence}${mended && !check ? ' Written.' : ''}`,
      ),
      `${counted(checked.length, 'policy', 'policies')} looked up, ${counted(found.length, 'finding')}`,
      ...(others ? [`${others} of other issuers: not looked up`] : []),
    ].join('\n'),
    exit: left.length ? EXIT.attention : EXIT.done,
  }
}

const lockFile = async (
  github: Github,
  issuer: string,
  file: SourceFile,
): Promise<Result | null> => {
  const { editText, headOf, lockOf } = await import('../core/policy/lock.ts')
  const head = headOf(file)
  if (head.issuer !== issuer) return null
  const { findings, edits } = lockOf(head, await factsOf(github, head))
  const text = Object.keys(edits).length ? editText(file, edits) : null
  // What is written is what is read: nothing that GitHub says becomes anything but its value.
  if (text !== null) {
    const written = headOf({ ...file, text })
    const wanted = { ...head, ...edits }
    if (Object.entries(wanted).some(([key, value]) => !isSame(written[key], value))) {
      throw new EggError(
        'policy_style',
        `${file.path} cannot be edited as it is written.`,
        'Write its ids by hand: `egg policy lock --check` tells them.',
      )
    }
  }
  return { file: file.path, findings, text }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const factsOf = async (github: Github, head: Head): Promise<Facts> => {
  const { accountNamed, repositoryById, repositoryNamed } = await import('../github/repository.ts')
  const { repository: name, repository_id: id } = head
  if (id !== undefined) return { repository: await repositoryById(github, id), ownerId: null }
  if (name === undefined) return { repository: null, ownerId: null }
  const [login = ''] = name.split('/')
  return isPattern(name)
    ? { repository: null, ownerId: await accountNamed(github, login) }
    : { repository: await repositoryNamed(github, name), ownerId: null }
}

export const policyLockCommand = (): Command =>
  new Command('lock')
    .description("fill in and verify the policies' ids with GitHub; exit 5 when something is left")
    .option('--check', 'change nothing; exit 5 when something would be')
    .option('--issuer <name>', 'where issuers.yaml has several of platform github')
    .option('--policies <dir>', 'the folder; that of egg.yaml without it')
    .addHelpText('after', examples('egg policy lock', 'egg policy lock --check --json'))
    .action(act(lock))
