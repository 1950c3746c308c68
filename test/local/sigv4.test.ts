import { DescribeTableCommand, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { DescribeKeyCommand } from '@aws-sdk/client-kms'
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifySignature } from '../../local/sigv4.ts'
import { type Aws, keyOf, outcome, post, signed, startAws, type WireRequest } from './aws.ts'

const quarter = 15 * 60 * 1000

describe('AWS test vectors', () => {
  const lookup = (id: string) =>
    id === 'AKIDEXAMPLE'
      ? { secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', principal: 'example' }
      : undefined
  const scope = {
    region: 'us-east-1',
    service: 'service',
    now: new Date('2015-08-30T12:36:00Z'),
  }
  const request = (method: string, signature: string) => ({
    method,
    path: '/',
    headers: {
      host: 'example.amazonaws.com',
      'x-amz-date': '20150830T123600Z',
      authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    },
    body: new Uint8Array(),
  })

  test('get-vanilla', () => {
    const vector = request(
      'GET',
      '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    )
    expect(verifySignature(vector, lookup, scope).principal).toBe('example')
  })

  test('post-vanilla', () => {
    const vector = request(
      'POST',
      '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
    )
    expect(verifySignature(vector, lookup, scope).principal).toBe('example')
  })

  test.each([
    ['exactly 15 minutes old passes', quarter, 'ok'],
    ['older does not', quarter + 1000, 'InvalidSignatureException'],
    ['from the future does not', -quarter - 1000, 'InvalidSignatureException'],
  ])('%s', (_name, age, expected) => {
    const vector = request(
      'GET',
      '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    )
    const now = new Date(scope.now.getTime() + age)
    let code = 'ok'
    try {
      verifySignature(vector, lookup, { ...scope, now })
    } catch (error) {
      code = (error as { code: string }).code
    }
    expect(code).toBe(expected)
  })
})

describe('on the wire', () => {
  let aws: Aws
  let request: WireRequest
  beforeAll(async () => {
    aws = await startAws()
    request = await signed(
      aws.dynamodbOf('broker-store'),
      new GetItemCommand({ TableName: 'egg-secrets', Key: keyOf('control') }),
    )
  })
  afterAll(() => aws.close())

  const changed = (headers: Record<string, string>, body = request.body) =>
    post({ ...request, body, headers: { ...request.headers, ...headers } })
  const authorization = (from: string | RegExp, to: string) =>
    changed({ authorization: (request.headers.authorization ?? '').replace(from, to) })
  const without = (name: string) => {
    const { [name]: _, ...headers } = request.headers
    return post({ ...request, headers })
  }

  test('the untouched request passes, and names its principal', async () => {
    aws.recorder.reset()
    expect(await post(request)).toBe('ok')
    expect(aws.recorder.calls().map(({ principal }) => principal)).toEqual(['broker-store'])
  })

  test('no Authorization', async () => {
    expect(await without('authorization')).toBe('MissingAuthenticationTokenException')
  })

  test('another scheme', async () => {
    expect(await changed({ authorization: 'Bearer x' })).toBe('MissingAuthenticationTokenException')
  })

  test('a malformed Authorization', async () => {
    expect(await authorization(/Signature=.*/, 'Signature=00')).toBe('IncompleteSignatureException')
  })

  test('no X-Amz-Date', async () => {
    expect(await without('x-amz-date')).toBe('IncompleteSignatureException')
  })

  test('a changed signature', async () => {
    expect(await authorization(/Signature=.{64}/, `Signature=${'0'.repeat(64)}`)).toBe(
      'InvalidSignatureException',
    )
  })

  test('a changed body', async () => {
    expect(await changed({}, request.body.replace('control', 'contro1'))).toBe(
      'InvalidSignatureException',
    )
  })

  test('a changed body whose claimed hash was left as it was, or changed along', async () => {
    expect(await changed({ 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' })).toBe(
      'InvalidSignatureException',
    )
  })

  test('a signed GetItem turned into a DeleteItem', async () => {
    expect(await changed({ 'x-amz-target': 'DynamoDB_20120810.DeleteItem' })).toBe(
      'InvalidSignatureException',
    )
  })

  test('an added header of AWS that is not signed', async () => {
    expect(await changed({ 'x-amz-security-token': 'x' })).toBe('InvalidSignatureException')
  })

  test('an unsigned host', async () => {
    expect(await authorization('host;', '')).toBe('InvalidSignatureException')
  })

  test('another terminator', async () => {
    expect(await authorization('aws4_request', 'aws5_request')).toBe('InvalidSignatureException')
  })

  test('a scope of another day', async () => {
    expect(await authorization(/\/20\d{6}\//, '/20000101/')).toBe('InvalidSignatureException')
  })

  test('a query string', async () => {
    expect(await post({ ...request, url: `${request.url}?a=b` })).toBe('InvalidSignatureException')
  })

  test('another path', async () => {
    expect(await post({ ...request, url: `${request.url}x` })).toBe('InvalidSignatureException')
  })

  test('a signature for KMS shown to the store, and the reverse', async () => {
    const kms = await signed(aws.kmsOf('broker-kms'), new DescribeKeyCommand({ KeyId: 'alias/x' }))
    expect(await post({ ...kms, url: request.url })).toBe('InvalidSignatureException')
    expect(await post({ ...request, url: kms.url })).toBe('InvalidSignatureException')
  })

  const describeTable = new DescribeTableCommand({ TableName: 'egg-log' })
  test.each([
    ['a clock 20 minutes slow', { systemClockOffset: -20 * 60_000 }, 'InvalidSignatureException'],
    ['a clock 20 minutes fast', { systemClockOffset: 20 * 60_000 }, 'InvalidSignatureException'],
    ['another region', { region: 'local-2' }, 'InvalidSignatureException'],
    [
      'a wrong secret',
      { credentials: { secretAccessKey: 'x'.repeat(40) } },
      'InvalidSignatureException',
    ],
    [
      'an unknown access key',
      { credentials: { accessKeyId: 'AKIAAAAAAAAAAAAAAAAA' } },
      'UnrecognizedClientException',
    ],
    [
      'a session that nobody has',
      { credentials: { sessionToken: 'x' } },
      'UnrecognizedClientException',
    ],
  ] as const)('%s', async (_name, change, expected) => {
    aws.recorder.reset()
    expect(await outcome(aws.dynamodbOf('admin', change).send(describeTable))).toBe(expected)
    expect(aws.recorder.calls().map(({ principal, code }) => [principal, code])).toEqual([
      [null, expected],
    ])
  })

  test('STS words the same refusals its own way', async () => {
    const identity = new GetCallerIdentityCommand({})
    const as = (change: object) => outcome(aws.stsOf('operator', change).send(identity))
    expect(await as({ credentials: { secretAccessKey: 'x' } })).toBe('SignatureDoesNotMatch')
    expect(await as({ credentials: { accessKeyId: 'AKIAX' } })).toBe('InvalidClientTokenId')
    const { authorization: _, ...headers } = (await signed(aws.stsOf('operator'), identity)).headers
    expect(await post({ url: `${aws.kms.url}/`, headers, body: 'Action=GetCallerIdentity' })).toBe(
      'MissingAuthenticationToken',
    )
  })
})
