import type { Bytes } from '../core/bytes.ts'
import type { Broker } from '../core/keys.ts'
import { isSecretPattern, type SecretName } from '../core/name.ts'
import type { Mask } from '../core/policy/model.ts'
import { matches } from '../core/policy/pattern.ts'
import type { Secret } from '../core/secret.ts'
import { openConnections } from './http.ts'
import { type RunContext, requestIdToken } from './id-token.ts'
import { memberOf } from './json-path.ts'
import { type Redeemed, redeem } from './redeem.ts'
import { distinct, type Uses, type Wanted } from './wanted.ts'
import { wantedAmong } from './wanted-found.ts'

type Env = Readonly<Record<string, string | undefined>>

export interface ObtainRequest {
  readonly broker: Broker
  readonly wanted: readonly Wanted[]
  /** What becomes of names that a pattern finds. */
  readonly uses: Uses
  /** Seconds; null for what the policy gives. */
  readonly lease: number | null
  /** PEM of certificate authorities to trust besides Node's own. */
  readonly ca: string | null
  readonly env: Env
  readonly context: RunContext
  /** Tokens that the job declared (bearer mode), or null: they come from the token endpoint. */
  readonly tokens: TokenSource | null
  /** Ends everything. */
  readonly signal: AbortSignal
  /** Called with each token as soon as it is there. */
  readonly onToken: (token: Secret<string>) => void
}

/** The next token, whatever its audience. @throws EggError when there is none left */
export type TokenSource = () => Secret<string>

/** One wanted secret, as it came. */
export interface Obtained {
  readonly wanted: Wanted
  readonly name: SecretName
  readonly version: number
  /** What was wanted of it. */
  readonly value: Secret<Bytes>
  /** All of it, for masks: the same where no member was named. */
  readonly whole: Secret<Bytes>
  readonly mask: Mask
}

export interface Obtainment extends Omit<Redeemed, 'secrets'> {
  readonly secrets: readonly Obtained[]
  /** Optional ones that the broker left out. */
  readonly left: readonly Wanted[]
}

/** One exchange for everything that is wanted. @throws EggError */
export const obtain = async (options: ObtainRequest): Promise<Obtainment> => {
  const { broker, wanted, uses, lease, ca, env, context, tokens, signal, onToken } = options
  const connections = openConnections({ env, ...(ca !== null && { ca }) })
  const local = broker.origin.startsWith('http://127.0.0.1')
  try {
    const redeemed = await redeem({
      broker,
      asked: distinct(wanted),
      lease,
      token: async (audience) => {
        const token = tokens
          ? tokens()
          : await requestIdToken({ env, audience, connections, signal, context, local })
        onToken(token)
        return token
      },
      connections,
      signal,
      now: () => Math.floor(Date.now() / 1000),
    })
    return { ...redeemed, ...chosen(wanted, uses, redeemed) }
  } finally {
    connections.close()
  }
}

const chosen = (wanted: readonly Wanted[], uses: Uses, { secrets }: Redeemed) => {
  const values = new Map<string, Redeemed['secrets'][number]>(
    secrets.map((secret) => [secret.name, secret]),
  )
  const found: Obtained[] = []
  for (const each of wantedAmong(
    wanted,
    secrets.map(({ name }) => name),
    uses,
  )) {
    const secret = values.get(each.secret)
    if (!secret) continue
    const { name, version, value: whole, mask } = secret
    const value = each.key ? memberOf(whole, each.key, each.output) : whole
    found.push({ wanted: each, name, version, value, whole, mask })
  }
  const isThere = ({ secret }: Wanted) =>
    values.has(secret) ||
    (isSecretPattern(secret) && secrets.some(({ name }) => matches(secret, name)))
  return { secrets: found, left: wanted.filter((each) => !isThere(each)) }
}
