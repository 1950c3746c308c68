import { expect, test } from 'vitest'
import { nextStepOf } from '../../cli/cloud-advice.ts'
import { CloudError } from '../../core/ports.ts'

test.each([
  ['dynamodb:GetItem', 'AccessDeniedException', /the right dynamodb:GetItem/],
  ['sts:GetCallerIdentity', 'AccessDenied', /the right sts:GetCallerIdentity/],
  ['dynamodb:DeleteItem', 'AccessDeniedException', /releaser/],
  ['dynamodb:GetItem', 'UnrecognizedClientException', /sign in/],
  ['sts:GetCallerIdentity', 'InvalidClientTokenId', /sign in/],
  ['kms:Encrypt', 'ExpiredTokenException', /sign in/],
  ['dynamodb:GetItem', 'Network', /endpoints in egg\.yaml\.$/],
  ['dynamodb:GetItem', 'Timeout', /endpoints in egg\.yaml\.$/],
  ['dynamodb:PutItem', 'Timeout', /running the command again is safe/],
  ['dynamodb:PartiQLInsert', 'Network', /running the command again is safe/],
  ['dynamodb:Query', 'ResourceNotFoundException', /table_prefix/],
  ['kms:Encrypt', 'NotFoundException', /kms_key/],
  ['dynamodb:PutItem', 'ThrottlingException', /status page/],
])('%s %s', (operation, reason, next) => {
  expect(nextStepOf(new CloudError(operation, reason))).toMatch(next)
})
