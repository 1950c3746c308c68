import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { freePort } from '../local/free-port.ts'

const require = createRequire(import.meta.url)
const WORKERD = join(
  dirname(
    require.resolve(
      `@cloudflare/workerd-${process.platform}-${process.arch === 'x64' ? '64' : process.arch}/package.json`,
    ),
  ),
  'bin',
  'workerd',
)

/** Under this name a script finds the policies that it is served with. */
const POLICIES = 'policies.txt'

/** A Worker bundled as wrangler does, ready to be served by a bare workerd. */
export const bundle = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    // A module of its own, as wrangler makes it: inside of the script it would be parsed as code.
    plugins: [
      {
        name: 'policies',
        setup: ({ onResolve }) =>
          onResolve({ filter: /policies\.txt$/ }, () => ({ path: POLICIES, external: true })),
      },
    ],
  })
  return outputFiles[0]?.text ?? ''
}

export interface Served {
  readonly url: string
  /** Seconds of CPU that the process has used, from /proc; 10 ms resolution. */
  readonly cpu: () => Promise<number>
  /** MB that the process holds now. */
  readonly memory: () => Promise<number>
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly policies: string
  /** A free one when left out. */
  readonly port?: number
}

const text = (value: string) => JSON.stringify(value)

/** Serves a script on a chosen port; resolves once it answers. */
export const serve = async (
  script: string,
  { env = {}, policies, port }: ServeOptions,
): Promise<Served> => {
  const folder = await mkdtemp(join(tmpdir(), 'egg-bench-'))
  const chosen = port ?? (await freePort())
  const bindings = Object.entries(env).map(
    ([name, value]) => `(name = ${text(name)}, text = ${text(value)})`,
  )
  await writeFile(join(folder, 'index.js'), script)
  await writeFile(join(folder, POLICIES), policies)
  await writeFile(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${chosen}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [
    (name = "index.js", esModule = embed "index.js"),
    (name = "${POLICIES}", text = embed "${POLICIES}"),
  ],
  bindings = [${bindings.join(', ')}],
  compatibilityDate = "2026-10-01",
  globalOutbound = "internet",
);
`,
  )
  const child = spawn(WORKERD, ['serve', join(folder, 'config.capnp')], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${chosen}`
  await untilAnswering(url, child)
  return {
    url,
    cpu: () => cpuOf(child),
    memory: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
    },
    close: async () => {
      child.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const untilAnswering = async (url: string, child: ChildProcess): Promise<void> => {
  for (let i = 0; i < 5000; i++) {
    if (child.exitCode !== null) throw new Error('workerd ended at once')
    try {
      await (await fetch(url)).arrayBuffer()
      return
    } catch {
      await sleep(1)
    }
  }
  throw new Error('workerd did not answer')
}

const cpuOf = async ({ pid }: ChildProcess): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
