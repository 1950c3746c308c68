// A handler that verifies the token with jose and does nothing else.
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'

let keys: ReturnType<typeof createLocalJWKSet> | undefined

export default {
  fetch: async (request: Request, env: { DYNAMODB_ENDPOINT: string }) => {
    const token = request.headers.get('authorization')?.slice('Bearer '.length) ?? ''
    await request.arrayBuffer()
    if (!keys) {
      const reply = await fetch(`${env.DYNAMODB_ENDPOINT}/.well-known/jwks`)
      keys = createLocalJWKSet((await reply.json()) as JSONWebKeySet)
    }
    const { payload } = await jwtVerify(token, keys, { algorithms: ['RS256'] })
    return new Response(payload.jti)
  },
}
