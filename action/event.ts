import { readFileSync } from 'node:fs'
import { EggError } from '../core/error.ts'

// First of all imports: @actions/github parses the event while it is imported, and a broken one
// would end the process with nothing but a stack. It finds no path then, and main says why.
const path = process.env.GITHUB_EVENT_PATH ?? ''

const isDocument = (): boolean => {
  try {
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof event === 'object' && event !== null && !Array.isArray(event)
  } catch {
    return false
  }
}

/** What is wrong with the event; null if nothing is. */
export const eventError =
  path && !isDocument()
    ? new EggError(
        'event_malformed',
        'GITHUB_EVENT_PATH does not name a JSON document with the event that started this run.',
        'An earlier step changed that file, or the runner is broken: look for what writes to it.',
      )
    : null

if (eventError) delete process.env.GITHUB_EVENT_PATH
