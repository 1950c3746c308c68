import { once } from 'node:events'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { act, type Work } from './act.ts'
import { quoted } from './shell.ts'
import { examples, usage } from './usage.ts'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

interface Options {
  readonly port?: string
  readonly dir: string
  readonly policies?: string
}

const dev: Work<Options> = async (session, { port, dir, policies: named }) => {
  const chosen = port === undefined ? undefined : portOf(port)
  const { loadSettings } = await import('./settings.ts')
  const policyFolder = named ? resolve(session.cwd, named) : loadSettings(session).policies
  session.note('egg dev: building the broker')
  const [{ buildWorkers }, { startStack }, { readPolicyFolder }] = await Promise.all([
    import('../local/worker.ts'),
    import('../local/stack.ts'),
    import('../disk/policy-folder.ts'),
  ])
  const policies = await readPolicyFolder(policyFolder)
  await buildWorkers()
  const stack = await startStack({
    policies,
    policyFolder,
    folder: resolve(session.cwd, dir),
    keeperEvery: 60_000,
    ...(chosen !== undefined && { port: chosen }),
  })
  const { origin, brokerLine, settingsFile, credentialsFile } = stack
  return {
    document: { origin, broker: brokerLine, settingsFile, credentialsFile },
    text: `egg dev: for evaluation only, on 127.0.0.1 only. Nothing in here is safe to rely on: its
keys lie in files.

broker: ${brokerLine}

In another shell:
  export EGG_CONFIG=${quoted(settingsFile)}
  export AWS_SHARED_CREDENTIALS_FILE=${quoted(credentialsFile)}
  export AWS_PROFILE=operator

AWS_PROFILE=releaser for \`egg unfreeze --all\`. Control-C ends it.`,
    running: async () => {
      // Miniflare's own listeners would end the process before the store is closed.
      for (const signal of SIGNALS) process.removeAllListeners(signal)
      await Promise.race(SIGNALS.map((signal) => once(process, signal)))
      session.note('egg dev: closing')
      await stack.close()
    },
  }
}

const portOf = (text: string): number => {
  const port = Number(text)
  if (/^[0-9]{1,5}$/.test(text) && port > 0 && port < 65_536) return port
  throw usage('`egg dev` takes a port from 1 to 65535.', 'Leave --port out for a free one.')
}

export const devCommand = (): Command =>
  new Command('dev')
    .description('run all of egg on this machine, for evaluation')
    .option('--port <n>', "the broker's port")
    .option('--policies <dir>', 'the policies; those of egg.yaml without it')
    .option('--dir <dir>', 'where the stack keeps its state', '.egg/dev')
    .addHelpText('after', examples('egg dev', 'egg dev --port 8787 --dir /tmp/egg'))
    .action(act(dev))
