import * as v from 'valibot'
import { refOf } from '../claims.ts'
import type { Explanation } from '../denial.ts'
import { type Claims, claimOf } from '../identity.ts'
import { PROPOSAL_URL_LENGTH } from '../limits.ts'
import { profileOf } from '../platform.ts'
import { policiesFor } from './decide.ts'
import { type Draft, type DraftGrant, draftText, grantText } from './draft.ts'
import type { PolicyIndex } from './load.ts'
import type { Policy } from './model.ts'
import { isPattern } from './pattern.ts'
import { policySchema } from './schema.ts'

/** Where the policies are proposed, on GitHub. */
export interface PolicyRepository {
  /** `https://github.com/acme/egg-policies` */
  readonly url: string
  readonly branch: string
  /** From the repository's root: `policies`. */
  readonly folder: string
}

/** A change that would give the job what it was refused, as a page of GitHub's and as text. */
export interface Proposal {
  readonly url: string
  /** `new`: the page is filled in. `edit`: `text` is to be put at the end of the file. */
  readonly kind: 'new' | 'edit'
  readonly file: string
  readonly text: string
}

/** As the browser shows it: `https://github.com/acme/egg-policies/tree/main/policies`; null: none. */
export const parsePolicyRepository = (text: string): PolicyRepository | null => {
  const part = '[A-Za-z0-9._-]+'
  const form = new RegExp(
    `^(https://[a-z0-9.-]+(?::\\d{1,5})?/${part}/${part})/tree/(${part})/(${part}(?:/${part})*)$`,
  )
  const [, url, branch, folder] = form.exec(text) ?? []
  const isDots = text.split('/').some((one) => /^\.+$/.test(one))
  return url && branch && folder && !isDots ? { url, branch, folder } : null
}

/**
 * What somebody of the job's own repository would propose, from the token's claims and the names that
 * were refused. null for everybody else, and where a person should think for longer: for events that
 * run what strangers wrote, and for values that a policy would not take.
 */
export const proposalFor = (
  { url, branch, folder }: PolicyRepository,
  index: PolicyIndex,
  who: Claims,
  explanations: readonly Explanation[],
  how: 'read' | 'write' = 'read',
): Proposal | null => {
  // A vault that does not list the owner is not opened by a policy.
  const names = explanations.filter(({ reason }) => reason !== 'owner').map((e) => e.secret)
  const own = ownPolicy(index, who)
  const draft = draftOf(who, own, how, [...new Set(names)])
  if (!draft || !isSound(draft)) return null
  const at = (page: string, ...more: readonly string[]): string =>
    [url, page, branch, ...folder.split('/'), ...more].join('/')
  if (own) {
    const file = nameOf(own.file)
    const text = grantText(draft.grant)
    return { kind: 'edit', url: at('edit', encoded(file)), file, text }
  }
  const file = newFile(draft)
  const text = draftText(draft)
  const page = `${at('new')}?filename=${encoded(file)}`
  const filled = `${page}&value=${encoded(text)}`
  return {
    kind: 'new',
    url: filled.length <= PROPOSAL_URL_LENGTH ? filled : page,
    file,
    text,
  }
}

/** Also what encodeURIComponent leaves and Markdown, or a shell, might take for its own. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*~]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

const ownPolicy = (index: PolicyIndex, who: Claims): Policy | null => {
  const owner = claimOf(who, profileOf(who).ownerId)
  const own = policiesFor(index, who).filter(({ repositoryId }) => repositoryId !== null)
  return own.find(({ ownerId }) => ownerId === owner) ?? null
}

const draftOf = (
  who: Claims,
  own: Policy | null,
  how: 'read' | 'write',
  names: readonly string[],
): Draft | null => {
  const profile = profileOf(who)
  const claim = (name: string | null): string | null => name && claimOf(who, name)
  const [repositoryId, ownerId] = [claim(profile.repositoryId), claim(profile.ownerId)]
  const repository = own?.repository ?? claim(profile.repository)
  const [ref, event] = [refOf(who, profile), claim(profile.event)]
  const isSafe = profile.event === null || profile.safeEvents.includes(event ?? '')
  if (!repositoryId || !ownerId || !repository || !names.length || !isSafe) return null
  if (!ref || !/^refs\/(heads|tags)\//.test(ref)) return null
  const environment = claim(profile.environment)
  const when = {
    ref: [ref],
    ...(environment && { environment: [environment] }),
    ...workflowOf(who, ref),
    ...(event && { events: [event] }),
  }
  const name = freeName(environment ?? nameOf(ref), own)
  const grant: DraftGrant = { name, when, [how]: names, bearer: who.audience === 'fixed' }
  return { issuer: who.issuer, repository, repositoryId, ownerId, grant }
}

/** The job's file, where it stands in this repository at the job's own ref; else who called it. */
const workflowOf = (who: Claims, ref: string): Record<string, readonly string[]> => {
  const { workflow, repository } = profileOf(who)
  if (workflow !== 'github') return {}
  const [caller, called] = [claimOf(who, 'workflow_ref'), claimOf(who, 'job_workflow_ref')]
  const head = `${repository && claimOf(who, repository)}/`
  const tail = `@${ref}`
  if (!called) return {}
  if (called !== caller) return { reusable_workflow: [called] }
  const own = called.startsWith(head) && called.endsWith(tail)
  return own ? { workflow: [called.slice(head.length, -tail.length)] } : {}
}

/** A name that the file does not have yet. */
const freeName = (text: string, own: Policy | null): string => {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
  const base = slug.slice(0, 50) || 'request'
  const taken = new Set(own?.grants.map(({ name }) => name))
  const free = ['', '-2', '-3', '-4', '-5', '-6'].find((end) => !taken.has(`${base}${end}`))
  return `${base}${free ?? `-${taken.size + 1}`}`
}

/** With the id, so that it is nobody else's: to look through all files would be too much work. */
const newFile = ({ repository, repositoryId }: Draft): string => {
  const slug = nameOf(repository ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
  const base = slug.replace(/^[^a-z0-9]+/, '').slice(0, 60) || 'policy'
  return `${base}-${repositoryId}.yaml`
}

/**
 * Would the file be a policy? Asked of the values, before they are text: in the Worker there is no
 * parser of YAML. That the text says just these values is draft.ts's to keep.
 */
const isSound = ({ issuer, repository, repositoryId, ownerId, grant }: Draft): boolean => {
  const { bearer, ...rest } = grant
  const value = {
    version: 1,
    issuer,
    ...(repository !== null && { repository }),
    repository_id: repositoryId,
    repository_owner_id: ownerId,
    grants: [{ ...rest, ...(bearer && { bearer: 'accepted' }) }],
  }
  // What a token says is meant as it stands: a star would be a pattern, and `none` the contrary.
  const said = Object.values(grant.when).flat()
  const isLiteral = ![repository ?? '', ...said].some((text) => isPattern(text) || text === 'none')
  const texts = [issuer, repository ?? '', repositoryId, ownerId, grant.name, ...said]
  const isPrintable = texts.every((text) => /^[\x20-\x7e]*$/.test(text))
  return isLiteral && isPrintable && v.safeParse(policySchema, value).success
}
