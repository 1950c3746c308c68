import type { Readable } from 'node:stream'
import { addMask, mask } from './secret-masker.ts'

/** What the runner made of the lines that one phase printed. */
export interface PhaseLog {
  /** What the process printed, on both streams, as it came. */
  readonly raw: string
  /** What people see: commands obeyed, secrets masked. */
  readonly log: string
  /** Values given to `::add-mask::`, in order, unescaped and whole. */
  readonly masks: readonly string[]
  // Texts of the annotations, *not* masked: a secret in there is a leak even if masking hides it.
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
  readonly debugs: readonly string[]
}

export interface LogWriter {
  /** One line that the process printed, without its end. */
  readonly line: (line: string) => void
  /** An annotation of the runner's own. */
  readonly say: (kind: Kind, text: string) => void
  /** A line of the runner's own, in the log alone and only with debug logging. */
  readonly debug: (text: string) => void
  readonly read: () => PhaseLog
}

type Kind = 'error' | 'warning' | 'notice' | 'debug'

/** `masks` is the job's: what one step masks stays masked in the later ones. */
export const openLog = (masks: Set<string>, showDebug: boolean): LogWriter => {
  const raw: string[] = []
  const shown: string[] = []
  const added: string[] = []
  const said: Record<Kind, string[]> = { error: [], warning: [], notice: [], debug: [] }
  let stopped: string | null = null

  const show = (text: string) => {
    shown.push(mask(text, masks))
  }
  const say = (kind: Kind, text: string) => {
    said[kind].push(text)
    if (kind !== 'debug' || showDebug) show(`##[${kind}]${text}`)
  }

  return {
    say,
    debug: (text) => {
      if (showDebug) show(`##[debug]${text}`)
    },
    line: (line) => {
      raw.push(line)
      if (stopped !== null) {
        if (line.trim() === `::${stopped}::`) stopped = null
        return show(line)
      }
      // ActionCommand.cs: `::command properties::data`, where properties hold no bare colon.
      const [, head = '', data = ''] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? []
      const command = head.split(' ', 1)[0]?.toLowerCase()
      const text = unescapeData(data)
      switch (command) {
        case 'add-mask':
          added.push(text)
          return addMask(masks, text)
        case 'stop-commands':
          stopped = text
          return
        case 'error':
        case 'warning':
        case 'notice':
        case 'debug':
          return say(command, text)
        default:
          return show(line)
      }
    },
    read: () => ({
      raw: raw.join('\n'),
      log: shown.join('\n'),
      masks: [...added],
      errors: [...said.error],
      warnings: [...said.warning],
      notices: [...said.notice],
      debugs: [...said.debug],
    }),
  }
}

/**
 * Calls `take` with each line of `stream`; lines end as .NET reads them, so not at U+2028.
 *
 * @returns what to call once the stream has ended, for a last line without an end.
 */
export const eachLine = (stream: Readable, take: (line: string) => void): (() => void) => {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    // A CR at the end of a chunk may be half of a CRLF.
    const lines = (rest + text).split(/\r\n|\n|\r(?=[^\n])/)
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  })
  return () => {
    if (rest !== '') take(rest.replace(/\r$/, ''))
  }
}

/** The reverse of the toolkit's escapeData; `%25` last, so that `%250A` stays text. */
const unescapeData = (data: string) =>
  data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
