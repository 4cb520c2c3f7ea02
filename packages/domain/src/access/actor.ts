import type { PartnerScope } from './partner-scopes.ts'

/** Who asks. People of the carrier have an account, companies and jobseekers a link, partners a token. */
export const actorKinds = [
  'FACILITATOR',
  'ADMINISTRATOR',
  'DEPUTY',
  'FUNDER_READER',
  'ELECTED_OFFICIAL',
  'BUYER',
  'COMPANY',
  'ADVISER',
  'PARTNER',
  'JOBSEEKER',
  'ANONYMOUS',
] as const

export type ActorKind = (typeof actorKinds)[number]

export const actorKindLabels: Readonly<Record<ActorKind, string>> = {
  FACILITATOR: 'Facilitatrice ou facilitateur',
  ADMINISTRATOR: 'Administratrice ou administrateur',
  DEPUTY: 'Remplaçante ou remplaçant',
  FUNDER_READER: 'Lecture pour un financeur',
  ELECTED_OFFICIAL: 'Élue ou élu',
  BUYER: 'Donneur d’ordre',
  COMPANY: 'Entreprise',
  ADVISER: 'Conseillère ou conseiller',
  PARTNER: 'Logiciel partenaire',
  JOBSEEKER: 'Personne en recherche d’emploi',
  ANONYMOUS: 'Visiteur',
}

type Identified<Kind extends ActorKind> = { readonly kind: Kind; readonly id: string; readonly name: string }

/** People who work for the carrier organisation: they see what belongs to it. */
type Staff = Identified<'FACILITATOR' | 'ADMINISTRATOR' | 'DEPUTY'> & {
  readonly carrierId: string
  readonly organisationId: null
}

/** People of another organisation: they see what concerns it, inside one carrier. */
type Outsider = Identified<'FUNDER_READER' | 'ELECTED_OFFICIAL' | 'BUYER' | 'COMPANY'> & {
  readonly carrierId: string
  readonly organisationId: string
}

/** A program of another organisation, and what the token it showed was made to open. */
type Partner = Identified<'PARTNER'> & {
  readonly carrierId: string
  readonly organisationId: string
  readonly scopes: readonly PartnerScope[]
}

/** Somebody of a prescriber: a link lets them refer; to read, they are `proven` by a second factor. */
type Adviser = Identified<'ADVISER'> & {
  readonly carrierId: string
  readonly organisationId: string
  readonly proven: boolean
}

/**
 * A person who holds a link to their own file: `id` is the participant's. Until they `confirmed` what only they
 * know, a lost telephone must not tell whose file it is. Whoever asked to be called and has no file yet is known by
 * their request: `id` is the request's. The link of a request opens it alone; a telephone, all those it left.
 */
type Jobseeker = Identified<'JOBSEEKER'> & {
  readonly carrierId: string
  readonly organisationId: null
  readonly confirmed: boolean
  readonly withoutFile?: 'BY_LINK' | 'BY_TELEPHONE'
}

type Anonymous = {
  readonly kind: 'ANONYMOUS'
  readonly id: null
  readonly name: string
  readonly carrierId: null
  readonly organisationId: null
}

export type Actor = Staff | Outsider | Partner | Adviser | Jobseeker | Anonymous

export const ANONYMOUS: Actor = {
  kind: 'ANONYMOUS',
  id: null,
  name: 'Visiteur',
  carrierId: null,
  organisationId: null,
}
