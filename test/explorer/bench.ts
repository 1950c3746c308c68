import type { Deps } from '../../broker/deps.ts'
import { type Bytes, concat, equal, utf8 } from '../../core/bytes.ts'
import { controlItem } from '../../core/control.ts'
import { seal } from '../../core/envelope.ts'
import type { SecretName } from '../../core/name.ts'
import { CloudError, type KeyContext, type Kms } from '../../core/ports.ts'
import { releaseKeyOf } from '../../core/record.ts'
import { secret } from '../../core/secret.ts'
import { sealDek, writeBody } from '../../core/write.ts'
import { CLAIMS, NOW, world } from '../broker/world.ts'
import { committed } from '../broker/writing.ts'
import { type FakeStore, fakeStore } from '../fakes/store.ts'

export { NOW }

export const A = 'payments/a' as SecretName
export const B = 'payments/b' as SecretName
export const KMS_KEY = 'alias/egg'

/** A request and its token, made once and sent as often as a schedule likes. */
export interface Ticket {
  readonly jti: string
  readonly names: readonly SecretName[]
  readonly body: Bytes
  readonly bearer: string
  /** The partition of the token's records. */
  readonly pk: string
  readonly open: (jwe: string) => Promise<Opened>
}

type Opened = Awaited<ReturnType<Awaited<ReturnType<typeof world>>['openIt']>>

const WRITERS = `version: 1
issuer: github
repository: acme/app
repository_id: "456"
repository_owner_id: "1234"
grants:
  - name: write
    when: { ref: refs/heads/main }
    write: [payments/a]
`

/** A write and its token, made once and sent as often as a schedule likes. */
export interface WriteTicket extends Pick<Ticket, 'jti' | 'body' | 'bearer' | 'pk'> {
  readonly name: SecretName
  readonly value: string
}

/** All that costs time to make: the issuer's key, the broker's keys, the compiled policies. */
export interface Bench {
  readonly deps: Deps
  readonly ticket: (jti: string, names?: readonly SecretName[]) => Promise<Ticket>
  readonly writeTicket: (jti: string, value: string) => Promise<WriteTicket>
}

let made: Promise<Bench> | null = null

export const bench = (): Promise<Bench> => {
  made ??= make()
  return made
}

const make = async (): Promise<Bench> => {
  const { deps, draft, token, openIt, attempt } = await world({ policies: [WRITERS] })
  const tickets = new Map<string, Promise<Ticket>>()
  const ticketOf = async (jti: string, names: readonly SecretName[]): Promise<Ticket> => {
    const request = await draft(names)
    const bearer = await token({ aud: request.aud, jti })
    const { iss, iat, exp } = CLAIMS
    const { pk } = await releaseKeyOf({ iss, jti, iat, lifetime: exp - iat })
    return { jti, names, body: request.body, bearer, pk, open: (jwe) => openIt(jwe, request) }
  }
  // The issuer's keys are fetched now: afterwards an exchange makes no call that is not a port's.
  const { body, aud } = await draft([A])
  await attempt(body, await token({ aud, jti: 'warm' }))
  const writeTicket = async (jti: string, value: string): Promise<WriteTicket> => {
    const { origin, writeKey } = deps
    const { envelope, dek } = await seal(A, secret(utf8(value)))
    const sealedDek = await sealDek(dek, A, envelope, { origin, writeKey })
    const request = await committed({ deps }, A, writeBody({ envelope, sealedDek }))
    const bearer = await token({ aud: request.aud, jti })
    const { iss, iat, exp } = CLAIMS
    const { pk } = await releaseKeyOf({ iss, jti, iat, lifetime: exp - iat })
    return { jti, name: A, value, body: request.body, bearer, pk }
  }
  return {
    deps,
    writeTicket,
    ticket: (jti, names = [A]) => {
      const id = `${jti} ${names}`
      const known = tickets.get(id) ?? ticketOf(jti, names)
      tickets.set(id, known)
      return known
    },
  }
}

/** A store after `egg init`. */
export const initialised = (): FakeStore => {
  const store = fakeStore()
  store.force('secrets', controlItem({ revision: 1, floor: 0, frozen: {}, revoked: [] }))
  return store
}

/** Binds a DEK to key and context as KMS does, without hiding it; remembers nothing. */
export const plainKms: Kms = {
  wrap: async (keyId, dek, context) => concat(dek.expose(), bound(keyId, context)),
  unwrap: async (keyId, wrapped, context) => {
    if (!equal(wrapped.slice(32), bound(keyId, context))) {
      throw new CloudError('kms:Decrypt', 'InvalidCiphertextException')
    }
    return secret(wrapped.slice(0, 32))
  },
}

const bound = (keyId: string, context: KeyContext): Bytes =>
  utf8(JSON.stringify([keyId, Object.entries(context).sort()]))
