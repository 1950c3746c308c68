import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, extname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inputVariables, readManifest } from './action-manifest.ts'
import { makeCommandFiles } from './file-commands.ts'
import { eachLine, openLog, type PhaseLog } from './job-log.ts'
import { runnerVariables } from './runner-variables.ts'

type Variables = Readonly<Record<string, string>>

export interface JobOptions {
  /** The folder of `action.yml` and the committed bundles. */
  readonly actionDir: string
  /** What this job's runner gives besides: `ACTIONS_ID_TOKEN_REQUEST_URL`, `https_proxy`, … */
  readonly env?: Variables
  /** The job's own token for GitHub's API: `github.token`. */
  readonly token?: string
  /** The webhook event, as GITHUB_EVENT_PATH holds it. */
  readonly event?: object
  /** Debug logging: RUNNER_DEBUG=1, and the runner logs variables, outputs and state. */
  readonly debug?: boolean
  /** Milliseconds from SIGINT to SIGTERM, and from there to SIGKILL. */
  readonly grace?: { readonly interrupt: number; readonly terminate: number }
  /** Called with each line that a process prints. */
  readonly onLine?: (line: string) => void
}

/** One process, ended: a step, or the post of one. */
export interface Phase extends PhaseLog {
  /** Success as the runner sees it: exit code 0 and well-formed file commands. */
  readonly ok: boolean
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** What it wrote to GITHUB_ENV, GITHUB_OUTPUT, GITHUB_STATE and GITHUB_PATH. */
  readonly env: Variables
  readonly outputs: Variables
  readonly state: Variables
  readonly path: readonly string[]
  /** Empty if it was over 1,024 KiB: the runner drops it whole. */
  readonly summary: string
}

export interface Job {
  /** RUNNER_TEMP. The files of file commands are elsewhere, so it is empty at the start. */
  readonly temp: string
  readonly workspace: string
  /** Runs the action's main; its post is due from then on. */
  readonly uses: (step?: { with?: Variables; env?: Variables }) => Promise<Phase>
  /** A step of the workflow's own: a script (.js, .cjs, .mjs, .ts by Node, else bash -e) or argv. */
  readonly run: (step: string | readonly [string, ...string[]]) => Promise<Phase>
  /** Runs the posts due, last first, whatever happened before. */
  readonly end: () => Promise<Phase[]>
  /** Cancels the process that runs: SIGINT, SIGTERM, SIGKILL to its whole group. */
  readonly cancel: () => Promise<void>
  /** Kills what runs and removes the job's folders. */
  readonly dispose: () => void
}

// ProcessInvoker.cs; documented as 7,500 ms and 2,500 ms more.
const defaultGrace = { interrupt: 7_500, terminate: 2_500 }
// The runner writes these for each step: an earlier step's GITHUB_ENV cannot change them.
const runnerOwned = /^(GITHUB|RUNNER|ACTIONS)_/

/**
 * Runs an action as GitHub's runner would: one Node process for main and one for post, file
 * commands, masks, state. Nothing of this process's environment gets in but PATH.
 */
