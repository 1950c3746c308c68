import { getState, info, setFailed } from '@actions/core'
import { wipe } from '../client/wipe.ts'
import { EggError } from '../core/error.ts'
import { parseFolder, STATE } from './state.ts'

const post = async (): Promise<void> => {
  const folder = parseFolder(getState(STATE))
  if (!folder) return
  const outcome = wipe(process.env.RUNNER_TEMP ?? '', folder)
  info(outcome === 'wiped' ? 'egg: the secrets were removed.' : 'egg: the secrets were gone.')
}

post().catch((error) => {
  setFailed(
    error instanceof EggError ? `egg: ${error.message} [${error.code}]` : 'egg: clean-up failed.',
  )
})
