import { describe } from 'vitest'
import { everyOrderOf } from './every-order.ts'
import { KEEPERS } from './scenarios.ts'

describe('in every order', () => everyOrderOf(KEEPERS))
