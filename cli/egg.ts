#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { auditCheckpointCommand } from './audit-checkpoint.ts'
import { auditExplainCommand } from './audit-explain.ts'
import { auditExportCommand } from './audit-export.ts'
import { auditKeysCommand } from './audit-keys.ts'
import { auditQueryCommand } from './audit-query.ts'
import { auditSequenceCommand } from './audit-sequence.ts'
import { auditTailCommand } from './audit-tail.ts'
import { auditVerifyCommand } from './audit-verify.ts'
import { breakGlassDrillCommand } from './break-glass-drill.ts'
import { breakGlassKeygenCommand } from './break-glass-keygen.ts'
import { breakGlassOpenCommand } from './break-glass-open.ts'
import { breakGlassReportCommand } from './break-glass-report.ts'
import { breakGlassSealCommand } from './break-glass-seal.ts'
import { devCommand } from './dev.ts'
import { execCommand } from './exec.ts'
import { EXIT } from './exit.ts'
import { freezeCommand } from './freeze.ts'
import { getCommand } from './get.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { injectCommand } from './inject.ts'
import { keysNewCommand } from './keys-new.ts'
import { leasesCommand } from './leases.ts'
import { listCommand } from './list.ts'
import { NotStarted } from './not-started.ts'
import { policyWhatCanCommand, policyWhoCanCommand } from './policy-access.ts'
import { policyBuildCommand } from './policy-build.ts'
import { policyCheckCommand } from './policy-check.ts'
import { policyDecideCommand } from './policy-decide.ts'
import { policyDiffCommand } from './policy-diff.ts'
import { policyFloorCommand } from './policy-floor.ts'
import { policyLockCommand } from './policy-lock.ts'
import { policyNewCommand } from './policy-new.ts'
import { policyReplayCommand } from './policy-replay.ts'
import { policyTestCommand } from './policy-test.ts'
import { putCommand } from './put.ts'
import { rekeyCommand } from './rekey.ts'
import { report } from './report.ts'
import { revokeCommand } from './revoke.ts'
import { rmCommand } from './rm.ts'
import { showCommand } from './show.ts'
import { statusCommand } from './status.ts'
import { unfreezeCommand } from './unfreeze.ts'
import { examples, usageOf } from './usage.ts'
import { version } from './version.ts'

// An error of the parsing itself must come as JSON, too.
const options = process.argv.slice(2, process.argv.indexOf('--') + 1 || undefined)
const json = options.includes('--json')

const add = (parent: Command, ...children: readonly Command[]): Command => {
  for (const child of children) {
    child.copyInheritedSettings(parent).exitOverride((error) => {
      throw usageOf(child, error)
    })
    parent.addCommand(child)
  }
  return parent
}

const program = new Command('egg')
  .description('Secrets for CI jobs without a single stored credential.')
  .version(version)
  .option('--json', 'print one JSON document instead of text')
  .option('--config <file>', 'the settings; else EGG_CONFIG, else the nearest egg.yaml')
  .configureHelp({ showGlobalOptions: true })
  .configureOutput({
    outputError: () => {},
    writeErr: (text) => void (json || process.stderr.write(text)),
  })
  .exitOverride((error) => {
    throw usageOf(program, error)
  })
  .addHelpText('after', examples('egg dev', 'egg put payments/db/url', 'egg list --json'))

const keys = new Command('keys').description("the Worker's keys")
keys.addHelpText('after', examples('egg keys new'))
const policy = new Command('policy').description('the policies in git')
policy.addHelpText(
  'after',
  examples('egg policy build', 'egg policy check', 'egg policy diff main HEAD'),
)
const audit = new Command('audit').description('what was recorded, and the log of it')
audit.addHelpText(
  'after',
  examples('egg audit tail', 'egg audit export --from 2026-11-01 --to 2026-12-01'),
)

const breakGlass = new Command('break-glass').description('when the cloud is down')
breakGlass.addHelpText(
  'after',
  examples('egg break-glass keygen --operator alice', 'egg break-glass seal --out egg.bundle.age'),
)

add(program, devCommand(), initCommand(), keys, putCommand(), getCommand())
add(program, listCommand(), showCommand(), rmCommand())
add(program, execCommand(), injectCommand())
add(program, statusCommand(), importCommand(), leasesCommand(), revokeCommand())
add(program, rekeyCommand(), freezeCommand(), unfreezeCommand(), policy, audit)
add(program, breakGlass)
add(keys, keysNewCommand())
add(breakGlass, breakGlassKeygenCommand(), breakGlassSealCommand(), breakGlassOpenCommand())
add(breakGlass, breakGlassReportCommand(), breakGlassDrillCommand())
add(policy, policyBuildCommand(), policyCheckCommand(), policyTestCommand(), policyDiffCommand())
add(policy, policyDecideCommand(), policyReplayCommand())
add(policy, policyWhoCanCommand(), policyWhatCanCommand())
add(policy, policyNewCommand(), policyLockCommand(), policyFloorCommand())
add(audit, auditTailCommand(), auditQueryCommand(), auditExplainCommand())
add(audit, auditExportCommand(), auditVerifyCommand())
add(audit, auditKeysCommand(), auditCheckpointCommand(), auditSequenceCommand())

// `egg list | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.error)
})

// Their exit codes are those of what they run.
let runsAnother = false
program.hook('preSubcommand', (_, command) => {
  const opens = command.name() === 'break-glass' && process.argv.includes('--')
  runsAnother = opens || ['exec', 'inject'].includes(command.name())
})

const failed = (error: unknown): number => {
  const code = report(error, json, Boolean(process.env.EGG_DEBUG))
  if (error instanceof NotStarted) return error.exitCode
  return runsAnother ? EXIT.notStarted : code
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode =
    error instanceof CommanderError && error.exitCode === 0 ? EXIT.done : failed(error)
}
