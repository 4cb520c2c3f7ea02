import { ask } from '../apollo.server.ts'
import { readFilters } from '../features/opportunity/list-filters.ts'
import { ofValley, valleyMeant } from '../features/opportunity/valley-filter.ts'
import { readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { pageVersion } from '../messages/language.ts'

const Position = graphql(`
  fragment Feed_position on PublicOpportunity {
    slug
    title
    places
    weeklyMinutes
    startsOn
    comingPeriod
    announcedOn
    verifiedOn
    wording {
      title
    }
    commune {
      name
      epciName
    }
  }
`)

const Feed = graphql(`
  query Feed(
    $trade: String
    $commune: String
    $means: SearchMeans
    $minutes: Int
    $winter: Boolean
    $hours: SearchHours
    $start: SearchStart
    $version: PageVersion
  ) {
    publicOpportunities(
      trade: $trade
      commune: $commune
      means: $means
      minutes: $minutes
      winter: $winter
      hours: $hours
      start: $start
      version: $version
    ) {
      givenUp
      comingGivenUp
      open {
        ...Feed_position
      }
      coming {
        ...Feed_position
      }
    }
    publicMap {
      epciName
    }
    territory {
      carrierName
      today
    }
  }
`)

/** The positions of a filter, open then to come, and who answers for them; a feed widens nothing, it waits. */
export async function loadFeed(url: URL) {
  const asked = readFilters(url.searchParams)
  const { trade, commune, means, minutes, winter, hours, start } = asked
  const wish = { trade, commune, means, minutes, winter, hours, start, version: pageVersion() }
  const { publicOpportunities, publicMap, territory } = await ask(Feed, wish)
  // As in the list: a valley that is none of the territory is not asked.
  const valley = valleyMeant(asked.valley, publicMap) === null ? null : asked.valley
  const { open, coming, givenUp, comingGivenUp } = publicOpportunities
  const kept = [...(givenUp.length > 0 ? [] : open), ...(comingGivenUp.length > 0 ? [] : coming)]
  // What is first for those whom advisers accompany is shown, and announced to nobody yet.
  const announced = ofValley(readFragment(Position, kept), valley).flatMap(({ announcedOn, ...position }) =>
    announcedOn === null ? [] : [{ ...position, announcedOn }],
  )
  return {
    positions: announced,
    filters: { ...asked, valley },
    origin: url.origin,
    author: territory?.carrierName ?? 'Cordée',
    today: territory?.today ?? '',
  }
}
