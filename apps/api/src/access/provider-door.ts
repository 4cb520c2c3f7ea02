import { acceptIdentity, askedTwoFactors } from '@cordee/domain/access/identity-provider'
import { refuse } from '@cordee/domain/access/refusals'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../graphql/context.ts'
import type { IdentityProvider, Recognised } from '../platform/identity-provider.ts'
import { goInside, openHalfSession } from './half-session.ts'
import { closeSession } from './session.ts'

const errandCookie = '__Host-cordee-fournisseur'
const cookie = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const
const fiveMinutes = 5 * 60_000

/** Only a place of this site: never the address of another. */
const safePlace = (wanted: unknown): string =>
  typeof wanted === 'string' && /^\/(?![/\\])[^\s\\]{0,300}$/.test(wanted) ? wanted : '/'

interface ProviderDoor {
  readonly provider: IdentityProvider | null
  readonly workspaceUrl: string
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>
}

/** Who the provider recognised, among those who already have an account; their subject is kept from now on. */
const recognisedUser = async ({ everyCarrier: db }: Context, identity: Recognised) => {
  const include = { carrier: true, organisation: true } as const
  const [bySubject, byEmail] = await Promise.all([
    db.staffUser.findUnique({ where: { oidcSubject: identity.subject }, include }),
    identity.email === null ? null : db.staffUser.findUnique({ where: { email: identity.email }, include }),
  ])
  const holder = (user: typeof byEmail) =>
    user && {
      user,
      subject: user.oidcSubject,
      closed: user.disabledAt !== null,
      // A reader from outside comes from their own establishment.
      sirets: user.organisation ? [user.organisation.siret ?? ''].filter(Boolean) : user.carrier.sirets,
    }
  const accepted = acceptIdentity(identity, holder(bySubject), holder(byEmail))
  if (accepted.ok && accepted.value.subject === null) {
    const { id, carrierId } = accepted.value.user
    await db.staffUser.updateMany({
      where: { id, carrierId, oidcSubject: null },
      data: { oidcSubject: identity.subject },
    })
  }
  return accepted
}

/** @returns the page of the workspace that comes next */
const enter = async (context: Context, identity: Recognised): Promise<string> => {
  const now = new Date()
  const accepted = await recognisedUser(context, identity)
  if (!accepted.ok) return `/connexion?refus=${accepted.error.code}`
  const { user } = accepted.value
  const suite = identity.after === '/' ? '' : `&suite=${encodeURIComponent(identity.after)}`
  if (!askedTwoFactors(identity)) {
    const step = await openHalfSession(context, user, now, identity.idToken)
    return `/connexion?etape=${step}${suite}`
  }
  // Coming back without having proved anything again is not confirming who one is.
  const proved = identity.again ? identity.authenticatedAt : null
  const fresh = proved !== null && now.getTime() - proved.getTime() <= fiveMinutes
  if (context.session.token) await closeSession(context.everyCarrier, context.session.token, now)
  await goInside(context, user, now, {
    idToken: identity.idToken,
    steppedUpAt: fresh ? proved : null,
  })
  return identity.after
}

/** `/proconnect` of the workspace: to the provider and back, with what must come back sealed in the browser. */
export const openProviderDoor = (
  server: FastifyInstance,
  { provider, workspaceUrl, contextOf }: ProviderDoor,
): void => {
  if (provider === null) return
  const config = { rateLimit: { max: 30, timeWindow: '1 minute' } }
  const away = `/connexion?refus=${refuse('PROVIDER_NO_ANSWER').code}`

  server.get('/proconnect', { config }, async (request, reply) => {
    const { suite, confirmer } = request.query as { suite?: unknown; confirmer?: unknown }
    const errand = { after: safePlace(suite), again: confirmer === '1' }
    const begun = await provider
      .begin(`${workspaceUrl}/proconnect/retour`, errand)
      .catch((error: unknown) => {
        request.log.warn({ err: error }, 'identity provider away')
        return null
      })
    reply.header('cache-control', 'no-store')
    if (!begun) return reply.redirect(away)
    return reply.setCookie(errandCookie, begun.sealed, { ...cookie, maxAge: 600 }).redirect(begun.url)
  })

  server.get('/proconnect/retour', { config }, async (request, reply) => {
    const sealed = request.cookies[errandCookie]
    reply.clearCookie(errandCookie, cookie).header('cache-control', 'no-store')
    const identity = sealed
      ? await provider.finish(new URL(request.url, workspaceUrl), sealed).catch((error: unknown) => {
          request.log.warn({ err: error }, 'identity provider away')
          return null
        })
      : null
    return reply.redirect(identity ? await enter(await contextOf(request, reply), identity) : away)
  })
}
