import { communes } from '../communes.ts'
import { type OrganisationKey, organisations } from '../organisations/organisations.ts'
import type { Act } from './act.ts'
import { cordeeOpens } from './calendar.ts'

export const organisationActs = (): Act[] =>
  (Object.keys(organisations) as OrganisationKey[]).flatMap((key) => {
    const { commune, named, contact, ...organisation } = organisations[key]
    const registered: Act = {
      on: cordeeOpens,
      play: ({ anne }) =>
        anne('registerOrganisation', {
          input: { ...organisation, communeCode: communes[commune], namedPublicly: named ?? false },
        }),
    }
    const reached: Act = {
      on: cordeeOpens,
      play: async ({ anne, find }) =>
        anne('addContact', { organisationId: (await find.organisation(key)).id, contact }),
    }
    return contact ? [registered, reached] : [registered]
  })
