import { describe } from 'vitest'
import { everyOrderOf } from './every-order.ts'
import { FREEZES } from './scenarios.ts'

describe('in every order', () => everyOrderOf(FREEZES))
