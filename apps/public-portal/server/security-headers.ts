import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * No inline script and nothing from elsewhere; what a script of ours adds is a file, and no page needs it. `same-origin` keeps the Origin of our own forms:
 * under `no-referrer` a browser sends « null », which the check of cross-site posts refuses.
 * @param styles hashes of the style sheets that pages hold
 */
export const securityHeaders = async (app: FastifyInstance, styles: readonly string[]): Promise<void> => {
  await app.register(helmet, {
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // What a browser's own tools ask of the site: its robots.txt.
        connectSrc: ["'self'"],
        styleSrc: ["'self'", ...styles],
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
