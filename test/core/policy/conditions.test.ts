import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claims } from '../../../core/identity.ts'
import type { SecretName } from '../../../core/name.ts'
import { decide } from '../../../core/policy/decide.ts'
import { type Changes, github, gitlab } from './jobs.ts'
import { GITLAB_POLICY, indexOf, NOW, POLICY } from './sources.ts'

const index = await indexOf(POLICY, GITLAB_POLICY)

const platforms = {
  github: {
    job: github,
    secret: 'payments/db/url',
    claims: [
      ...['repository_id', 'repository_owner_id', 'ref', 'environment', 'event_name'],
      ...['workflow_ref', 'job_workflow_ref'],
    ],
  },
  gitlab: {
    job: gitlab,
    secret: 'payments/gitlab/key',
    claims: ['project_id', 'namespace_id', 'ref_path', 'pipeline_source'],
  },
} as const

const cases = Object.values(platforms).flatMap(({ job, secret, claims }) =>
  claims.map((claim) => ({ claim, job: job as (changes?: Changes) => Claims, secret })),
)
const allows = (who: Claims, secret: string) =>
  decide(index, who, [{ name: secret as SecretName, optional: false }], NOW).allowed
const textOfClaim = (who: Claims, claim: string): string => {
  const value = who.claims.get(claim)
  if (typeof value !== 'string') throw new TypeError(`${claim} is no text`)
  return value
}

const more = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('\n', '\r\n', '\0', ' ', '/', '*', '|', '.*', '$', '\u200b', '\u2028', '@', '#'),
)

describe('every condition is anchored at both ends (T5)', () => {
  test.each(cases)('$claim', ({ claim, job, secret }) => {
    const value = textOfClaim(job(), claim)
    expect(allows(job(), secret)).toBe(true)
    fc.assert(
      fc.property(more, more, fc.nat(), (before, after, place) => {
        const at = place % (value.length + 1)
        for (const changed of [
          `${before}${value}`,
          `${value}${after}`,
          `${before}${value}${after}`,
          `${value}\n`,
          `\n${value}`,
          `${value.slice(0, at)}${after}${value.slice(at)}`,
          `${value}|${before}`,
          value.slice(0, place % value.length),
        ]) {
          expect(allows(job({ [claim]: changed }), secret), JSON.stringify(changed)).toBe(false)
        }
      }),
    )
  })

  test.each(cases)('$claim: any other text', ({ claim, job, secret }) => {
    const value = textOfClaim(job(), claim)
    const others = [
      'workflow_dispatch',
      'schedule',
      'release',
      'deployment',
      'web',
      'api',
      'trigger',
    ]
    fc.assert(
      fc.property(more, (text) => {
        fc.pre(text.toLowerCase() !== value.toLowerCase() && !others.includes(text))
        expect(allows(job({ [claim]: text }), secret)).toBe(false)
      }),
    )
  })

  test.each(cases)('$claim: any JSON that is no text (T9)', ({ claim, job, secret }) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(typeof value !== 'string')
        expect(allows(job({ [claim]: value as null }), secret)).toBe(false)
      }),
    )
  })

  test('only ASCII letters have two cases, and only in the environment (T16, B.2.34)', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (upper) => {
        const environment = [...'production']
          .map((c, i) => (upper[i] ? c.toUpperCase() : c))
          .join('')
        expect(allows(github({ environment }), 'payments/db/url')).toBe(true)
        const ref = `refs/heads/${[...'main'].map((c, i) => (upper[i] ? c.toUpperCase() : c)).join('')}`
        const workflow = `acme/payments-api/.github/workflows/deploy.yml@${ref}`
        const who = github({ ref, workflow_ref: workflow, job_workflow_ref: workflow })
        expect(allows(who, 'payments/db/url')).toBe(ref === 'refs/heads/main')
      }),
    )
    for (let code = 0x80; code < 0x3000; code++) {
      const environment = `p${String.fromCharCode(code)}oduction`
      expect(allows(github({ environment }), 'payments/db/url')).toBe(false)
    }
  })

  test("GitLab's configuration: nothing before the project but a host, nothing after the ref", () => {
    const uri = '/acme/payments-api//.gitlab-ci.yml@refs/heads/main'
    const secret = 'payments/gitlab/key'
    fc.assert(
      fc.property(more, more, (before, after) => {
        const nested = `gitlab.com/${before}${uri}`
        expect(allows(gitlab({ ci_config_ref_uri: nested }), secret)).toBe(false)
        const longer = `gitlab.com${uri}${after}`
        expect(allows(gitlab({ ci_config_ref_uri: longer }), secret)).toBe(false)
      }),
    )
  })
})
