import { beforeAll, describe, expect, test } from 'vitest'
import { matches, type Wanted } from '../../../core/audit/match.ts'
import { parseRecord } from '../../../core/audit/schema.ts'
import { textOf } from '../../../core/bytes.ts'
import type { AuditRecord, Entry } from '../../../core/record.ts'
import { NOW } from '../steps.ts'
import { logOf } from './log.ts'

const recordOf = ({ bytes }: Entry): AuditRecord => {
  const record = parseRecord(JSON.parse(textOf(bytes)))
  if (!record) throw new Error('no record')
  return record
}

let released: AuditRecord
let put: AuditRecord
let withheld: AuditRecord
beforeAll(async () => {
  const world = await logOf()
  const entry = await world.released()
  released = recordOf(entry)
  withheld = recordOf(await world.withheld(entry))
  put = recordOf(await world.put())
})

describe('a release', () => {
  test.each<[Wanted, boolean]>([
    [{}, true],
    [{ from: NOW, to: NOW + 1 }, true],
    [{ from: NOW + 1 }, false],
    [{ to: NOW }, false],
    [{ repository: 'acme/payments-api' }, true],
    [{ repository: '456789' }, true],
    [{ repository: 'acme/payments' }, false],
    [{ secret: 'payments/db/url' }, true],
    [{ secret: 'payments/' }, true],
    [{ secret: 'payments/db' }, false],
    [{ actor: 'zoe' }, true],
    [{ actor: 'zo' }, false],
    [{ decision: 'released' }, true],
    [{ decision: 'denied' }, false],
    [{ run: '16021234567' }, true],
    [{ run: '456789' }, false],
    [{ type: 'released' }, true],
    [{ type: 'operator' }, false],
    [{ repository: 'acme/payments-api', decision: 'denied' }, false],
  ])('%j: %s', (wanted, expected) => {
    expect(matches(released, wanted)).toBe(expected)
  })
})

describe('what an operator did', () => {
  test.each<[Wanted, boolean]>([
    [{ actor: 'alice' }, true],
    [{ actor: 'arn:aws:sts::000000000000:assumed-role/egg-operator/alice' }, true],
    [{ actor: 'lice' }, false],
    [{ type: 'operator' }, true],
    [{ type: 'put' }, true],
    [{ secret: 'payments/db/url' }, true],
    [{ repository: 'acme/payments-api' }, false],
  ])('%j: %s', (wanted, expected) => {
    expect(matches(put, wanted)).toBe(expected)
  })
})

describe('a job on another platform', () => {
  const onPlatform = (claims: Record<string, string>) => {
    if (released.type !== 'released') throw new Error('no release')
    return { ...released, identity: { ...released.identity, claims } }
  }

  test.each<[string, Record<string, string>, Wanted]>([
    ['GitLab', { project_path: 'acme/app', pipeline_id: '7', job_id: '8' }, { run: '7' }],
    ['GitLab', { project_path: 'acme/app', project_id: '5' }, { repository: '5' }],
    ['GitLab', { project_path: 'acme/app' }, { repository: 'acme/app' }],
    ['Buildkite', { pipeline_slug: 'app', pipeline_id: 'p', build_id: 'b' }, { repository: 'app' }],
    ['Buildkite', { pipeline_slug: 'app', pipeline_id: 'p', build_id: 'b' }, { repository: 'p' }],
    ['Buildkite', { pipeline_slug: 'app', pipeline_id: 'p', build_id: 'b' }, { run: 'b' }],
    ['CircleCI', { 'oidc.circleci.com/project-id': 'p' }, { repository: 'p' }],
    ['CircleCI', { 'oidc.circleci.com/pipeline-id': 'r' }, { run: 'r' }],
  ])('%s: %j is found by %j', (_, claims, wanted) => {
    expect(matches(onPlatform(claims), wanted)).toBe(true)
    expect(matches(onPlatform(claims), { run: 'another' })).toBe(false)
    expect(matches(onPlatform(claims), { repository: 'another' })).toBe(false)
  })

  test('a pipeline of Buildkite’s is no run, one of GitLab’s no repository', () => {
    const buildkite = { pipeline_slug: 'app', pipeline_id: 'p', build_id: 'b' }
    expect(matches(onPlatform(buildkite), { run: 'p' })).toBe(false)
    expect(matches(onPlatform({ pipeline_id: '7' }), { repository: '7' })).toBe(false)
  })
})

test('a withheld record is found by the job of its release', () => {
  expect(matches(withheld, { repository: 'acme/payments-api' })).toBe(false)
  const wanted: Wanted = { repository: 'acme/payments-api', decision: 'withheld' }
  expect(matches(withheld, wanted, released)).toBe(true)
  expect(matches(withheld, { ...wanted, decision: 'released' }, released)).toBe(false)
})
