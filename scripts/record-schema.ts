// Writes schema/record.schema.json, the JSON Schema of every record, from the code's own definition in
// core/audit/schema.ts. With --check it writes nothing, and fails where there is something to write.
import { readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { recordSchema } from '../core/audit/schema.ts'

const FILE = new URL('../schema/record.schema.json', import.meta.url)

const schema = {
  ...toJsonSchema(recordSchema, {
    target: 'draft-2020-12',
    // It says again what the pattern says, for the compiler.
    ignoreActions: ['guard'],
  }),
  title: 'A record of egg',
  description: 'Every event that egg records; docs/storage.md says what each member means.',
}
const text = `${JSON.stringify(schema, null, 2)}\n`

const standing = (): string => {
  try {
    return readFileSync(FILE, 'utf8')
  } catch {
    return ''
  }
}

if (!process.argv.includes('--check')) writeFileSync(FILE, text)
else if (standing() !== text) {
  console.error('schema/record.schema.json is not current: run `node scripts/record-schema.ts`')
  process.exitCode = 1
}
