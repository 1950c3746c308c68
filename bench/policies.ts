// `npm run bench -- policies`: what a decision and a start cost with many policies, in bare workerd.
import { encodePolicySet } from '../core/policy/text.ts'
import { manyPolicies } from './arms/many.ts'
import { bundle, type Served, serve } from './workerd.ts'

const COUNTS = [1, 1000, 100_000]
const ROUNDS = 5
const DECISIONS = 20_000

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const decisions = async ({ url, cpu }: Served, of: number): Promise<number> => {
  const before = await cpu()
  const allowed = Number(await (await fetch(`${url}/?n=${DECISIONS}&of=${of}`)).text())
  if (allowed !== DECISIONS) throw new Error(`${allowed} of ${DECISIONS} were allowed`)
  return ((await cpu()) - before) / DECISIONS
}

export const benchPolicies = async (): Promise<void> => {
  const script = await bundle('bench/arms/decide.ts')
  const arms = COUNTS.map((count) => ({
    count,
    policies: encodePolicySet(manyPolicies(count)),
    load: [] as number[],
    decide: [] as number[],
    memory: [] as number[],
  }))
  for (let round = 0; round < ROUNDS; round++) {
    for (const { count, policies, load, decide, memory } of arms) {
      const worker = await serve(script, { policies })
      try {
        const held = await worker.memory()
        const begun = performance.now()
        await (await fetch(`${worker.url}/?n=1&of=${count}`)).text()
        load.push(performance.now() - begun)
        memory.push((await worker.memory()) - held)
        await decisions(worker, count)
        decide.push(await decisions(worker, count))
      } finally {
        await worker.close()
      }
    }
  }
  const [one] = arms
  if (!one) return
  const rows = arms.map(({ count, policies, load, decide, memory }) => {
    const [more, cost] = [median(load) - median(one.load), median(decide)]
    const ratio = (cost / median(one.decide)).toFixed(1)
    const size = (policies.length / 1e6).toFixed(1)
    return `| ${count.toLocaleString('en')} | ${size} MB | ${(cost * 1e6).toFixed(1)} µs | ${ratio} × | ${more.toFixed(0)} ms | ${median(memory).toFixed(0)} MB |`
  })
  console.log(
    '| policies | compiled | CPU per decision | against one | loading and the first one, longer by | and holds |',
  )
  console.log('|---|---|---|---|---|---|')
  for (const row of rows) console.log(row)
}
