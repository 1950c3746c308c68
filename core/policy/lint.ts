import { EXPIRES_SOON } from '../limits.ts'
import { vaultOf } from '../name.ts'
import { profileOf } from '../platform.ts'
import { type Access, accessOf, implies, isOwned, tellSubject } from './access.ts'
import { dayOf } from './conditions.ts'
import type { Grant, Policy, PolicySet } from './model.ts'
import { isPattern, matches } from './pattern.ts'

/** Something that a reviewer should see. `error`: the policy does not do what it says. */
export interface Finding {
  readonly code: string
  readonly level: 'error' | 'warning' | 'note'
  readonly file: string
  readonly grant: string | null
  readonly sentence: string
}

type Say = (level: Finding['level'], code: string, sentence: string) => void

const DANGEROUS = new Map([
  ['pull_request', 'runs what a pull request brings'],
  ['pull_request_target', 'may run what a stranger wrote, with the base branch’s rights'],
  ['workflow_run', 'is set off by other workflows, a fork’s pull request among them'],
  ['issue_comment', 'anybody may comment'],
  ['discussion_comment', 'anybody may comment'],
  ['merge_group', 'runs what is not merged yet'],
  ['merge_request_event', 'runs what a merge request brings'],
  ['external_pull_request_event', 'runs what a pull request brings'],
  ['pipeline', 'is set off by another project'],
  ['parent_pipeline', 'is set off by another pipeline'],
  ['trigger_job', 'is set off by another pipeline'],
])

/** All that is worth a look in policies that are valid. Pure; in the order of files and grants. */
export const lint = (set: PolicySet, now: number): Finding[] => {
  const findings: Finding[] = []
  const access = accessOf(set)
  for (const policy of set.policies) {
    for (const grant of policy.grants) {
      const say: Say = (level, code, sentence) =>
        findings.push({ code, level, file: policy.file, grant: grant.name, sentence })
      lintScope(policy, grant, say)
      lintSecrets(set, policy, grant, say)
      lintConditions(set, policy, grant, say)
      lintTerms(grant, now, say)
      lintShadow(policy, grant, access, say)
    }
  }
  return [...findings, ...unused(set)]
}

const lintScope = (policy: Policy, { when }: Grant, say: Say): void => {
  if (policy.repositoryId !== null) return
  const whose = tellSubject(policy)
  if (when.reusable_workflow) say('warning', 'owner_wide', `It is for ${whose}.`)
  else {
    say(
      'warning',
      'owner_wide',
      `It is for ${whose}, and whoever may make one has it: name a reusable_workflow.`,
    )
  }
}

const lintSecrets = (set: PolicySet, policy: Policy, grant: Grant, say: Say): void => {
  const { read, write = [] } = grant
  const wide = read.filter((name) => name.split('/').includes('**'))
  if (wide.length) say('warning', 'broad_read', `${wide.join(', ')}: whatever will be put there.`)
  const vaults = new Set([...read, ...write].map(vaultOf))
  for (const vault of vaults) {
    if (isOwned(set, policy, `${vault}/x`)) continue
    say(
      'error',
      'owner_missing',
      `It gives nothing from ${vault}: that vault does not list owner ${policy.ownerId} of ${policy.issuer}.`,
    )
  }
}

const lintConditions = (set: PolicySet, policy: Policy, { when }: Grant, say: Say): void => {
  const issuer = set.issuers.find(({ name }) => name === policy.issuer)
  const profile = issuer && profileOf(issuer)
  const branches = (when.ref ?? []).filter((ref) => !ref.startsWith('refs/tags/'))
  const open = branches.filter(isPattern)
  const guarded = when.ref_protected === true || Boolean(when.environment)
  if (open.length && !guarded) {
    say(
      'warning',
      'unprotected_ref',
      `${open.join(', ')}: whoever may push such a branch has it; add ref_protected: true or an environment.`,
    )
  } else if (branches.length && !guarded && profile?.environment) {
    say(
      'note',
      'environment_missing',
      'No environment: only the branch’s own protection holds people back.',
    )
  }
  if (when.runner?.includes('self-hosted')) {
    say('warning', 'self_hosted', 'A self-hosted runner may keep what earlier jobs left there.')
  }
  for (const event of when.events ?? []) {
    const why = DANGEROUS.get(event)
    if (why) say('warning', 'dangerous_event', `${event} ${why}.`)
  }
  for (const workflow of when.reusable_workflow ?? []) {
    if (workflow.includes('@refs/heads/')) {
      say('warning', 'reusable_by_branch', `${workflow}: a branch moves; take a tag or a commit.`)
    }
  }
}

const lintTerms = ({ expires }: Grant, now: number, say: Say): void => {
  if (expires === undefined) return
  const day = dayOf(expires - 1)
  if (expires <= now) say('error', 'expired', `It ended with ${day}: renew it, or take it out.`)
  else if (expires <= now + EXPIRES_SOON) say('warning', 'expires_soon', `It ends with ${day}.`)
}

const lintShadow = (policy: Policy, grant: Grant, access: readonly Access[], say: Say): void => {
  const isOwn = (entry: Access) => entry.policy === policy.file && entry.grant === grant.name
  const own = access.filter(isOwn)
  const others = access.filter((entry) => !isOwn(entry))
  const broader = own.map((entry) => others.find((other) => implies(other, entry)))
  const [first] = broader
  if (!first || broader.includes(undefined)) return
  say('warning', 'shadowed', `${first.grant} in ${first.policy} gives all of it anyway.`)
}

/** Vaults from which nobody reads, and secrets that are written and never read. */
const unused = (set: PolicySet): Finding[] => {
  const reads = set.policies.flatMap(({ grants }) => grants.flatMap(({ read }) => [...read]))
  const used = new Set(reads.map(vaultOf))
  const vaults = set.vaults
    .filter(({ name }) => !used.has(name))
    .map(
      ({ name }): Finding => ({
        code: 'unread_vault',
        level: 'warning',
        file: 'vaults.yaml',
        grant: null,
        sentence: `Nobody may read anything from ${name}.`,
      }),
    )
  const written = set.policies.flatMap((policy) =>
    policy.grants.flatMap(({ name, write = [] }) =>
      write
        .filter((secret) => !reads.some((entry) => matches(entry, secret)))
        .map(
          (secret): Finding => ({
            code: 'unread_secret',
            level: 'warning',
            file: policy.file,
            grant: name,
            sentence: `${secret} is written, and nobody may read it.`,
          }),
        ),
    ),
  )
  return [...vaults, ...written]
}
