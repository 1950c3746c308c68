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
