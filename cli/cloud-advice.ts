import type { CloudError } from '../core/ports.ts'

const CREDENTIALS = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidToken',
])

const WRITES = new Set(['dynamodb:PartiQLInsert', 'dynamodb:PutItem', 'dynamodb:DeleteItem'])

/** What somebody can do about a cloud's refusal. */
export const nextStepOf = ({ operation, reason }: CloudError): string => {
  if (/^AccessDenied/.test(reason)) {
    return operation === 'dynamodb:DeleteItem'
      ? 'Only the releaser ends a freeze of everything: use its credentials (AWS_PROFILE).'
      : `Use credentials with the right ${operation}; infra/iam/ says which principal has it.`
  }
  if (CREDENTIALS.has(reason)) {
    return 'AWS does not accept these credentials: sign in again, or check AWS_PROFILE.'
  }
  if (reason === 'Timeout' || reason === 'Network') {
    const reach = 'Check the network, the region and the endpoints in egg.yaml.'
    // A write that got no answer may have been done: the steps are safe to run again.
    return WRITES.has(operation)
      ? `${reach} It may or may not have been done; running the command again is safe.`
      : reach
  }
  if (reason === 'ResourceNotFoundException') {
    return 'There is no such table: check region and table_prefix in egg.yaml.'
  }
  if (operation === 'kms:Sign' || operation === 'kms:GetPublicKey') {
    return 'Check log_kms_key in egg.yaml: an enabled KMS key of spec ECC_NIST_EDWARDS25519.'
  }
  if (operation.startsWith('kms:')) {
    return "Check the vault's kms_key in vaults.yaml: the key must exist and be enabled."
  }
  return 'Look at the AWS status page, then run the command again.'
}
