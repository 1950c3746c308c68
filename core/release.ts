import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, importJWK } from 'jose'
import * as v from 'valibot'
import { type Bytes, equal, fromBase64url, textOf, toBase64url, utf8 } from './bytes.ts'
import { envelopeHash, open } from './envelope.ts'
import { EggError } from './error.ts'
import { type Broker, parsePublicJwk, type ReleaseKey } from './keys.ts'
import { FOUND_NAMES, LEASE_MAX, LEEWAY, RELEASE_LIFETIME, RELEASE_TEXT_BYTES } from './limits.ts'
import { isSecretName, isSecretPattern, type SecretName, vaultOf } from './name.ts'
import { MASKS, type Mask } from './policy/model.ts'
import { matches } from './policy/pattern.ts'
import { type LogPromise, signPromise, verifyPromise } from './promise.ts'
import type { Asked, PublicRunnerKey } from './request.ts'
import { type Secret, secret } from './secret.ts'
import { sign, verify } from './signed.ts'
import type { Transcript } from './transcript.ts'

const TYP = 'egg-release+jws'
const ALG = 'ECDH-ES'
const ENC = 'A256GCM'

const base64urlOf32 = v.pipe(
  v.string(),
  v.check((text) => fromBase64url(text)?.length === 32),
)
const seconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const releaseSchema = v.strictObject({
  v: v.literal(1),
  origin: v.string(),
  T: base64urlOf32,
  /** The alphabet of record ids: it goes into logs and summaries. */
  record: v.pipe(v.string(), v.regex(/^[a-z0-9]{2,8}#[0-9TZ:-]{8,32}#[0-9]\/[A-Za-z0-9_-]{43}$/)),
  record_hash: base64urlOf32,
  iat: seconds,
  exp: seconds,
  /** Seconds from `iat` that the values may live on the runner. */
  lease: v.pipe(seconds, v.minValue(1), v.maxValue(LEASE_MAX)),
  warnings: v.array(v.pipe(v.string(), v.regex(/^[a-z_]{1,64}$/))),
  secrets: v.pipe(
    v.array(
      v.strictObject({
        asked: v.string(),
        vault: v.string(),
        name: v.custom<SecretName>((name) => typeof name === 'string' && isSecretName(name)),
        version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
        dek: base64urlOf32,
        envelope: base64urlOf32,
        mask: v.picklist(MASKS),
      }),
    ),
    v.maxLength(FOUND_NAMES),
  ),
})

/** What the broker signs: docs/protocol.md, "The release". */
export type Release = v.InferOutput<typeof releaseSchema>

const sealedSchema = v.strictObject({
  release: v.string(),
  promise: v.string(),
  envelopes: v.array(v.string()),
})

/**
 * Sign, then seal: a JWS by the release key inside a JWE (RFC 7516, ECDH-ES on X25519 with
 * A256GCM) to the runner's key. T stands inside the signature, or another job's release could be
 * sealed again to this one. The envelopes travel beside the JWS, which names their hashes.
 */
export const sealRelease = async (
  release: Release,
  envelopes: readonly Bytes[],
  key: ReleaseKey,
  runner: PublicRunnerKey,
): Promise<string> => {
  const [jws, promise, recipient] = await Promise.all([
    sign(TYP, release, key),
    signPromise({ record: release.record, hash: release.record_hash, time: release.iat }, key),
    importJWK({ ...runner }, ALG),
  ])
  const sealed = { release: jws, promise, envelopes: envelopes.map(toBase64url) }
  return new CompactEncrypt(utf8(JSON.stringify(sealed)))
    .setProtectedHeader({ alg: ALG, enc: ENC })
    .setKeyManagementParameters({
      apu: utf8(release.origin),
      apv: fromBase64url(release.T) as Bytes,
    })
    .encrypt(recipient)
}

/** What a job knows of the exchange that it asked for. */
export interface Expected {
  readonly broker: Broker
  readonly transcript: Transcript
  readonly asked: readonly Asked[]
  /** The lease asked for, seconds; null for what the policy gives. */
  readonly lease: number | null
  readonly privateKey: CryptoKey
  /** Unix seconds. */
  readonly now: number
}

export interface Opened {
  readonly secrets: readonly {
    readonly asked: string
    readonly name: SecretName
    readonly version: number
    readonly value: Secret<Bytes>
    /** `never`: the policies say that it may stand in logs. */
    readonly mask: Mask
  }[]
  readonly record: string
  readonly recordHash: string
  readonly lease: number
  readonly warnings: readonly string[]
  readonly promise: { readonly jws: string; readonly claims: LogPromise }
  /** Thumbprint of the key that signed. */
  readonly signedBy: string
}

const fail = (code: string, sentence: string, next?: string) => new EggError(code, sentence, next)

const unpack = <S extends v.GenericSchema>(schema: S, bytes: Uint8Array): v.InferOutput<S> => {
  try {
    return v.parse(schema, JSON.parse(textOf(new Uint8Array(bytes))))
  } catch {
    throw fail(
      'release_malformed',
      "The broker's answer is not a release.",
      'Update egg; if it is current, the broker is newer or broken: tell the operators.',
    )
  }
}

/**
 * Opens a release, checks every field against what was asked, then opens the envelopes.
 * @throws EggError `release_malformed`, `release_not_for_us` (sealed to another key, or for another
 * request), `release_unsigned`, `release_unpinned`, `release_expired`, or an envelope's error
 */
export const openRelease = async (jwe: string, expected: Expected): Promise<Opened> => {
  const sealed = unpack(sealedSchema, await unseal(jwe, expected))
  const { payload, key, kid } = await verify(TYP, sealed.release, expected.broker)
  const release = unpack(releaseSchema, payload)
  check(release, expected)
  const promise = await verifyPromise(sealed.promise, key)
  if (promise.record !== release.record || promise.hash !== release.record_hash) {
    throw fail('promise_invalid', "The promise is for another record than the release's.")
  }
  if (sealed.envelopes.length !== release.secrets.length) {
    throw fail('release_malformed', 'The release has envelopes missing or to spare.')
  }
  const secrets = await Promise.all(
    release.secrets.map(async ({ asked, name, version, dek, envelope: hash, mask }, i) => {
      const envelope = fromBase64url(sealed.envelopes[i] as string)
      if (!envelope || toBase64url(await envelopeHash(envelope)) !== hash) {
        throw fail('release_malformed', `The envelope of ${name} is not the one that was signed.`)
      }
      const value = await open(name, envelope, secret(fromBase64url(dek) as Bytes))
      return { asked, name, version, value, mask }
    }),
  )
  return {
    secrets,
    record: release.record,
    recordHash: release.record_hash,
    lease: release.lease,
    warnings: release.warnings,
    promise: { jws: sealed.promise, claims: promise },
    signedBy: kid,
  }
}

const unseal = async (jwe: string, { broker, transcript, privateKey }: Expected) => {
  const foreign = fail(
    'release_not_for_us',
    "The broker's answer is not sealed for this request.",
    'Something between the job and the broker changed it: check proxies and `broker`.',
  )
  if (jwe.length > RELEASE_TEXT_BYTES) throw foreign
  try {
    const header = decodeProtectedHeader(jwe)
    const { alg, enc, epk, apu, apv, ...rest } = header
    const exact =
      alg === ALG &&
      enc === ENC &&
      parsePublicJwk(epk, 'X25519') &&
      apu === toBase64url(utf8(broker.origin)) &&
      apv === toBase64url(transcript) &&
      !Object.keys(rest).length
    if (!exact) throw foreign
    const { plaintext } = await compactDecrypt(jwe, privateKey, {
      keyManagementAlgorithms: [ALG],
      contentEncryptionAlgorithms: [ENC],
    })
    return plaintext
  } catch {
    throw foreign
  }
}

const check = (release: Release, expected: Expected): void => {
  const { broker, transcript, asked, lease, now } = expected
  const ours =
    (lease === null || release.lease <= lease) &&
    release.origin === broker.origin &&
    equal(fromBase64url(release.T) as Bytes, transcript) &&
    release.secrets.every(
      ({ name, vault, asked }) => vaultOf(name) === vault && fits(asked, name),
    ) &&
    new Set(release.secrets.map(({ name }) => name)).size === release.secrets.length &&
    sameOrder(release, asked)
  if (!ours) throw fail('release_not_for_us', 'The release answers another request.')
  const fresh =
    release.exp - release.iat <= RELEASE_LIFETIME &&
    release.iat <= now + LEEWAY &&
    now <= release.exp + LEEWAY
  if (!fresh) {
    throw fail(
      'release_expired',
      'The release is too old, or from the future.',
      "Check the runner's clock.",
    )
  }
}

const fits = (asked: string, name: string): boolean =>
  isSecretPattern(asked) ? matches(asked, name) : asked === name

/**
 * Every required name is there, optional ones may be missing, none is added, none moved. What a
 * pattern found stands where the pattern was asked; but for what was asked by name as well.
 */
const sameOrder = ({ secrets }: Release, asked: readonly Asked[]): boolean => {
  let at = 0
  for (const { name, optional } of asked) {
    const found = at
    while (secrets[at]?.asked === name && (isSecretPattern(name) || at === found)) at++
    if (at === found && !optional && !secrets.some((secret) => fits(name, secret.name)))
      return false
  }
  return at === secrets.length
}
