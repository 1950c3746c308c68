import { expect, test } from 'vitest'
import { createRecorder } from '../../local/recorder.ts'

/** Plays `script`: a letter opens that call, the same letter again ends it. */
const play = (script: string) => {
  const recorder = createRecorder()
  const open = new Map<string, ReturnType<typeof recorder.begin>>()
  for (const letter of script) {
    const call = open.get(letter)
    if (call === undefined) open.set(letter, recorder.begin('kms', letter))
    else recorder.end(call, 200)
  }
  return recorder
}

test.each([
  ['', 0, 0],
  ['aa', 1, 1],
  ['aabb', 1, 2],
  ['abab', 2, 1],
  ['abba', 2, 1],
  // One read, then an insert beside five unwraps.
  ['rrabcdefabcdef', 6, 2],
  // A long call beside three short ones in a row.
  ['lxxyyzzl', 2, 3],
  ['abacbc', 2, 2],
])('%s: %i in flight, %i in a row', (script, peak, trips) => {
  const recorder = play(script)
  expect(recorder.peakInFlight()).toBe(peak)
  expect(recorder.roundTrips()).toBe(trips)
})

test('a call that never ends is in flight, and last in its chain', () => {
  const recorder = play('aabcb')
  expect(recorder.peakInFlight()).toBe(2)
  expect(recorder.roundTrips()).toBe(2)
  expect(recorder.calls(({ endedAt }) => endedAt === Number.POSITIVE_INFINITY)).toHaveLength(1)
})

test('counts by service and operation, filtered, and forgets on reset', () => {
  const recorder = createRecorder()
  recorder.end(recorder.begin('kms', 'Decrypt'), 200)
  recorder.end(recorder.begin('kms', 'Decrypt'), 400)
  recorder.end(recorder.begin('dynamodb', 'GetItem'), 200)
  expect(recorder.counts()).toEqual({ 'kms:Decrypt': 2, 'dynamodb:GetItem': 1 })
  expect(recorder.counts(({ status }) => status === 400)).toEqual({ 'kms:Decrypt': 1 })
  recorder.reset()
  expect(recorder.calls()).toEqual([])
})
