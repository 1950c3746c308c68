import { Command } from 'commander'
import { EggError } from '../core/error.ts'
import { act, type Work } from './act.ts'
import { examples } from './usage.ts'

const auditKeys: Work<object> = async (session) => {
  const [{ loadSettings }, { openLog, deadline }, { vkeyOf }] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('../core/log/note.ts'),
  ])
  const settings = loadSettings(session)
  const { signer } = await openLog(settings)
  if (!signer || !settings.logOrigin) {
    throw new EggError(
      'settings_missing',
      "The log's key or name is not set.",
      "Put `log_kms_key` and `log_origin` (the keeper's LOG_KEY and LOG_ORIGIN) into egg.yaml.",
    )
  }
  const vkey = await vkeyOf(settings.logOrigin, await signer.publicKey(deadline()))
  return { document: { origin: settings.logOrigin, keys: [vkey] }, text: vkey }
}

export const auditKeysCommand = (): Command =>
  new Command('keys')
    .description("print the log's public key, as KMS has it")
    .addHelpText(
      'after',
      `
Give it to whoever verifies the log, over a way of its own: put it into \`log_keys\` of egg.yaml in git,
beside the keys before it.
${examples('egg audit keys')}`,
    )
    .action(act(auditKeys))
