import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBase64url, utf8 } from '../../core/bytes.ts'
import { Refusal } from '../../core/denial.ts'
import type { Json } from '../../core/json.ts'
import { parseToken, signingInputHash, type UnverifiedToken } from '../../core/token.ts'
import { denialOf } from './thrown.ts'
import { vectorsOf } from './vectors.ts'

const { valid, invalid } = await vectorsOf<{
  valid: {
    title: string
    authorization: string
    alg: string
    kid: string
    typ: string | null
    iss: string
    claims?: [string, Json][]
  }[]
  invalid: { title: string; authorization: string | null; code: string; what: string | null }[]
}>('token')

const parse = (authorization: string): UnverifiedToken | null => {
  try {
    return parseToken(authorization)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

describe('a token', () => {
  test.each(valid)('vector: $title', ({ authorization, alg, kid, typ, iss, claims }) => {
    const token = parseToken(authorization)
    expect(token.unverifiedHeader).toEqual(typ === null ? { alg, kid } : { alg, kid, typ })
    expect(token.unverifiedIssuer).toBe(iss)
    if (claims) {
      const found = [...token.unverifiedClaims]
      expect(found.map(([name]) => name)).toEqual(claims.map(([name]) => name))
      found.forEach(([, value], i) => {
        expect(value).toEqual(claims[i]?.[1])
      })
    }
    expect(`Bearer ${token.compact.expose()}`.toLowerCase()).toBe(authorization.toLowerCase())
  })

  test.each(invalid)('refuses $title: $what', ({ authorization, code, what }) => {
    expect(denialOf(() => parseToken(authorization))).toEqual(
      what === null ? { code } : { code, what },
    )
  })

  test('claims are a Map: no name of a claim reaches a prototype (B.1.8)', () => {
    const payload = '{"iss":"i","__proto__":{"repository_id":"1"},"hasOwnProperty":1}'
    const parts = ['{"alg":"RS256","kid":"k"}', payload, 's'].map((part) => toBase64url(utf8(part)))
    const { unverifiedClaims } = parseToken(`Bearer ${parts.join('.')}`)
    expect(unverifiedClaims.get('repository_id')).toBeUndefined()
    expect(unverifiedClaims.get('toString')).toBeUndefined()
    expect(unverifiedClaims.get('hasOwnProperty')).toBe(1)
  })

  test('does not print', () => {
    const token = parseToken(valid[0]?.authorization ?? null)
    expect(JSON.stringify(token)).not.toContain(token.compact.expose().split('.')[2])
  })

  test('what stands for a missing jti covers header and payload, and not the signature', async () => {
    const [header, payload] = ['{"alg":"RS256","kid":"k"}', '{"iss":"i"}'].map((part) =>
      toBase64url(utf8(part)),
    )
    const hashOf = (h: string | undefined, p: string | undefined, s: string) =>
      signingInputHash(parseToken(`Bearer ${h}.${p}.${s}`))
    const hash = await hashOf(header, payload, 'AAAA')
    expect(await hashOf(header, payload, 'BBBB')).toBe(hash)
    expect(await hashOf(header, toBase64url(utf8('{"iss":"j"}')), 'AAAA')).not.toBe(hash)
    expect(await hashOf(toBase64url(utf8('{"alg":"RS256","kid":"l"}')), payload, 'AAAA')).not.toBe(
      hash,
    )
  })
})

describe('any text as a token', () => {
  test('is refused, or is one; it never crashes', () => {
    const unit = fc.constantFrom(...'eyJ.AQgw_-=+/ {}":,\n\t\0ä\u2028')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        expect(parse(text)).toBeNull()
        parse(`Bearer ${text}`)
        const parts = [text, text, 'x'].map((part) => toBase64url(utf8(part)))
        parse(`Bearer ${parts.join('.')}`)
      }),
      { numRuns: 1000 },
    )
  })

  test('any JSON as header and payload: refused, or read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (header, payload) => {
        const parts = [header, payload, 'x'].map((part) => toBase64url(utf8(part)))
        const token = parse(`Bearer ${parts.join('.')}`)
        if (token)
          expect(new Map(Object.entries(JSON.parse(payload)))).toEqual(token.unverifiedClaims)
      }),
    )
  })

  test('one character of a good one changed: refused, or it says something else (B.1.13)', () => {
    // Short enough that changes hit what matters; its parts have spare bits at their ends.
    const parts = ['{"alg":"RS256","kid":"k1"}', '{"iss":"https://i.example","a":1} ', 'ab']
    const good = parts.map((part) => toBase64url(utf8(part))).join('.')
    const decoded = (compact: string) =>
      compact.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'))
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/. \n'
    let accepted = 0
    for (let at = 0; at < good.length; at++) {
      for (const c of alphabet) {
        for (const end of [at, at + 1]) {
          const changed = `${good.slice(0, at)}${c}${good.slice(end)}`
          if (changed === good || !parse(`Bearer ${changed}`)) continue
          accepted++
          expect(decoded(changed)).not.toEqual(decoded(good))
        }
      }
    }
    expect(accepted).toBeGreaterThan(0)
  })
})
