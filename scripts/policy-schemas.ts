// Writes the JSON Schemas of the files in a policies folder, for editors, from the code's own
// definitions in core/policy. With --check it writes nothing, and fails where there is something
// to write. An editor checks less than `egg policy build`: conditions over several fields are not
// in them.
import { readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { casesSchema } from '../core/policy/cases.ts'
import { issuersSchema, policySchema, vaultsSchema } from '../core/policy/schema.ts'

const SCHEMAS = {
  policy: { schema: policySchema, title: 'A policy of egg' },
  issuers: { schema: issuersSchema, title: 'The issuers that egg trusts' },
  vaults: { schema: vaultsSchema, title: "Egg's vaults" },
  'policy-tests': { schema: casesSchema, title: 'Tests of policies of egg' },
} as const

const urlOf = (name: string): URL => new URL(`../schema/${name}.schema.json`, import.meta.url)

/** The text of each schema's file, by its name. */
export const schemaTexts = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(SCHEMAS).map(([name, { schema, title }]) => {
      const json = toJsonSchema(schema, {
        target: 'draft-2020-12',
        typeMode: 'input',
        ignoreActions: ['check', 'transform'],
      })
      const whole = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title,
        description: 'policies/README.md says what each field means.',
        ...json,
      }
      return [name, `${JSON.stringify(whole, null, 2)}\n`]
    }),
  )

const standing = (name: string): string => {
  try {
    return readFileSync(urlOf(name), 'utf8')
  } catch {
    return ''
  }
}

if (process.argv[1]?.endsWith('policy-schemas.ts')) {
  for (const [name, text] of schemaTexts()) {
    if (!process.argv.includes('--check')) writeFileSync(urlOf(name), text)
    else if (standing(name) !== text) {
      console.error(
        `schema/${name}.schema.json is not current: run \`node scripts/policy-schemas.ts\``,
      )
      process.exitCode = 1
    }
  }
}
