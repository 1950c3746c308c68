import * as v from 'valibot'
import { type Bytes, textOf } from './bytes.ts'
import { type Denial, type Explanation, tell } from './denial.ts'
import { NAME_BYTES, NAMES, PROPOSAL_LENGTH, PROPOSAL_URL_LENGTH } from './limits.ts'
import type { Proposal } from './policy/proposal.ts'

/** RFC 9457, with egg's own members from `code` on. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly next: string
  readonly request_id: string
  readonly explanations?: readonly Explanation[]
  readonly proposal?: Proposal
}

export const problemOf = (denial: Denial, requestId: string): Problem => {
  const { status, sentence, next } = tell(denial)
  return {
    type: `urn:egg:problem:${denial.code}`,
    title: denial.code.replaceAll('_', ' '),
    status,
    detail: sentence,
    code: denial.code,
    next,
    request_id: requestId,
    ...(denial.code === 'not_granted' &&
      denial.explanations.length > 0 && {
        explanations: denial.explanations,
        ...(denial.proposal && { proposal: denial.proposal }),
      }),
  }
}

// What a broker says goes into logs: no escape sequences, line breaks or hidden direction marks.
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')
const printable = v.transform(shown)
const plain = v.pipe(v.string(), v.maxLength(2000), printable)

// It may name every secret of the request.
const detail = v.pipe(v.string(), v.maxLength(2000 + NAMES * (NAME_BYTES + 2)), printable)
const explanationSchema = v.object({
  secret: plain,
  reason: v.picklist(['no_grant', 'conditions', 'owner']),
  misses: v.pipe(
    v.array(
      v.object({
        policy: plain,
        grant: plain,
        checks: v.pipe(
          v.array(
            v.object({
              field: plain,
              met: v.boolean(),
              expected: v.nullable(v.pipe(v.array(plain), v.maxLength(NAMES))),
              actual: v.nullable(plain),
            }),
          ),
          v.maxLength(NAMES),
        ),
      }),
    ),
    v.maxLength(NAMES),
  ),
})
// It becomes a link, in Markdown as well: https, and nothing that could end it.
const proposalSchema = v.object({
  url: v.pipe(
    v.string(),
    v.maxLength(PROPOSAL_URL_LENGTH),
    v.regex(/^https:\/\/[a-z0-9.-]+(:\d{1,5})?\/[A-Za-z0-9._/?=&%-]+$/),
  ),
  kind: v.picklist(['new', 'edit']),
  file: plain,
  text: v.pipe(
    v.string(),
    v.maxLength(PROPOSAL_LENGTH),
    v.transform((text: string) => text.split('\n').map(shown).join('\n')),
  ),
})
const problemSchema = v.object({
  code: v.pipe(v.string(), v.regex(/^[a-z_]{1,64}$/)),
  status: v.number(),
  detail,
  next: plain,
  request_id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
  explanations: v.optional(v.pipe(v.array(explanationSchema), v.maxLength(NAMES)), []),
  // A help, and no more: what is odd is left out.
  proposal: v.fallback(v.nullish(proposalSchema, null), null),
})

/** A broker's problem document, or null if `body` is none: proxies answer with pages of their own. */
export const parseProblem = (body: Bytes): v.InferOutput<typeof problemSchema> | null => {
  try {
    const parsed = v.safeParse(problemSchema, JSON.parse(textOf(body)))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
