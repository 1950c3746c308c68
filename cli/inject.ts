import { constants } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import { Command } from 'commander'
import { type Bytes, collect } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { Secret } from '../core/secret.ts'
import { defined, withJobOptions } from './exec.ts'
import type { JobOptions } from './job-secrets.ts'
import { type Run, runs } from './runs.ts'
import { examples, usage } from './usage.ts'

interface Options extends JobOptions {
  readonly in?: string
  readonly out?: string
  readonly force?: boolean
}

const inject: Run<Options> = async (session, options, [command, ...args]) => {
  const { in: source, out, force = false } = options
  if (source === undefined || (out === undefined) === (command === undefined)) {
    throw usage(
      '`egg inject` takes a template, and either a file to write or a command that reads it.',
      'egg inject --in app.tmpl --out app.conf, or: egg inject --in app.tmpl -- COMMAND',
    )
  }
  const [template, jobs, { runChild }, { withoutIdentity }] = await Promise.all([
    import('../client/template.ts'),
    import('./job-secrets.ts'),
    import('./child.ts'),
    import('../client/identity-variables.ts'),
  ])
  const parsed = template.parseTemplate(await bytesOf(source, template.TEMPLATE_BYTES))
  // Before the token is spent.
  if (out !== undefined && !force) await refuseExisting(out)
  const given = await jobs.obtainForJob(session, options, template.wantedIn(parsed), {
    variables: false,
    taken: [],
  })
  const input = template.render(parsed, given.secrets)
  if (command === undefined) {
    await write(out as string, input, force)
    return 0
  }
  const env = options.keepIdentity
    ? defined(session.env)
    : withoutIdentity(session.env, jobs.tokenNames(options))
  const start = () => runChild({ argv: [command, ...args], env, input })
  return jobs.withLease(session, given, start)
}

const bytesOf = async (source: string, limit: number): Promise<Bytes> => {
  if (source !== '-') return new Uint8Array(await readFile(source))
  const bytes = await collect(process.stdin, limit)
  if (bytes) return bytes
  throw new EggError('template_too_large', `A template has at most ${limit} bytes.`)
}

const exists = (path: string): EggError =>
  new EggError(
    'file_exists',
    `${path} is there already.`,
    'Remove it, or give --force to have it replaced.',
  )

const refuseExisting = async (path: string): Promise<void> => {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null)
  await file?.close()
  if (file) throw exists(path)
}

/** A new file, 0600: never through a link, and never into one that somebody else prepared. */
const write = async (path: string, content: Secret<Bytes>, force: boolean): Promise<void> => {
  if (force) await rm(path, { force: true })
  const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_WRONLY } = constants
  const file = await open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY, 0o600).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? exists(path) : error
    },
  )
  try {
    await file.writeFile(content.expose())
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

export const injectCommand = (): Command =>
  withJobOptions(
    new Command('inject')
      .description('fill the secrets into a template')
      .argument('[command...]', 'after `--`: reads the result from its standard input')
      .option('--in <file>', 'the template; - is standard input')
      .option('--out <file>', 'writes a new file, 0600')
      .option('--force', 'replaces it if it is there'),
  )
    .addHelpText(
      'after',
      `
A template holds egg://vault/path or egg://vault/path#json.key where a value belongs, in braces where
more follows: {{ egg://vault/path }}. It is safe to commit. Values go in byte by byte, unquoted.
A file that is written stays: remove it when it is no longer needed.
${examples(
  'egg inject --in app.conf.tmpl --out app.conf',
  'egg inject --in app.conf.tmpl -- ./reads-from-stdin',
)}`,
    )
    .action(runs(inject))
