import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeIn, useAction } from './steps.ts'

const { platform, startStep, inputs } = useAction()

const storeStripe = async () => {
  await platform().store('plain-value')
  await platform().store('canary-api', 'payments/stripe/api-key')
  await platform().store('canary-hook', 'payments/stripe/web/hook')
}

describe('PREFIX_* = vault/path/*', () => {
  test('a file, an output and a variable for each secret that is found, masked', async () => {
    await storeStripe()
    const job = startStep()
    const secrets = 'S = payments/a\nSTRIPE_* = payments/stripe/**'
    const step = await job.uses({ with: inputs({ secrets, format: 'files, json' }) })
    const { STRIPE_API_KEY = '', STRIPE_WEB_HOOK = '', directory = '' } = step.outputs
    expect(readFileSync(STRIPE_API_KEY, 'utf8')).toBe('canary-api')
    expect(readFileSync(STRIPE_WEB_HOOK, 'utf8')).toBe('canary-hook')
    expect(readdirSync(directory).sort()).toEqual([
      'S',
      'STRIPE_API_KEY',
      'STRIPE_WEB_HOOK',
      'secrets.json',
    ])
    expect(Object.keys(step.env).sort()).toEqual([
      'STRIPE_API_KEY_FILE',
      'STRIPE_WEB_HOOK_FILE',
      'S_FILE',
    ])
    expect(step.masks).toEqual(expect.arrayContaining(['canary-api', 'canary-hook']))
    expect(step.summary).toContain('payments/stripe/web/hook')
    expect(JSON.parse(readFileSync(`${directory}/secrets.json`, 'utf8'))).toEqual({
      S: 'plain-value',
      STRIPE_API_KEY: 'canary-api',
      STRIPE_WEB_HOOK: 'canary-hook',
    })
    await job.end()
    expect(readdirSync(job.temp)).toEqual([])
  })

  test('a pattern that finds nothing is an error, and with `optional` none', async () => {
    await platform().store('plain-value')
    const strict = await startStep().uses({
      with: inputs({ secrets: 'N_* = payments/stripe/none/*' }),
    })
    expect([strict.ok, codeIn(strict)]).toEqual([false, 'secret_missing'])
    const secrets = 'S = payments/a\nN_* = payments/stripe/none/* optional'
    const step = await startStep().uses({ with: inputs({ secrets }) })
    expect([step.ok, step.env]).toEqual([true, { S_FILE: step.outputs.S }])
    expect(step.raw).toContain('Optional, and not given: N_*.')
  })

  test('a pattern that the policies do not give is refused', async () => {
    const step = await startStep().uses({ with: inputs({ secrets: 'X_* = payments/other/*' }) })
    expect(codeIn(step)).toBe('not_granted')
  })

  test('two secrets that would have one name: nothing is written', async () => {
    await storeStripe()
    await platform().store('x', 'payments/stripe/api.key')
    const job = startStep()
    const step = await job.uses({ with: inputs({ secrets: 'S_* = payments/stripe/*' }) })
    expect([codeIn(step), readdirSync(job.temp)]).toEqual(['output_name_duplicate', []])
  })
})
