import { kmsOf } from '../../aws/kms.ts'
import { signerOf } from '../../aws/signer.ts'
import { storeOf } from '../../aws/store.ts'
import { CloudError } from '../../core/ports.ts'
import type { PrincipalName } from '../../local/principals.ts'
import { type Aws, region, startAws } from '../local/aws.ts'

/** The real ports, as a principal of the local stand-ins has them. */
export const portsOf = (aws: Aws, who: PrincipalName) => {
  const { config } = aws.dynamodbOf(who)
  const credentials = async () => config.credentials()
  return {
    store: storeOf({ region, endpoint: aws.shim.url, credentials }, 'egg-'),
    kms: kmsOf({ region, endpoint: aws.kms.url, credentials }),
    signerOf: (keyId: string) => signerOf({ region, endpoint: aws.kms.url, credentials }, keyId),
  }
}

export interface Stand extends ReturnType<typeof portsOf>, Pick<Aws, 'recorder' | 'faults'> {
  readonly aws: Aws
}

export const startPorts = async (): Promise<Stand> => {
  const aws = await startAws()
  aws.kms.ensureKey('alias/egg', 'SYMMETRIC_DEFAULT')
  aws.kms.ensureKey('alias/egg-foreign', 'SYMMETRIC_DEFAULT')
  aws.kms.ensureKey('alias/egg-log', 'ECC_NIST_EDWARDS25519')
  const { recorder, faults } = aws
  return { aws, recorder, faults, ...portsOf(aws, 'admin') }
}

/** For calls whose end the test does not put off. */
export const signal = (): AbortSignal => AbortSignal.timeout(20_000)

/** What the port threw, by its code; whatever is no CloudError is thrown on. */
export const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    if (error instanceof CloudError) return error.reason
    throw error
  }
  return 'nothing was thrown'
}
