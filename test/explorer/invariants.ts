import { type Bytes, toBase64url } from '../../core/bytes.ts'
import { envelopeHash } from '../../core/envelope.ts'
import type { Item } from '../../core/ports.ts'
import type { FakeStore } from '../fakes/store.ts'
import type { Ended } from './actors.ts'
import { recordOf } from './ports.ts'
import { type ExchangeSeen, openedBy, type Seen, standingOf } from './seen.ts'

/** What a promise is judged by. */
export interface View {
  readonly seen: Seen
  readonly store: FakeStore
  /** By actor: how those that came to an end ended. */
  readonly ends: Readonly<Record<string, Ended>>
  readonly crashed: readonly string[]
  readonly faults: number
}

/** null, or what is wrong. */
export type Invariant = (view: View) => string | null | Promise<string | null>

const exchangesOf = ({ seen }: View) => Object.entries(seen.exchanges)

const releasesOf = (view: View) =>
  exchangesOf(view).flatMap(([actor, { release, ...rest }]) =>
    release ? [{ actor, release, ...rest }] : [],
  )

/** Recorded before released: no record, no release. */
export const recordStandsBeforeRelease: Invariant = async (view) => {
  for (const { actor, release } of releasesOf(view)) {
    const item = recordAt(view, release.record)
    if (!item) return `${actor} released, and its record does not stand`
    const record = recordOf(item)
    if ((await hashOf(item)) !== release.recordHash) return `${actor} released on another's record`
    const named = record.type === 'released' ? record.secrets : []
    const spelled = (list: readonly { name: string; version: number }[]) =>
      list.map(({ name, version }) => `${name} ${version}`).join()
    if (spelled(named) !== spelled(release.secrets)) return `${actor}'s record names other secrets`
  }
  return null
}

/** One token, one release. */
export const oneReleasePerToken: Invariant = (view) => {
  const tokens = releasesOf(view).map(({ jti }) => jti)
  return new Set(tokens).size === tokens.length ? null : 'two releases for one token'
}

/** A release holds exactly a version that was put: never torn, never of two versions. */
export const releasedValuesWerePut: Invariant = (view) => {
  for (const { actor, release } of releasesOf(view)) {
    for (const { name, version, value } of release.secrets) {
      const put = view.seen.course[name]?.find((each) => each.version === version)
      if (put?.value !== value) return `${actor} released ${value} as version ${version} of ${name}`
    }
  }
  return null
}

/** What a job gets was current after it asked: no read is older than its exchange. */
export const releasedVersionsWereCurrent: Invariant = (view) => {
  for (const { actor, release, began } of releasesOf(view)) {
    for (const { name, version } of release.secrets) {
      const since = view.seen.course[name]?.slice(began?.[name] ?? 0) ?? []
      if (!since.some((each) => each.version === version)) {
        return `${actor} released version ${version} of ${name}, replaced before it began`
      }
    }
  }
  return null
}

/** No secret is ever unreadable, current or history, and each opens to the value of its version. */
export const everythingOpens: Invariant = ({ seen }) => {
  for (const [sk, { name, version, value }] of Object.entries(seen.places)) {
    const put = seen.course[name]?.find((each) => each.version === version)
    if (value === null) return `${sk} does not open`
    if (put?.value !== value) return `${sk} opens to ${value}, which is not version ${version}`
    if (sk.startsWith('version#') && sk !== `version#${name}#${version}`) {
      return `${sk} holds version ${version}`
    }
  }
  return null
}

/** Nothing comes back: the current version goes up by one, and its value is never an older one. */
export const nothingComesBack: Invariant = ({ seen }) => {
  for (const [name, course] of Object.entries(seen.course)) {
    for (const [i, { version, value }] of course.entries()) {
      const before = course[i - 1]
      if (version !== (before?.version ?? 0) + 1) {
        return `${name} went from version ${before?.version} to ${version} (${value})`
      }
      if (course.slice(0, i).some((each) => each.value === value)) {
        return `${name} is ${value} once more`
      }
    }
  }
  return null
}

/** No version is lost: what was replaced is in history. */
export const replacedVersionsAreKept: Invariant = ({ seen }) => {
  for (const [name, course] of Object.entries(seen.course)) {
    for (const { version } of course.slice(0, -1)) {
      if (!seen.places[`version#${name}#${version}`]) return `version ${version} of ${name} is lost`
    }
  }
  return null
}

/** Nor when a secret is removed: its last version is, until its time is over. */
export const removedVersionsAreKept: Invariant = ({ seen, store }) => {
  for (const { sk, version, removed } of store.all('secrets')) {
    const name = sk.split('#')[1]
    if (removed !== undefined && !seen.places[`version#${name}#${version}`]) {
      return `version ${version} of ${name} is lost with its removal`
    }
  }
  return null
}

/** After a freeze has returned, no exchange that begins releases. */
export const freezesHold: Invariant = (view) => {
  const through = releasesOf(view).find(({ barredBy }) => barredBy)
  return through ? `${through.actor} began after ${through.barredBy} returned, and released` : null
}

/**
 * A freeze is never half-open: what returned success stands. (One that found another's freeze may
 * see that one ended; by whoever knew of it.)
 */
export const freezesStand: Invariant = ({ seen, ends }) => {
  for (const [actor, { code, freezes, reason, knows, stood }] of Object.entries(ends)) {
    if (code === 'already_frozen' && knows && !stood) {
      return `${actor} found ${freezes} frozen, which was not`
    }
    if (code === 'frozen' && freezes && seen.frozen[freezes] !== reason) {
      return `${actor} froze ${freezes}, which is not frozen`
    }
  }
  return null
}

