import { MINUTE_MAX_AGE } from '../../core/limits.ts'
import { headItem } from '../../core/log/items.ts'
import { recordsAsOf } from '../../core/log/records.ts'
import { type SecretName, vaultOf } from '../../core/name.ts'
import type { PolicyIndex } from '../../core/policy/load.ts'
import type { RekeyMode, Vault } from '../../core/policy/model.ts'
import type { Item, Key } from '../../core/ports.ts'
import { entryOf, recordItem, releaseKeyOf } from '../../core/record.ts'
import { parseStored, secretKey } from '../../core/stored.ts'
import type { Deps, Event } from '../../keeper/deps.ts'
import { runDuties } from '../../keeper/duties.ts'
import { rekeyDuty } from '../../keeper/rekey.ts'
import { levelHead } from '../core/log/kept.ts'
import {
  envelopeAt,
  type Fakes,
  fakes,
  hashAt,
  KMS_KEY,
  NAME,
  putValue,
  valueAt,
} from '../core/sealed.ts'
import { NOW, signal } from '../core/steps.ts'

/** Where the keeper remembers how far it has come. */
const STATE: Key = { pk: 'keeper', sk: 'rekey' }

/** What the keeper is deployed with. */
export const POLICY_SET = '{"v":1,"built":1,"issuers":[],"policies":[],"vaults":[]}'
export const POLICY_DIGEST = 'UTlZaB9oqPkMTBwxNyJUFBMRL5mpsbPc7aRrBKUI818'

const vaultNamed = (name: string, rekey: RekeyMode, kmsKey: string): Vault => ({
  name,
  owners: [{ issuer: 'github', ownerId: '1234' }],
  kmsKey,
  lease: 3600,
  rekey,
})

const policiesOf = (vaults: readonly Vault[]): PolicyIndex => ({
  built: 1,
  digest: POLICY_DIGEST,
  issuerByUrl: new Map(),
  vaultByName: new Map(vaults.map((vault) => [vault.name, vault])),
  policiesOf: () => [],
  broadOf: () => [],
  claimsNamed: () => [],
  policies: () => [],
})

export interface World extends Fakes {
  readonly deps: Deps
  readonly events: readonly Event[]
  /** The clock, which the tests move. */
  now: number
  readonly run: () => Promise<void>
  /** The one duty alone. */
  readonly rekey: () => Promise<void>
  readonly put: (value: string, name?: SecretName) => Promise<unknown>
  /** A job reads the current version: the record of its release, and the envelope it was given. */
  readonly read: (name?: SecretName, token?: { iat?: number; lifetime?: number }) => Promise<string>
  readonly value: (key?: Key, name?: SecretName) => Promise<string | null>
  /** Does an envelope with this hash still stand anywhere? */
  readonly stands: (hash: string) => Promise<boolean>
  readonly rekeyed: () => readonly Event[]
  readonly state: () => Item | null
}

/** A keeper on fakes, with the vaults `payments` (after-read), `slow` (daily), `still` (never), and `short`, which keeps 30 days of history. */
export const worldOf = (change: { kmsKey?: string; deps?: Partial<Deps> } = {}): World => {
  const { store, kms } = fakes()
  const events: Event[] = []
  let jobs = 0
  const deps: Deps = {
    policies: policiesOf([
      vaultNamed('payments', 'after-read', change.kmsKey ?? KMS_KEY),
      vaultNamed('moved', 'after-read', 'alias/new'),
      vaultNamed('slow', 'daily', KMS_KEY),
      vaultNamed('still', 'never', KMS_KEY),
      { ...vaultNamed('short', 'after-read', KMS_KEY), history: 30 * 86_400 },
    ]),
    policySet: POLICY_SET,
    store,
    kms,
    signing: null,
    publish: null,
    now: () => world.now,
    requests: () => 0,
    log: (event) => events.push(event),
    ...change.deps,
  }
  const world: World = {
    store,
    kms,
    deps,
    events,
    now: NOW,
    run: () => runDuties(deps),
    rekey: () => rekeyDuty({ ...deps, records: recordsAsOf(deps.now(), deps.store) }, signal()),
    put: (value, name = NAME) => putValue({ store, kms }, value, { name, now: world.now }),
    read: async (name = NAME, { iat = world.now, lifetime = MINUTE_MAX_AGE } = {}) => {
      const item = store.peek('secrets', secretKey(name))
      if (!item) throw new Error(`there is no ${name}`)
      const envelope = await hashAt(store, secretKey(name))
      const { version } = parseStored(name, item)
      const key = await releaseKeyOf({ iss: 'https://i.example', jti: `${jobs++}`, iat, lifetime })
      const secrets = [{ name, version, envelope, policy: 'a.yaml', grant: 'g' }]
      const entry = await entryOf(key, {
        type: 'released',
        time: iat,
        identity: { issuer: 'github', iss: 'https://i.example', iat, claims: {} },
        policy_digest: 'd',
        transcript: 't',
        handle_hash: 'h',
        lease: 60,
        secrets,
        omitted: [],
        warnings: [],
      })
      store.force('records', recordItem(entry))
      return envelope
    },
    value: (key, name = NAME) => valueAt({ store, kms }, key ?? secretKey(name), name),
    stands: async (hash) => {
      for (const { pk, sk, envelope } of store.all('secrets')) {
        if (envelope && (await hashAt(store, { pk, sk })) === hash) return true
      }
      return false
    },
    rekeyed: () => events.filter(({ event }) => event === 'rekeyed'),
    state: () => store.peek('log', STATE),
  }
  return world
}

/** Runs minute by minute until everything that was written before is behind the cursor. */
export const settle = async (world: World, minutes = 15): Promise<void> => {
  for (let i = 0; i < minutes; i++) {
    world.now += 60
    await world.run()
  }
}

/** A world whose keeper has caught up: the cursor is where it is in ordinary times. */
export const caughtUp = async (world: World = worldOf()): Promise<World> => {
  const minute = world.now - (world.now % 60) - 13 * 60
  const hour = world.now - (world.now % 3600) - 25 * 3600
  world.store.force('log', { ...STATE, v: 1, revision: 1, minute, hour, daily: world.now })
  world.store.force('log', headItem(levelHead(world.now)))
  await world.run()
  return world
}

/** Changes one byte of what stands there: nobody can open it any more. */
export const tamper = ({ store }: World, key: Key): void => {
  const item = store.peek('secrets', key)
  const envelope = envelopeAt(store, key)
  envelope[80] = (envelope[80] ?? 0) ^ 1
  if (item) store.force('secrets', { ...item, envelope })
}

export const inVault = (vault: string, count: number): SecretName[] =>
  Array.from({ length: count }, (_, i) => `${vault}/many/s${i}` as SecretName).filter(
    (name) => vaultOf(name) === vault,
  )
