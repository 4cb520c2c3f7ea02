import { LRUCache } from 'lru-cache'
import { tryAsk } from '../apollo.server.ts'
import { environment } from '../environment.server.ts'
import { graphql } from '../gql/gql.ts'
import type { TerritoryQuery } from '../gql/graphql.ts'
import { isGivenAddress, portalAddress } from '../portal-address.server.ts'

export type Territory = NonNullable<TerritoryQuery['territory']>

const Territory = graphql(`
  query Territory {
    territory {
      carrierName
      portal
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
      retention {
        inactiveMonths
        noticeDays
        requestMonths
        refusedReferralMonths
        readLogMonths
        messageMonths
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
interface Known {
  readonly territory: Territory
  readonly at: number
}

/** By the portal's address: each carrier has its own. Addresses that anybody may make up push out only each other. */
const MOST_PORTALS = 500
const answers = new LRUCache<string, Known>({ max: MOST_PORTALS })
const strangers = new LRUCache<string, Known>({ max: MOST_PORTALS })

/** Who answers, on which number. The last answer is kept: the number stays on the page when the API is down. */
export async function loadTerritory(): Promise<Territory | null> {
  const portal = portalAddress()
  const known = answers.get(portal) ?? strangers.get(portal)
  if (known && Date.now() - known.at < FRESH_FOR) return known.territory
  const answer = await tryAsk(Territory, {})
  if (answer?.territory == null) return known?.territory ?? null
  const territory = sameOr(known, answer.territory)
  const ofItsKind = portal === '' || isGivenAddress(portal, territory.portal) ? answers : strangers
  ofItsKind.set(portal, { territory, at: Date.now() })
  return territory
}

/** The very object of before when it says the same: pages made with it are still true. */
const sameOr = (known: Known | undefined, territory: Territory): Territory =>
  known && JSON.stringify(known.territory) === JSON.stringify(territory) ? known.territory : territory

export const fallbackPhone = environment.phone
