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

/** The vault of a secret: its name's first segment. */
export const vaultOf = (name: SecretName): string => name.slice(0, name.indexOf('/'))
