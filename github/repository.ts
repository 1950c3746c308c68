import * as v from 'valibot'
import { EggError } from '../core/error.ts'
import type { Github } from './api.ts'

const id = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(1),
  v.transform((number) => String(number)),
)
const accountSchema = v.object({ id, login: v.string(), type: v.optional(v.string()) })
const repositorySchema = v.object({
  id,
  full_name: v.string(),
  default_branch: v.string(),
  owner: accountSchema,
})

/** Ids as policies spell them: their digits. */
export interface RepositoryIds {
  readonly id: string
  /** `owner/name`, as it is called today. */
  readonly name: string
  readonly ownerId: string
  readonly defaultBranch: string
}

/** By its name; one that it had before finds it, too. null: not there, or not to be seen. */
export const repositoryNamed = async (
  github: Github,
  name: string,
): Promise<RepositoryIds | null> => {
  const [owner = '', repo = ''] = name.split('/')
  return idsOf(await github.get('GET /repos/{owner}/{repo}', { owner, repo }))
}

export const repositoryById = async (github: Github, id: string): Promise<RepositoryIds | null> =>
  idsOf(await github.get('GET /repositories/{id}', { id }))

const idsOf = (data: unknown): RepositoryIds | null => {
  if (data === null) return null
  const { id, full_name, owner, default_branch } = shaped(repositorySchema, data)
  return { id, name: full_name, ownerId: owner.id, defaultBranch: default_branch }
}

/** The id of a person or an organisation. */
export const accountNamed = async (github: Github, login: string): Promise<string | null> => {
  const data = await github.get('GET /users/{login}', { login })
  return data === null ? null : shaped(accountSchema, data).id
}

/** What GitHub said, if it is of the form that is expected. @throws EggError `github_malformed` */
export const shaped = <S extends v.GenericSchema>(schema: S, data: unknown): v.InferOutput<S> => {
  const parsed = v.safeParse(schema, data)
  if (parsed.success) return parsed.output
  throw new EggError(
    'github_malformed',
    'GitHub answers in a form that egg does not know.',
    'Check GITHUB_API_URL: https://api.github.com, or https://HOST/api/v3.',
  )
}
