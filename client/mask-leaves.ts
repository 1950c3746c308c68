import { numberOf, parseExact } from './exact-json.ts'

/** One text or number inside of a JSON value. */
export interface Leaf {
  /** The name of the member that holds it, or that holds the list that does. */
  readonly name: string
  readonly text: string
}

// Deeper or more than this is no configuration that a person keeps; the lines are masked anyway.
const DEPTH = 16
const LEAVES = 200

/** What stands in a value that is a JSON object or array; nothing for any other value. */
export const leavesOf = (text: string): Leaf[] => {
  const leaves: Leaf[] = []
  const walk = (name: string, value: unknown, depth: number): void => {
    if (leaves.length >= LEAVES || depth > DEPTH) return
    const scalar = typeof value === 'string' ? value : numberOf(value)
    if (scalar !== null) leaves.push({ name, text: scalar })
    else if (Array.isArray(value)) for (const item of value) walk(name, item, depth + 1)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) walk(key, member, depth + 1)
    }
  }
  try {
    const value = parseExact(text)
    if (typeof value === 'object' && numberOf(value) === null) walk('', value, 0)
  } catch {
    // Not JSON: its lines are all there is.
  }
  return leaves
}

const SECRET_NAME = /pass|pwd|secret|token|key|cred|auth|private|signature|pin|salt|cookie|session/i

/**
 * Is it worth a mask? Configuration stands beside what is secret: masking a region, a host or a
 * user name would blot out logs and hide nothing.
 */
export const isTelling = ({ name, text }: Leaf): boolean =>
  SECRET_NAME.test(name) ? !isAddress(text) : text.length >= 8 && !isAddress(text) && !isWord(text)

/** A host, or a URL without user, query or fragment: nothing that anybody could log in with. */
const isAddress = (text: string): boolean => {
  if (/^([a-z0-9-]+\.)+[a-z]{2,}(:[0-9]{1,5})?$/.test(text)) return true
  const url = /^https?:\/\//.test(text) ? URL.parse(text) : null
  return url !== null && !url.username && !url.password && !url.search && !url.hash
}

/** Words as people name things: `service_account`, `eu-central-1`, `my-project`. */
const isWord = (text: string): boolean =>
  /^[A-Za-z]{1,20}([ _.-]([A-Za-z]{1,20}|[0-9]{1,4}))*$/.test(text) &&
  !/[a-z][A-Z].*[a-z][A-Z]/.test(text)
