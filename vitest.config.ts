import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/**
 * Every order, every step broken, every command and every fault as processes of their own: minutes
 * of it. CI runs them, `npm test` does not.
 */
const THOROUGH = [
  'test/explorer/{secrets,keeper,freeze}.test.ts',
  'test/core/log/sequence-{broken,race,burst}.test.ts',
  'test/e2e/{break-glass,faults*}.test.ts',
  'test/cli/!(settings|cloud-advice).test.ts',
  'test/action/{faults,watchdog}.test.ts',
  'test/policy-check/action.test.ts',
]

/** Real servers and processes: two cores have enough to do. */
const REAL = {
  globalSetup: ['test/e2e/build.ts'],
  testTimeout: 180_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 15_000 } },
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/cli/**', ...THOROUGH],
          // No module keeps state, and a fresh graph for each file takes longer than its tests.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        // The same tests in the runtime that the broker runs in; they make no request.
        plugins: [cloudflareTest({ miniflare: { compatibilityDate: '2026-10-01' } })],
        test: {
          name: 'workerd',
          include: ['test/{core,broker,keeper,attacks/token}/**/*.test.ts'],
          exclude: THOROUGH,
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/cli/**/*.test.ts'],
          exclude: THOROUGH,
          ...REAL,
        },
      },
      {
        test: { name: 'thorough', include: THOROUGH, ...REAL },
      },
    ],
  },
})
