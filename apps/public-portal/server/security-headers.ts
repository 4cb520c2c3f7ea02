import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * No inline script and nothing from elsewhere; what a script of ours adds is a file, and no page needs it. `same-origin` keeps the Origin of our own forms:
 * under `no-referrer` a browser sends « null », which the check of cross-site posts refuses.
 */
export const securityHeaders = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, {
    referrerPolicy: { policy: 'same-origin' },
    // Of browsers that are gone: each would travel with every page.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    xDnsPrefetchControl: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // What a browser's own tools ask of the site: its robots.txt.
        connectSrc: ["'self'"],
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

const POLICY = 'content-security-policy'

/** The style inside this page, known by its hash, and no other. */
export const letInStyle = (reply: FastifyReply, hash: string): void => {
  reply.header(
    POLICY,
    String(reply.getHeader(POLICY)).replace("style-src 'self'", `style-src 'self' ${hash}`),
  )
}

/** What a browser already holds stays under the policy it came with: another would shut out its style. */
export const keepsItsPolicy = (reply: FastifyReply): FastifyReply => reply.removeHeader(POLICY)
