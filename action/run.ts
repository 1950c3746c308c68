import { readAuthorities } from '../client/authorities.ts'
import { type Folder, letPass, makeFolder, writeValue } from '../client/deliver.ts'
import { documentsOf } from '../client/documents.ts'
import { proxyWarnings } from '../client/http.ts'
import type { RunContext } from '../client/id-token.ts'
import { keepLease } from '../client/lease-file.ts'
import { isMaskable, masksOf } from '../client/mask.ts'
import { type Obtained, type Obtainment, obtain } from '../client/obtain.ts'
import { ownerOf } from '../client/owner.ts'
import { workerOf } from '../client/process.ts'
import { placeOf } from '../client/storage.ts'
import { textValue } from '../client/text-value.ts'
import { wipe } from '../client/wipe.ts'
import { toBase64url } from '../core/bytes.ts'
import { EggError } from '../core/error.ts'
import { secret } from '../core/secret.ts'
import type { Inputs } from './inputs.ts'
import { instant } from './instant.ts'

/** The runner, as the action speaks to it. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly context: RunContext
  /** When it returns, no log shows them any more. */
  readonly mask: (texts: readonly string[]) => void
  readonly saveFolder: (folder: Folder) => void
  /** Lets something outlive this step that removes the files if the job cannot. */
  readonly watch: (leasePath: string) => void
  readonly setOutput: (name: string, value: string) => void
  readonly exportVariable: (name: string, value: string) => void
  readonly warn: (sentence: string) => void
}

/** What the summary tells: names, versions, ids; never values. */
export interface Delivered extends Pick<Obtainment, 'record' | 'promise' | 'warnings' | 'lease'> {
  readonly folder: Folder
  readonly secrets: readonly { output: string; name: string; version: number }[]
  /** Outputs of optional secrets that were not given. */
  readonly left: readonly string[]
}

/**
 * One exchange, then mask, then write. Whatever fails, nothing half-written stays behind.
 * @throws EggError
 */
export const run = async (inputs: Inputs, runner: Runner): Promise<Delivered> => {
  const { env } = runner
  const signal = AbortSignal.timeout(inputs.timeout)
  for (const { sentence } of proxyWarnings(env)) runner.warn(sentence)
  // What can be refused without a token is: a token is spent once.
  const place = placeOf(inputs.storage, env)
  const owner = ownerOf(inputs.uid, { platform: process.platform, own: process.getuid?.() })
  const ca = inputs.ca === null ? null : readAuthorities(inputs.ca, env.GITHUB_WORKSPACE ?? '.')

  const { secrets, left, handle, ...release } = await obtain({
    ...inputs,
    ca,
    env,
    context: runner.context,
    tokens: null,
    signal,
    // Whatever says it after this, a broker's answer too, shows nothing (attacks B.3.60).
    onToken: (token) => runner.mask([token.expose()]),
  })
  hide(secrets, runner)
  const documents = documentsOf(inputs.formats, secrets)
  const environment = inputs.exportEnv ? secrets.map(toVariable) : []

  const folder = makeFolder(place.root, place.prefix)
  // Before the first file: from here on the post step cleans up, whatever happens to this one.
  runner.saveFolder(folder)
  const { record, promise, warnings, lease } = release
  const until = promise.claims.time + lease
  try {
    const { origin } = inputs.broker
    const worker = workerOf(process.ppid)
    const held = { folder, root: place.root, origin, record, handle, until, worker, ca }
    runner.watch(keepLease({ ...held, handle: secret(toBase64url(handle.expose())) }))
    if (owner !== null) letPass(folder)
    for (const { wanted, value } of inputs.formats.includes('files') ? secrets : []) {
      const path = await writeValue(folder, wanted.file, value, {
        mode: wanted.mode,
        owner,
      })
      runner.setOutput(wanted.output, path)
      runner.exportVariable(`${wanted.output}_FILE`, path)
    }
    for (const { file, content } of documents) await writeValue(folder, file, content, { owner })
  } catch (error) {
    wipe(place.root, folder)
    throw error
  }
  for (const { name, value } of environment) runner.exportVariable(name, value.expose())
  runner.setOutput('directory', folder.path)
  runner.setOutput('record', record)
  runner.setOutput('expires-at', instant(until))
  runner.setOutput('available', 'true')
  return {
    folder,
    record,
    promise,
    warnings,
    lease,
    secrets: secrets.map(({ wanted, name, version }) => ({ output: wanted.output, name, version })),
    left: left.map(({ output }) => output),
  }
}

/**
 * All masks before anything is written: no step may show a value (attacks T24, T25). But for those of
 * which the policies say that logs may.
 */
const hide = (secrets: readonly Obtained[], { mask, warn }: Runner): void => {
  const hidden = secrets.filter((secret) => secret.mask !== 'never')
  const masks = new Set(
    hidden.flatMap(({ whole, value }) => [...masksOf(whole), ...masksOf(value)]),
  )
  mask([...masks])
  for (const { wanted, value } of hidden) {
    if (!isMaskable(value)) {
      warn(`${wanted.output} cannot be masked in logs: too short, too common, or too many lines.`)
    }
  }
}

const toVariable = ({ wanted: { output }, value, mask }: Obtained) => {
  const text = textValue(value, output)
  if (mask !== 'never' && !isMaskable(value)) {
    throw new EggError(
      'value_not_maskable',
      `The value of ${output} is too short, too common or of too many lines to be masked in logs.`,
      `Leave export-env out and read the file at $${output}_FILE, or use a longer value.`,
    )
  }
  return { name: output, value: secret(text) }
}
