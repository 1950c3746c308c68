import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import dynalite from 'dynalite'
import { loopback, type Running } from './aws-server.ts'

export interface DynaliteOptions {
  /** Where items persist; in memory when left out. */
  readonly folder?: string
  /** A free one when left out. */
  readonly port?: number
}

/**
 * Starts dynalite on 127.0.0.1. It checks no signature and no right, and an aborted request makes
 * it throw: everything but the shim keeps away from it.
 */
export const startDynalite = async ({
  folder,
  port = 0,
}: DynaliteOptions = {}): Promise<Running> => {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const server = dynalite({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(folder === undefined ? {} : { path: folder }),
  })
  // The shim keeps its sockets; a time-out here would race with their reuse.
  server.keepAliveTimeout = 0

  let active = 0
  let drained = () => {}
  server.on('request', (_request, response) => {
    active += 1
    response.once('close', () => {
      active -= 1
      if (active === 0) drained()
    })
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, loopback, resolve)
  })
  const bound = (server.address() as AddressInfo).port

  return {
    url: `http://${loopback}:${bound}`,
    port: bound,
    close: async () => {
      const closed = new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
      })
      if (active > 0) {
        await new Promise<void>((resolve) => {
          drained = resolve
        })
      }
      server.closeAllConnections()
      await closed
    },
  }
}
