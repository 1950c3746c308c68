import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Log, LogLevel, Miniflare } from 'miniflare'
import { parse } from 'smol-toml'
import { EggError } from '../core/error.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** egg's two Workers, by the folder of each one's wrangler.toml. */
const CONFIGS = { broker: 'wrangler.toml', keeper: 'keeper/wrangler.toml' } as const
export type WorkerName = keyof typeof CONFIGS

const buildOf = (name: WorkerName): string => join(root, '.build', name)

/** Builds both Workers as `wrangler deploy` would, without a network. */
export const buildWorkers = async (): Promise<void> => {
  // One after the other: each compiles the policies into the same file first.
  await buildWorker('broker')
  await buildWorker('keeper')
}

const buildWorker = async (name: WorkerName): Promise<void> => {
  const [config, outdir] = [CONFIGS[name], buildOf(name)]
  // The policy set's file is named by its hash: an older one would be left beside it.
  await rm(outdir, { recursive: true, force: true })
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/wrangler/bin/wrangler.js'),
      'deploy',
      '--dry-run',
      '--config',
      config,
      '--outdir',
      outdir,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_SEND_ERROR_REPORTS: 'false',
        WRANGLER_HIDE_BANNER: 'true',
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
        WRANGLER_LOG_PATH: join(root, '.build', 'wrangler-logs'),
      },
    },
  )
  const said: Buffer[] = []
  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`wrangler could not build the ${name}:\n${Buffer.concat(said)}`)
}

export interface WorkerOptions {
  readonly name: WorkerName
  readonly port: number
  /** Settings and secrets, as wrangler would bind them. */
  readonly env: Readonly<Record<string, string>>
  /** The compiled policy set, in place of the one that was built in. */
  readonly policySet: string
  /** Every line that the Worker logs. */
  readonly onLog: (line: string) => void
}

export interface RunningWorker {
  readonly url: string
  /** What cron does. @throws Error when the run failed */
  readonly runScheduled: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The part of a Worker's handle that miniflare types only beside the Workers' own types. */
interface Scheduled {
  scheduled(options: { cron: string }): Promise<{ outcome: string }>
}

/** Runs a built Worker in workerd, on 127.0.0.1. */
export const startWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const folder = buildOf(options.name)
  const names = await readdir(folder)
  const policies = names.find((name) => name.endsWith('-policies.txt'))
  if (!policies) throw new Error('The built Worker has no policy set.')
  const main = await readFile(join(folder, 'index.js'), 'utf8')
  const settings = parse(await readFile(join(root, CONFIGS[options.name]), 'utf8'))
  const miniflare = new Miniflare({
    host: '127.0.0.1',
    port: options.port,
    cf: false,
    log: new Log(LogLevel.NONE),
    handleStructuredLogs: ({ message }) => options.onLog(message),
    workers: [
      {
        config: {
          name: `egg-${options.name}`,
          compatibilityDate: String(settings.compatibility_date),
          manifest: {
            mainModule: 'index.js',
            modulesRoot: resolve(folder),
            modules: {
              'index.js': { type: 'esm', contents: main },
              [policies]: { type: 'text', contents: options.policySet },
            },
          },
          env: Object.fromEntries(
            Object.entries(options.env).map(([name, value]) => [name, { type: 'text', value }]),
          ),
        },
      },
    ],
  })
  const url = await miniflare.ready.catch(async (error: NodeJS.ErrnoException) => {
    // Else its processes and timers would keep this one alive.
    await miniflare.dispose().catch(() => {})
    if (error.code !== 'ERR_ADDRESS_IN_USE') throw error
    throw new EggError('port_taken', `Port ${options.port} is taken.`, 'Name another, or none.')
  })
  return {
    url: url.origin,
    runScheduled: async () => {
      const worker = (await miniflare.getWorker(`egg-${options.name}`)) as unknown as Scheduled
      const { outcome } = await worker.scheduled({ cron: '* * * * *' })
      if (outcome !== 'ok') throw new Error(`the ${options.name}'s run ended with ${outcome}`)
    },
    close: () => miniflare.dispose(),
  }
}
