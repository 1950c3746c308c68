import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Log, LogLevel, Miniflare } from 'miniflare'
import { parse } from 'smol-toml'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where `buildWorker` puts the broker. */
export const BROKER_BUILD = join(root, '.build', 'broker')

/** Builds the broker as `wrangler deploy` would, without a network. */
export const buildWorker = async (): Promise<void> => {
  // The policy set's file is named by its hash: an older one would be left beside it.
  await rm(BROKER_BUILD, { recursive: true, force: true })
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/wrangler/bin/wrangler.js'),
      'deploy',
      '--dry-run',
      '--outdir',
      BROKER_BUILD,
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
  if (code !== 0) throw new Error(`wrangler could not build the broker:\n${Buffer.concat(said)}`)
}

export interface WorkerOptions {
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
  readonly close: () => Promise<void>
}

/** Runs the built broker in workerd, on 127.0.0.1. */
export const startWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const names = await readdir(BROKER_BUILD)
  const policies = names.find((name) => name.endsWith('-policies.txt'))
  if (!policies) throw new Error('The built broker has no policy set.')
  const main = await readFile(join(BROKER_BUILD, 'index.js'), 'utf8')
  const settings = parse(await readFile(join(root, 'wrangler.toml'), 'utf8'))
  const miniflare = new Miniflare({
    host: '127.0.0.1',
    port: options.port,
    cf: false,
    log: new Log(LogLevel.NONE),
    handleStructuredLogs: ({ message }) => options.onLog(message),
    workers: [
      {
        config: {
          name: 'egg-broker',
          compatibilityDate: String(settings.compatibility_date),
          manifest: {
            mainModule: 'index.js',
            modulesRoot: resolve(BROKER_BUILD),
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
  const url = await miniflare.ready
  return { url: url.origin, close: () => miniflare.dispose() }
}
