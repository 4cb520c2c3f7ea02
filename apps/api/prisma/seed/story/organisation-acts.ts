import { communes } from '../communes.ts'
import { organisations } from '../organisations/organisations.ts'
import type { Act } from './act.ts'
import { cordeeOpens } from './calendar.ts'

export const organisationActs = (): Act[] =>
  Object.values(organisations).map(({ commune, named, ...organisation }) => ({
    on: cordeeOpens,
    play: ({ anne }) =>
      anne('registerOrganisation', {
        input: { ...organisation, communeCode: communes[commune], namedPublicly: named ?? false },
      }),
  }))
