// A process of its own: all of AWS and the issuer, with canned answers and a chosen latency.
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const { jwks } = JSON.parse(process.argv[2] ?? '{}')
let latency = 0

const envelope = Buffer.alloc(1 + 32 + 32 + 1024 + 16, 1).toString('base64')
const wrapped = Buffer.alloc(1 + 184, 1).toString('base64')
const number = (value: number) => ({ N: String(value) })

interface Key {
  readonly pk: { S: string }
  readonly sk: { S: string }
}

const itemOf = ({ pk, sk }: Key): object[] => {
  if (pk.S === 'freeze-all') return []
  if (pk.S === 'control') {
    return [{ pk, sk, v: number(1), revision: number(1), floor: number(0), frozen: { S: '{}' } }]
  }
  return [
    {
      pk,
      sk,
      version: number(1),
      envelope: { B: envelope },
      wrapped: { B: wrapped },
      created: number(1),
      record: { S: 'op#2026-11-22T00:00Z#0/x' },
      sealed: number(1),
    },
  ]
}

const answer = (operation: string, body: string): unknown => {
  switch (operation) {
    case 'BatchGetItem': {
      const { RequestItems } = JSON.parse(body)
      const tables = Object.entries(RequestItems as Record<string, { Keys: Key[] }>)
      return {
        Responses: Object.fromEntries(
          tables.map(([name, { Keys }]) => [name, Keys.flatMap(itemOf)]),
        ),
      }
    }
    case 'Decrypt':
      return { KeyId: 'bench', Plaintext: Buffer.alloc(32, 7).toString('base64') }
    default:
      return {}
  }
}

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString()
  if (request.url === '/.well-known/jwks') return response.end(JSON.stringify(jwks))
  if (request.url?.startsWith('/latency/')) {
    latency = Number(request.url.slice('/latency/'.length))
    return response.end()
  }
  const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? ''
  const text = JSON.stringify(answer(operation, body))
  if (latency) await sleep(latency)
  response.setHeader('content-type', 'application/x-amz-json-1.0')
  response.end(text)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.send?.({ port: address.port })
})
