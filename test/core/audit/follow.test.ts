import { describe, expect, test } from 'vitest'
import { type Look, lookBack, lookOn } from '../../../core/audit/follow.ts'
import { NOW, signal } from '../steps.ts'
import { type Log, logOf } from './log.ts'

const idsOf = ({ entries }: Look): string[] => entries.map(({ id }) => id)
const back = (world: Log, count = 50) => lookBack(world.store, count, world.now, signal())
const on = (world: Log, { position }: Look) => lookOn(world.store, position, world.now, signal())

describe('who watches sees each record once', () => {
  test('whether it is in the log when it is first seen, or comes there later', async () => {
    const world = await logOf()
    const first = await world.put()
    let look = await back(world)
    expect(idsOf(look)).toEqual([first.id])
    expect(look.entries[0]?.index).toBeNull()

    const second = await world.released()
    look = await on(world, look)
    expect(idsOf(look)).toEqual([second.id])
    await world.minutes(1)
    look = await on(world, look)
    expect(idsOf(look)).toEqual([])

    const third = await world.put()
    await world.minutes(1)
    look = await on(world, look)
    expect(idsOf(look)).toEqual([third.id])
    expect(look.entries[0]?.index).not.toBeNull()
    await world.minutes(30)
    look = await on(world, look)
    expect(idsOf(look)).toEqual([])
  })

  test('one that came late', async () => {
    const world = await logOf()
    await world.minutes(20)
    let look = await back(world)
    const { id } = await world.released({ iat: NOW })
    await world.minutes(60)
    look = await on(world, look)
    const late = look.entries.find((entry) => entry.id === id)
    expect(late).toMatchObject({ late: true, fault: null })
  })

  test('asking for none shows none, and none of them later', async () => {
    const world = await logOf()
    await world.put()
    const look = await back(world, 0)
    expect(idsOf(look)).toEqual([])
    await world.minutes(1)
    expect(idsOf(await on(world, look))).toEqual([])
  })
})

describe('the last records', () => {
  test('are found behind many closed minutes', async () => {
    const world = await logOf()
    const first = await world.put()
    const second = await world.put()
    await world.minutes(20)
    for (let i = 0; i < 5; i++) {
      const period = new Date((NOW + 86_400 + i * 60) * 1000).toISOString().slice(0, 16)
      await world.append([{ v: 1, type: 'closed', period: `${period}Z`, records: 0 }])
    }
    expect(idsOf(await back(world)).sort()).toEqual([first.id, second.id].sort())
    expect(idsOf(await back(world, 1))).toHaveLength(1)
  })

  test('tell what is wrong with them', async () => {
    const world = await logOf()
    const [gone, changed] = [await world.put(), await world.put()]
    await world.minutes(1)
    const odd = { ...(await world.put()).key, record: new Uint8Array([1]) }
    world.store.force('records', odd)
    world.store.drop('records', gone.key)
    world.store.force('records', { ...changed.key, record: odd.record })
    const faults = new Map((await back(world)).entries.map(({ id, fault }) => [id, fault]))
    expect(faults.get(gone.id)).toBe('missing')
    expect(faults.get(changed.id)).toBe('altered')
    expect(faults.get(`${odd.pk}/${odd.sk}`)).toBe('malformed')
  })

  test('of a store without a log are what is open', async () => {
    const world = await logOf()
    const { id } = await world.put()
    world.store.drop('log', { pk: 'log', sk: 'head' })
    const look = await back(world)
    expect(idsOf(look)).toEqual([id])
    expect(look.position.size).toBe(0)
  })
})
