import { type OrganisationKind, organisationKindFacts, type SocialEmployerKind } from './organisation-kind.ts'

/** Is it a structure that employs people in insertion, adapted work or prison? */
export const isSocialEmployer = (kind: OrganisationKind): kind is SocialEmployerKind =>
  organisationKindFacts[kind].family === 'SOCIAL_EMPLOYER'

/** Structures of insertion through economic activity. @source art. L5132-4 du code du travail */
const SIAE: ReadonlySet<OrganisationKind> = new Set(['EI', 'AI', 'ACI', 'ETTI', 'EITI'])
/** @source le marché de l'inclusion, « éligible à la clause sociale » */
const KNOWN_FOR_THE_CLAUSE: ReadonlySet<OrganisationKind> = new Set([
  'EI',
  'ACI',
  'AI',
  'ETTI',
  'EA',
  'EATT',
  'ESAT',
])
/** Employers who second their staff to a company: they employ and declare, the company owes. */
const SECONDING: ReadonlySet<OrganisationKind> = new Set(['ETTI', 'ETT', 'AI', 'GEIQ', 'EATT'])

/** Is it one of the five structures of insertion through economic activity? */
export const isSiae = (kind: OrganisationKind): boolean => SIAE.has(kind)
/** Is it a kind the State lists as fit for social clauses? */
export const isKnownForTheClause = (kind: OrganisationKind): boolean => KNOWN_FOR_THE_CLAUSE.has(kind)
/** Does it employ people and second them to companies? */
export const secondsItsStaff = (kind: OrganisationKind): boolean => SECONDING.has(kind)
