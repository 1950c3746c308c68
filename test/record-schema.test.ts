import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('schema/record.schema.json is what the code’s own definition makes', async () => {
  const run = promisify(execFile)(process.execPath, ['scripts/record-schema.ts', '--check'], {
    cwd: new URL('..', import.meta.url).pathname,
  })
  const said = await run.then(
    () => '',
    ({ stderr }: { stderr: string }) => stderr,
  )
  expect(said).toBe('')
})
