import { fromBase64url, textOf } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import type { Broker } from '../core/keys.ts'
import { hostOf } from '../core/origin.ts'
import { secret } from '../core/secret.ts'
import { fixedAudience } from '../core/transcript.ts'
import type { TokenSource } from './obtain.ts'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Bearer mode: tokens that the job declared (GitLab's `id_tokens:`), one for each attempt. Each must
 * be for this very broker: another could spend it there.
 * @throws EggError `token_missing`, `token_audience`; the source itself `tokens_used_up`
 */
export const declaredTokens = (env: Env, names: readonly string[], broker: Broker): TokenSource => {
  const tokens = names.map((name) => {
    const token = env[name]
    if (!token) {
      throw new EggError(
        'token_missing',
        `The variable ${name}, which should hold an ID token, is empty.`,
        `Declare it in the job: id_tokens: { ${name}: { aud: "${fixedAudience(broker.origin)}" } }`,
      )
    }
    if (audienceOf(token) !== fixedAudience(broker.origin)) {
      throw new EggError(
        'token_audience',
        `The token in ${name} is not for the broker at ${hostOf(broker.origin)}; it was not sent.`,
        `Declare it with aud: "${fixedAudience(broker.origin)}", and check the broker.`,
      )
    }
    return secret(token)
  })
  return () => {
    const token = tokens.shift()
    if (token) return token
    throw new EggError(
      'tokens_used_up',
      'The broker did not answer well, and every attempt needs a token of its own: none is left.',
      'Run the job again; declare two or three tokens and name them all in --token-env.',
    )
  }
}

/** The `aud` that a token claims, unverified; null if it is no token with one audience. */
export const audienceOf = (token: string): string | null => {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(token) ?? []
  try {
    const { aud } = JSON.parse(textOf(fromBase64url(payload ?? '') ?? new Uint8Array()))
    const one = Array.isArray(aud) && aud.length === 1 ? aud[0] : aud
    return typeof one === 'string' ? one : null
  } catch {
    return null
  }
}
