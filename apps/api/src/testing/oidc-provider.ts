import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider'

/** Somebody as their employer's provider knows them. */
export interface Agent {
  readonly sub: string
  readonly email: string
  readonly emailVerified?: boolean
  readonly siret?: string
  readonly acr?: string
  readonly amr?: string[]
}

export interface LocalProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who is at the keyboard from now on. */
  readonly answerAs: (agent: Agent) => void
  /** Follows a browser from where it is sent, with its own cookies, until it is sent back. */
  readonly follow: (url: string, jar?: Map<string, string>) => Promise<URL>
  readonly close: () => Promise<void>
}

const client = { client_id: 'cordee', client_secret: 'un-secret-de-trente-deux-signes-au-moins' }

/** A real OpenID provider on a port of its own: PKCE asked, user-info signed, as ProConnect does. */
export const openLocalProvider = async (
  redirects: readonly string[],
  leaves: readonly string[],
): Promise<LocalProvider> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let agent: Agent = { sub: 'personne', email: 'personne@cordee.example' }
  const people = new Map<string, Agent>()

  const configuration: Configuration = {
    clients: [
      {
        ...client,
        redirect_uris: [...redirects],
        post_logout_redirect_uris: [...leaves],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      siret: ['siret'],
      given_name: ['given_name'],
      usual_name: ['usual_name'],
      acr: null,
      amr: null,
      auth_time: null,
    },
    scopes: ['openid', 'email', 'siret', 'given_name', 'usual_name'],
    acrValues: ['eidas1', 'eidas2'],
    cookies: { keys: ['un-secret-de-cookie'] },
    conformIdTokenClaims: true,
    ttl: { AccessToken: 60, AuthorizationCode: 30, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = form
        },
      },
    },
    pkce: { required: () => true },
    interactions: { url: (_ctx: KoaContextWithOIDC, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => {
      const { emailVerified, email, siret } = people.get(sub) ?? agent
      return {
        accountId: sub,
        claims: () => ({
          sub,
          email,
          given_name: 'Essai',
          usual_name: 'Fournisseur',
          ...(emailVerified === undefined ? {} : { email_verified: emailVerified }),
          ...(siret === undefined ? {} : { siret }),
        }),
      }
    },
    loadExistingGrant: async ({ oidc }) => {
      if (!oidc.client || !oidc.session?.accountId) return undefined
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      })
      grant.addOIDCScope('openid email siret given_name usual_name')
      grant.addOIDCClaims(['acr', 'amr', 'auth_time'])
      await grant.save()
      return grant
    },
  }
  const provider = new Provider(issuer, configuration)
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    people.set(agent.sub, agent)
    await provider.interactionFinished(request, response, {
      login: {
        accountId: agent.sub,
        ...(agent.acr === undefined ? {} : { acr: agent.acr }),
        ...(agent.amr === undefined ? {} : { amr: agent.amr }),
      },
    })
  }
  const handle = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void answer(request, response)
    else void handle(request, response)
  })

  const follow = async (url: string, jar = new Map<string, string>()): Promise<URL> => {
    let next = new URL(url)
    for (let step = 0; step < 10; step += 1) {
      if (next.origin !== issuer) return next
      const answered = await fetch(next, {
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      })
      for (const set of answered.headers.getSetCookie()) {
        const [pair = ''] = set.split(';')
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      }
      const location = answered.headers.get('location')
      if (!location) throw new Error(`${answered.status} ${await answered.text()}`)
      next = new URL(location, next)
    }
    throw new Error('sent round and round')
  }

  return {
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret,
    answerAs: (who) => {
      agent = who
    },
    follow,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
