import {
  type Access,
  accessOf,
  fieldsOf,
  implies,
  type Relation,
  relationOf,
  tellDemands,
  tellSubject,
  tellValues,
} from './access.ts'
import type { PolicySet } from './model.ts'
import { covers } from './pattern.ts'

/** One condition that changed, and in which direction. */
export interface FieldChange {
  readonly field: string
  readonly relation: Exclude<Relation, 'same'>
  readonly from: readonly string[]
  readonly to: readonly string[]
}

export interface AccessChange {
  readonly kind: 'gained' | 'lost' | 'widened' | 'narrowed' | 'changed'
  readonly subject: string
  readonly how: Access['how']
  readonly secrets: readonly string[]
  /** As the new policies have it; the old ones for what was lost. */
  readonly policy: string
  readonly grant: string
  readonly fields: readonly FieldChange[]
  /** What is demanded for what was gained, or was for what was lost. */
  readonly demands: Access['demands']
}

export interface SettingChange {
  readonly of: 'issuer' | 'vault'
  readonly name: string
  readonly what: string
}

export interface PolicyDiff {
  readonly access: readonly AccessChange[]
  readonly settings: readonly SettingChange[]
  /** Does somebody get more than before? */
  readonly widens: boolean
}

const meaningOf = ({ policy: _, grant: __, ...meaning }: Access): string => {
  const { repository, ...subject } = meaning.subject
  // A repository's name is for people, but where it is a pattern.
  const whose = meaning.subject.repositoryId === null ? { ...subject, repository } : subject
  const demands = Object.entries(meaning.demands)
    .map(([field, values]) => [field, [...values].sort()])
    .sort()
  return JSON.stringify([whose, meaning.how, meaning.secret, demands])
}

const sameSubject = (a: Access, b: Access): boolean =>
  meaningOf({ ...a, how: 'read', secret: '', demands: {} }) ===
  meaningOf({ ...b, how: 'read', secret: '', demands: {} })

/**
 * What a change of the policies changes for jobs, computed from what they mean: files' and grants'
 * names, order, comments and what another grant gives anyway make no difference.
 */
export const diffPolicies = (base: PolicySet, head: PolicySet): PolicyDiff => {
  const [before, after] = [accessOf(base), accessOf(head)]
  const [oldMeanings, newMeanings] = [new Set(before.map(meaningOf)), new Set(after.map(meaningOf))]
  const gone = before.filter((entry) => !newMeanings.has(meaningOf(entry)))
  const come = after.filter((entry) => !oldMeanings.has(meaningOf(entry)))

  const changes: AccessChange[] = []
  const left = new Set(gone)
  for (const entry of come) {
    const old = partnerOf(entry, left)
    if (old) {
      left.delete(old)
      changes.push(compare(old, entry))
    } else if (!before.some((other) => implies(other, entry))) {
      changes.push(whole('gained', entry))
    }
  }
  for (const entry of left) {
    if (!after.some((other) => implies(other, entry))) changes.push(whole('lost', entry))
  }
  const settings = settingChanges(base, head)
  const access = grouped(changes)
  const widens = access.some(
    ({ kind, fields }) =>
      kind === 'gained' ||
      fields.some(({ relation }) => relation === 'wider' || relation === 'other'),
  )
  return { access, settings, widens }
}

/** What stood in the entry's place: the same secret, else one that covers it or is covered. */
const partnerOf = (entry: Access, left: ReadonlySet<Access>): Access | undefined => {
  const candidates = [...left].filter((old) => old.how === entry.how && sameSubject(old, entry))
  const inGrant = candidates.filter(({ grant }) => grant === entry.grant)
  const same = (old: Access) => old.secret === entry.secret
  const near = (old: Access) => covers(old.secret, entry.secret) || covers(entry.secret, old.secret)
  return inGrant.find(same) ?? candidates.find(same) ?? inGrant.find(near)
}

