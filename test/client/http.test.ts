import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import {
  type AddressInfo,
  createServer as createTcpServer,
  connect as dial,
  type Server,
  type Socket,
} from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type HttpRequest, openConnections, proxyWarnings, request } from '../../client/http.ts'
import { textOf, utf8 } from '../../core/bytes.ts'
import { EggError } from '../../core/error.ts'
import { makeCertificate } from './certificate.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

const listen = async (server: Server): Promise<number> => {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
const serve = async (listener: RequestListener) =>
  `http://127.0.0.1:${await listen(createHttpServer(listener))}`
const connect = (env: Record<string, string> = {}, ca?: string) => {
  const connections = openConnections(ca === undefined ? { env } : { env, ca })
  closers.push(connections.close)
  return connections
}
const get = (url: string, changes: Partial<HttpRequest> = {}) =>
  request({
    method: 'GET',
    url,
    timeout: 2_000,
    maxBytes: 1_000,
    connections: connect(),
    ...changes,
  })
const failureOf = (promise: Promise<unknown>): Promise<EggError> =>
  promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => {
      if (error instanceof EggError) return error
      throw error
    },
  )
const codeOfFailure = async (promise: Promise<unknown>) => (await failureOf(promise)).code

describe('a request', () => {
  test('carries method, headers and body, and brings status, headers and body', async () => {
    const url = await serve(async (incoming, response) => {
      const parts: Buffer[] = []
      for await (const part of incoming) parts.push(part)
      response.writeHead(418, { 'x-egg': 'yes' })
      response.end(`${incoming.method} ${incoming.headers['x-in']} ${Buffer.concat(parts)}`)
    })
    const reply = await get(url, { method: 'POST', headers: { 'x-in': 'a' }, body: utf8('b') })
    expect(reply.status).toBe(418)
    expect(reply.headers['x-egg']).toBe('yes')
    expect(textOf(reply.body)).toBe('POST a b')
  })

  test('reuses the connection of the one before', async () => {
    const ports: (number | undefined)[] = []
    const url = await serve((incoming, response) => {
      ports.push(incoming.socket.remotePort)
      response.end()
    })
    const connections = connect()
    await get(url, { connections })
    await get(url, { connections })
    expect(ports[0]).toBe(ports[1])
  })

  test('opens its connection while its headers are being made, and sends nothing before', async () => {
    const seen: string[] = []
    const server = createHttpServer((request, response) => {
      seen.push(`request ${request.headers.authorization}`)
      response.end('x')
    })
    server.on('connection', () => seen.push('connection'))
    const url = `http://127.0.0.1:${await listen(server)}`
    const made = Promise.withResolvers<{ authorization: string }>()
    const reply = get(url, { headers: made.promise, method: 'POST', body: utf8('body') })
    await expect.poll(() => seen).toEqual(['connection'])
    made.resolve({ authorization: 'Bearer t' })
    expect((await reply).status).toBe(200)
    expect(seen).toEqual(['connection', 'request Bearer t'])
  })

  test('without its headers it is not sent, and what the connection met is of no interest', async () => {
    const seen: unknown[] = []
    const url = await serve((request) => void seen.push(request))
    const none = Promise.reject(new EggError('id_token_failed', 'none'))
    expect(await codeOfFailure(get(url, { headers: none }))).toBe('id_token_failed')
    const never = new Promise<never>(() => {})
    const signal = AbortSignal.timeout(100)
    expect(await codeOfFailure(get(url, { headers: never, signal }))).toBe('timeout')
    const refused = 'http://127.0.0.1:9'
    const late = (work: () => Promise<Record<string, string>>) =>
      new Promise<void>((resolve) => setTimeout(resolve, 100)).then(work)
    const failing = late(() => Promise.reject(new EggError('id_token_refused', 'no')))
    expect(await codeOfFailure(get(refused, { headers: failing }))).toBe('id_token_refused')
    const coming = late(async () => ({}))
    expect(await codeOfFailure(get(refused, { headers: coming }))).toBe('network')
    expect(seen).toEqual([])
  })

  test('follows no redirect', async () => {
    const paths: (string | undefined)[] = []
    const url = await serve((incoming, response) => {
      paths.push(incoming.url)
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    expect((await get(`${url}/here`)).status).toBe(302)
    expect(paths).toEqual(['/here'])
  })

  test('reads no more than maxBytes, announced or not', async () => {
    const announced = await serve((_, response) => response.end('x'.repeat(1_001)))
    const chunked = await serve((_, response) => {
      response.write('x'.repeat(600))
      response.end('x'.repeat(401))
    })
    const exact = await serve((_, response) => response.end('x'.repeat(1_000)))
    expect(await codeOfFailure(get(announced))).toBe('too_large')
    expect(await codeOfFailure(get(chunked))).toBe('too_large')
    expect((await get(exact)).body).toHaveLength(1_000)
  })
})

describe('an insecure address is refused before anything is sent', () => {
  test.each([
    'http://example.com/',
    'http://localhost/',
    'http://127.0.0.1.example.com/',
    'http://127.0.0.1@example.com/',
    'https://user:secret@example.com/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    '/relative',
    '',
  ])('%s', async (url) => {
    expect(await codeOfFailure(get(url))).toBe('insecure_url')
  })
})

describe('one deadline over everything', () => {
  const late = { timeout: 50 }

  test('headers that never come', async () => {
    const url = await serve(() => {})
    expect(await codeOfFailure(get(url, late))).toBe('timeout')
  })

  test('a body that stalls', async () => {
    const url = await serve((_, response) => response.write('half'))
    expect(await codeOfFailure(get(url, late))).toBe('timeout')
  })

  test('a body that drips, never idle for long', async () => {
    const url = await serve((_, response) => {
      const drip = setInterval(() => response.write('.'), 5)
      response.on('close', () => clearInterval(drip))
    })
    expect(await codeOfFailure(get(url, late))).toBe('timeout')
  })

  test('a TLS handshake that stalls', async () => {
    const port = await listen(createTcpServer(() => {}))
    expect(await codeOfFailure(get(`https://127.0.0.1:${port}/`, late))).toBe('timeout')
  })

  test('a CONNECT that stalls in the proxy; its socket is closed, too', async () => {
    const proxy = createTcpServer()
    const accepted = once(proxy, 'connection') as Promise<[Socket]>
    const connections = connect({ https_proxy: `http://127.0.0.1:${await listen(proxy)}` })
    expect(await codeOfFailure(get('https://example.com/', { ...late, connections }))).toBe(
      'timeout',
    )
    const [socket] = await accepted
    socket.resume()
    await once(socket, 'close')
  })

  test('a signal that times out', async () => {
    const url = await serve(() => {})
    const signal = AbortSignal.timeout(20)
    expect(await codeOfFailure(get(url, { signal }))).toBe('timeout')
    expect(await codeOfFailure(get(url, { signal }))).toBe('timeout')
  })

  test('a signal that aborts for another reason throws that reason', async () => {
    const reason = new EggError('cancelled', 'The job was cancelled.')
    const controller = new AbortController()
    const url = await serve(() => controller.abort(reason))
    await expect(get(url, { signal: controller.signal })).rejects.toBe(reason)
  })
})

describe('a broken connection', () => {
  test('refused', async () => {
    const server = createTcpServer()
    const port = await listen(server)
    server.close()
    const error = await failureOf(get(`https://127.0.0.1:${port}/`))
    expect(error.code).toBe('network')
    expect(error.message).toContain('ECONNREFUSED')
  })

  test('cut before the headers', async () => {
    const url = await serve((incoming) => incoming.socket.destroy())
    expect(await codeOfFailure(get(url))).toBe('network')
  })

  test('cut within the body', async () => {
    const url = await serve((incoming, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
      setTimeout(() => incoming.socket.destroy(), 10)
    })
    expect(await codeOfFailure(get(url))).toBe('network')
  })

  test('an answer that is not HTTP, and one that switches protocols', async () => {
    const answering = async (text: string) =>
      `http://127.0.0.1:${await listen(createTcpServer((socket) => socket.end(text)))}`
    expect(await codeOfFailure(get(await answering('SSH-2.0-x\r\n\r\n')))).toBe('network')
    const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'
    expect(await codeOfFailure(get(await answering(upgrade)))).toBe('network')
  })

  test('T31: no error repeats the path, a header, the body or what Node says', async () => {
    const url = await serve((incoming) => incoming.socket.destroy())
    const canary = 'canary-4711'
    const changes = { headers: { authorization: canary }, body: utf8(canary) }
    const cut = await failureOf(get(`${url}/${canary}?${canary}`, { method: 'POST', ...changes }))
    const unsendable = await failureOf(get(url, { headers: { authorization: `${canary}\n` } }))
    for (const error of [cut, unsendable]) {
      expect(error.code).toBe('network')
      expect(error.cause).toBeUndefined()
      expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(canary)
    }
  })
})

describe('TLS', () => {
  const { key, cert } = makeCertificate('egg.test')
  const serveTls = () =>
    listen(createHttpsServer({ key, cert }, (_, response) => response.end('ok')))

  test('a certificate of nobody we trust is refused', async () => {
    expect(await codeOfFailure(get(`https://127.0.0.1:${await serveTls()}/`))).toBe('network')
  })

  test('a given certificate authority is trusted, for its names only', async () => {
    const port = await serveTls()
    const connections = connect({}, cert)
    expect(textOf((await get(`https://127.0.0.1:${port}/`, { connections })).body)).toBe('ok')
    expect(await codeOfFailure(get(`https://localhost:${port}/`, { connections }))).toBe('network')
  })

  test('through a proxy it is CONNECT only: the proxy sees neither path nor headers', async () => {
    const port = await serveTls()
    const seen: Buffer[] = []
    const proxy = createHttpServer((_, response) => response.writeHead(500).end())
    proxy.on('connect', (incoming, socket: Socket) => {
      expect(incoming.url).toBe('egg.test:443')
      socket.on('data', (data) => seen.push(data))
      const onward = dial(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        socket.pipe(onward).pipe(socket)
      })
      onward.on('error', () => socket.destroy())
      closers.push(() => onward.destroy())
    })
    const env = { https_proxy: `http://127.0.0.1:${await listen(proxy)}` }
    const reply = await get('https://egg.test/canary', {
      headers: { authorization: 'canary' },
      connections: connect(env, cert),
    })
    expect(textOf(reply.body)).toBe('ok')
    expect(Buffer.concat(seen).toString('latin1')).not.toContain('canary')
  })
})

describe('proxies', () => {
  test("B.3.59: a refused CONNECT does not give away the proxy's password", async () => {
    const proxy = createHttpServer()
    proxy.on('connect', (_, socket: Socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    })
    const port = await listen(proxy)
    const env = { https_proxy: `http://user:pass-4711@127.0.0.1:${port}` }
    const error = await failureOf(get('https://example.com/', { connections: connect(env) }))
    expect(error.code).toBe('network')
    expect(`${error.stack}`).not.toContain('pass-4711')
  })

  test('a proxy variable that is no URL fails without being repeated', () => {
    const env = { https_proxy: 'http://user:pass 4711@[' }
    let error: unknown
    try {
      connect(env)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toMatchObject({ code: 'network' })
    expect(String(error)).not.toContain('4711')
  })

  test('no_proxy is honoured, and 127.0.0.1 over http is always direct', async () => {
    const port = await listen(createTcpServer((socket) => socket.destroy()))
    const { key, cert } = makeCertificate()
    const tls = await listen(createHttpsServer({ key, cert }, (_, response) => response.end('ok')))
    const proxy = `http://127.0.0.1:${port}`
    const excepted = connect({ https_proxy: proxy, no_proxy: '127.0.0.1' }, cert)
    expect((await get(`https://127.0.0.1:${tls}/`, { connections: excepted })).status).toBe(200)
    const plain = await serve((_, response) => response.end())
    const proxied = connect({ http_proxy: proxy, https_proxy: proxy })
    expect((await get(plain, { connections: proxied })).status).toBe(200)
  })

  test.each([
    [{}, []],
    [{ https_proxy: 'http://proxy:3128' }, []],
    [{ HTTPS_PROXY: 'https://proxy:3128', ALL_PROXY: 'socks5://proxy' }, []],
    [{ ALL_PROXY: 'http://proxy:3128' }, ['all_proxy_ignored']],
    [{ all_proxy: 'socks5://proxy' }, ['all_proxy_ignored']],
    [{ https_proxy: 'proxy:3128' }, ['proxy_scheme_ignored']],
    [{ https_proxy: 'socks5://proxy' }, ['proxy_scheme_ignored']],
    [{ https_proxy: 'HTTP://proxy:3128' }, ['proxy_scheme_ignored']],
  ])('what Node would pass over in silence is warned of: %j', (env, codes) => {
    expect(proxyWarnings(env).map(({ code }) => code)).toEqual(codes)
  })
})
