import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Of files that each import one thing, under the project's own lint rules: those that may not. */
const refused = (cases: readonly (readonly [file: string, specifier: string])[]): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'egg-layering-'))
  try {
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'))
    const named = cases.map(([file, specifier], i) => {
      const path = file.replace('x.ts', `x${i}.ts`)
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `import { x } from '${specifier}'\n\nexport const y = x\n`)
      return { path, line: `${file} ${specifier}` }
    })
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const { stdout } = spawnSync(
      process.execPath,
      [biome, 'lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', '--reporter=json'],
      { cwd: folder, encoding: 'utf8' },
    )
    const report = JSON.stringify(JSON.parse(stdout))
    return named.filter(({ path }) => report.includes(`"${path}"`)).map(({ line }) => line)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const lines = (cases: readonly (readonly [string, string])[]) => cases.map((each) => each.join(' '))

const ALLOWED = [
  ['core/x.ts', './bytes.ts'],
  ['core/policy/x.ts', '../bytes.ts'],
  ['core/x.ts', 'jose'],
  ['aws/x.ts', '../core/ports.ts'],
  ['broker/x.ts', '../aws/kms.ts'],
  ['client/x.ts', 'node:https'],
  ['client/x.ts', 'node:fs/promises'],
  ['action/x.ts', '../client/redeem.ts'],
  ['cli/dev.ts', '../local/stack.ts'],
  ['github/x.ts', '../client/http.ts'],
  ['cli/put.ts', '../github/api.ts'],
  ['policy-check/x.ts', '../github/api.ts'],
  ['policy-check/x.ts', '../disk/policy-folder.ts'],
] as const

const REFUSED = [
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
  ['github/x.ts', '../disk/policy-folder.ts'],
  ['github/x.ts', 'node:fs'],
  ['policy-check/x.ts', '../cli/egg.ts'],
  ['policy-check/x.ts', '../action/run.ts'],
  ['policy-check/x.ts', '@aws-sdk/client-kms'],
  ['cli/put.ts', '../policy-check/main.ts'],
] as const

test('the arrows between folders point one way', () => {
  expect(refused(ALLOWED)).toEqual([])
  expect(refused(REFUSED)).toEqual(lines(REFUSED))
})
