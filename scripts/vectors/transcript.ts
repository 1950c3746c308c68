import { randomBytes, toBase64url, utf8 } from '../../core/bytes.ts'
import { type Origin, parseOrigin } from '../../core/origin.ts'
import { exchangeBody } from '../../core/request.ts'
import {
  committedAudience,
  EXCHANGE_ROUTE,
  fixedAudience,
  transcriptOf,
} from '../../core/transcript.ts'

const body = exchangeBody({
  key: { kty: 'OKP', crv: 'X25519', x: toBase64url(randomBytes(32)) },
  asked: [
    { name: 'payments/db/url' as never, optional: false },
    { name: 'payments/stripe/config' as never, optional: true },
  ],
  lease: 1800,
  handleHash: toBase64url(randomBytes(32)),
})

const origins = ['https://egg.example.com', 'https://egg.example.com:8443', 'http://127.0.0.1:8787']

export const transcriptVectors = async () => {
  const vector = async (title: string, origin: string, route: string, bytes: typeof body) => {
    const T = await transcriptOf(origin as Origin, route, bytes)
    return {
      title,
      origin,
      route,
      body: toBase64url(bytes),
      T: toBase64url(T),
      audience: committedAudience(origin as Origin, T),
      fixed_audience: fixedAudience(origin as Origin),
    }
  }
  const valid = await Promise.all([
    ...origins.map((origin) => vector(`an exchange at ${origin}`, origin, EXCHANGE_ROUTE, body)),
    vector('an empty body', 'https://egg.example.com', EXCHANGE_ROUTE, utf8('')),
    vector(
      'the write of a secret',
      'https://egg.example.com',
      'PUT /v1/secrets/payments/db%2Furl',
      utf8('{"v":1}'),
    ),
  ])
  const [good] = valid
  if (!good || !parseOrigin(good.origin)) throw new Error('no good vector')
  const other = (title: string, change: object) => ({
    title,
    ...{ origin: good.origin, route: good.route, body: good.body },
    ...change,
    not_T: good.T,
  })
  const text = new TextDecoder().decode(body)
  const bodyOf = (changed: string) => ({ body: toBase64url(utf8(changed)) })
  return {
    valid,
    invalid: [
      other('another broker', { origin: 'https://egg.example.org' }),
      other('another port', { origin: 'https://egg.example.com:444' }),
      other('another scheme', { origin: 'http://egg.example.com' }),
      other('another method', { route: 'PUT /v1/exchange' }),
      other('another path', { route: 'POST /v1/exchange/' }),
      other('another key', bodyOf(text.replace('"x":"', '"x":"A'))),
      other('one secret more', bodyOf(text.replace('"secrets":[', '"secrets":["payments/a",'))),
      other('a longer lease', bodyOf(text.replace('1800', '1801'))),
      other('white space', bodyOf(`${text} `)),
      other('a byte moved from the route to the body', {
        route: good.route.slice(0, -1),
        ...bodyOf(`e${text}`),
      }),
      other('a byte moved from the origin to the route', {
        origin: good.origin.slice(0, -1),
        route: `m${good.route}`,
      }),
    ],
  }
}
