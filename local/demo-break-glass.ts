import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { readPolicyFolder } from '../disk/policy-folder.ts'
import { type Chapter, check, eggOf, must, type Step } from './demo-step.ts'
import { CLAIMS } from './demo-story.ts'
import { draft, openAnswer, send } from './raw-exchange.ts'
import { type Stack, startStack } from './stack.ts'

const NAME = 'payments/db/url'
const VALUE = 'postgres://payments:made-up-for-the-demo@db.internal:5432/payments'
const NEXT = 'postgres://payments:made-up-and-rotated@db.internal:5432/payments'

/** Milliseconds between the keeper's runs: it answers the bundle's request. */
const KEEPER_EVERY = 2000

/** Of `egg`: the command was not started; done, and somebody must look. */
const EXIT = { notStarted: 125, attention: 5 } as const

/** Prints the file's length and nothing of it: a command that uses the secret. */
const USE = 'process.stdout.write(String(require("fs").statSync(process.env.DB_URL_FILE).size))'

/**
 * The cloud is down: a bundle is opened by two people of three, and what was opened is rotated
 * afterwards. Its folder holds the keys, so it is made anew and removed.
 */
export const breakGlass = async (policyFolder: string): Promise<Chapter> => {
  const home = await mkdtemp(join(tmpdir(), 'egg-demo-'))
  const policies = join(home, 'policies')
  await cp(policyFolder, policies, { recursive: true })
  await writeFile(join(home, 'passphrase'), 'made up for the demo\n', { mode: 0o600 })

  let stack: Stack | null = null
  let [logKey, journal] = ['', '']
  const start = async (): Promise<Stack> => {
    stack = await startStack({
      policies: await readPolicyFolder(policies),
      policyFolder: policies,
      folder: join(home, 'stack'),
      keeperEvery: KEEPER_EVERY,
    })
    return stack
  }
  const stop = async (): Promise<void> => {
    await stack?.close()
    stack = null
  }
  const egg = (args: readonly string[], stdin = '', exit = 0): Promise<string> =>
    eggOf(stack, home)(args, stdin, exit)
  const open = (bundle: string, shares: readonly number[], exit = 0): Promise<string> =>
    egg(
      [
        ...['break-glass', 'open', bundle],
        ...shares.flatMap((n) => ['--share', `keys/share-${n}-of-3.txt`]),
        ...['--operator-key', 'keys/alice.journal.age', '--passphrase-file', 'passphrase'],
        ...['--log-key', must(logKey), '--reason', 'INC-42', '--confirm', 'open'],
        ...['--secret', `DB_URL = ${NAME}`, '--', process.execPath, '-e', USE],
      ],
      '',
      exit,
    )

  const steps: Step[] = [
    [
      'Two of three people can open what is sealed; alice signs for it',
      async () => {
        const keygen = ['break-glass', 'keygen', '--operator', 'alice', '--shares', '2-of-3']
        const made = await egg([
          ...[...keygen, '--passphrase-file', 'passphrase', '--out', 'keys', '--json'],
        ])
        const { recipient, signer } = JSON.parse(must(made.split('\n').find(isJson)))
        const file = join(policies, 'vaults.yaml')
        const vaults = parseDocument(await readFile(file, 'utf8'))
        vaults.setIn(['defaults', 'recipients'], [recipient])
        vaults.setIn(['defaults', 'journal_signers'], [signer])
        await writeFile(file, vaults.toString())
        return `Three sheets of paper; vaults.yaml names ${recipient.slice(0, 12)}…, which seals and cannot open.`
      },
    ],
    [
      'An operator stores a secret: its key goes into escrow, too',
      async () => {
        await start()
        await egg(['put', NAME, '--reason', 'demo'], VALUE)
        logKey = (await egg(['audit', 'keys'])).trim()
        return 'Wrapped by KMS for every day, and to the sheets for the one day without it.'
      },
    ],
    [
      'A bundle is sealed: copied, signed by the keeper, opened by nobody',
      async () => {
        const seal = ['break-glass', 'seal', '--out', 'bundle.age', '--reason', 'nightly']
        await egg(seal)
        const { length } = await readFile(join(home, 'bundle.age'))
        return `One age file of ${length} bytes; keep it where the cloud is not.`
      },
    ],
    [
      'The cloud goes down',
      async () => {
        await stop()
        return 'No broker, no KMS, no DynamoDB: nothing of egg is running.'
      },
    ],
    [
      'One sheet opens nothing',
      async () => {
        const said = await open('bundle.age', [2], EXIT.notStarted)
        check(!said.includes('postgres'), said)
        return must(/egg: .*/.exec(said)?.[0])
      },
    ],
    [
      'A bundle that was changed is refused',
      async () => {
        const bytes = await readFile(join(home, 'bundle.age'))
        bytes[bytes.length - 100] = must(bytes[bytes.length - 100]) ^ 1
        await writeFile(join(home, 'changed.age'), bytes)
        const said = await open('changed.age', [1, 3], EXIT.notStarted)
        return must(/egg: .*/.exec(said)?.[0])
      },
    ],
    [
      'Two of three open it; a signed journal says so first',
      async () => {
        const said = await open('bundle.age', [1, 3])
        check(said.includes(String(VALUE.length)), said)
        journal = must((await readdir(home)).find((name) => name.endsWith('.journal')))
        const text = await readFile(join(home, journal), 'utf8')
        check(!text.includes(VALUE), 'the journal has the value')
        return `A command had the secret as a file, ${VALUE.length} bytes, gone when it ended.`
      },
    ],
    [
      'The cloud is back: the journal is reported, and everything in the bundle is to be rotated',
      async () => {
        await start()
        await egg(['break-glass', 'report', must(journal)], '', EXIT.attention)
        const { value, warnings } = await read(must(stack))
        check(value === VALUE && warnings.includes('rotation_due'), warnings.join())
        return 'Jobs still get it, with the warning rotation_due; a policy can say deny.'
      },
    ],
    [
      'A new version clears it, and nothing else does',
      async () => {
        await egg(['put', NAME, '--reason', 'rotated after INC-42'], NEXT)
        const { value, warnings } = await read(must(stack))
        check(value === NEXT && !warnings.length, warnings.join())
        return 'The next job gets the new one, without a warning.'
      },
    ],
  ]
  const end = async () => {
    await stop()
    await rm(home, { recursive: true, force: true })
  }
  return { steps, end }
}

const isJson = (line: string): boolean => line.startsWith('{')

/** What a job on main is given. */
const read = async (stack: Stack) => {
  const request = await draft(stack, [NAME])
  const token = await must(stack.issuers.github).sign({ ...CLAIMS, aud: request.audience })
  const answer = await send(stack, token, request.body)
  check(answer.status === 200, answer.text)
  const { values, opened } = await openAnswer(stack, answer, request)
  return { value: values[NAME], warnings: opened.warnings }
}
