import { Command } from 'commander'
import type { Manifest } from '../core/break-glass/manifest.ts'
import { act, type Session, type Work } from './act.ts'
import { type BundleOptions, openRecorded } from './break-glass-bundle.ts'
import { collected } from './exec.ts'
import { EXIT } from './exit.ts'
import { counted, instant } from './output.ts'
import { examples } from './usage.ts'

interface Options extends BundleOptions {
  readonly compare?: boolean
}

/** Opens everything, in memory, and hands out nothing. */
const drill: Work<Options> = async (session, options, file = '') => {
  const began = performance.now()
  const asked = { reason: 'drill', ...options }
  const { values, journal, head, line, bundle } = await openRecorded(
    session,
    asked,
    file,
    null,
    'drill',
  )
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1))
  const { manifest } = bundle
  const age = Math.floor(Date.now() / 1000) - manifest.created
  const stale = options.compare ? await staleIn(session, manifest) : null
  const compared =
    stale === null
      ? 'Not compared with the store: add --compare where there is a network.'
      : stale.length
        ? `STALE, stored anew or removed since: ${stale.join(', ')}. Seal a new bundle.`
        : 'All of it is what the store holds.'
  return {
    document: {
      bundle: bundle.bundle,
      opened: values.size,
      seconds,
      age,
      stale,
      journal,
      line,
      head,
    },
    text: `${counted(values.size, 'secret')} opened in ${seconds} s, none handed out.
Sealed ${instant(manifest.created)}, ${Math.floor(age / 3600)} hours ago; until ${instant(manifest.expires)}.
${compared}`,
    exit: stale?.length ? EXIT.attention : EXIT.done,
  }
}

/** Whose version is another by now; a re-key is none. */
const staleIn = async (session: Session, { secrets }: Manifest): Promise<string[]> => {
  const [{ loadSettings }, { openStore, deadline }, { readPlace, storedIn }] = await Promise.all([
    import('./settings.ts'),
    import('./cloud.ts'),
    import('../core/history.ts'),
  ])
  const store = await openStore(loadSettings(session))
  const signal = deadline()
  const stale: string[] = []
  for (const { name, version } of secrets) {
    const standing = storedIn(await readPlace(store, name, signal))
    if (standing?.version !== version) stale.push(name)
  }
  return stale
}

export const breakGlassDrillCommand = (): Command =>
  new Command('drill')
    .description('see that a bundle opens, with these keys; hands out nothing')
    .argument('<bundle>', 'what `egg break-glass seal` made')
    .option('--key <file>', 'the opening key: opening.age, or a file with what the sheet says')
    .option('--share <file>', 'a share of it, typed off its sheet; several times', collected)
    .option('--operator-key <file>', 'NAME.journal.age: who drills')
    .option('--reason <text>', 'in clear in the journal; `drill` without it')
    .option('--compare', 'with the store: which secrets were stored anew since (needs the network)')
    .option('--journal <file>', 'beside the bundle without it')
    .option(
      '--log-key <vkey>',
      "the log's key, as on the sheet; else log_keys of egg.yaml",
      collected,
    )
    .option(
      '--passphrase-file <file>',
      'line 1 opens the key, line 2 the operator key; or one both',
    )
    .option('--expired', 'take a bundle that is over')
    .addHelpText(
      'after',
      `
Does what \`open\` does, journal and all, up to the last step. Its line says \`drill\`: reported, it is
recorded, and nothing is due for rotation. Exit code 5: some secrets were stored anew since.
${examples(
  'egg break-glass drill egg.bundle.age --share a.txt --share b.txt --operator-key alice.journal.age',
  'egg break-glass drill egg.bundle.age --key opening.age --operator-key alice.journal.age --compare',
)}`,
    )
    .action(act(drill))
