import { write } from '../../broker/write.ts'
import { type Bytes, textOf, utf8 } from '../../core/bytes.ts'
import { Refusal } from '../../core/denial.ts'
import { open, seal } from '../../core/envelope.ts'
import type { SecretName } from '../../core/name.ts'
import type { Key } from '../../core/ports.ts'
import { secret } from '../../core/secret.ts'
import { keyContext, parseStored, secretKey } from '../../core/stored.ts'
import { committedAudience, transcriptOf, writeRoute } from '../../core/transcript.ts'
import { openReceipt, sealDek, writeBody } from '../../core/write.ts'
import { type World, world } from './world.ts'

export const A = 'payments/a' as SecretName
export const FRESH = 'payments/fresh' as SecretName

const POLICY = `version: 1
issuer: github
repository: acme/rotation
repository_id: "789"
repository_owner_id: "1234"
grants:
  - name: rotate
    when: { ref: refs/heads/main }
    write: [payments/a, payments/fresh]
  - name: read
    when: { ref: refs/heads/main }
    read: [payments/b]
`

const FOREIGN = `version: 1
issuer: github
repository: other/rotation
repository_id: "790"
repository_owner_id: "9999"
grants:
  - name: rotate
    when: { ref: refs/heads/main }
    write: [payments/a]
`

/** Claims of the repository that may store `payments/a` and `payments/fresh`. */
export const ROTATION = { repository: 'acme/rotation', repository_id: '789' }

let tokens = 0

/** The broker of `world`, and a job that stores. */
export const writingWorld = async () => {
  const w = await world({ policies: [POLICY, FOREIGN] })

  const draftWrite = async (value: string, name = A) => {
    const { origin, writeKey } = w.deps
    const { envelope, dek } = await seal(name, secret(utf8(value)))
    const sealedDek = await sealDek(dek, name, envelope, { origin, writeKey })
    return { ...(await committed(w, name, writeBody({ envelope, sealedDek }))), envelope, dek }
  }

  const send = async (name: string, body: Bytes, bearer: string) => {
    const background: Promise<unknown>[] = []
    try {
      const signal = AbortSignal.timeout(10_000)
      const stored = await write(w.deps, {
        name,
        authorization: `Bearer ${bearer}`,
        body,
        signal,
        background: (work) => void background.push(work),
      })
      return { stored, denial: null }
    } catch (error) {
      if (error instanceof Refusal) return { stored: null, denial: error.denial }
      throw error
    } finally {
      for (let i = 0; i < background.length; i++) await background[i]
    }
  }

  const tokenFor = (aud: string, claims: object = {}) =>
    w.token({ ...ROTATION, jti: `write-${tokens++}`, aud, ...claims })

  /** One write, as the client does it; a denial, or what the receipt says. */
  const store = async (value: string, name = A, claims: object = {}) => {
    const request = await draftWrite(value, name)
    const outcome = await send(name, request.body, await tokenFor(request.aud, claims))
    if (!outcome.stored) return { ...outcome, written: null, request }
    const broker = { origin: w.deps.origin, pins: [w.deps.releaseKey.kid] }
    const expected = { broker, name, transcript: request.transcript }
    return { ...outcome, written: await openReceipt(outcome.stored.receipt, expected), request }
  }

  const valueAt = async (name = A, key: Key = secretKey(name)): Promise<string | null> => {
    const item = w.store.peek('secrets', key)
    if (!item) return null
    const { version, envelope, wrapped } = parseStored(name, item)
    const context = await keyContext(name, version, envelope)
    const dek = await w.kms.unwrap('alias/egg', wrapped, context, AbortSignal.timeout(5000))
    return textOf((await open(name, envelope, dek)).expose())
  }
  return { ...w, draftWrite, send, tokenFor, storeOne: store, valueAt }
}

/** The transcript and the audience of any body for that name. */
export const committed = async (w: Pick<World, 'deps'>, name: SecretName, body: Bytes) => {
  const transcript = await transcriptOf(w.deps.origin, writeRoute(name), body)
  return { body, transcript, aud: committedAudience(w.deps.origin, transcript) }
}
