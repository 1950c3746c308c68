import { decodeProtectedHeader } from 'jose'
import type { PublicJwk } from '../keys.ts'
import { periodOf } from '../log/leaf.ts'
import { verifyPromise } from '../promise.ts'
import type { AuditRecord } from '../record.ts'
import type { Findings } from './findings.ts'

/** A key that signed releases and promises, as keys.json lists it. */
export interface ReleaseKeyEntry {
  /** RFC 7638 thumbprint of `jwk`. */
  readonly kid: string
  readonly jwk: PublicJwk
}

interface Open {
  readonly line: number
  readonly hash: string
  kept: boolean
}

/** Compact JWS, wherever in a line it stands: job summaries put them between backticks. */
const JWS = /eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/g

/**
 * The promises that somebody kept, against the log. They are what shows a record that was dropped, or
 * overwritten, before the log had it.
 */
export interface Promises {
  readonly count: number
  readonly record: (index: number, id: string, hash: string, record: AuditRecord | null) => void
  /** After the last leaf. `isWhole`: would a record of that period be in the export? */
  readonly end: (isWhole: (period: string) => boolean) => void
}

export const promisesOf = async (
  lines: readonly string[],
  keys: readonly ReleaseKeyEntry[],
  { add }: Pick<Findings, 'add'>,
): Promise<Promises> => {
  const open = new Map<string, Open[]>()
  let count = 0
  for (const [i, text] of lines.entries()) {
    for (const [jws] of text.matchAll(JWS)) {
      count++
      const where = { line: i + 1 }
      const key = keyOf(jws, keys)
      if (!key) {
        const sentence = `The promise in line ${where.line} is by a release key that is not known here.`
        add('promise_key_unknown', where, sentence)
        continue
      }
      const promise = await verifyPromise(jws, key).catch(() => null)
      if (!promise) {
        const sentence = `The promise in line ${where.line} is not what the broker's key signed.`
        add('promise_forged', where, sentence)
        continue
      }
      const { record, hash } = promise
      open.set(record, [...(open.get(record) ?? []), { line: i + 1, hash, kept: false }])
    }
  }

  return {
    count,
    record: (index, id, hash, record) => {
      for (const promise of open.get(id) ?? []) {
        promise.kept = true
        if (promise.hash === hash) continue
        const sentence = `${id} is another record in the log than the one that was promised: it was overwritten.`
        add('promise_broken', { index, record: id, line: promise.line }, sentence)
      }
      if (record?.type !== 'withheld') return
      for (const { line, hash } of open.get(record.record) ?? []) {
        if (hash !== record.hash) continue
        const sentence = `${id} says that ${record.record} was not released; its promise shows that a job got it.`
        add('release_contradicted', { index, record: id, line }, sentence)
      }
    },
    end: (isWhole) => {
      for (const [id, promises] of open) {
        const period = periodOf(id)
        for (const { line } of promises.filter(({ kept }) => !kept)) {
          const where = { record: id, line }
          if (period !== null && isWhole(period)) {
            add('promise_broken', where, `${id} was promised and is not in the log.`)
          } else {
            const sentence = `${id} was promised; the export does not reach far enough to have it.`
            add('promise_outside', where, sentence)
          }
        }
      }
    },
  }
}

/** The key that the promise names; its signature is still to be verified. */
const keyOf = (jws: string, keys: readonly ReleaseKeyEntry[]): PublicJwk | null => {
  try {
    const { kid } = decodeProtectedHeader(jws)
    return keys.find((known) => known.kid === kid)?.jwk ?? null
  } catch {
    return null
  }
}
