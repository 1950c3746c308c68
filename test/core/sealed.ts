import { type Bytes, textOf, toBase64url, utf8 } from '../../core/bytes.ts'
import { envelopeHash, open } from '../../core/envelope.ts'
import { isSecretName, type SecretName } from '../../core/name.ts'
import type { Key } from '../../core/ports.ts'
import { put } from '../../core/put.ts'
import { secret } from '../../core/secret.ts'
import { keyContext, parseStored } from '../../core/stored.ts'
import { type FakeKms, fakeKms } from '../fakes/kms.ts'
import { type FakeStore, fakeStore } from '../fakes/store.ts'
import { by, NOW, signal } from './steps.ts'

export const named = (text: string): SecretName => {
  if (!isSecretName(text)) throw new TypeError(`${text} is no name`)
  return text
}

export const NAME = named('payments/db/url')
export const KMS_KEY = 'alias/egg'

export interface Fakes {
  readonly store: FakeStore
  readonly kms: FakeKms
}

export const fakes = (): Fakes => ({ store: fakeStore(), kms: fakeKms() })

export const putValue = (
  ports: Fakes,
  value: string,
  { name = NAME, now = NOW, kmsKey = KMS_KEY } = {},
) => put(ports, { name, value: secret(utf8(value)), kmsKey, ...by({ now }) }, signal())

/** The value at a place, by the way that the broker and the runner go; null where nothing is. */
export const valueAt = async (
  { store, kms }: Fakes,
  key: Key,
  name = NAME,
  kmsKey = KMS_KEY,
): Promise<string | null> => {
  const item = store.peek('secrets', key)
  if (!item) return null
  const { version, envelope, wrapped } = parseStored(name, item)
  const context = await keyContext(name, version, envelope)
  const dek = await kms.unwrap(kmsKey, wrapped, context, signal())
  return textOf((await open(name, envelope, dek)).expose())
}

export const envelopeAt = (store: FakeStore, key: Key): Bytes => {
  const envelope = store.peek('secrets', key)?.envelope
  if (!(envelope instanceof Uint8Array)) throw new Error('there is no envelope')
  return envelope as Bytes
}

/** base64url, as records spell it. */
export const hashAt = async (store: FakeStore, key: Key): Promise<string> =>
  toBase64url(await envelopeHash(envelopeAt(store, key)))
