import { createHash } from 'node:crypto'

/*
 * What makes a run repeatable. Randomness comes from a stream per actor, so that a schedule seals
 * the same envelopes each time (where an actor does several things at once, it may give them out in
 * another order: then two states that are the same count as two). WebCrypto is the real one, asked
 * once for each question and counted while it thinks, so that "everyone waits at a port" is known
 * and never guessed by a timer.
 */

type Method = (...args: unknown[]) => Promise<unknown>

const METHODS = [
  'decrypt',
  'deriveBits',
  'digest',
  'encrypt',
  'exportKey',
  'generateKey',
  'importKey',
  'sign',
  'verify',
] as const

const { signal } = new AbortController()

/** A deadline that does not come. */
export const never = (): AbortSignal => signal

const answers = new Map<string, Promise<unknown>>()
const keyIds = new WeakMap<object, number>()
const waiting: (() => void)[] = []
let keys = 0
let thinking = 0
let stream = 'world'
const drawn = new Map<string, number>()

/** Runs `work` with all of that in place; then the globals are what they were. */
export const repeatably = async <T>(work: () => Promise<T>): Promise<T> => {
  const subtle = crypto.subtle as unknown as Record<string, Method>
  const replaced: [object, string, unknown][] = [
    [crypto, 'getRandomValues', draw],
    // Deadlines are a kind of fault here, not of time: a slow machine must not cut a run short.
    [AbortSignal, 'timeout', never],
    ...METHODS.map((name): [object, string, unknown] => {
      const real = subtle[name]
      if (!real) throw new Error(`no crypto.subtle.${name}`)
      return [subtle, name, askedOnce(name, real.bind(crypto.subtle))]
    }),
  ]
  const before = replaced.map(([object, name]) => Object.getOwnPropertyDescriptor(object, name))
  for (const [object, name, value] of replaced) {
    Object.defineProperty(object, name, { value, configurable: true, writable: true })
  }
  try {
    return await work()
  } finally {
    for (const [i, [object, name]] of replaced.entries()) {
      const own = before[i]
      if (own) Object.defineProperty(object, name, own)
      else Reflect.deleteProperty(object, name)
    }
  }
}

/** Every stream of randomness from its beginning. */
export const rewind = (): void => drawn.clear()

/** From now on randomness is drawn for `name`. */
export const drawFor = (name: string): void => {
  stream = name
}

const draw = <T extends Uint8Array>(array: T): T => {
  for (let at = 0; at < array.length; at += 32) {
    const n = drawn.get(stream) ?? 0
    drawn.set(stream, n + 1)
    array.set(
      createHash('sha256')
        .update(`${stream} ${n}`)
        .digest()
        .subarray(0, array.length - at),
      at,
    )
  }
  return array
}

/** Comes back once nobody computes any more: whoever goes on waits for something else. */
export const stillness = async (): Promise<void> => {
  do {
    if (thinking) await new Promise<void>((resolve) => waiting.push(resolve))
    // A macrotask: all that was to follow at once has followed.
    await new Promise<void>((resolve) => setImmediate(resolve))
  } while (thinking)
}

const askedOnce =
  (name: string, real: Method): Method =>
  async (...args) => {
    const question = `${name} ${spell(args)}`
    let answer = answers.get(question)
    if (!answer) {
      answer = real(...args)
      answers.set(question, answer)
      thinking++
      const settled = () => {
        thinking--
        if (!thinking) for (const resolve of waiting.splice(0)) resolve()
      }
      answer.then(settled, settled)
    }
    const value = await answer
    return value instanceof ArrayBuffer ? value.slice(0) : value
  }

/** A text that two values share only when they are the same. */
export const spell = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(JSON.stringify(value))
  if (value instanceof ArrayBuffer) return `<${Buffer.from(value).toString('latin1')}>`
  if (value instanceof Uint8Array) {
    return `<${Buffer.from(value.buffer, value.byteOffset, value.length).toString('latin1')}>`
  }
  if (value instanceof CryptoKey) {
    const id = keyIds.get(value) ?? keys++
    keyIds.set(value, id)
    return `key ${id}`
  }
  if (Array.isArray(value)) return `[${value.map(spell).join()}]`
  if ('expose' in value && typeof value.expose === 'function') return spell(value.expose())
  return `{${Object.entries(value).map(([name, each]) => `${name}:${spell(each)}`)}}`
}
