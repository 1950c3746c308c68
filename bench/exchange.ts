// `npm run bench -- exchange`: the exchange beside its floors, in bare workerd, arms interleaved.
// Ratios are what counts; the times belong to the machine. docs/performance.md holds the last table.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { cpus } from 'node:os'
import { freePort } from '../local/free-port.ts'
import { issuerKey, policySet, requestFor, settings } from './fixture.ts'
import { bundle, type Served, serve } from './workerd.ts'

const ROUNDS = 7
const PER_ROUND = 250

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

interface Sent {
  readonly body: Uint8Array
  readonly token: string
}

const send = (url: string, { body, token }: Sent): Promise<void> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      `${url}/v1/exchange`,
      { method: 'POST', agent, headers: { authorization: `Bearer ${token}` } },
      (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 200
            ? resolve()
            : reject(new Error(`HTTP ${response.statusCode}`)),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const quantile = (values: readonly number[], q: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN
const median = (values: readonly number[]): number => quantile(values, 0.5)

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Slope of y over x, least squares. */
const slope = (points: readonly (readonly [number, number])[]): number => {
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  const top = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0)
  return top / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
}

const key = await issuerKey()
const stub = fork(new URL('stub.ts', import.meta.url), [
  JSON.stringify({ jwks: { keys: [key.jwk] } }),
])
const [{ port }] = (await once(stub, 'message')) as [{ port: number }]
const stubUrl = `http://127.0.0.1:${port}`
const setLatency = async (ms: number) => void (await fetch(`${stubUrl}/latency/${ms}`))
const policies = await policySet(stubUrl)

const ARMS = ['exchange', 'hand-signed', 'jwt-verify', 'one-call', 'primitives'] as const
type Arm = (typeof ARMS)[number]
const entryOf = (arm: Arm | 'hello') =>
  arm === 'exchange' ? 'broker/index.ts' : `bench/arms/${arm}.ts`

const rows: [string, string][] = []
const row = (what: string, value: string) => {
  rows.push([what, value])
  console.error(`${what}: ${value}`)
}

const served = new Map<Arm, { worker: Served; one: Sent }>()
const scripts = new Map<string, string>()
const requests = new Map<number, Sent>()
try {
  for (const arm of ARMS) {
    const chosen = await freePort()
    const origin = `http://127.0.0.1:${chosen}`
    const script = await bundle(entryOf(arm))
    scripts.set(arm, script)
    const worker = await serve(script, {
      env: await settings(origin, stubUrl),
      policies,
      port: chosen,
    })
    const one = await requestFor(origin, stubUrl, key, 1)
    served.set(arm, { worker, one })
    if (arm === 'exchange') {
      for (const count of [1, 5, 10, 50]) {
        requests.set(count, await requestFor(origin, stubUrl, key, count))
      }
    }
    for (let i = 0; i < 300; i++) await send(worker.url, one)
  }

  // CPU of the Worker's process per request, S = 1.
  const cpu = new Map<Arm, number[]>(ARMS.map((arm) => [arm, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [arm, { worker, one }] of served) {
      const before = await worker.cpu()
      for (let i = 0; i < PER_ROUND; i += 5) {
        await Promise.all(Array.from({ length: 5 }, () => send(worker.url, one)))
      }
      cpu.get(arm)?.push(((await worker.cpu()) - before) / PER_ROUND)
    }
  }
  const cost = (arm: Arm) => median(cpu.get(arm) ?? []) * 1000
  const ratio = (arm: Arm) => (cost('exchange') / cost(arm)).toFixed(2)
  row('CPU per exchange, S = 1', `${cost('exchange').toFixed(2)} ms`)
  row('… against the same over hand-signed requests', `${ratio('hand-signed')} ×`)
  row('… against the sum of its cryptography', `${ratio('primitives')} ×`)
  row('… against a handler that only verifies the token', `${ratio('jwt-verify')} ×`)
  row('… against one outgoing call', `${ratio('one-call')} ×`)

  // Round trips: how much an exchange slows down per injected millisecond.
  const exchange = served.get('exchange')?.worker as Served
  for (const count of [1, 5, 10, 50]) {
    const points: [number, number][] = []
    for (const latency of [5, 10, 20]) {
      await setLatency(latency)
      const times: number[] = []
      for (let i = 0; i < 15; i++) {
        times.push(await timed(() => send(exchange.url, requests.get(count) as Sent)))
      }
      points.push([latency, median(times)])
    }
    row(
      `Round trips, S = ${count} (slope against 5, 10, 20 ms)`,
      `${slope(points).toFixed(2)} (at 20 ms: ${points.at(-1)?.[1].toFixed(1)} ms)`,
    )
  }

  await setLatency(5)
  const burst: number[] = []
  const wall = await timed(() =>
    Promise.all(
      Array.from({ length: 256 }, async () => {
        burst.push(await timed(() => send(exchange.url, requests.get(1) as Sent)))
      }),
    ),
  )
  row(
    'Burst of 256 jobs, one isolate, 5 ms latency',
    `${wall.toFixed(0)} ms in all; median ${median(burst).toFixed(0)} ms, p99 ${quantile(burst, 0.99).toFixed(0)} ms`,
  )
  await setLatency(0)
  const saturated = await timed(async () => {
    for (let i = 0; i < 20; i++) {
      await Promise.all(
        Array.from({ length: 32 }, () => send(exchange.url, requests.get(1) as Sent)),
      )
    }
  })
  row('Throughput, one isolate, 32 at once', `${((640 / saturated) * 1000).toFixed(0)} exchanges/s`)

  // Cold start: from spawning workerd to its first answer.
  const hello = await bundle(entryOf('hello'))
  const [cold, floor]: [number[], number[]] = [[], []]
  for (let i = 0; i < 7; i++) {
    for (const [script, times] of [
      [scripts.get('exchange') as string, cold],
      [hello, floor],
    ] as const) {
      const chosen = await freePort()
      const env = await settings(`http://127.0.0.1:${chosen}`, stubUrl)
      let worker: Served | undefined
      times.push(
        await timed(async () => (worker = await serve(script, { env, policies, port: chosen }))),
      )
      await worker?.close()
    }
  }
  row(
    'Cold start against a hello Worker',
    `${(median(cold) / median(floor)).toFixed(2)} × (+${(median(cold) - median(floor)).toFixed(0)} ms)`,
  )
} finally {
  for (const { worker } of served.values()) await worker.close()
  stub.kill()
  agent.destroy()
}

const size = Math.max(...rows.map(([what]) => what.length))
console.log(
  `egg bench, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}`,
)
for (const [what, value] of rows) console.log(`${what.padEnd(size)}  ${value}`)
