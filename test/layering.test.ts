import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Lints one import as if it stood in `file`. */
const lint = (file: string, specifier: string) => {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@biomejs/biome/bin/biome', 'lint', '--only=style/noRestrictedImports', `--stdin-file-path=${file}`],
    { cwd: root, input: `import { x } from '${specifier}'\n\nexport const y = x\n` },
  )
  return status
}

describe('the arrows between folders', () => {
  test.each([
    ['core/x.ts', './bytes.ts'],
    ['core/policy/x.ts', '../bytes.ts'],
    ['core/x.ts', 'jose'],
    ['aws/x.ts', '../core/ports.ts'],
    ['broker/x.ts', '../aws/kms.ts'],
    ['client/x.ts', 'node:https'],
    ['client/x.ts', 'node:fs/promises'],
    ['action/x.ts', '../client/redeem.ts'],
    ['cli/dev.ts', '../local/stack.ts'],
  ])('%s may import %s', (file, specifier) => {
    expect(lint(file, specifier)).toBe(0)
  })

  test.each([
    ['core/x.ts', 'node:fs'],
    ['core/x.ts', '../aws/kms.ts'],
    ['core/policy/x.ts', '../../broker/exchange.ts'],
    ['core/x.ts', 'hono'],
    ['aws/x.ts', '../broker/app.ts'],
    ['broker/x.ts', '../client/http.ts'],
    ['broker/x.ts', 'node:fs'],
    ['client/x.ts', '../aws/kms.ts'],
    ['action/x.ts', '../broker/app.ts'],
    ['action/x.ts', '@aws-sdk/client-kms'],
    ['cli/put.ts', '../broker/app.ts'],
    ['cli/put.ts', '../local/stack.ts'],
    ['cli/dev.ts', '../broker/app.ts'],
    ['local/x.ts', '../cli/egg.ts'],
  ])('%s may not import %s', (file, specifier) => {
    expect(lint(file, specifier)).not.toBe(0)
  })
})