const compare = (old: Access, entry: Access): AccessChange => {
  const listed = fieldsOf(old, entry).map((field) => ({
    field,
    relation: relationOf(field, old.demands[field], entry.demands[field]),
    from: old.demands[field] ?? [],
    to: entry.demands[field] ?? [],
  }))
  const secret = {
    field: 'secret',
    relation: secretRelation(old.secret, entry.secret),
    from: [old.secret],
    to: [entry.secret],
  }
  const fields = [secret, ...listed].filter(
    (change): change is FieldChange => change.relation !== 'same',
  )
  const relations = new Set(fields.map(({ relation }) => relation))
  const [only] = relations
  const kind =
    relations.size === 1 && only === 'wider'
      ? 'widened'
      : relations.size === 1 && only === 'narrower'
        ? 'narrowed'
        : 'changed'
  return { ...whole(kind, entry), fields }
}

const secretRelation = (from: string, to: string): Relation => {
  if (from === to) return 'same'
  return covers(to, from) ? 'wider' : 'narrower'
}

const whole = (kind: AccessChange['kind'], entry: Access): AccessChange => ({
  kind,
  subject: tellSubject(entry.subject),
  how: entry.how,
  secrets: [entry.secret],
  policy: entry.policy,
  grant: entry.grant,
  fields: [],
  demands: entry.demands,
})

const KINDS = ['gained', 'widened', 'changed', 'narrowed', 'lost'] as const

/** Those that differ in the secret alone become one; what gives more comes first. */
const grouped = (changes: readonly AccessChange[]): AccessChange[] => {
  const groups = new Map<string, AccessChange>()
  for (const change of changes) {
    const { secrets, ...rest } = change
    const key = JSON.stringify(rest)
    const group = groups.get(key)
    groups.set(key, group ? { ...group, secrets: [...group.secrets, ...secrets] } : change)
  }
  const rank = ({ kind }: AccessChange) => KINDS.indexOf(kind)
  return [...groups.values()].sort(
    (a, b) => rank(a) - rank(b) || (a.subject + a.grant < b.subject + b.grant ? -1 : 1),
  )
}

/** Issuers and vaults; a vault's owners show as access that is gained or lost. */
const settingChanges = (base: PolicySet, head: PolicySet): SettingChange[] => {
  const list = (set: PolicySet) =>
    new Map<string, object>([
      ...set.issuers.map((issuer) => [`issuer ${issuer.name}`, issuer] as const),
      ...set.vaults.map(({ owners: _, ...vault }) => [`vault ${vault.name}`, vault] as const),
    ])
  const [before, after] = [list(base), list(head)]
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [from, to] = [before.get(key), after.get(key)]
    const [of, name] = key.split(' ') as [SettingChange['of'], string]
    const change = (what: string): SettingChange => ({ of, name, what: `${key}${what}` })
    if (!from) return [change(' is new')]
    if (!to) return [change(' is gone')]
    const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    const text = (value: object, field: string) =>
      JSON.stringify((value as Record<string, unknown>)[field])
    return fields
      .filter((field) => text(from, field) !== text(to, field))
      .map((field) => change(`: ${field} ${text(from, field)} → ${text(to, field)}`))
  })
}

const VERBS = {
  gained: 'GAINS',
  widened: 'WIDENED',
  changed: 'CHANGED',
  narrowed: 'narrowed',
  lost: 'loses',
} as const

const RELATIONS = {
  wider: 'lets more in',
  narrower: 'lets less in',
  other: 'lets others in',
} as const

/** For a terminal, or a pull request's comment. */
export const tellDiff = ({ access, settings }: PolicyDiff): string => {
  if (!access.length && !settings.length) return 'Nobody gains or loses anything.'
  const blocks = access.map((change) => {
    const { kind, subject, how, secrets, policy, grant, fields, demands } = change
    const head = `${VERBS[kind]}: ${subject} ${how === 'read' ? 'reads' : 'writes'} ${secrets.join(', ')}`
    const lines = fields.map(
      ({ field, relation, from, to }) =>
        `  ${field}: ${tellValues(field, from)} → ${tellValues(field, to)} (${RELATIONS[relation]})`,
    )
    const whole = kind === 'gained' || kind === 'lost' ? [`  when ${tellDemands(demands)}`] : []
    return [head, ...lines, ...whole, `  by ${grant} in ${policy}`].join('\n')
  })
  return [...blocks, ...settings.map(({ what }) => `SETTING: ${what}`)].join('\n')
}
