import { expect, test } from 'vitest'
import { leaseIdOf } from '../../core/lease-id.ts'
import { hostOf, parseOrigin } from '../../core/origin.ts'
import { useAction } from './steps.ts'

// All that one use of the action says to its runner and to the network, main and post, and nothing
// besides. Who adds a line, a variable, a request or a header changes this file.

const { platform, startStep, inputs } = useAction()

test('one secret, from the token to the end of the lease', async () => {
  await platform().store('plain-value')
  const from = platform().requests.length
  const job = startStep()
  const main = await job.uses({ with: inputs() })
  const [post] = await job.end()

  const { directory = '', record = '' } = main.outputs
  const expiry = main.outputs['expires-at'] ?? ''
  const said = main.raw.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  expect(said).toEqual(['egg: delivered S; removed when the job ends.', `Record: ${record}`])
  const [token] = platform().tokens
  expect(main.raw.split('\n')[0]).toBe(`::add-mask::${token}`)
  expect(main.masks).toContain('plain-value')

  expect(directory).toMatch(new RegExp(`^${job.temp}/egg-[A-Za-z0-9]{6}$`))
  expect(expiry).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  expect(main.outputs).toEqual({
    S: `${directory}/S`,
    directory,
    record,
    'expires-at': expiry,
    available: 'true',
  })
  expect(main.env).toEqual({ S_FILE: `${directory}/S` })
  expect(main.path).toEqual([])
  expect(Object.keys(main.state)).toEqual(['folder'])
  expect(JSON.parse(main.state.folder ?? '')).toEqual({
    path: directory,
    device: expect.stringMatching(/^\d+$/),
    inode: expect.stringMatching(/^\d+$/),
  })

  expect(post?.raw).toBe('egg: the secrets were removed. Their lease is ended.')
  expect([post?.env, post?.outputs, post?.state]).toEqual([{}, {}, {}])

  // The watchdog of this job may have its say, too, once the folder is gone.
  const end = `POST /v1/leases/${leaseIdOf(record)}/end`
  const asked = platform().requests.slice(from)
  const own = asked.filter(({ line }) => !line.includes('/v1/leases/') || line === end)
  const host = encodeURIComponent(hostOf(parseOrigin(platform().origin) as never))
  expect(own.slice(0, 3)).toEqual([
    {
      line: expect.stringMatching(
        new RegExp(`^GET /token\\?api-version=2&audience=egg%3Av1%3A${host}%3A[\\w-]{43}$`),
      ),
      headers: ['accept', 'accept-encoding', 'authorization', 'connection', 'host'],
    },
    {
      line: 'POST /v1/exchange',
      headers: [
        'accept-encoding',
        'authorization',
        'connection',
        'content-length',
        'content-type',
        'host',
      ],
    },
    {
      line: end,
      headers: ['accept-encoding', 'authorization', 'connection', 'content-length', 'host'],
    },
  ])
  for (const { line } of own.slice(3)) expect(line).toBe(end)
})
