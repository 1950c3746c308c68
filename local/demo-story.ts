import { createHash, generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { storeOf } from '../aws/store.ts'
import { toBase64url } from '../core/bytes.ts'
import { envelopeHash } from '../core/envelope.ts'
import { CLOUD_CALL_MS } from '../core/limits.ts'
import type { SecretName } from '../core/name.ts'
import { parseStored, secretKey } from '../core/stored.ts'
import { check, type Egg, must, type Step } from './demo-step.ts'
import { draft, openAnswer, send } from './raw-exchange.ts'
import { type Job, startJob } from './runner.ts'
import type { Stack } from './stack.ts'

/** What `egg audit verify` ends with when something was tampered with. */
const TAMPERED = 3

const ACTION = fileURLToPath(new URL('..', import.meta.url))

/** A run of the workflow that policies/payments-api.yaml grants access to. */
export const CLAIMS = {
  repository: 'acme/payments-api',
  repository_id: '456789',
  repository_owner: 'acme',
  repository_owner_id: '1234',
  repository_visibility: 'private',
  ref: 'refs/heads/main',
  environment: 'production',
  event_name: 'push',
}

/** A run of the workflow that policies/key-rotation.yaml lets store a version. */
const ROTATION = {
  repository: 'acme/key-rotation',
  repository_id: '456792',
  environment: 'rotation',
  event_name: 'schedule',
  workflow_ref: 'acme/key-rotation/.github/workflows/stripe.yml@refs/heads/main',
  job_workflow_ref: 'acme/key-rotation/.github/workflows/stripe.yml@refs/heads/main',
}

/** Made anew for each demo: nothing in here is anyone's. */
const madeUpValues = () => ({
  'payments/db/url': 'postgres://payments:correct-horse-battery@db.internal:5432/payments',
  'payments/tls/key': generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
  'payments/stripe/config': JSON.stringify({ key: 'sk_test_made_up_for_the_demo', live: false }),
})

const SECRETS = `
  DB_URL  = payments/db/url
  TLS_KEY = payments/tls/key
  STRIPE  = payments/stripe/config
`

/** What the operator sees in the store: which envelope stands there. */
const envelopeHashOf = async (stack: Stack, name: SecretName): Promise<string> => {
  const { region, endpoints, accessKeys } = stack
  const credentials = async () => accessKeys.operator
  const store = storeOf({ region, endpoint: endpoints.dynamodb, credentials }, 'egg-')
  const signal = AbortSignal.timeout(CLOUD_CALL_MS)
  const [item] = await store.read('secrets', [secretKey(name)], signal)
  return toBase64url(await envelopeHash(parseStored(name, must(item ?? undefined)).envelope))
}

/** The main job, five attacks, a rotation, the keeper and the audit, in the order of the story. */
export const story = (stack: Stack, egg: Egg): { steps: Step[]; end: () => Promise<void> } => {
  const values = madeUpValues()
  const jobs: Job[] = []
  const job = (claims: object = {}, actionDir = ACTION): Job => {
    const { env } = must(stack.issuers.github).registerJob({ ...CLAIMS, ...claims })
    const started = startJob({ actionDir, env })
    jobs.push(started)
    return started
  }
  const uses = (of: Job) => of.uses({ with: { broker: stack.brokerLine, secrets: SECRETS } })
  const token = (aud: string) => must(stack.issuers.github).sign({ ...CLAIMS, aud })

  const home = dirname(stack.settingsFile)
  const review = { folder: join(home, 'review'), promises: join(home, 'promises.txt') }
  const pinned = (key: string) => ['--key', key, '--promises', review.promises]

  const main = job()
  let delivered: Awaited<ReturnType<typeof uses>> | undefined
  let spent: { body: Uint8Array<ArrayBuffer>; token: string } | undefined

  const steps: Step[] = [
    [
      'An operator stores three secrets',
      async () => {
        for (const [name, value] of Object.entries(values)) {
          await egg(['put', name, '--reason', 'demo'], value)
        }
        return 'Sealed on this machine; the store has ciphertext, KMS wraps each key.'
      },
    ],
    [
      'A job on main uses the action',
      async () => {
        delivered = await uses(main)
        check(delivered.ok, delivered.raw)
        const { record = '' } = delivered.outputs
        const calls = stack.recorder.counts((call) => call.principal === 'broker-kms')
        check(calls['kms:Decrypt'] === 3, JSON.stringify(calls))
        return `Three files, ${delivered.masks.length} masks; record ${record}`
      },
    ],
    [
      'A later step reads a file',
      async () => {
        const script =
          "const f=require('fs').readFileSync(process.env.TLS_KEY_FILE);console.log(require('crypto').createHash('sha256').update(f).digest('hex'))"
        const read = await main.run(['node', '-e', script])
        const expected = createHash('sha256').update(values['payments/tls/key']).digest('hex')
        check(read.raw.includes(expected), read.raw)
        return '$TLS_KEY_FILE holds the key, byte for byte; the log shows its hash, not the key.'
      },
    ],
    [
      'The job ends',
      async () => {
        const directory = must(delivered?.outputs.directory)
        check(existsSync(directory), `${dirname(directory)} has no folder to remove`)
        const posts = await main.end()
        check(posts.every(({ ok }) => ok) && !existsSync(directory), posts[0]?.raw ?? '')
        return 'The post step removed the folder.'
      },
    ],
    [
      'The same workflow on another branch is refused, and told why',
      async () => {
        const step = await uses(job({ ref: 'refs/heads/feature' }))
        check(!step.ok && step.raw.includes('[not_granted]'), step.raw)
        const why = /ref is [^%\n]*/.exec(step.raw)?.[0]
        return must(why)
      },
    ],
    [
      'The same token again is refused',
      async () => {
        const request = await draft(stack, ['payments/db/url'])
        spent = { body: request.body, token: await token(request.audience) }
        const first = await send(stack, spent.token, spent.body)
        const { values: opened } = await openAnswer(stack, first, request)
        check(opened['payments/db/url'] === values['payments/db/url'], 'the first exchange failed')
        const again = await send(stack, spent.token, spent.body)
        check(again.code === 'token_spent', again.text)
        return `First 200, then ${again.status} ${again.code}: one token, one release.`
      },
    ],
    [
      "A stolen token with the thief's own key is refused",
      async () => {
        const [victim, thief] = await Promise.all([
          draft(stack, ['payments/db/url']),
          draft(stack, ['payments/db/url']),
        ])
        const answer = await send(stack, await token(victim.audience), thief.body)
        check(answer.code === 'audience_mismatch', answer.text)
        return `${answer.status} ${answer.code}: the token commits to the job's own key.`
      },
    ],
    [
      'A request that was changed on its way is refused',
      async () => {
        const request = await draft(stack, ['payments/db/url'])
        const changed = Buffer.from(request.body).toString().replace('db/url', 'tls/key')
        const body = new TextEncoder().encode(changed)
        const answer = await send(stack, await token(request.audience), body)
        check(answer.code === 'audience_mismatch', answer.text)
        return `${answer.status} ${answer.code}: the token commits to every byte of the request.`
      },
    ],
    [
      'An operator freezes the vault',
      async () => {
        await egg(['freeze', 'payments', '--reason', 'demo'])
        const step = await uses(job())
        check(!step.ok && step.raw.includes('[frozen]'), step.raw)
        await egg(['unfreeze', 'payments', '--reason', 'demo is over', '--confirm', 'payments'])
        const after = await uses(job())
        check(after.ok, after.raw)
        return 'Refused from the next exchange on; after `egg unfreeze` the job runs again.'
      },
    ],
    [
      'A rotation workflow stores a new version; the next job gets it',
      async () => {
        const rotation = job(ROTATION, join(ACTION, 'put'))
        const fresh = JSON.stringify({ key: 'sk_test_made_up_and_rotated', live: false })
        const file = join(rotation.temp, 'fresh')
        await writeFile(file, fresh)
        const name = 'payments/stripe/config'
        const step = await rotation.uses({ with: { broker: stack.brokerLine, name, file } })
        check(step.ok && !step.log.includes('made_up_and_rotated'), step.raw)
        const next = await uses(job())
        check(next.ok && (await readFile(must(next.outputs.STRIPE), 'utf8')) === fresh, next.raw)
        const said = await egg(['show', name])
        check(/version 2\n/.test(said) && /history +version 1,/.test(said), said)
        return `No stored credential, nothing deployed: version ${step.outputs.version}; version 1 is in history.`
      },
    ],
    [
      'A job is told to give back what it holds',
      async () => {
        const held = await uses(job())
        const lease = must(held.outputs.record)
        const open = await egg(['leases', '--secret', 'payments/tls/key'])
        check(open.includes(`valid`) && open.includes(lease), open)
        await egg(['revoke', lease, '--reason', 'demo'])
        const after = await egg(['leases', '--secret', 'payments/tls/key'])
        check(new RegExp(`^revoked .*${lease.slice(-43)}$`, 'm').test(after), after)
        return 'Its lease is revoked: the watchdog on its runner asks each minute, and removes the files.'
      },
    ],
    [
      'The keeper seals again what was read',
      async () => {
        const name = 'payments/db/url' as SecretName
        const before = await envelopeHashOf(stack, name)
        await stack.runKeeper()
        const after = await envelopeHashOf(stack, name)
        check(before !== after, `the envelope is still ${before}`)
        const read = await uses(job())
        check(read.ok, read.raw)
        const change = `Envelope ${before.slice(0, 8)}… became ${after.slice(0, 8)}…`
        return `${change}: keys that were handed out open nothing now; the job still gets its files.`
      },
    ],
    [
      'The log has the record of the release',
      async () => {
        const { record = '' } = must(delivered).outputs
        const said = await egg(['audit', 'explain', record])
        const place = /leaf \d+, proven to be in the tree of \d+ leaves/.exec(said)?.[0]
        check(place !== undefined && said.includes('payments/db/url, version 1'), said)
        return `${must(place)} that the keeper signed; \`egg audit explain\` tells who, what and why.`
      },
    ],
    [
      'A reviewer exports the log and verifies it offline, with the promise that the job kept',
      async () => {
        const promise = must(/eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(must(delivered).summary)?.[0])
        await writeFile(review.promises, `${promise}\n`)
        await egg(['audit', 'export', '--from', '1h', '--out', review.folder])
        const key = (await egg(['audit', 'keys'])).trim()
        const said = await egg(['audit', 'verify', review.folder, ...pinned(key)])
        check(said.startsWith('SOUND'), said)
        return `Sound: ${must(/\d+ leaves, \d+ records.*promise/.exec(said)?.[0])}.`
      },
    ],
    [
      'One byte of the export is changed: verification names the record',
      async () => {
        const leaves = join(review.folder, 'leaves.ndjson')
        const text = await readFile(leaves, 'utf8')
        await writeFile(leaves, text.replace('"version":1', '"version":2'))
        const key = (await egg(['audit', 'keys'])).trim()
        const said = await egg(['audit', 'verify', review.folder, '--key', key], '', TAMPERED)
        return must(/record_altered \(leaf \d+\)/.exec(said)?.[0])
      },
    ],
  ]
  const end = async () => {
    for (const each of jobs) {
      await each.end()
      each.dispose()
    }
  }
  return { steps, end }
}
