// The floor: one outgoing call, nothing else.
export default {
  fetch: async (request: Request, env: { DYNAMODB_ENDPOINT: string }) => {
    await request.arrayBuffer()
    const reply = await fetch(env.DYNAMODB_ENDPOINT, { method: 'POST', body: '{}' })
    return new Response(await reply.text())
  },
}
