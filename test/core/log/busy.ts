import { HEAD_KEY } from '../../../core/log/items.ts'
import type { Call, FakeStore } from '../../fakes/store.ts'
import { NOW } from '../steps.ts'
import { type Kept, kept } from './kept.ts'
import { copyOf } from './sound.ts'

let prepared: Promise<Kept> | undefined

/**
 * A log of 250 leaves and some, so that the next run ends a tile: with new records in several
 * partitions, one in a partition that the log knows, and periods to close.
 */
export const busy = async (): Promise<Kept> => {
  prepared ??= prepare()
  const { store, now } = await prepared
  return kept({ store: copyOf(store), now, level: false })
}

const prepare = async (): Promise<Kept> => {
  const log = await kept()
  for (let i = 0; i < 230; i++) await log.release(NOW - (i % 10) * 60)
  await log.minutes(15)
  for (let i = 0; i < 4; i++) await log.release()
  await log.run()
  log.now += 60
  await log.release(log.now - 60)
  for (let i = 0; i < 14; i++) await log.release()
  await log.event('op')
  await log.event('kp')
  return log
}

/**
 * The calls of a step that differ from each other: of the many lists of partitions without
 * anything in them, the first few and the last.
 */
export const telling = (calls: readonly Call[]): number[] => {
  const lists = [...calls.keys()].filter((i) => calls[i]?.method === 'list')
  const dull = new Set(lists.slice(3, -2).filter((i) => calls[i]?.table === 'records'))
  return [...calls.keys()].filter((i) => !dull.has(i))
}

export const hasHead = (store: FakeStore): boolean => store.peek('log', HEAD_KEY) !== null
