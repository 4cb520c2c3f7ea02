import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * No script at all, nothing from elsewhere. `same-origin` keeps the Origin of our own forms:
 * under `no-referrer` a browser sends « null », which the check of cross-site posts refuses.
 */
export const securityHeaders = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, {
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        manifestSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
  })
}
