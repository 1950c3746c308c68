import { type Folder, makeFolder, writeValue } from '../client/deliver.ts'
import { openConnections, proxyWarnings } from '../client/http.ts'
import { type RunContext, requestIdToken } from '../client/id-token.ts'
import { isMaskable, masksOf } from '../client/mask.ts'
import { type Redeemed, redeem } from '../client/redeem.ts'
import { wipe } from '../client/wipe.ts'
import { type Bytes, textOf } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { type Secret, secret } from '../core/secret.ts'
import type { Inputs, Wanted } from './inputs.ts'

/** The runner, as the action speaks to it. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly context: RunContext
  readonly mask: (text: string) => void
  readonly saveFolder: (folder: Folder) => void
  readonly setOutput: (name: string, value: string) => void
  readonly exportVariable: (name: string, value: string) => void
  readonly warn: (sentence: string) => void
}

/** What the summary tells: names, versions, ids; never values. */
export interface Delivered extends Pick<Redeemed, 'record' | 'promise' | 'warnings' | 'lease'> {
  readonly folder: Folder
  readonly secrets: readonly { output: string; name: string; version: number }[]
}

/**
 * One exchange, then mask, then write. Whatever fails, nothing half-written stays behind.
 * @throws EggError
 */
export const run = async (inputs: Inputs, runner: Runner): Promise<Delivered> => {
  const { wanted, timeout } = inputs
  const signal = AbortSignal.timeout(timeout)
  for (const { sentence } of proxyWarnings(runner.env)) runner.warn(sentence)

  const redeemed = await redeemSecrets(inputs, runner, signal)
  const values = new Map(redeemed.secrets.map((secret) => [secret.name, secret]))
  const secrets = wanted.map(({ output, secret }) => {
    const { name, version, value } = values.get(secret) as NonNullable<
      ReturnType<typeof values.get>
    >
    return { output, name, version, value }
  })

  // All masks before anything is written: no step of this action may show a value (attacks T24, T25).
  for (const { output, value } of secrets) {
    for (const mask of masksOf(value)) runner.mask(mask)
    if (!isMaskable(value)) {
      runner.warn(`${output} is too short or too common to be masked in logs: use a longer value.`)
    }
  }
  const environment = inputs.exportEnv ? secrets.map(toVariable) : []

  const root = runner.env.RUNNER_TEMP ?? ''
  const folder = makeFolder(root)
  // Before the first file: from here on the post step cleans up, whatever happens to this one.
  runner.saveFolder(folder)
  try {
    for (const { output, value } of secrets) {
      const path = await writeValue(folder, output, value)
      runner.setOutput(output, path)
      runner.exportVariable(`${output}_FILE`, path)
    }
  } catch (error) {
    wipe(root, folder)
    throw error
  }
  for (const { name, value } of environment) runner.exportVariable(name, value.expose())
  runner.setOutput('directory', folder.path)
  runner.setOutput('record', redeemed.record)
  return {
    ...redeemed,
    folder,
    secrets: secrets.map(({ output, name, version }) => ({ output, name, version })),
  }
}

const redeemSecrets = async (
  { broker, wanted, lease }: Inputs,
  { env, context, mask }: Runner,
  signal: AbortSignal,
): Promise<Redeemed> => {
  const connections = openConnections({ env })
  const local = broker.origin.startsWith('http://127.0.0.1')
  try {
    return await redeem({
      broker,
      asked: distinct(wanted).map((name) => ({ name, optional: false })),
      lease,
      token: async (audience) => {
        const token = await requestIdToken({
          env,
          audience,
          connections,
          signal,
          context,
          local,
        })
        // Whatever says it after this, a broker's answer too, shows nothing (attacks B.3.60).
        mask(token.expose())
        return token
      },
      connections,
      signal,
      now: () => Math.floor(Date.now() / 1000),
    })
  } finally {
    connections.close()
  }
}

/** One secret under two names is asked for once. */
const distinct = (wanted: readonly Wanted[]) => [...new Set(wanted.map(({ secret }) => secret))]

const toVariable = ({ output, value }: { output: string; value: Secret<Bytes> }) => {
  let text: string
  try {
    text = textOf(value.expose())
  } catch {
    text = '\0'
  }
  if (text.includes('\0')) {
    throw new EggError(
      'value_not_text',
      `The value of ${output} is not text, so it cannot be an environment variable.`,
      `Leave export-env out and read the file at $${output}_FILE.`,
    )
  }
  if (!isMaskable(value)) {
    throw new EggError(
      'value_not_maskable',
      `The value of ${output} is too short, or too common, to be masked in logs.`,
      `Leave export-env out and read the file at $${output}_FILE, or use a longer value.`,
    )
  }
  return { name: output, value: secret(text) }
}
