import { BrokerRefusal } from '../client/refusal.ts'
import { block } from '../core/markdown.ts'
import type { Written } from '../core/write.ts'
import type { Delivered } from './run.ts'

/**
 * The job summary, in Markdown: names, versions, record and promise; all of them texts of a known
 * alphabet. The platform keeps it, so it is a copy of the broker's promise that the operators of
 * egg cannot take back.
 */
export const summaryOf = ({ secrets, record, promise }: Delivered): string => `### egg

| Output | Secret | Version |
| --- | --- | --- |
${secrets.map(({ output, name, version }) => `| ${output} | \`${name}\` | ${version} |`).join('\n')}

Record \`${record}\`

<details><summary>Promise: this record will be in the log</summary>

\`${promise.jws}\`

</details>

`

/** The same for a version that was stored. */
export const storedSummaryOf = (
  name: string,
  { version, record, promise }: Written,
): string => `### egg

Stored \`${name}\`, version ${version}

Record \`${record}\`

<details><summary>Promise: this record will be in the log</summary>

\`${promise.jws}\`

</details>

`

/**
 * The job summary of a refusal that says how to ask, null for all other errors. What the broker said
 * stands in code; its link is of characters that end none.
 */
export const refusalSummaryOf = (error: unknown): string | null => {
  const proposal = error instanceof BrokerRefusal ? error.proposal : null
  if (!proposal) return null
  const { url, file, text } = proposal
  return `### egg: refused

**[Ask for it by a pull request](${url})**:

${block([`# ${file}`, ...text.trimEnd().split('\n')])}

`
}
