// First, and by itself so that no sorting moves it: see there.
import './event.ts'

import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { getInput, info, setFailed, setOutput, setSecret, warning } from '@actions/core'
import { readAuthorities } from '../client/authorities.ts'
import { proxyWarnings } from '../client/http.ts'
import { masksOf } from '../client/mask.ts'
import { storeAsJob } from '../client/store-secret.ts'
import { type Bytes, collect } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { VALUE_BYTES } from '../core/limits.ts'
import { type Secret, secret } from '../core/secret.ts'
import { runContext } from './context.ts'
import { eventError } from './event.ts'
import { type PutInputs, parsePutInputs } from './inputs.ts'
import { reportOf } from './report.ts'
import { summarize } from './summarize.ts'
import { refusalSummaryOf, storedSummaryOf } from './summary.ts'

const main = async (): Promise<void> => {
  if (eventError) throw eventError
  const { env } = process
  const inputs = parsePutInputs(getInput)
  const value = await readValue(inputs, env.GITHUB_WORKSPACE ?? '.')
  // Before anything else can happen to it, in this step or in a later one (attacks T24).
  for (const text of masksOf(value)) setSecret(text)
  for (const { sentence } of proxyWarnings(env)) warning(sentence)
  const { broker, name, timeout } = inputs
  const stored = await storeAsJob({
    broker,
    name,
    value,
    ca: inputs.ca === null ? null : readAuthorities(inputs.ca, env.GITHUB_WORKSPACE ?? '.'),
    env,
    context: runContext(),
    tokens: null,
    signal: AbortSignal.timeout(timeout),
    onToken: (token) => setSecret(token.expose()),
  })
  setOutput('version', String(stored.version))
  setOutput('record', stored.record)
  info(`egg: ${name} is now at version ${stored.version}.`)
  info(`Record: ${stored.record}`)
  await summarize(storedSummaryOf(name, stored)).catch(() => {
    warning('egg: the job summary could not be written; the version was stored.')
  })
}

/** Errors name neither the path nor what is in it: people put values where paths belong. */
const readValue = async (
  { file, stripNewline }: PutInputs,
  workspace: string,
): Promise<Secret<Bytes>> => {
  const bytes = await collect(createReadStream(resolve(workspace, file)), VALUE_BYTES).catch(() => {
    throw unreadable('cannot be read')
  })
  if (!bytes) throw unreadable(`has more than ${VALUE_BYTES} bytes`)
  const value = stripNewline ? bytes.subarray(0, bytes.length - newlineOf(bytes)) : bytes
  if (!value.length) throw unreadable('is empty')
  return secret(value)
}

const newlineOf = (bytes: Bytes): number => {
  if (bytes.at(-1) !== 0x0a) return 0
  return bytes.at(-2) === 0x0d ? 2 : 1
}

const unreadable = (what: string): EggError =>
  new EggError(
    'value_unreadable',
    `The file of the input \`file\` ${what}; nothing was stored.`,
    'Give the path of a file that an earlier step wrote, below RUNNER_TEMP or the workspace.',
  )

main()
  .catch(async (error) => {
    setFailed(reportOf(error))
    await summarize(refusalSummaryOf(error)).catch(() => {})
  })
  // Ends the step for good: a proxy's socket that stalls would keep the process alive.
  .finally(() => process.stdout.write('', () => process.exit()))
