import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** What an identity provider says of somebody, once its signature was checked. */
export type ProviderIdentity = {
  /** Issuer and subject: the only name that never changes hands. */
  readonly subject: string
  readonly email: string | null
  /** The provider answers for the address: somebody who merely typed it is not its holder. */
  readonly emailVerified: boolean
  /** The establishment the person speaks for. */
  readonly siret: string | null
  readonly acr: string | null
  readonly amr: readonly string[]
}

/** Somebody who already has a place here: whoever it is, the provider gives none. */
export type KnownHolder = {
  readonly subject: string | null
  readonly closed: boolean
  /** Establishments its organisation signs in from. */
  readonly sirets: readonly string[]
}

type Refused = 'PROVIDER_UNKNOWN' | 'PROVIDER_OTHER_PERSON' | 'PROVIDER_OTHER_ESTABLISHMENT'

const digits = (text: string): string => text.replace(/\s/g, '')

/**
 * Lets in somebody the provider recognised: first by subject, else by verified address, and in both cases only from
 * an establishment of their organisation. It opens an account that exists and never makes one.
 * @throws nothing: PROVIDER_UNKNOWN, PROVIDER_OTHER_PERSON, PROVIDER_OTHER_ESTABLISHMENT
 * @source OpenID Connect Core 1.0 §5.7 (le sujet, et lui seul, identifie); documentation ProConnect (SIRET de l’agent)
 */
export const acceptIdentity = <Holder extends KnownHolder>(
  identity: ProviderIdentity,
  bySubject: Holder | null,
  byEmail: Holder | null,
): Result<Holder, Refusal<Refused>> => {
  const holder = bySubject ?? (identity.emailVerified ? byEmail : null)
  if (!holder || holder.closed) return err(refuse('PROVIDER_UNKNOWN'))
  if (holder.subject !== null && holder.subject !== identity.subject)
    return err(refuse('PROVIDER_OTHER_PERSON'))
  const siret = digits(identity.siret ?? '')
  return siret !== '' && holder.sirets.some((known) => digits(known) === siret)
    ? ok(holder)
    : err(refuse('PROVIDER_OTHER_ESTABLISHMENT'))
}

const twoFactors: readonly string[] = [
  'eidas2',
  'eidas3',
  'https://proconnect.gouv.fr/assurance/self-asserted-2fa',
  'https://proconnect.gouv.fr/assurance/consistency-checked-2fa',
]

/**
 * The provider already asked for two factors: ours need not be asked again. Anything else, or nothing said, is one.
 * @source documentation ProConnect, « Forcer la double authentification » et « Niveaux d’assurance », à vérifier à chaque version
 */
export const askedTwoFactors = ({ acr, amr }: Pick<ProviderIdentity, 'acr' | 'amr'>): boolean =>
  (acr !== null && twoFactors.includes(acr)) || amr.includes('mfa')
