import { once } from 'node:events'
import { createServer } from 'node:net'
import { loopback } from './aws-server.ts'

/** A free port: the broker's origin is configuration, so it must be known before the Worker starts. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, loopback)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
