import { escrowOf } from '../core/break-glass/escrow.ts'
import { toBase64url } from '../core/bytes.ts'
import { CONTROL, FREEZE_ALL, frozenScope, parseControl } from '../core/control.ts'
import { Refusal, refuse } from '../core/denial.ts'
import { envelopeHash } from '../core/envelope.ts'
import { lastVersion, storedIn } from '../core/history.ts'
import { VERSIONS_PER_DAY } from '../core/limits.ts'
import { isSecretName, type SecretName } from '../core/name.ts'
import { nextNotes } from '../core/notes.ts'
import { decideWrite, type WriteDecision } from '../core/policy/decide.ts'
import { faultOf } from '../core/ports.ts'
import { type Entry, entryOf, recordedIdentity, releaseKeyOf } from '../core/record.ts'
import { type Place, placeOf } from '../core/removed.ts'
import { storeVersion } from '../core/store-version.ts'
import { keyContext, type StoredSecret, secretKey, versionKey } from '../core/stored.ts'
import { parseToken } from '../core/token.ts'
import { transcriptOf, writeRoute } from '../core/transcript.ts'
import { openDek, parseWriteBody, signReceipt, type WriteRequest } from '../core/write.ts'
import type { Caller, Deps } from './deps.ts'
import type { Incoming } from './exchange.ts'
import { identify } from './identify.ts'
import { notGranted } from './not-granted.ts'
import { noteDenial, noteWithheld, spend } from './records.ts'
import { refusalOf } from './refusal.ts'

/** A request to store a version, as it came from outside. */
export interface IncomingWrite extends Incoming {
  /** What follows `/v1/secrets/` in the path, as it was sent. */
  readonly name: string
}

export interface Stored {
  /** The reply's body. */
  readonly receipt: string
  readonly record: string
}

type Permitted = Extract<WriteDecision, { allowed: true }>

interface Version extends StoredSecret {
  /** base64url of SHA-256 of the envelope. */
  readonly hash: string
}

/**
 * A token and an envelope in, a version stored; once. docs/protocol.md, "The write".
 * @throws Refusal, with the reason, for every other end
 */
export const write = async (deps: Deps, incoming: IncomingWrite): Promise<Stored> => {
  const { signal, background } = incoming
  const { token, name, request, transcript } = await parse(deps, incoming)
  const identity = await identify(deps, token, transcript, background)
  const caller: Caller = { identity, transcript, signal, background }
  try {
    const permitted = permit(deps, caller, name)
    const dek = await openDek(request, name, {
      origin: deps.origin,
      privateKey: deps.openingKey,
    })
    const place = await read(deps, caller, name, permitted)
    const { entry, version } = await wrapAndRecord(deps, caller, permitted, {
      name,
      place,
      request,
      dek,
    })
    await store(deps, caller, place, entry, version)
    const receipt = await receiptOf(deps, caller, entry, version)
    return { receipt, record: entry.id }
  } catch (error) {
    const refusal = refusalOf(error, signal)
    if (refusal !== error) deps.log({ event: 'failed', code: faultOf(error) })
    background(noteDenial(deps, identity, refusal.denial, [{ name, optional: false }]))
    throw refusal
  }
}

/** Within limits, before any crypto with keys of ours. */
const parse = async (deps: Deps, { authorization, body, name }: IncomingWrite) => {
  if (!isSecretName(name)) throw refuse({ code: 'not_found' })
  const token = parseToken(authorization)
  const request = parseWriteBody(body)
  return {
    token,
    name,
    request,
    transcript: await transcriptOf(deps.origin, writeRoute(name), body),
  }
}

const permit = (deps: Deps, { identity }: Caller, name: SecretName): Permitted => {
  const decision = decideWrite(deps.policies, identity, name, deps.now())
  if (decision.allowed) return decision
  throw notGranted(deps, identity, decision.explanations, 'write')
}

/**
 * What stands there, if it may be followed. Fails closed, as a read does: what is frozen is neither
 * given nor changed by jobs.
 * @throws Refusal `frozen`, `policy_outdated`, `secret_removed`, `too_many_versions`
 */
