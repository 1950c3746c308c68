// `npm run demo`: all of egg on this machine, one job, five attacks and an audit, told in a minute.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { readPolicyFolder } from '../disk/policy-folder.ts'
import { type Egg, story } from './demo-story.ts'
import { type Stack, startStack } from './stack.ts'
import { buildWorkers } from './worker.ts'

interface Shown {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

const root = fileURLToPath(new URL('..', import.meta.url))
const policyFolder = `${root}policies`
const json = process.argv.includes('--json')
const say = (line: string) => json || console.log(line)

/** The CLI as a process of its own, with the operator's credentials. */
const eggOf =
  (stack: Stack): Egg =>
  async (args, stdin = '', exit = 0) => {
    const child = spawn(process.execPath, [`${root}cli/egg.ts`, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        EGG_CONFIG: stack.settingsFile,
        AWS_SHARED_CREDENTIALS_FILE: stack.credentialsFile,
        AWS_PROFILE: 'operator',
      },
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.stdin.end(stdin)
    const [code] = await once(child, 'close')
    if (code !== exit) throw new Error(`egg ${args[0]} ended with ${code}: ${said}`)
    return said
  }

const tell = async (): Promise<Shown[]> => {
  say('egg: secrets for CI jobs without a single stored credential')
  say('')
  say('Building the broker and starting it in workerd, with a DynamoDB, a KMS and an issuer ...')
  await buildWorkers()
  const stack = await startStack({ policies: await readPolicyFolder(policyFolder), policyFolder })
  const shown: Shown[] = []
  const { steps, end } = story(stack, eggOf(stack))
  try {
    say(`The broker listens on ${stack.origin}`)
    say('')
    for (const [name, show] of steps) {
      const step = await show().then(
        (detail) => ({ name, ok: true, detail }),
        (error: Error) => ({ name, ok: false, detail: error.message }),
      )
      shown.push(step)
      say(`${step.ok ? 'ok  ' : 'FAIL'}  ${name}`)
      say(`      ${step.detail}`)
    }
  } finally {
    await end()
    await stack.close()
  }
  return shown
}

const steps = await tell()
const ok = steps.every((step) => step.ok)
say('')
say(
  ok ? 'All of it held. Next: README.md, "Try it by hand".' : 'Something did not hold; see above.',
)
if (json) console.log(JSON.stringify({ ok, steps }, null, 2))
process.exitCode = ok ? 0 : 1
