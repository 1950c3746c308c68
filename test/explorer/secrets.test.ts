import { describe } from 'vitest'
import { everyOrderOf } from './every-order.ts'
import { SECRETS } from './scenarios.ts'

describe('in every order', () => everyOrderOf(SECRETS))
