// `npm run bench`: all of them, or those that are named: `npm run bench -- verify`.
export const BENCHES = {
  action: async () => (await import('./action.ts')).benchAction(),
  exchange: () => import('./exchange.ts'),
  policies: async () => (await import('./policies.ts')).benchPolicies(),
  verify: async () => (await import('./verify.ts')).benchVerify(),
} as const

type Name = keyof typeof BENCHES

const isName = (text: string): text is Name => Object.hasOwn(BENCHES, text)

const named = process.argv.slice(2)
const unknown = named.find((text) => !isName(text))
if (unknown !== undefined) {
  console.error(`There is no bench ${unknown}: ${Object.keys(BENCHES).join(', ')}.`)
  process.exitCode = 1
} else {
  const names = named.length ? named.filter(isName) : (Object.keys(BENCHES) as Name[])
  for (const name of names) await BENCHES[name]()
}
