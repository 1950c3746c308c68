import { type Bytes, toBase64url } from '../../core/bytes.ts'
import { CONTROL, FREEZE_ALL, parseControl } from '../../core/control.ts'
import { envelopeHash, open } from '../../core/envelope.ts'
import { isSecretName, type SecretName } from '../../core/name.ts'
import type { Item, Key } from '../../core/ports.ts'
import { type AuditRecord, type Entry, recordId } from '../../core/record.ts'
import { isRemoved } from '../../core/removed.ts'
import { type Secret, secret } from '../../core/secret.ts'
import { keyContext, parseStored } from '../../core/stored.ts'
import type { FakeStore } from '../fakes/store.ts'
import { KMS_KEY, plainKms } from './bench.ts'
import { type Call, recordOf } from './ports.ts'
import { never, spell } from './still.ts'

/** One item of a secret, as who may read it would. */
export interface Standing {
  readonly name: SecretName
  readonly version: number
  /** null when it does not open. */
  readonly value: string | null
  /** base64url of its hash. */
  readonly envelope: string
}

export interface Version {
  readonly version: number
  readonly value: string | null
}

export interface Release {
  readonly record: string
  readonly recordHash: string
  readonly secrets: readonly { name: SecretName; version: number; value: string }[]
}

/** What one exchange did that others can see, or that it will have to answer for. */
export interface ExchangeSeen {
  readonly jti: string
  /** Per name: where in `course` it began; null before its first call. */
  began: Record<string, number> | null
  /** A freeze that had returned before it began. */
  barredBy: string | null
  /** Its own `released` record, once it was tried to be inserted. */
  tried: Pick<Entry, 'id' | 'hash'> | null
  /** Was it told that the record stands? */
  told: boolean
  /** DEKs that it was given. */
  readonly deks: string[]
  readonly withheld: { record: string; hash: string; insert: string }[]
  /** A fault hit a note, which is best effort. */
  noteFailed: boolean
  release: Release | null
}

/** What a schedule did to the world so far: plain data, part of what makes two states the same. */
export interface Seen {
  /** By sk. */
  readonly places: Record<string, Standing>
  /** By name: what was current, in order. */
  readonly course: Record<string, Version[]>
  /** By actor. */
  readonly exchanges: Record<string, ExchangeSeen>
  /** Vaults, and `everything`, whose freeze stands now, with the reason. */
  frozen: Record<string, string>
  /** What records announced: envelopes by hash, other items by the record's id. */
  readonly announced: string[]
  /** Writes to `secrets` that no record announced. */
  readonly unannounced: string[]
  /** Actors that changed the control item. */
  readonly controllers: string[]
  /** DEKs that left before the schedule began. */
  readonly out: readonly string[]
}

/** The world as the scenario finds it. */
export const firstSeen = async (store: FakeStore, out: readonly string[]): Promise<Seen> => {
  const seen: Seen = {
    places: {},
    course: {},
    exchanges: {},
    frozen: frozenIn(store),
    announced: store.all('records').map((item) => announcedBy(recordOf(item), item)),
    unannounced: [],
    controllers: [],
    out,
  }
  for (const item of store.all('secrets')) {
    const standing = await standingOf(item)
    if (standing) seen.places[item.sk] = standing
  }
  for (const { name, version, value } of Object.values(seen.places)) {
    seen.course[name] = [...(seen.course[name] ?? []), { version, value }]
  }
  for (const course of Object.values(seen.course)) course.sort((a, b) => a.version - b.version)
  return seen
}

export const exchangeSeen = (jti: string): ExchangeSeen => ({
  jti,
  began: null,
  barredBy: null,
  tried: null,
  told: false,
  deks: [],
  withheld: [],
  noteFailed: false,
  release: null,
})

/** A call is made; an actor's first is where it begins. */
export const noteAttempt = async (
  seen: Seen,
  { actor, record, place, item }: Call,
  frozenBy: string | null,
): Promise<void> => {
  const exchange = seen.exchanges[actor]
  if (!exchange) return
  if (!exchange.began) {
    exchange.began = Object.fromEntries(
      Object.entries(seen.course).map(([name, course]) => [name, Math.max(0, course.length - 1)]),
    )
    exchange.barredBy = frozenBy
  }
  if (record?.type === 'released' && place && item) {
    const hash = toBase64url(await envelopeHash(item.record as Bytes))
    exchange.tried = { id: recordId(place.key), hash }
  }
}