const read = async (
  deps: Deps,
  { signal }: Caller,
  name: SecretName,
  { vault }: Permitted,
): Promise<Place | null> => {
  const keys = [CONTROL, FREEZE_ALL, secretKey(name)]
  const [control = null, freezeAll = null, item = null] = await deps.store.read(
    'secrets',
    keys,
    signal,
  )
  const scope = frozenScope(control, freezeAll, [vault.name])
  if (scope) throw refuse({ code: 'frozen', scope })
  if ((parseControl(control)?.floor ?? Number.POSITIVE_INFINITY) > deps.policies.built) {
    throw refuse({ code: 'policy_outdated' })
  }
  const place = placeOf(name, item)
  // An operator took it away: a grant that was forgotten must not bring it back.
  if (place?.kind === 'removed') throw refuse({ code: 'secret_removed' })
  const oldest = lastVersion(place) + 1 - VERSIONS_PER_DAY
  if (oldest < 1) return place
  const [old = null] = await deps.store.read('secrets', [versionKey(name, oldest)], signal)
  if (old && Number(old.created) > deps.now() - 24 * 3600) {
    throw refuse({ code: 'too_many_versions' })
  }
  return place
}

/** Wraps the DEK, then writes the record that spends the token: recorded before stored. */
const wrapAndRecord = async (
  deps: Deps,
  caller: Caller,
  { vault, policy, grant }: Permitted,
  {
    name,
    place,
    request: { envelope },
    dek,
  }: {
    name: SecretName
    place: Place | null
    request: WriteRequest
    dek: Awaited<ReturnType<typeof openDek>>
  },
): Promise<{ entry: Entry; version: Version }> => {
  const { identity, transcript, signal } = caller
  const number = lastVersion(place) + 1
  const context = await keyContext(name, number, envelope)
  const [wrapped, escrow] = await Promise.all([
    deps.kms.wrap(vault.kmsKey, dek, context, signal),
    escrowOf(dek, vault.recipients),
  ])
  const hash = toBase64url(await envelopeHash(envelope))
  const time = deps.now()
  const entry = await entryOf(await releaseKeyOf(identity), {
    type: 'written',
    time,
    identity: recordedIdentity(identity, deps.policies.claimsNamed(identity.issuer)),
    policy_digest: deps.policies.digest,
    transcript: toBase64url(transcript),
    secret: { name, version: number, envelope: hash, policy, grant },
  })
  try {
    await spend(deps, caller, entry)
  } catch (error) {
    if (!(error instanceof Refusal)) {
      caller.background(noteWithheld(deps, caller, entry, 'unknown', faultOf(error)))
    }
    throw error
  }
  const notes = nextNotes(storedIn(place)?.notes)
  const version = {
    name,
    version: number,
    envelope,
    wrapped,
    created: time,
    record: entry.id,
    sealed: time,
    escrow,
    due: null,
    hash,
    ...(notes && { notes }),
  }
  return { entry, version }
}

/** @throws Refusal `write_lost`; CloudError: then nobody knows whether it was stored */
const store = async (
  deps: Deps,
  caller: Caller,
  place: Place | null,
  entry: Entry,
  version: Version,
): Promise<void> => {
  const { signal, background } = caller
  let stored: boolean
  try {
    stored = await storeVersion(deps.store, place, version, signal)
  } catch (error) {
    background(noteWithheld(deps, caller, entry, 'done', faultOf(error)))
    throw error
  }
  if (stored) return
  background(noteWithheld(deps, caller, entry, 'done', 'write_lost'))
  throw refuse({ code: 'write_lost' })
}

const receiptOf = (
  { origin, releaseKey, now }: Deps,
  { transcript }: Caller,
  entry: Entry,
  { name, version }: Version,
): Promise<string> =>
  signReceipt(
    {
      v: 1,
      origin,
      T: toBase64url(transcript),
      record: entry.id,
      record_hash: entry.hash,
      iat: now(),
      name,
      version,
    },
    releaseKey,
  )
