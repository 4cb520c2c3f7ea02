import type { LinkAudience } from '../access/link.ts'
import { type OrganisationFamily, type OrganisationKind, organisationKindFacts } from './organisation-kind.ts'

const audiences: Readonly<Partial<Record<OrganisationFamily, LinkAudience>>> = {
  BUYER: 'BUYER',
  COMPANY: 'COMPANY',
  SOCIAL_EMPLOYER: 'COMPANY',
  PRESCRIBER: 'ADVISER',
}

/** The spaces a link may open for the people of an organisation, by what it is: none for a funder or a trainer. */
export const audiencesOf = (kinds: readonly OrganisationKind[]): readonly LinkAudience[] => [
  ...new Set(kinds.flatMap((kind) => audiences[organisationKindFacts[kind].family] ?? [])),
]
