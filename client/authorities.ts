import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EggError } from '../core/error.ts'

/**
 * Certificate authorities to trust besides Node's own: PEM text, or a file of it, below `folder`
 * if its path is relative.
 * @throws EggError `ca_certificate_malformed`
 */
export const readAuthorities = (given: string, folder: string): string => {
  try {
    const text = given.includes('-----BEGIN') ? given : readFileSync(resolve(folder, given), 'utf8')
    const found = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []
    // Throws at what is none; Node itself would leave it out without a word.
    for (const pem of found) new X509Certificate(pem)
    if (found.length) return found.join('\n')
  } catch {
    // Told below: the text may be a key that somebody mixed up.
  }
  throw new EggError(
    'ca_certificate_malformed',
    '`ca-certificate` is neither a PEM certificate nor a file of them.',
    'Give -----BEGIN CERTIFICATE-----…, or the path of such a file below the workspace.',
  )
}
