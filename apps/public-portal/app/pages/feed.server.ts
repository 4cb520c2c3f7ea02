import { ask } from '../apollo.server.ts'
import { readFilters } from '../features/opportunity/list-filters.ts'
import { graphql } from '../gql/gql.ts'

const Feed = graphql(`
  query Feed(
    $trade: String
    $commune: String
    $means: SearchMeans
    $minutes: Int
    $winter: Boolean
    $hours: SearchHours
    $start: SearchStart
  ) {
    publicOpportunities(
      trade: $trade
      commune: $commune
      means: $means
      minutes: $minutes
      winter: $winter
      hours: $hours
      start: $start
    ) {
      givenUp
      open {
        slug
        title
        places
        weeklyMinutes
        startsOn
        announcedOn
        verifiedOn
        commune {
          name
        }
      }
    }
    territory {
      carrierName
      today
    }
  }
`)

/** The open positions of a filter, and who answers for them; a feed widens nothing, it waits. */
export async function loadFeed(url: URL) {
  const filters = readFilters(url.searchParams)
  const { trade, commune, means, minutes, winter, hours, start } = filters
  const wish = { trade, commune, means, minutes, winter, hours, start }
  const { publicOpportunities, territory } = await ask(Feed, wish)
  const { open, givenUp } = publicOpportunities
  // What is first for those whom advisers accompany is shown, and announced to nobody yet.
  const announced = open.flatMap(({ announcedOn, ...position }) =>
    announcedOn === null ? [] : [{ ...position, announcedOn }],
  )
  return {
    positions: givenUp.length > 0 ? [] : announced,
    filters,
    origin: url.origin,
    author: territory?.carrierName ?? 'Cordée',
    today: territory?.today ?? '',
  }
}
