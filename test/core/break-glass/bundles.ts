import { type Answer, answer, readAnswer } from '../../../core/break-glass/answer.ts'
import { openBundle, sealBundle } from '../../../core/break-glass/bundle.ts'
import type { Outcome } from '../../../core/break-glass/outcomes.ts'
import {
  type BundleRequest,
  type Requested,
  requestBundle,
} from '../../../core/break-glass/request.ts'
import { type Bytes, utf8 } from '../../../core/bytes.ts'
import { type LogKey, parseVkey, vkeyOf } from '../../../core/log/note.ts'
import type { SecretName } from '../../../core/name.ts'
import type { Vault } from '../../../core/policy/model.ts'
import { put } from '../../../core/put.ts'
import { secret } from '../../../core/secret.ts'
import { type FakeSigner, fakeSigner } from '../../fakes/signer.ts'
import { type Fakes, fakes, KMS_KEY, NAME, named } from '../sealed.ts'
import { by, NOW, signal } from '../steps.ts'
import { KEYS, SIGNERS } from './keys.ts'

export const ORIGIN = 'egg.example.com/log'
export const RECIPIENTS = [KEYS.team.recipient, KEYS.other.recipient]
export const OTHER = named('payments/tls/key')
export const LIFETIME = 30 * 24 * 3600

export const VAULT: Vault = {
  name: 'payments',
  owners: [{ issuer: 'github', ownerId: '1234' }],
  kmsKey: KMS_KEY,
  lease: 3600,
  rekey: 'after-read',
  recipients: RECIPIENTS,
  journalSigners: [SIGNERS.alice.vkey],
}

export interface BundleWorld extends Fakes {
  readonly signer: FakeSigner
  readonly logKey: LogKey
  readonly vaults: Map<string, Vault>
  readonly put: (
    name: SecretName,
    value: string,
    recipients?: readonly string[],
  ) => Promise<unknown>
  readonly request: (change?: Partial<BundleRequest>) => Promise<Requested>
  /** The keeper's turn. */
  readonly answer: (requested: Requested, now?: number) => Promise<Outcome | 'answered'>
  readonly answerTo: (requested: Requested) => Promise<Answer | null>
  /** All of it: the file. */
  readonly seal: (change?: Partial<BundleRequest>) => Promise<Sealed>
}

export interface Sealed extends Requested {
  readonly file: Bytes
  readonly note: Bytes
}

/** A vault with two secrets in escrow, and what signs for a bundle of them. */
export const bundleWorld = async (): Promise<BundleWorld> => {
  const ports = fakes()
  const { store } = ports
  const signer = await fakeSigner()
  const logKey = await parseVkey(await vkeyOf(ORIGIN, await signer.publicKey(signal())))
  const vaults = new Map([['payments', VAULT]])
  const world: BundleWorld = {
    ...ports,
    signer,
    logKey,
    vaults,
    put: (name, value, recipients = RECIPIENTS) =>
      put(
        ports,
        { name, value: secret(utf8(value)), kmsKey: KMS_KEY, recipients, ...by() },
        signal(),
      ),
    request: (change = {}) =>
      requestBundle(
        store,
        {
          origin: ORIGIN,
          vaults: ['payments'],
          recipients: RECIPIENTS,
          journalSigners: VAULT.journalSigners ?? [],
          expires: NOW + LIFETIME,
          ...by(),
          ...change,
        },
        signal(),
      ),
    answer: ({ manifest, record: id }, now = NOW) =>
      answer(
        { store, signing: { signer, origin: ORIGIN }, vaults, now },
        { id, manifest },
        signal(),
      ),
    answerTo: ({ bundle }) => readAnswer(store, bundle, signal()),
    seal: async (change) => {
      const requested = await world.request(change)
      await world.answer(requested)
      const note = (await world.answerTo(requested))?.note
      if (!note) throw new Error('the keeper did not sign')
      return { ...requested, note, file: await sealBundle(requested, note) }
    },
  }
  await world.put(NAME, 'postgres://one')
  await world.put(OTHER, 'key-two')
  return world
}

export const openWith = (
  world: Pick<BundleWorld, 'logKey'>,
  file: Bytes,
  identity: string = KEYS.team.identity,
) => openBundle(file, secret(identity), [world.logKey])
