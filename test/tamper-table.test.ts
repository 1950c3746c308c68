import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('docs/audit.md has every way to tamper that is tested, and explains every code', async () => {
  const run = promisify(execFile)(process.execPath, ['scripts/tamper-table.ts', '--check'], {
    cwd: new URL('..', import.meta.url).pathname,
  })
  const said = await run.then(
    () => '',
    ({ stderr }: { stderr: string }) => stderr,
  )
  expect(said).toBe('')
})
