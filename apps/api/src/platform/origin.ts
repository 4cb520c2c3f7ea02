import type { FastifyReply, FastifyRequest } from 'fastify'

/** A page of another origin must not act with the visitor's cookie. */
export const refuseForeignOrigin = async (request: FastifyRequest, reply: FastifyReply) => {
  const { origin, host } = request.headers
  if (!origin || URL.parse(origin)?.host === host) return
  return reply.code(403).send({
    errors: [{ message: 'Cette demande vient d’un autre site.', extensions: { code: 'FORBIDDEN' } }],
  })
}
