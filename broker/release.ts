import { toBase64url } from '../core/bytes.ts'
import { RELEASE_LIFETIME } from '../core/limits.ts'
import type { Entry } from '../core/record.ts'
import { sealRelease } from '../core/release.ts'
import type { Deps, Job } from './deps.ts'
import { noteWithheld } from './records.ts'
import type { Found } from './store.ts'
import type { UnwrappedSecret } from './unwrap.ts'

/** What goes back: sealed to the job's key, whoever carries it. */
export interface Released {
  readonly jwe: string
  readonly record: string
}

/** Signs and seals what was recorded and unwrapped. The broker never opens an envelope. */
export const release = async (
  deps: Deps,
  job: Job,
  { warnings, lease }: Found,
  entry: Entry,
  secrets: readonly UnwrappedSecret[],
): Promise<Released> => {
  const { request, transcript } = job
  const iat = deps.now()
  try {
    const jwe = await sealRelease(
      {
        v: 1,
        origin: deps.origin,
        T: toBase64url(transcript),
        record: entry.id,
        record_hash: entry.hash,
        iat,
        exp: iat + RELEASE_LIFETIME,
        lease,
        warnings: [...warnings],
        secrets: secrets.map(({ asked, name, vault, version, hash, dek, mask }) => ({
          asked,
          vault: vault.name,
          name,
          version,
          dek: toBase64url(dek.expose()),
          envelope: hash,
          mask,
        })),
      },
      secrets.map(({ envelope }) => envelope),
      deps.releaseKey,
      request.key,
    )
    return { jwe, record: entry.id }
  } catch (error) {
    job.background(noteWithheld(deps, job, entry, 'done', 'internal'))
    throw error
  }
}
