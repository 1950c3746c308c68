import { getState, info, setFailed } from '@actions/core'
import { rootOf } from '../client/storage.ts'
import { wipe } from '../client/wipe.ts'
import { EggError } from '../core/error.ts'
import { parseFolder, STATE } from './state.ts'

const post = async (): Promise<void> => {
  const folder = parseFolder(getState(STATE))
  if (!folder) return
  const outcome = wipe(rootOf(folder.path, process.env), folder)
  info(outcome === 'wiped' ? 'egg: the secrets were removed.' : 'egg: the secrets were gone.')
}

post().catch((error) => {
  setFailed(
    error instanceof EggError ? `egg: ${error.message} [${error.code}]` : 'egg: clean-up failed.',
  )
})
