import { vaultOf } from '../name.ts'
import type { AccessChange, PolicyDiff, SettingChange } from './diff.ts'
import { isPattern, matches } from './pattern.ts'
import { vaultsSchema } from './schema.ts'
import { parseSource, type SourceFile } from './yaml.ts'

/** Who must say yes before anybody gets more of some secrets. */
export interface Approval {
  /** Names and patterns. */
  readonly secrets: readonly string[]
  /** Ids of people on GitHub; one of them, or one of a team's members, is enough. */
  readonly users: readonly string[]
  readonly teams: readonly { readonly organizationId: string; readonly id: string }[]
}

/** An approval that a change needs, and what of the change needs it. */
export interface Needed {
  readonly approval: Approval
  readonly because: readonly string[]
}

/** @throws EggError `policy_invalid` */
export const approvalsOf = (vaults: SourceFile): Approval[] =>
  (parseSource(vaults, vaultsSchema).value.approvals ?? []).map(({ secrets, users, teams }) => ({
    secrets,
    users: users ?? [],
    teams: (teams ?? []).map(({ organization_id, id }) => ({
      organizationId: organization_id,
      id,
    })),
  }))

/**
 * The approvals that a change needs, by the rules as they were *before* it: no change may excuse
 * itself. Whatever lets somebody more in counts, as do settings of a vault, those of issuers (whose
 * word all secrets rest on), and a change of the rule itself.
 */
export const neededApprovals = (
  before: readonly Approval[],
  after: readonly Approval[],
  { access, settings }: PolicyDiff,
): Needed[] => {
  const kept = new Set(after.map(meaningOf))
  return before.flatMap((approval) => {
    const because = [
      ...access.filter(isWidening).flatMap((change) => concerned(approval, change)),
      ...settings.filter((change) => isAbout(approval, change)).map(({ what }) => what),
      ...(kept.has(meaningOf(approval)) ? [] : ['the approval itself is changed or taken away']),
    ]
    return because.length ? [{ approval, because: [...new Set(because)] }] : []
  })
}

const meaningOf = ({ secrets, users, teams }: Approval): string =>
  JSON.stringify([
    [...secrets].sort(),
    [...users].sort(),
    teams.map(({ organizationId, id }) => `${organizationId}/${id}`).sort(),
  ])

export const isWidening = ({ kind, fields }: AccessChange): boolean =>
  kind === 'gained' || fields.some(({ relation }) => relation !== 'narrower')

const concerned = ({ secrets }: Approval, change: AccessChange): string[] =>
  change.secrets
    .filter((secret) => secrets.some((listed) => mayMeet(listed, secret)))
    .map((secret) => `${secret} for ${change.subject}`)

const isAbout = ({ secrets }: Approval, { of, name }: SettingChange): boolean =>
  of === 'issuer' || secrets.some((secret) => vaultOf(secret as never) === name)

/** Might one name fit both? Only a no is certain: a doubt asks for the approval. */
export const mayMeet = (a: string, b: string): boolean => {
  const [left, right] = [a.split('/'), b.split('/')]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [x, y] = [left[i], right[i]]
    if (x === '**' || y === '**') return true
    if (x === undefined || y === undefined) return false
    if (isPattern(x) && isPattern(y)) continue
    if (!matches(x, y) && !matches(y, x)) return false
  }
  return true
}

/** `payments/**, billing/key` */
export const tellApproval = ({ secrets }: Approval): string => secrets.join(', ')
