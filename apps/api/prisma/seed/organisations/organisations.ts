import { buyers } from './buyers.ts'
import { companies } from './companies.ts'
import { funders } from './funders.ts'
import type { OrganisationStory } from './organisation-story.ts'
import { structures } from './structures.ts'

const everyone = { ...buyers, ...companies, ...structures, ...funders }

export type OrganisationKey = keyof typeof everyone
export const organisations: Readonly<Record<OrganisationKey, OrganisationStory>> = everyone
