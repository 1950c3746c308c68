import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { kmsOf } from '../../aws/kms.ts'
import { signerOf } from '../../aws/signer.ts'
import { storeOf } from '../../aws/store.ts'

/** One request as it reached the other end. */
export interface Sent {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

export interface Answer {
  readonly status?: number
  /** What AWS says; a text is sent as it is. */
  readonly body: object | string
}

/** Says what AWS never would, and keeps what it is asked: signatures are not looked at. */
export const startWire = async (answer: (sent: Sent) => Answer) => {
  const sent: Sent[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '')
    const asked = { operation, input: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
    sent.push(asked)
    const { status = 200, body } = answer(asked)
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const access = {
    region: 'local-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: async () => ({ accessKeyId: 'AKIA', secretAccessKey: 'x' }),
  }
  return {
    sent,
    access,
    store: storeOf(access, 'egg-'),
    kms: kmsOf(access),
    signer: signerOf(access, 'alias/egg-log'),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

export type Wire = Awaited<ReturnType<typeof startWire>>