/** A call took effect. `heard`: its actor was told the result. */
export const noteCall = async (
  seen: Seen,
  store: FakeStore,
  call: Call,
  result: unknown,
  heard: boolean,
): Promise<void> => {
  const exchange = seen.exchanges[call.actor]
  if (exchange) noteExchangeCall(exchange, call, result, heard)
  if (call.record && call.place) seen.announced.push(announcedBy(call.record, call.place.key))
  if (call.place?.table === 'secrets' && !['exists', 'changed'].includes(String(result))) {
    const { key } = call.place
    if (key.sk === CONTROL.sk) seen.controllers.push(call.actor)
    seen.frozen = frozenIn(store)
    const announcement = call.item && (await announcementOf(call.item))
    if (announcement && !seen.announced.includes(announcement)) seen.unannounced.push(call.text)
    const standing = call.item && (await standingOf(call.item))
    if (standing) place(seen, key.sk, standing)
  }
}

/** A call did not take effect, or its actor does not know. */
export const noteFault = (seen: Seen, { actor, record }: Call): void => {
  const exchange = seen.exchanges[actor]
  if (exchange && record?.type === 'withheld') exchange.noteFailed = true
}

const noteExchangeCall = (
  exchange: ExchangeSeen,
  { record, kind }: Call,
  result: unknown,
  heard: boolean,
): void => {
  if (record?.type === 'released') exchange.told ||= heard && result === 'inserted'
  if (record?.type === 'withheld') {
    const { record: id, hash, insert } = record
    exchange.withheld.push({ record: id, hash, insert })
  }
  if (kind === 'kms' && heard) exchange.deks.push(spell(result))
}

const place = (seen: Seen, sk: string, standing: Standing): void => {
  seen.places[sk] = standing
  if (!sk.startsWith('secret#')) return
  const { name, version, value } = standing
  const course = seen.course[name] ?? []
  const last = course.at(-1)
  if (last?.version !== version || last.value !== value) course.push({ version, value })
  seen.course[name] = course
}

const announcedBy = (record: AuditRecord, key: Key): string => {
  if (record.type === 'rekeyed') return record.to
  if (record.type === 'written') return record.secret.envelope
  const envelope = record.type === 'operator' && record.subject.envelope
  return envelope ? String(envelope) : recordId(key)
}

const announcementOf = async ({ envelope, record }: Item): Promise<string> =>
  envelope instanceof Uint8Array
    ? toBase64url(await envelopeHash(envelope as Bytes))
    : String(record)

/** null for what is no secret. */
export const standingOf = async (item: Item): Promise<Standing | null> => {
  const name = item.sk.split('#')[1] ?? ''
  if (!item.pk.startsWith('vault#') || !isSecretName(name) || isRemoved(item)) return null
  const { version, envelope } = parseStored(name, item)
  const hash = toBase64url(await envelopeHash(envelope))
  const value = await readable(name, item).catch(() => null)
  return { name, version, value, envelope: hash }
}

const readable = async (name: SecretName, item: Item): Promise<string> => {
  const { version, envelope, wrapped } = parseStored(name, item)
  const context = await keyContext(name, version, envelope)
  const dek = await plainKms.unwrap(KMS_KEY, wrapped, context, never())
  return text(await open(name, envelope, dek))
}

/** Places whose envelope opens under a DEK of `deks`. */
export const openedBy = async (store: FakeStore, deks: Iterable<string>): Promise<string[]> => {
  const opened: string[] = []
  for (const item of store.all('secrets')) {
    const name = item.sk.split('#')[1] ?? ''
    if (!isSecretName(name) || isRemoved(item)) continue
    const { envelope } = parseStored(name, item)
    for (const dek of deks) {
      const bytes = secret(new Uint8Array(Buffer.from(dek.slice(1, -1), 'latin1')))
      if (await open(name, envelope, bytes).catch(() => null)) opened.push(item.sk)
    }
  }
  return opened
}

export const text = (value: Secret<Uint8Array>): string => Buffer.from(value.expose()).toString()

const frozenIn = (store: FakeStore): Record<string, string> => {
  const control = parseControl(store.peek('secrets', CONTROL))
  const all = store.peek('secrets', FREEZE_ALL)
  const vaults = Object.entries(control?.frozen ?? {}).map(([vault, { reason }]) => [vault, reason])
  return { ...Object.fromEntries(vaults), ...(all ? { everything: String(all.reason) } : {}) }
}
