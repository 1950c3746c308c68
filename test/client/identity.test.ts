import { describe, expect, test } from 'vitest'
import { audienceOf, declaredTokens } from '../../client/declared-tokens.ts'
import { withoutIdentity } from '../../client/identity-variables.ts'
import { codeOf } from '../../core/error.ts'
import { parseBroker } from '../../core/keys.ts'

const tokenFor = (aud: unknown, jti = 'x') =>
  ['{"alg":"RS256"}', JSON.stringify({ aud, jti }), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.')

const broker = parseBroker('https://egg.example.com')
const AUD = 'egg:v1:egg.example.com'

describe('tokens that a job declares', () => {
  const codeOfTokens = (env: Record<string, string>, names = ['T']) => {
    try {
      declaredTokens(env, names, broker)
    } catch (error) {
      return codeOf(error)
    }
    return 'taken'
  }

  test('each is used once, in order; then there are none', () => {
    const [one, two] = [tokenFor(AUD, '1'), tokenFor([AUD], '2')]
    const next = declaredTokens({ A: one, B: two }, ['A', 'B'], broker)
    expect([next().expose(), next().expose()]).toEqual([one, two])
    expect(next).toThrow(expect.objectContaining({ code: 'tokens_used_up' }))
  })

  test.each<[unknown, string]>([
    ['https://egg.example.com', 'another word'],
    [`${AUD}:x`, 'a committed one'],
    ['egg:v1:egg.example.com.evil.example', 'another broker’s'],
    ['egg:v1:evil.example', 'another broker’s'],
    [[AUD, 'x'], 'two audiences'],
    [null, 'none'],
    [7, 'a number'],
  ])('one for %j is not sent: %s (T1)', (aud, _) => {
    expect(codeOfTokens({ T: tokenFor(aud) })).toBe('token_audience')
  })

  test.each(['hunter2', 'a.b.c', 'a.b', '..'])('%j is none', (text) => {
    expect(codeOfTokens({ T: text })).toBe('token_audience')
    expect(audienceOf(text)).toBeNull()
  })

  test('a variable that is empty or missing is named', () => {
    expect([codeOfTokens({}), codeOfTokens({ T: '' })]).toEqual(['token_missing', 'token_missing'])
  })
})

describe('what a command does not inherit', () => {
  test('what could make an exchange, or act as the job; the rest stays', () => {
    const job = 'glcbt-64_canarycanarycanary'
    const env = {
      PATH: '/bin',
      EMPTY: '',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.actions.githubusercontent.com/token',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer-canary-canary',
      ACTIONS_RUNTIME_TOKEN: 'runtime-canary-canary',
      actions_runtime_token: 'runtime-canary-canary',
      CI_JOB_TOKEN: job,
      CI_REPOSITORY_URL: `https://gitlab-ci-token:${job}@gitlab.example/x.git`,
      CI_REGISTRY_PASSWORD: job,
      MINE: tokenFor(AUD),
      LISTED: tokenFor(['egg:v1:other.example:T']),
      DECLARED: 'anything',
      FOREIGN: tokenFor('sts.amazonaws.com'),
      NUMBERED: tokenFor(7),
      GITHUB_TOKEN: 'ghs_x',
    }
    expect(withoutIdentity(env, ['DECLARED'])).toEqual({
      PATH: '/bin',
      EMPTY: '',
      FOREIGN: env.FOREIGN,
      NUMBERED: env.NUMBERED,
      GITHUB_TOKEN: 'ghs_x',
    })
  })

  test('a short value takes nothing else with it', () => {
    const env = { CI_JOB_TOKEN: '1', A: '1', B: 'x1y' }
    expect(withoutIdentity(env, [])).toEqual({ A: '1', B: 'x1y' })
  })
})
