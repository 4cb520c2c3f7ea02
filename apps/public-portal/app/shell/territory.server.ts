import { tryAsk } from '../apollo.server.ts'
import { environment } from '../environment.server.ts'
import { graphql } from '../gql/gql.ts'
import type { TerritoryQuery } from '../gql/graphql.ts'

export type Territory = NonNullable<TerritoryQuery['territory']>

const Territory = graphql(`
  query Territory {
    territory {
      carrierName
      phone
      phoneHours
      dropInHours
      facilitatorFirstName
      email
      demonstration
      seat
      publicationDirector
      host
      dataProtection {
        legalBasis
        grounds
        controller
        officerName
        officerContact
      }
      today
      promisedCallWorkingDays
      promisedNewsWorkingDays
      smicHourlyCents
      smicSince
    }
  }
`)

const FRESH_FOR = 60_000
let known: { territory: Territory; at: number } | null = null

/** Who answers, on which number. The last answer is kept: the number stays on the page when the API is down. */
export async function loadTerritory(): Promise<Territory | null> {
  if (known !== null && Date.now() - known.at < FRESH_FOR) return known.territory
  const answer = await tryAsk(Territory, {})
  if (answer?.territory != null) known = { territory: sameOr(answer.territory), at: Date.now() }
  return known?.territory ?? null
}

/** The very object of before when it says the same: pages made with it are still true. */
const sameOr = (territory: Territory): Territory =>
  known !== null && JSON.stringify(known.territory) === JSON.stringify(territory)
    ? known.territory
    : territory

export const fallbackPhone = environment.phone
