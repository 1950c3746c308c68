// `npm run bench -- action`: what the action takes of a job's time, against a Node that does nothing.
// The committed bundles in processes of their own, TLS on loopback; the arms take turns.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Job, startJob } from '../local/runner.ts'
import { startPlatform } from '../test/attacks/platform.ts'
import { makeCertificate } from '../test/client/certificate.ts'

const ROUNDS = Number(process.env.EGG_BENCH_ROUNDS ?? 15)
const ACTION = new URL('..', import.meta.url).pathname
const LIMITS = { main: 3.0, post: 1.1, fifty: 1.1, bytes: 102_400 }

type Arm = 'empty' | 'main1' | 'main10' | 'main50' | 'post'

export const benchAction = async (): Promise<void> => {
  const certificate = makeCertificate()
  const platform = await startPlatform(certificate)
  for (let i = 0; i < 50; i++) await platform.store(`value number ${i}`, `payments/stripe/s${i}`)
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => `S${i} = payments/stripe/s${i}`).join('\n')
  const times: Record<Arm, number[]> = { empty: [], main1: [], main10: [], main50: [], post: [] }

  // For all arms alike, the empty one among them: what a job with a well-known authority never pays.
  const folder = mkdtempSync(join(tmpdir(), 'egg-bench-'))
  const ca = join(folder, 'ca.pem')
  writeFileSync(ca, certificate.cert)
  const env = { ...platform.env, NODE_EXTRA_CA_CERTS: ca }

  const timed = async (arm: Arm, work: () => Promise<{ ok: boolean; raw: string }>) => {
    const began = performance.now()
    const { ok, raw } = await work()
    if (!ok) throw new Error(`${arm}: ${raw}`)
    times[arm].push(performance.now() - began)
  }
  const inputs = (count: number) => ({
    broker: platform.broker,
    secrets: lines(count),
  })
  const post = async (job: Job) => (await job.end())[0] ?? { ok: false, raw: 'no post' }

  try {
    for (let round = 0; round < ROUNDS; round++) {
      const job = startJob({ actionDir: ACTION, env })
      await timed('empty', () => job.run([process.execPath, '-e', '']))
      for (const count of [1, 10, 50] as const) {
        const one = startJob({ actionDir: ACTION, env })
        await timed(`main${count}`, () => one.uses({ with: inputs(count) }))
        // The watchdog starts in the meantime, as it does in a job; and ends before the next arm.
        await sleep(300)
        if (count === 10) await timed('post', () => post(one))
        else await one.end()
        await sleep(1_300)
        one.dispose()
      }
      job.dispose()
    }
  } finally {
    await platform.close()
    rmSync(folder, { recursive: true })
  }
  report(times)
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const report = (times: Record<Arm, number[]>): void => {
  const of = (arm: Arm) => median(times[arm])
  const ratio = (a: Arm, b: Arm) => of(a) / of(b)
  const { size } = statSync(`${ACTION}dist/main.cjs`)
  const row = (what: string, value: string) => console.log(`| ${what} | ${value} |`)
  console.log(
    `\nNode ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}\n\n| | |\n|---|---|`,
  )
  row('an empty Node process', `${of('empty').toFixed(0)} ms`)
  row(
    'main, 10 secrets, against it',
    `${ratio('main10', 'empty').toFixed(2)} × (aim ${LIMITS.main})`,
  )
  row('post against it', `${ratio('post', 'empty').toFixed(2)} × (aim ${LIMITS.post})`)
  row(
    'main, 50 secrets against 1',
    `${ratio('main50', 'main1').toFixed(2)} × (aim ${LIMITS.fifty})`,
  )
  for (const file of readdirSync(`${ACTION}dist`).filter((name) => name.endsWith('.cjs'))) {
    row(`dist/${file}`, `${statSync(`${ACTION}dist/${file}`).size} bytes`)
  }
  if (size > LIMITS.bytes) throw new Error('dist/main.cjs is larger than it may be')
}