/** Nothing is written to the secrets before a record stands that announces it. */
export const writesAreAnnounced: Invariant = ({ seen }) =>
  seen.unannounced.length ? `without a record: ${seen.unannounced.join()}` : null

/**
 * A `released` record whose release did not go out has its `withheld` record, and it is honest:
 * `done` only where the record was known to stand, and none where the release went out. (A crash
 * leaves none; a note is best effort.)
 */
export const withheldIsHonest: Invariant = async (view) => {
  for (const [actor, exchange] of exchangesOf(view)) {
    const { tried, told, withheld, release, noteFailed } = exchange
    const stands = await standsAsOwn(view, tried)
    if (release && withheld.length) return `${actor} released, and noted that it did not`
    for (const { record, hash, insert } of withheld) {
      if (record !== tried?.id || hash !== tried.hash)
        return `${actor} withheld what it never tried to write`
      if (insert === 'done' && !stands) return `${actor} says that its record stands`
      if (insert === 'unknown' && told) return `${actor} knew that its record stands`
    }
    const owes = view.ends[actor] && stands && !release && !withheld.length && !noteFailed
    if (owes) return `${actor}'s record stands without a release or a withheld record`
  }
  return null
}

/** Its very bytes: at the place that spends a token another exchange's may stand. */
const standsAsOwn = async (view: View, tried: ExchangeSeen['tried']): Promise<boolean> => {
  const item = tried && recordAt(view, tried.id)
  return item !== null && (await hashOf(item)) === tried?.hash
}

const recordAt = ({ store }: View, id: string): Item | null => {
  const [pk = '', sk = ''] = id.split('/')
  return store.peek('records', { pk, sk })
}

const hashOf = async ({ record }: Item): Promise<string> =>
  toBase64url(await envelopeHash(record as Bytes))

/** Who is told of success or of failure is told the truth. */
export const endsAreTrue: Invariant = ({ seen, ends }) => {
  for (const [actor, { code, says, put, version }] of Object.entries(ends)) {
    if (put) {
      const stored = seen.course[put.name]?.find(({ value }) => value === put.value)
      if (code === 'put' && stored?.version !== version) return `${actor} put nothing`
      if (code === 'written' && !stored) return `${actor} wrote nothing`
      if (['put_lost', 'write_lost'].includes(code) && stored)
        return `${actor} was stored, and told that it was not`
    }
    if (says?.includes('nothing was changed') && seen.controllers.includes(actor)) {
      return `${actor} changed the control item, and was told that it did not`
    }
  }
  return null
}

/** Without a fault nobody fails, but for who lost to a rival of the same kind or met a freeze. */
export const nobodyFailsForNothing: Invariant = ({ ends, faults, seen }) => {
  if (faults) return null
  for (const [actor, { code, put }] of Object.entries(ends)) {
    const others = Object.entries(ends).filter(([other]) => other !== actor)
    const jti = seen.exchanges[actor]?.jti
    const wins: Record<string, boolean> = {
      put_lost: others.some(
        ([, end]) =>
          end.code === 'removed' ||
          (['put', 'written'].includes(end.code) && end.put?.name === put?.name),
      ),
      write_lost: others.some(([, end]) => ['put', 'written', 'removed'].includes(end.code)),
      secret_removed: others.some(([, end]) => end.code === 'removed'),
      remove_lost: others.some(([, end]) => ['put', 'written'].includes(end.code)),
      secret_missing: others.some(([, end]) => end.code === 'removed'),
      token_spent: others.some(([other]) => jti && seen.exchanges[other]?.jti === jti),
      control_lost: others.some(([, end]) => end.freezes),
      frozen: others.some(([, end]) => end.freezes) || !jti,
    }
    if (!SUCCESS.has(code) && !wins[code]) return `${actor} ended with ${code}`
  }
  return null
}

const SUCCESS = new Set(
  'released put written done already_frozen unfrozen not_frozen rekeyed clean gone changed removed already_removed'.split(
    ' ',
  ),
)

/** At every step. */
export const ALWAYS: readonly Invariant[] = [
  recordStandsBeforeRelease,
  oneReleasePerToken,
  releasedValuesWerePut,
  releasedVersionsWereCurrent,
  everythingOpens,
  nothingComesBack,
  replacedVersionsAreKept,
  removedVersionsAreKept,
  freezesHold,
  freezesStand,
  writesAreAnnounced,
]

/** Once every actor has ended or crashed. */
export const AT_THE_END: readonly Invariant[] = [
  withheldIsHonest,
  endsAreTrue,
  nobodyFailsForNothing,
]

/** A DEK that was released opens nothing that is stored, once the keeper has come to rest. */
export const releasedKeysOpenNothing: Invariant = async (view) => {
  const out = new Set(view.seen.out)
  for (const { release, tried, deks } of Object.values(view.seen.exchanges)) {
    // Recorded is as good as released: an exchange that crashed then may have sent its reply.
    if (release || (await standsAsOwn(view, tried))) for (const dek of deks) out.add(dek)
  }
  const opened = await openedBy(view.store, out)
  return opened.length ? `a released DEK opens ${opened.join(' and ')}` : null
}

/** The keeper leaves every secret as it was, but for its seal. */
export const keeperKeepsValues: Invariant = async ({ seen, store }) => {
  const items = store.all('secrets')
  for (const item of items) {
    const now = await standingOf(item)
    const before = seen.places[item.sk]
    if (now && (now.value !== before?.value || now.version !== before.version)) {
      return `after the keeper ${item.sk} is version ${now.version}, ${now.value}`
    }
  }
  return null
}

/** Once the keeper has run until it found nothing to do, and long after. */
export const AT_REST: readonly Invariant[] = [releasedKeysOpenNothing, keeperKeepsValues]
