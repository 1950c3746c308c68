// Makes the vectors of test/vectors that need keys, hashes or encodings; names.json and origin.json
// are written by hand. Run once per format, by hand: a published vector is kept for ever, so what
// exists is never written again.
import { writeFileSync } from 'node:fs'
import { envelopeVectors } from './vectors/envelope.ts'
import { logVectors } from './vectors/log.ts'
import { recordVectors } from './vectors/record.ts'
import { releaseVectors } from './vectors/release.ts'
import { tokenVectors } from './vectors/token.ts'
import { transcriptVectors } from './vectors/transcript.ts'

const makers = {
  envelope: envelopeVectors,
  log: logVectors,
  record: recordVectors,
  release: releaseVectors,
  token: tokenVectors,
  transcript: transcriptVectors,
}

for (const [name, make] of Object.entries(makers)) {
  const file = new URL(`../test/vectors/${name}.json`, import.meta.url)
  const text = `${JSON.stringify(await make(), null, 2)}\n`
  try {
    writeFileSync(file, text, { flag: 'wx' })
    console.log(`${name}.json: made`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    console.error(`${name}.json: exists, left as it is`)
    process.exitCode = 1
  }
}
