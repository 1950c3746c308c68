import { exchange } from '../../broker/exchange.ts'
import type { Released } from '../../broker/release.ts'
import { write } from '../../broker/write.ts'
import { utf8 } from '../../core/bytes.ts'
import { Refusal } from '../../core/denial.ts'
import { EggError } from '../../core/error.ts'
import { freezeVault, unfreezeVault } from '../../core/freeze.ts'
import { freezeAll, unfreezeAll } from '../../core/freeze-all.ts'
import { recordsAsOf } from '../../core/log/records.ts'
import type { SecretName } from '../../core/name.ts'
import type { ByHand } from '../../core/operator.ts'
import { put } from '../../core/put.ts'
import { rekey } from '../../core/rekey.ts'
import { remove } from '../../core/remove.ts'
import { secret } from '../../core/secret.ts'
import { secretKey, versionKey } from '../../core/stored.ts'
import { rekeyDuty } from '../../keeper/rekey.ts'
import { bench, KMS_KEY, type Ticket, type WriteTicket } from './bench.ts'
import type { Ports } from './ports.ts'
import { never } from './still.ts'

/** How an actor ended: a status or an error's code, and what it was about. */
export interface Ended {
  readonly code: string
  /** What an error told its operator. */
  readonly says?: string
  readonly version?: number
  readonly put?: { readonly name: SecretName; readonly value: string }
  /** The vault, or `everything`, that it was to freeze, and why. */
  readonly freezes?: string
  readonly reason?: string
  /** Could it say whose freeze stands? */
  readonly knows?: boolean
  /** Did a freeze stand at the moment of its return? */
  readonly stood?: boolean
}

/** What an actor is given. */
export interface Stage extends Ports {
  /** Unix seconds. */
  readonly now: () => number
  /** A release leaves: from here on it is out, whatever becomes of the actor. */
  readonly release: (released: Released) => void
}

/** Someone who does something to the store, in steps. */
export interface Actor {
  readonly name: string
  /** For an exchange: what it asks with. */
  readonly ticket: Ticket | null
  readonly isKeeper?: boolean
  /** For a write: where its token is spent. */
  readonly pk?: string
  readonly act: (stage: Stage) => Promise<Ended>
}

const by = (now: number, reason = 'test'): ByHand => ({ actor: 'operator', reason, now })

/** The code of what `act` throws for people; everything else is thrown on. */
const codeOrThrow = async (act: () => Promise<Ended>): Promise<Ended> => {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Refusal) return { code: error.denial.code }
    if (error instanceof EggError) return { code: error.code, says: error.message }
    throw error
  }
}

/** One exchange, and what it leaves to `waitUntil`. */
export const exchanging = (ticket: Ticket, name = `exchange ${ticket.jti}`): Actor => ({
  name,
  ticket,
  act: (stage) =>
    codeOrThrow(async () => {
      const { deps } = await bench()
      const background: Promise<unknown>[] = []
      try {
        const { store, kms, now } = stage
        const released = await exchange(
          { ...deps, store, kms, now, log: () => {} },
          {
            authorization: `Bearer ${ticket.bearer}`,
            body: ticket.body,
            signal: never(),
            background: (work) => void background.push(work),
          },
        )
        stage.release(released)
        return { code: 'released' }
      } finally {
        for (let i = 0; i < background.length; i++) await background[i]
      }
    }),
})

/** A job's write, and what it leaves to `waitUntil`; its value is its own. */
export const writing = (ticket: WriteTicket): Actor => ({
  name: `write ${ticket.value}`,
  ticket: null,
  pk: ticket.pk,
  act: async ({ store, kms, now }) => {
    const end = await codeOrThrow(async () => {
      const { deps } = await bench()
      const background: Promise<unknown>[] = []
      try {
        await write(
          { ...deps, store, kms, now, log: () => {} },
          {
            name: ticket.name,
            authorization: `Bearer ${ticket.bearer}`,
            body: ticket.body,
            signal: never(),
            background: (work) => void background.push(work),
          },
        )
        return { code: 'written' }
      } finally {
        for (let i = 0; i < background.length; i++) await background[i]
      }
    })
    return { ...end, put: { name: ticket.name, value: ticket.value } }
  },
})

/** A put; its value is its own. */
export const putting = (name: SecretName, value: string): Actor => ({
  name: `put ${value}`,
  ticket: null,
  act: async (stage) => {
    const end = await codeOrThrow(async () => {
      const request = { name, value: secret(utf8(value)), kmsKey: KMS_KEY, ...by(stage.now()) }
      const { version } = await put(stage, request, never())
      return { code: 'put', version }
    })
    return { ...end, put: { name, value } }
  },
})

/** A removal; its versions stay for as long as any schedule takes. */
export const removing = (name: SecretName): Actor => ({
  name: `rm ${name}`,
  ticket: null,
  act: ({ store, now }) =>
    codeOrThrow(async () => {
      const request = { name, until: now() + 86_400, ...by(now()) }
      return { code: (await remove(store, request, never())).status }
    }),
})

/** Runs of the keeper, one after the other. */
export const keeping = (name = 'keeper', runs = 1): Actor => ({
  name,
  ticket: null,
  isKeeper: true,
  act: (stage) =>
    codeOrThrow(async () => {
      for (let run = 0; run < runs; run++) await keeperRun(stage)
      return { code: 'done' }
    }),
})

/** One run of the keeper's duty over any ports. */
export const keeperRun = async (stage: Pick<Stage, 'store' | 'kms' | 'now'>): Promise<void> => {
  const { deps } = await bench()
  const { store, kms, now } = stage
  const records = recordsAsOf(now(), store)
  const { policies } = deps
  await rekeyDuty({ policies, store, kms, now, records, log: () => {} }, never())
}

/** A re-key by hand of the current item, or of a version in history. */
export const rekeying = (name: SecretName, who: string, version?: number): Actor => ({
  name: `re-key ${who}`,
  ticket: null,
  act: (stage) =>
    codeOrThrow(async () => {
      const key = version === undefined ? secretKey(name) : versionKey(name, version)
      const what = { name, key, kmsKey: KMS_KEY, exposed: null, writer: 'op' } as const
      return { code: await rekey(stage, { ...what, ...by(stage.now()) }, never()) }
    }),
})

export const freezing = (vault: string, reason: string): Actor => ({
  name: `freeze ${reason}`,
  ticket: null,
  act: async ({ store, now }) => {
    const end = await codeOrThrow(async () => {
      const { status, freeze } = await freezeVault(store, vault, by(now(), reason), never())
      return { code: status, knows: freeze !== null }
    })
    return { ...end, freezes: vault, reason }
  },
})

export const unfreezing = (vault: string): Actor => ({
  name: `unfreeze ${vault}`,
  ticket: null,
  act: ({ store, now }) =>
    codeOrThrow(async () => {
      return { code: (await unfreezeVault(store, vault, by(now()), never())).status }
    }),
})

export const freezingAll = (reason: string): Actor => ({
  name: `freeze all ${reason}`,
  ticket: null,
  act: async ({ store, now }) => {
    const end = await codeOrThrow(async () => {
      const { status, freeze } = await freezeAll(store, by(now(), reason), never())
      return { code: status, knows: freeze !== null }
    })
    return { ...end, freezes: 'everything', reason }
  },
})

export const unfreezingAll = (): Actor => ({
  name: 'unfreeze everything',
  ticket: null,
  act: ({ store, now }) =>
    codeOrThrow(async () => ({ code: (await unfreezeAll(store, by(now()), never())).status })),
})
