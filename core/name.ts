import { NAME_BYTES, NAME_SEGMENTS } from './limits.ts'

/** `vault/path/name`: 2 to 8 segments of `[a-z0-9][a-z0-9._-]{0,62}`, at most 256 bytes. */
export type SecretName = string & { readonly '~brand': 'SecretName' }

const segment = /^[a-z0-9][a-z0-9._-]{0,62}$/

export const isSegment = (text: string): boolean => segment.test(text)

export const isSecretName = (text: string): text is SecretName => {
  if (text.length > NAME_BYTES) return false
  const segments = text.split('/')
  return (
    segments.length >= NAME_SEGMENTS.min &&
    segments.length <= NAME_SEGMENTS.max &&
    segments.every(isSegment)
  )
}

/**
 * Secrets by pattern: `payments/stripe/*`, `payments/**`. The vault is spelled out; `*` stands within
 * one segment, `**` for whole ones.
 */
export type SecretPattern = string & { readonly '~brand': 'SecretPattern' }

const patternSegment = /^(\*\*|(?!.*\*\*)[a-z0-9*][a-z0-9._*-]{0,62})$/

export const isSecretPattern = (text: string): text is SecretPattern => {
  if (!text.includes('*') || text.length > NAME_BYTES) return false
  const [vault = '', ...rest] = text.split('/')
  return (
    isSegment(vault) &&
    rest.length >= NAME_SEGMENTS.min - 1 &&
    rest.length <= NAME_SEGMENTS.max - 1 &&
    rest.every((text) => patternSegment.test(text))
  )
}

/** The vault of a secret, or of a pattern: the first segment. */
export const vaultOf = (name: SecretName | SecretPattern): string =>
  name.slice(0, name.indexOf('/'))
