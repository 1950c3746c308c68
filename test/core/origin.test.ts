import { describe, expect, test } from 'vitest'
import { parseBroker } from '../../core/keys.ts'
import { hostOf, isIssuerUrl, isPublicUrl, parseOrigin } from '../../core/origin.ts'
import { codeOfThrown } from './thrown.ts'
import { vectorsOf } from './vectors.ts'

const { origins, brokers, issuers } = await vectorsOf<{
  origins: {
    valid: { origin: string; host: string }[]
    invalid: { title: string; origin: string }[]
  }
  brokers: {
    valid: { broker: string; origin: string; pins: string[] }[]
    invalid: { title: string; broker: string }[]
  }
  issuers: {
    valid: string[]
    invalid: { title: string; issuer: string }[]
    public: string[]
    not_public: string[]
  }
}>('origin')

describe('an origin', () => {
  test.each(origins.valid)('vector: $origin', ({ origin, host }) => {
    const parsed = parseOrigin(origin)
    expect(parsed).toBe(origin)
    expect(parsed && hostOf(parsed)).toBe(host)
  })

  test.each(origins.invalid)('refuses $title', ({ origin }) => {
    expect(parseOrigin(origin)).toBeNull()
  })
})

describe('a broker line', () => {
  test.each(brokers.valid)('vector: $broker', ({ broker, origin, pins }) => {
    expect(parseBroker(broker)).toEqual({ origin, pins })
  })

  test.each(brokers.invalid)('refuses $title, and never falls back to TLS', async (line) => {
    expect(await codeOfThrown(() => parseBroker(line.broker))).toBe('broker_malformed')
  })

  test.each(origins.invalid.filter(({ origin }) => parseOrigin(origin.trim()) === null))(
    'refuses $title in place of the origin',
    async ({ origin }) => {
      expect(await codeOfThrown(() => parseBroker(origin))).toBe('broker_malformed')
    },
  )
})

describe("an issuer's URL", () => {
  test.each(issuers.valid)('vector: %s', (url) => {
    expect(isIssuerUrl(url)).toBe(true)
  })

  test.each(issuers.invalid)('refuses $title', ({ issuer }) => {
    expect(isIssuerUrl(issuer)).toBe(false)
  })

  test.each(issuers.public)('may be deployed: %s', (url) => {
    expect(isPublicUrl(url)).toBe(true)
  })

  test.each(issuers.not_public)('is not deployed: %s', (url) => {
    expect(isPublicUrl(url)).toBe(false)
  })
})
