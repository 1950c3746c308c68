import { EggError } from '../core/error.ts'
import type { Freeze } from '../core/freeze.ts'
import type { Session } from './act.ts'
import { instant } from './output.ts'
import type { Settings } from './settings.ts'
import { usage } from './usage.ts'

/** What is typed to confirm a step that concerns everything. */
export const ALL = 'all'

export interface ScopeOptions {
  readonly all?: boolean
  readonly confirm?: string
  readonly reason?: string
}

/** What is frozen or unfrozen, in words. */
export const scopeOf = (
  verb: 'freeze' | 'unfreeze',
  vault: string | undefined,
  all: boolean | undefined,
): string => {
  if (vault !== undefined && !all) return `vault ${vault}`
  if (vault === undefined && all) return 'everything'
  throw usage(
    `\`egg ${verb}\` takes either a vault or --all.`,
    `Name the vault (\`egg list\` shows them), or say \`egg ${verb} --all\`.`,
  )
}

/**
 * A mistyped vault would leave the real one open while its operator believes it frozen. But the
 * brake must work with a broken policies folder, too.
 * @throws EggError `vault_unknown`
 */
export const checkVault = async (
  session: Session,
  settings: Settings,
  vault: string,
): Promise<void> => {
  const { readVaults, vaultNamed } = await import('./vaults.ts')
  try {
    vaultNamed(await readVaults(settings, session.cwd), vault)
  } catch (error) {
    if (error instanceof EggError && error.code === 'vault_unknown') throw error
    const why = error instanceof EggError ? error.message : 'the policies folder cannot be read.'
    session.note(`note: whether vault ${vault} exists could not be checked: ${why}`)
  }
}

/** A freeze as the end of a sentence. */
export const sinceOf = (freeze: Freeze | null): string =>
  freeze ? ` since ${instant(freeze.since)} (${freeze.reason})` : ''

/** A freeze as the members of a document. */
export const freezeDocument = (freeze: Freeze | null) => ({
  since: freeze ? instant(freeze.since) : null,
  reason: freeze?.reason ?? null,
})

export const recordLine = (record: string | null): string => (record ? `\nrecord ${record}` : '')
