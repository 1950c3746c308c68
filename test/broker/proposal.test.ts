import { beforeEach, describe, expect, test } from 'vitest'
import { utf8 } from '../../core/bytes.ts'
import type { Denial } from '../../core/denial.ts'
import { PROPOSAL_LENGTH } from '../../core/limits.ts'
import { parseProblem, problemOf } from '../../core/problem.ts'
import { type World, world } from './world.ts'
import { A, writingWorld } from './writing.ts'

let w: World
beforeEach(async () => {
  w = await world()
})

const problem = (denial: Denial | null, change: object = {}) => {
  if (!denial) throw new Error('nothing was refused')
  const { proposal, ...rest } = problemOf(denial, 'request-1')
  const body = { ...rest, ...(proposal && { proposal: { ...proposal, ...change } }) }
  return parseProblem(utf8(JSON.stringify(body)))
}

describe('a denial', () => {
  test('to the policy’s own repository says how to ask, in the problem document, too', async () => {
    const { denial } = await w.run(['payments/a'], { ref: 'refs/heads/next' })
    expect(problem(denial)?.proposal).toEqual({
      url: 'https://github.com/acme/egg-policies/edit/main/policies/app.yaml',
      kind: 'edit',
      file: 'app.yaml',
      text: `  - name: next
    when:
      ref: refs/heads/next
      events: [push]
    read:
      - payments/a
`,
    })
  })

  test('to a public repository holds nothing that its job did not say', async () => {
    const claims = { ref: 'refs/heads/next', repository_visibility: 'public' }
    const { denial } = await w.run(['payments/a'], claims)
    const { text } = problem(denial)?.proposal ?? {}
    expect(text).not.toContain('refs/heads/main')
  })

  test.each([
    ['a stranger', { repository_id: '1', repository_owner_id: '6' }],
    ['the new owner of a repository', { repository_owner_id: '6' }],
    ['another repository of the owner', { repository_id: '1' }],
  ])('to %s says nothing of it', async (_, claims) => {
    const { denial } = await w.run(['payments/a'], claims)
    expect(denial).toEqual({ code: 'not_granted', explanations: [] })
    expect(JSON.stringify(problemOf(denial as Denial, 'x'))).not.toContain('egg-policies')
  })

  test('of a write asks for a grant to write', async () => {
    const writing = await writingWorld()
    const { denial } = await writing.storeOne('mine', A, { ref: 'refs/heads/next' })
    const { kind, text = '' } = problem(denial)?.proposal ?? {}
    expect([kind, text.includes('read:')]).toEqual(['edit', false])
    expect(text).toMatch(/ {6}ref: refs\/heads\/next\n[\s\S]* {4}write:\n {6}- payments\/a\n$/)
  })

  test('without the setting carries no link', async () => {
    const other = await world()
    Object.assign(other.deps, { policyRepository: null })
    const { denial } = await other.run(['payments/a'], { ref: 'refs/heads/next' })
    expect(denial).not.toHaveProperty('proposal')
    expect(problem(denial)).toMatchObject({ code: 'not_granted', proposal: null })
  })

  test('of another kind carries none', async () => {
    const { denial } = await w.run(['payments/missing'])
    expect(denial?.code).toBe('secret_missing')
    expect(problem(denial)?.proposal).toBeNull()
  })
})

describe('a broker’s proposal that is none is left out, and the rest is told', () => {
  test.each([
    ['not https', { url: 'http://github.com/acme/x/new/main/p' }],
    ['a script', { url: 'javascript:alert(1)' }],
    ['a link that ends Markdown’s', { url: 'https://github.com/x)](https://evil.example' }],
    ['a name and a password', { url: 'https://github.com@evil.example/x' }],
    ['line breaks', { url: 'https://github.com/x\n::error::x' }],
    ['too long', { url: `https://github.com/${'x'.repeat(9000)}` }],
    ['another kind', { kind: 'run' }],
    ['a text without end', { text: 'x'.repeat(PROPOSAL_LENGTH + 1) }],
  ])('%s', async (_, change) => {
    const { denial } = await w.run(['payments/a'], { ref: 'refs/heads/next' })
    const found = problem(denial, change)
    expect([found?.code, found?.proposal]).toEqual(['not_granted', null])
    expect(found?.explanations).toHaveLength(1)
  })

  test('what could act in a terminal is made harmless', async () => {
    const { denial } = await w.run(['payments/a'], { ref: 'refs/heads/next' })
    const found = problem(denial, { text: 'a\u001b[31m\u202eb\nc' })
    expect(found?.proposal?.text).toBe('a\ufffd[31m\ufffdb\nc')
  })
})
