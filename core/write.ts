import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, importJWK } from 'jose'
import * as v from 'valibot'
import {
  type Bytes,
  equal,
  fromBase64url,
  lengthPrefixed,
  sha256,
  textOf,
  toBase64url,
  utf8,
} from './bytes.ts'
import { refuse } from './denial.ts'
import { commitsTo, envelopeHash, isEnvelope } from './envelope.ts'
import { EggError } from './error.ts'
import { type Broker, type PublicJwk, parsePublicJwk, type ReleaseKey } from './keys.ts'
import { SEALED_DEK_LENGTH, WRITE_BODY_BYTES } from './limits.ts'
import type { SecretName } from './name.ts'
import type { Origin } from './origin.ts'
import { parseOwnJson } from './own-json.ts'
import { type LogPromise, signPromise, verifyPromise } from './promise.ts'
import { type Secret, secret } from './secret.ts'
import { sign, verify } from './signed.ts'
import type { Transcript } from './transcript.ts'

const ALG = 'ECDH-ES'
const ENC = 'A256GCM'
const TYP = 'egg-written+jws'

/** What a job sends to store a version; the token commits to all of it. */
export interface WriteRequest {
  readonly envelope: Bytes
  /** A JWE to the broker's write key. */
  readonly sealedDek: string
}

/** The body of `PUT /v1/secrets/NAME`, byte for byte what T covers. */
export const writeBody = ({ envelope, sealedDek }: WriteRequest): Bytes =>
  utf8(JSON.stringify({ v: 1, envelope: toBase64url(envelope), dek: sealedDek }))

const bodySchema = v.strictObject({
  v: v.literal(1),
  envelope: v.string(),
  dek: v.pipe(
    v.string(),
    v.maxLength(SEALED_DEK_LENGTH),
    v.regex(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/),
  ),
})

/**
 * The strict parse of what `writeBody` made.
 * @throws Refusal `request_too_large`, `request_malformed`
 */
export const parseWriteBody = (body: Bytes): WriteRequest => {
  const parsed = v.safeParse(bodySchema, parseOwnJson(body, WRITE_BODY_BYTES))
  if (!parsed.success) throw refuse({ code: 'request_malformed', what: 'members' })
  const envelope = fromBase64url(parsed.output.envelope)
  if (!envelope || !isEnvelope(envelope)) {
    throw refuse({ code: 'request_malformed', what: 'envelope' })
  }
  return { envelope, sealedDek: parsed.output.dek }
}

/** Binds a sealed DEK to one envelope of one name: cut out, it is of no use in another request. */
const partyOf = async (name: SecretName, envelope: Bytes): Promise<Bytes> =>
  sha256(lengthPrefixed(utf8('egg/v1 write'), utf8(name), await envelopeHash(envelope)))

/** The DEK as a JWE (RFC 7516, ECDH-ES on X25519 with A256GCM) to the broker's write key. */
export const sealDek = async (
  dek: Secret<Bytes>,
  name: SecretName,
  envelope: Bytes,
  { origin, writeKey }: { readonly origin: Origin; readonly writeKey: PublicJwk },
): Promise<string> =>
  new CompactEncrypt(dek.expose())
    .setProtectedHeader({ alg: ALG, enc: ENC })
    .setKeyManagementParameters({ apu: utf8(origin), apv: await partyOf(name, envelope) })
    .encrypt(await importJWK({ ...writeKey }, ALG))

/**
 * The DEK that a job sent, which opens the envelope beside it (nothing is opened here).
 * @throws Refusal `request_malformed`
 */
export const openDek = async (
  { envelope, sealedDek }: WriteRequest,
  name: SecretName,
  { origin, privateKey }: { readonly origin: Origin; readonly privateKey: CryptoKey },
): Promise<Secret<Bytes>> => {
  const malformed = refuse({ code: 'request_malformed', what: 'dek' })
  try {
    const { alg, enc, epk, apu, apv, ...rest } = decodeProtectedHeader(sealedDek)
    const exact =
      alg === ALG &&
      enc === ENC &&
      parsePublicJwk(epk, 'X25519') &&
      apu === toBase64url(utf8(origin)) &&
      apv === toBase64url(await partyOf(name, envelope)) &&
      !Object.keys(rest).length
    if (!exact) throw malformed
    const { plaintext } = await compactDecrypt(sealedDek, privateKey, {
      keyManagementAlgorithms: [ALG],
      contentEncryptionAlgorithms: [ENC],
    })
    const dek = secret(new Uint8Array(plaintext))
    if (await commitsTo(envelope, dek)) return dek
  } catch {
    // Told below; jose's errors may quote what was sent.
  }
  throw malformed
}

const receiptSchema = v.strictObject({
  v: v.literal(1),
  origin: v.string(),
  T: v.string(),
  record: v.pipe(v.string(), v.regex(/^[a-z0-9]{2,8}#[0-9TZ:-]{8,32}#[0-9]\/[A-Za-z0-9_-]{43}$/)),
  record_hash: v.string(),
  iat: v.pipe(v.number(), v.safeInteger()),
  name: v.string(),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})

/** What the broker signs once a version stands. */
export type Receipt = v.InferOutput<typeof receiptSchema>

const replySchema = v.strictObject({ written: v.string(), promise: v.string() })

export const signReceipt = async (receipt: Receipt, key: ReleaseKey): Promise<string> => {
  const { record, record_hash: hash, iat: time } = receipt
  const [written, promise] = await Promise.all([
    sign(TYP, receipt, key),
    signPromise({ record, hash, time }, key),
  ])
  return JSON.stringify({ written, promise })
}

export interface Written {
  readonly version: number
  readonly record: string
  readonly promise: { readonly jws: string; readonly claims: LogPromise }
}

/**
 * What the broker says of our write, and of no other.
 * @throws EggError `receipt_malformed`, `receipt_not_for_us`, `release_unsigned`, `release_unpinned`
 */
export const openReceipt = async (
  text: string,
  { broker, name, transcript }: { broker: Broker; name: SecretName; transcript: Transcript },
): Promise<Written> => {
  const reply = unpack(replySchema, text)
  const { payload, key } = await verify(TYP, reply.written, broker)
  const receipt = unpack(receiptSchema, textOf(new Uint8Array(payload)))
  const ours =
    receipt.origin === broker.origin &&
    receipt.name === name &&
    equal(fromBase64url(receipt.T) ?? new Uint8Array(), transcript)
  const claims = await verifyPromise(reply.promise, key)
  const { version, record, record_hash: hash } = receipt
  if (!ours || claims.record !== record || claims.hash !== hash) {
    throw new EggError(
      'receipt_not_for_us',
      "The broker's receipt is for another write.",
      'Something between the job and the broker changed it: check proxies and `broker`.',
    )
  }
  return { version, record, promise: { jws: reply.promise, claims } }
}

const unpack = <S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> => {
  try {
    return v.parse(schema, JSON.parse(text))
  } catch {
    throw new EggError(
      'receipt_malformed',
      "The broker's answer is no receipt; the version may have been stored.",
      'Look at `egg show`; then update egg, or tell the operators.',
    )
  }
}
