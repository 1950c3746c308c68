/**
 * Evaluates AWS IAM identity policies: the subset that `infra/iam/` uses. Anything else in a
 * document is an error when it is loaded: an element ignored here would be obeyed by AWS.
 */

/** What is asked of a policy. */
export interface AccessRequest {
  /** `dynamodb:GetItem` */
  readonly action: string
  /** An ARN. */
  readonly resource: string
  /** The partition keys that the request touches (`dynamodb:LeadingKeys`); absent for a Scan. */
  readonly leadingKeys?: readonly string[]
}

type Test = (request: AccessRequest) => boolean

interface Statement {
  readonly effect: 'Allow' | 'Deny'
  readonly actions: readonly RegExp[]
  readonly resources: readonly RegExp[]
  readonly conditions: readonly Test[]
}

/** A loaded document; only `loadPolicy` makes one. */
export type Policy = readonly Statement[]

/** The one condition key in use. */
const leadingKeys = 'dynamodb:LeadingKeys'

const unsupported = (what: string): Error => new Error(`IAM document: unsupported ${what}`)

const objectOf = (value: unknown, what: string): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unsupported(what)
  return value as Record<string, unknown>
}

const textsOf = (value: unknown, what: string): string[] => {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  if (list.length === 0) throw unsupported(`${what}: empty`)
  return list.map((text) => {
    // `${…}` is a policy variable.
    if (typeof text !== 'string' || text === '' || text.includes('${')) throw unsupported(what)
    return text
  })
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** IAM's glob: `*` is any run of characters and `?` one character, whatever they are. */
const glob = (pattern: string, flags = ''): RegExp =>
  new RegExp(`^(?:${escaped(pattern).replaceAll('\\*', '[^]*').replaceAll('\\?', '[^]')})$`, flags)

const stringTest = (operator: string, values: readonly string[]): Test => {
  const [, forAll, kind] = /^(ForAllValues:)?(StringLike|StringEquals)$/.exec(operator) ?? []
  if (kind === undefined) throw unsupported(`condition operator ${operator}`)
  const patterns = values.map((value) =>
    kind === 'StringLike' ? glob(value) : new RegExp(`^(?:${escaped(value)})$`),
  )
  const matches = (key: string) => patterns.some((pattern) => pattern.test(key))
  return forAll === undefined
    ? ({ leadingKeys: keys = [] }) => keys.length === 1 && keys.every(matches)
    : // As at AWS: true when there are no keys at all. The documents put a Null test beside it.
      ({ leadingKeys: keys = [] }) => keys.every(matches)
}

const nullTest = (values: readonly string[]): Test => {
  const [wanted, ...more] = values
  if (more.length > 0 || (wanted !== 'true' && wanted !== 'false')) throw unsupported('Null value')
  return ({ leadingKeys: keys = [] }) => (keys.length === 0) === (wanted === 'true')
}

const conditionsOf = (value: unknown): Test[] =>
  Object.entries(objectOf(value, 'Condition')).flatMap(([operator, keys]) =>
    Object.entries(objectOf(keys, `Condition ${operator}`)).map(([key, values]) => {
      if (key !== leadingKeys) throw unsupported(`condition key ${key}`)
      const texts = textsOf(values, `values of ${operator}`)
      return operator === 'Null' ? nullTest(texts) : stringTest(operator, texts)
    }),
  )

const statementOf = (value: unknown): Statement => {
  const { Sid, Effect, Action, Resource, Condition, ...rest } = objectOf(value, 'Statement')
  const [extra] = Object.keys(rest)
  if (extra !== undefined) throw unsupported(`element ${extra}`)
  if (Sid !== undefined && typeof Sid !== 'string') throw unsupported('Sid')
  if (Effect !== 'Allow' && Effect !== 'Deny') throw unsupported('Effect')
  // A conditional Deny fails open when its condition is misread; none is needed.
  if (Effect === 'Deny' && Condition !== undefined) throw unsupported('Condition on a Deny')
  return {
    effect: Effect,
    actions: textsOf(Action, 'Action').map((action) => {
      if (!/^(?:\*|[a-z]+:[A-Za-z*?]+)$/.test(action)) throw unsupported(`Action ${action}`)
      return glob(action, 'i')
    }),
    resources: textsOf(Resource, 'Resource').map((resource) => {
      if (resource !== '*' && !resource.startsWith('arn:aws:')) {
        throw unsupported(`Resource ${resource}`)
      }
      return glob(resource)
    }),
    conditions: Condition === undefined ? [] : conditionsOf(Condition),
  }
}

/** Reads a policy document. @throws Error on anything that `allows` would not honour. */
export const loadPolicy = (document: unknown): Policy => {
  const { Version, Statement, ...rest } = objectOf(document, 'document')
  const [extra] = Object.keys(rest)
  if (extra !== undefined) throw unsupported(`element ${extra}`)
  if (Version !== '2012-10-17') throw unsupported('Version')
  if (!Array.isArray(Statement)) throw unsupported('Statement')
  return Statement.map(statementOf)
}

/** Default deny; a Deny beats every Allow. */
export const allows = (policy: Policy, request: AccessRequest): boolean => {
  const applying = policy.filter(
    ({ actions, resources, conditions }) =>
      actions.some((pattern) => pattern.test(request.action)) &&
      resources.some((pattern) => pattern.test(request.resource)) &&
      conditions.every((test) => test(request)),
  )
  return applying.length > 0 && applying.every(({ effect }) => effect === 'Allow')
}
