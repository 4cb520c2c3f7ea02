import type { ProviderIdentity } from '@cordee/domain/access/identity-provider'
import * as oidc from 'openid-client'
import type { Cipher } from './cipher.ts'

export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scopes: string
  /** An address it gives is checked even when it does not say so: ProConnect does not send `email_verified`. */
  readonly checksEmails: boolean
}

/** Where somebody is going, kept sealed in their browser while they are at the provider. */
interface Errand {
  /** The page to come back to. */
  readonly after: string
  /** They are asked to prove again who they are, even when the provider knows them. */
  readonly again: boolean
}

export interface Recognised extends ProviderIdentity, Errand {
  /** When they last proved it, if the provider says. */
  readonly authenticatedAt: Date | null
  /** What leaving the provider asks for. */
  readonly idToken: string
}

/** Somebody who says who people are, the OpenID Connect way: code, PKCE, state, nonce, signed answers. */
export interface IdentityProvider {
  /** @returns where to send the browser, and what it must bring back */
  readonly begin: (returnTo: string, errand: Errand) => Promise<{ url: string; sealed: string }>
  /** @returns null when the answer is not that of this browser, was used, is too old or is not well signed */
  readonly finish: (answer: URL, sealed: string) => Promise<Recognised | null>
  /** @returns where to finish signing out; null when the provider has no such place or is away */
  readonly leave: (idToken: string, returnTo: string) => Promise<string | null>
}

interface Kept extends Errand {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnTo: string
  readonly at: number
}

const place = 'identity-provider:errand'
const tenMinutes = 10 * 60_000
const claims = JSON.stringify({ id_token: { amr: null, acr: null, auth_time: null } })

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const opened = (cipher: Cipher, sealed: string): Kept | null => {
  try {
    const kept = JSON.parse(cipher.open(Buffer.from(sealed, 'base64url'), place)) as Kept
    return Date.now() - kept.at <= tenMinutes ? kept : null
  } catch {
    return null
  }
}

/** What the provider refused, or sent wrong, is an answer; that it is away is not. */
const refusedBy = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError ||
  error instanceof oidc.ResponseBodyError ||
  (error instanceof oidc.ClientError && error.code !== 'OAUTH_TIMEOUT')

export const openIdentityProvider = (
  { issuer, clientId, clientSecret, scopes, checksEmails }: ProviderSettings,
  cipher: Cipher,
): IdentityProvider => {
  let known: Promise<oidc.Configuration> | null = null
  const plain = new URL(issuer).protocol === 'http:'
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, {
        timeout: 10,
        execute: [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])],
      })
      .catch((error: unknown) => {
        // Away today is not away for ever.
        known = null
        throw error
      })
    return known
  }

  const recognise = async (answer: URL, kept: Kept): Promise<Recognised | null> => {
    const config = await configuration()
    const tokens = await oidc.authorizationCodeGrant(config, answer, {
      expectedState: kept.state,
      expectedNonce: kept.nonce,
      pkceCodeVerifier: kept.verifier,
      idTokenExpected: true,
    })
    const said = tokens.claims()
    if (!said || !tokens.id_token) return null
    const person = config.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(config, tokens.access_token, said.sub)
      : said
    const verified = person.email_verified ?? said.email_verified
    return {
      subject: `${said.iss}|${said.sub}`,
      email:
        text(person.email ?? said.email)
          ?.trim()
          .toLowerCase() ?? null,
      emailVerified: verified === true || (verified === undefined && checksEmails),
      siret: text(person.siret ?? said.siret),
      acr: text(said.acr),
      amr: Array.isArray(said.amr) ? said.amr.filter((method) => typeof method === 'string') : [],
      authenticatedAt: typeof said.auth_time === 'number' ? new Date(said.auth_time * 1000) : null,
      idToken: tokens.id_token,
      after: kept.after,
      again: kept.again,
    }
  }

  return {
    begin: async (returnTo, errand) => {
      const config = await configuration()
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
      const verifier = oidc.randomPKCECodeVerifier()
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: returnTo,
        scope: scopes,
        state,
        nonce,
        claims,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(errand.again ? { prompt: 'login' } : {}),
      })
      const kept: Kept = { ...errand, state, nonce, verifier, returnTo, at: Date.now() }
      return {
        url: url.href,
        sealed: Buffer.from(cipher.seal(JSON.stringify(kept), place)).toString('base64url'),
      }
    },
    finish: async (answer, sealed) => {
      const kept = opened(cipher, sealed)
      if (!kept) return null
      const address = new URL(kept.returnTo)
      address.search = answer.search
      return recognise(address, kept).catch((error: unknown) => {
        if (refusedBy(error)) return null
        throw error
      })
    },
    leave: async (idToken, returnTo) => {
      const config = await configuration().catch(() => null)
      if (!config?.serverMetadata().end_session_endpoint) return null
      return oidc.buildEndSessionUrl(config, {
        id_token_hint: idToken,
        post_logout_redirect_uri: returnTo,
        state: oidc.randomState(),
      }).href
    },
  }
}