export const startJob = (options: JobOptions): Job => {
  if (Number.parseInt(process.versions.node, 10) < 24) throw new Error('actions run on Node 24')
  const { debug = false, grace = defaultGrace, onLine } = options
  const actionDir = resolve(options.actionDir)
  const manifest = readManifest(actionDir)

  const root = mkdtempSync(join(tmpdir(), 'egg-job-'))
  const folder = (name: string) => {
    mkdirSync(join(root, name))
    return join(root, name)
  }
  const [temp, workspace, home, commands] = [
    folder('temp'),
    folder('work'),
    folder('home'),
    folder('commands'),
  ] as const
  const eventPath = join(commands, 'event.json')
  writeFileSync(eventPath, JSON.stringify(options.event ?? {}))

  const given = Object.entries(options.env ?? {})
  const fixed: Variables = {
    ...runnerVariables({ temp, workspace, eventPath, debug }),
    ...Object.fromEntries(given.filter(([name]) => runnerOwned.test(name))),
  }
  let variables: Variables = {
    CI: 'true',
    HOME: home,
    PATH: process.env.PATH ?? '',
    ...Object.fromEntries(given.filter(([name]) => !runnerOwned.test(name))),
  }
  let path: readonly string[] = []
  const masks = new Set<string>()
  const posts: (() => Promise<Phase>)[] = []
  let running: { child: ChildProcess; closed: Promise<unknown> } | null = null

  const phase = async (argv: readonly string[], own: Variables, notes: string[] = []) => {
    if (running) throw new Error('a job runs one step at a time')
    const log = openLog(masks, debug)
    for (const note of notes) log.say('warning', note)
    const files = makeCommandFiles(commands)
    const [command = '', ...args] = argv
    const child = spawn(command, args, {
      cwd: workspace,
      env: {
        ...variables,
        ...fixed,
        PATH: [...path, variables.PATH].join(delimiter),
        ...files.variables,
        ...own,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group, so that cancel() and dispose() reach its children.
      detached: true,
    })
    const flush = [child.stdout, child.stderr].map((stream) =>
      eachLine(stream, (line) => {
        log.line(line)
        onLine?.(line)
      }),
    )
    const closed = once(child, 'close')
    running = { child, closed }
    await closed.finally(() => {
      running = null
    })
    for (const rest of flush) rest()

    const read = files.read((text) => log.say('error', text))
    for (const [name, value] of read.env) log.debug(`${name}='${value}'`)
    for (const [name, value] of read.outputs) log.debug(`Set output ${name} = ${value}`)
    for (const [name, value] of read.state) log.debug(`Save intra-action state ${name} = ${value}`)
    variables = { ...variables, ...Object.fromEntries(read.env) }
    path = [...read.path.toReversed(), ...path]
    return {
      ...log.read(),
      ok: child.exitCode === 0 && read.ok,
      exitCode: child.exitCode,
      signal: child.signalCode,
      env: Object.fromEntries(read.env),
      outputs: Object.fromEntries(read.outputs),
      state: Object.fromEntries(read.state),
      path: read.path,
      summary: read.summary,
    }
  }

  return {
    temp,
    workspace,
    uses: async ({ with: inputs = {}, env = {} } = {}) => {
      const { variables: own, unexpected } = inputVariables(manifest, inputs, options.token)
      let state: Variables = {}
      const { post } = manifest
      if (post) {
        posts.push(() => {
          const saved = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
          const all = { ...env, ...own, ...Object.fromEntries(saved) }
          return phase([process.execPath, join(actionDir, post)], all)
        })
      }
      const notes = unexpected.map((name) => `Unexpected input '${name}'`)
      const main = [process.execPath, join(actionDir, manifest.main)]
      const done = await phase(main, { ...env, ...own }, notes)
      state = done.state
      return done
    },
    run: (step) => {
      if (typeof step !== 'string') return phase(step, {})
      const byNode = ['.js', '.cjs', '.mjs', '.ts'].includes(extname(step))
      return phase(byNode ? [process.execPath, step] : ['bash', '-e', step], {})
    },
    end: async () => {
      const done: Phase[] = []
      for (let post = posts.pop(); post; post = posts.pop()) done.push(await post())
      return done
    },
    cancel: async () => {
      if (!running) return
      const { child, closed } = running
      const ended = closed.then(
        () => true,
        () => true,
      )
      const within = (time: number) => Promise.race([ended, sleep(time, false, { ref: false })])
      child.kill('SIGINT')
      if (await within(grace.interrupt)) return
      child.kill('SIGTERM')
      if (await within(grace.terminate)) return
      killGroup(child)
      await ended
    },
    dispose: () => {
      if (running) killGroup(running.child)
      rmSync(root, { recursive: true, force: true })
    },
  }
}

const killGroup = ({ pid }: ChildProcess) => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}
