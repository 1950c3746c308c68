// `npm run demo`: all of egg on this machine, one job, its attackers and an audit, told in a minute.
// `npm run demo -- --chapter break-glass`: the cloud is down.
import { fileURLToPath } from 'node:url'
import { readPolicyFolder } from '../disk/policy-folder.ts'
import { breakGlass } from './demo-break-glass.ts'
import { type Chapter, eggOf } from './demo-step.ts'
import { story } from './demo-story.ts'
import { startStack } from './stack.ts'
import { buildWorkers } from './worker.ts'

interface Shown {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

const policyFolder = fileURLToPath(new URL('../policies', import.meta.url))
const json = process.argv.includes('--json')
const say = (line: string) => json || console.log(line)

const CHAPTERS: Readonly<Record<string, () => Promise<Chapter>>> = {
  job: async () => {
    const stack = await startStack({ policies: await readPolicyFolder(policyFolder), policyFolder })
    say(`The broker listens on ${stack.origin}`)
    const { steps, end } = story(stack, eggOf(stack))
    return { steps, end: () => end().finally(() => stack.close()) }
  },
  'break-glass': () => breakGlass(policyFolder),
}

const chapterNamed = (args: readonly string[]): (() => Promise<Chapter>) | undefined => {
  const at = args.indexOf('--chapter')
  const name = at < 0 ? 'job' : (args[at + 1] ?? '')
  return Object.hasOwn(CHAPTERS, name) ? CHAPTERS[name] : undefined
}

const tell = async (open: () => Promise<Chapter>): Promise<Shown[]> => {
  say('egg: secrets for CI jobs without a single stored credential')
  say('')
  say('Building the broker and starting it in workerd, with a DynamoDB, a KMS and an issuer ...')
  await buildWorkers()
  const { steps, end } = await open()
  const shown: Shown[] = []
  try {
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
  }
  return shown
}

const open = chapterNamed(process.argv.slice(2))
if (open) {
  const steps = await tell(open)
  const ok = steps.every((step) => step.ok)
  say('')
  say(
    ok
      ? 'All of it held. Next: README.md, "Try it by hand".'
      : 'Something did not hold; see above.',
  )
  if (json) console.log(JSON.stringify({ ok, steps }, null, 2))
  process.exitCode = ok ? 0 : 1
} else {
  console.error(`There is no such chapter: --chapter ${Object.keys(CHAPTERS).join(', or ')}.`)
  process.exitCode = 1
}
