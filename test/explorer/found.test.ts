import { expect, test } from 'vitest'
import { exchanging, freezing, keeping, putting, unfreezing } from './actors.ts'
import { A, bench, NOW } from './bench.ts'
import { replay } from './explore.ts'
import type { Past } from './scenario.ts'

// Schedules that broke a promise when they were found.

const { ticket } = await bench()
const [one, earlier] = [await ticket('one'), await ticket('earlier')]

const read = async (past: Past) => {
  await past.put(A, 'first')
  await past.release(earlier)
}

test('a put replaces what the keeper saw exposed: the cursor does not pass its history', async () => {
  const scenario = {
    title: 'put ‖ keeper, after an outage',
    before: read,
    actors: [putting(A, 'second'), keeping()],
    now: NOW + 900,
  }
  const schedule = [
    'put second: read secrets secret#payments/a → done',
    'keeper: read secrets secret#payments/a → done',
    'keeper: read secrets version#payments/a#1 → done',
    'put second: insert secrets version#payments/a#1 → done',
    'put second: replaceIf secrets secret#payments/a → done',
    'keeper: read secrets secret#payments/a → done',
  ]
  expect(await replay(scenario, schedule)).toBeNull()
})

test('an unfreeze whose reply was lost does not say that it changed nothing', async () => {
  const scenario = {
    title: 'freeze ‖ unfreeze of an older one',
    before: (past: Past) => past.freeze('payments', 'old'),
    actors: [freezing('payments', 'new'), unfreezing('payments')],
  }
  const schedule = [
    'unfreeze payments: read secrets control → done',
    'unfreeze payments: replaceIf secrets control → repeated',
    'freeze new: read secrets control → done',
    'freeze new: replaceIf secrets control → done',
    'unfreeze payments: replaceIf secrets control again → done',
    'unfreeze payments: read secrets control → done',
  ]
  expect(await replay(scenario, schedule)).toBeNull()
})

test('two released versions of one secret keep no keeper from its work', async () => {
  const scenario = {
    title: 'exchange ‖ put ‖ keeper, after a release',
    before: read,
    actors: [exchanging(one), putting(A, 'second'), keeping()],
  }
  const schedule = [
    'put second: read secrets secret#payments/a → done',
    'put second: wrap payments/a 2 → done',
    'put second: insert records op put → done',
    'put second: insert secrets version#payments/a#1 → done',
    'put second: replaceIf secrets secret#payments/a → done',
    'exchange one: read secrets control freeze-all secret#payments/a → done',
    'exchange one: insert records released → done',
    'keeper: list records PARTITION → done',
  ]
  expect(
    await replay(
      scenario,
      schedule.map((line) => line.replace('PARTITION', one.pk)),
    ),
  ).toBeNull()
})

test('what a put that crashed left in history is found by a later look', async () => {
  const scenario = {
    title: 'put ‖ two runs of the keeper, after an outage',
    before: read,
    actors: [putting(A, 'second'), keeping('keeper', 2)],
    now: NOW + 900,
  }
  const schedule = [
    'put second: read secrets secret#payments/a → done',
    'put second: wrap payments/a 2 → done',
    'put second: insert records op put → done',
    'keeper: replaceIf secrets secret#payments/a → done',
    'keeper: replaceIf log rekey → done',
    'keeper: replaceIf log rekey → done',
    'put second: insert secrets version#payments/a#1 → crash after',
  ]
  expect(await replay(scenario, schedule)).toBeNull()
})
