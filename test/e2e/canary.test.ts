import { afterAll, beforeAll, expect, test } from 'vitest'
import { draft, send } from '../../local/raw-exchange.ts'
import { startJob } from '../../local/runner.ts'
import type { Stack } from '../../local/stack.ts'
import { CLAIMS, startWorld, VALUES } from './world.ts'

let stack: Stack

beforeAll(async () => {
  stack = await startWorld()
})
afterAll(() => stack?.close())

/** A text as it might turn up: clear, hex, URL-encoded, and base64 at each of its three phases. */
const formsOf = (text: string): string[] => {
  const bytes = Buffer.from(text)
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    // Without the ends, which depend on what stands beside the text.
    return encoded.slice(shift ? 4 : 0, Math.floor((shift + bytes.length) / 3) * 4)
  })
  return [
    text,
    encodeURIComponent(text),
    bytes.toString('hex'),
    ...shifted,
    ...shifted.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}

/** Where a canary sits in a text, or null. */
const leakIn = (text: string, canaries: readonly string[]): string | null =>
  canaries.flatMap(formsOf).find((form) => form.length >= 8 && text.includes(form)) ?? null

const valueCanaries = () => [
  ...Object.values(VALUES).flatMap((value) => value.trim().split('\n')),
  'sk_live_51HCanaryCanary',
]

const keyCanaries = () =>
  Object.values(stack.accessKeys).map(({ secretAccessKey }) => secretAccessKey)

test('the search finds what it must find', () => {
  const secret = 'postgres://egg-canary'
  for (const pad of ['', 'x', 'xy']) {
    const encoded = Buffer.from(`${pad}${secret}tail`).toString('base64')
    expect(leakIn(`log: ${encoded}`, [secret])).not.toBeNull()
  }
  expect(leakIn('nothing here', [secret])).toBeNull()
})

test('no route of the broker shows a token, a value or a key (T31, T34)', async () => {
  const request = await draft(stack, ['payments/db/url'])
  const sign = (claims: object) =>
    stack.issuers.github?.sign({ ...CLAIMS, aud: request.audience, ...claims })
  const tokens = (await Promise.all([
    sign({}),
    sign({ ref: 'refs/heads/feature' }),
    sign({ iss: 'https://evil.example' }),
    sign({ aud: 'egg:v1:elsewhere' }),
    sign({ exp: 1 }),
    sign({ jti: 7 }),
  ])) as string[]
  const canaries = [
    ...tokens,
    ...tokens.map((token) => token.split('.')[2] ?? ''),
    ...valueCanaries(),
    ...keyCanaries(),
  ]

  const texts: string[] = []
  for (const token of tokens) {
    texts.push((await send(stack, token, request.body)).text)
    texts.push((await send(stack, `${token} ${token}`, request.body)).text)
    texts.push((await send(stack, token, new Uint8Array(request.body.slice(1)))).text)
    for (const [method, path] of [
      ['GET', '/healthz'],
      ['GET', '/.well-known/egg'],
      ['GET', `/v1/exchange?token=${token}`],
      ['PUT', `/v1/exchange`],
      ['POST', `/${token}`],
    ] as const) {
      const response = await fetch(`${stack.origin}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'x-canary': token },
        ...(method !== 'GET' && { body: token }),
      })
      texts.push([...response.headers].join('\n'), await response.text())
    }
  }
  for (const text of [...texts, ...stack.logs]) expect(leakIn(text, canaries)).toBeNull()
  expect(texts).toHaveLength(6 * 13)
  expect(stack.logs.length).toBeGreaterThan(6)
})

test('neither phase of the action shows a value or a token, but in masks and files', async () => {
  const idp = stack.issuers.github
  const secrets = Object.keys(VALUES)
    .map((name, i) => `S${i} = ${name}`)
    .join('\n')
  const given = [
    { broker: stack.brokerLine, secrets },
    { broker: stack.brokerLine, secrets: `${secrets}\nX = payments/not/stored` },
    { broker: `${stack.origin}#sha256-${'A'.repeat(43)}`, secrets },
    { broker: stack.origin, secrets: `S = ${VALUES['payments/db/url']}` },
    { broker: VALUES['payments/db/url'], secrets },
  ]
  for (const inputs of given) {
    const { env } = idp?.registerJob(CLAIMS) ?? {}
    const job = startJob({
      actionDir: new URL('../..', import.meta.url).pathname,
      debug: true,
      env: env ?? {},
    })
    const main = await job.uses({ with: inputs })
    const [post] = await job.end()
    job.dispose()
    const canaries = [
      ...valueCanaries(),
      env?.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '',
      ...keyCanaries(),
    ]
    const said = [main, post].flatMap((phase) => [
      phase?.raw.replaceAll(/^::add-mask::.*$/gm, ''),
      phase?.summary,
      JSON.stringify([phase?.outputs, phase?.state, phase?.env, phase?.errors, phase?.warnings]),
    ])
    for (const text of said) {
      expect(leakIn(text ?? '', canaries)).toBeNull()
      // No token at all: the promise, in the summary, is the one JWS that may be seen.
      const jws = (text ?? '').match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? []
      for (const found of jws) {
        expect(Buffer.from(found.split('.')[0] ?? '', 'base64url').toString()).toContain(
          'egg-promise+jws',
        )
      }
    }
  }
  for (const line of stack.logs) expect(leakIn(line, valueCanaries())).toBeNull()
})

test('with export-env the environment is the one more place', async () => {
  const { env } = stack.issuers.github?.registerJob(CLAIMS) ?? {}
  const job = startJob({
    actionDir: new URL('../..', import.meta.url).pathname,
    debug: true,
    env: env ?? {},
  })
  const main = await job.uses({
    with: { broker: stack.brokerLine, secrets: 'S = payments/db/url', 'export-env': 'true' },
  })
  job.dispose()
  // With debug logging the runner itself prints what was exported, masked.
  expect(leakIn(main.log, valueCanaries())).toBeNull()
  expect(main.env.S).toBe(VALUES['payments/db/url'])
})

test('what is stored holds no value in clear', async () => {
  const { portsOf } = await import('./world.ts')
  const { store } = portsOf(stack, 'admin')
  const items = await store.list('secrets', 'vault#payments', '', AbortSignal.timeout(5000))
  const text = items
    .map((item) =>
      JSON.stringify(item, (_, v) =>
        v instanceof Uint8Array ? Buffer.from(v).toString('latin1') : v,
      ),
    )
    .join('\n')
  expect(items.length).toBeGreaterThan(2)
  expect(leakIn(text, valueCanaries())).toBeNull()
})
