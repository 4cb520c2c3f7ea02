import { ask } from '../apollo.server.ts'
import { chooseCommune } from '../features/opportunity/commune-choice.ts'
import { readFilters } from '../features/opportunity/list-filters.ts'
import { valleyMeant, withinValley } from '../features/opportunity/valley-filter.ts'
import { graphql } from '../gql/gql.ts'
import { pageVersion } from '../messages/language.ts'

const CommuneSearch = graphql(`
  query CommuneSearch($search: String!) {
    publicCommunes(search: $search) {
      code
      name
      formerNames
    }
  }
`)

const CommuneName = graphql(`
  query CommuneName($code: String!) {
    publicCommune(code: $code) {
      name
    }
  }
`)

const TradeSearch = graphql(`
  query TradeSearch($search: String!) {
    publicTrades(search: $search) {
      romeCode
      label
    }
  }
`)

const OpportunitiesPage = graphql(`
  query OpportunitiesPage(
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
      withinMinutes
      open {
        slug
        wording {
          title
          timetable
        }
        trade {
          romeCode
          label
        }
        commune {
          code
          name
          epciName
        }
        ...OpportunityCard_opportunity
      }
      coming {
        slug
        wording {
          title
        }
        commune {
          epciName
        }
        ...ComingCard_opportunity
      }
      drawn {
        key
        commune {
          epciName
        }
        ...DrawnCard_position
      }
      comingGivenUp
      comingWithinMinutes
    }
    publicMap {
      epciName
      ...ValleyMap_place
    }
  }
`)

/** Where the visitor lives, by code or as they typed it. */
export async function readHome(url: URL) {
  const typed = readFilters(url.searchParams)
  const [found, named] = await Promise.all([
    typed.place === null ? null : ask(CommuneSearch, { search: typed.place }),
    typed.commune === null ? null : ask(CommuneName, { code: typed.commune }),
  ])
  const choice = found && typed.place !== null ? chooseCommune(typed.place, found.publicCommunes) : null
  const meant = choice?.kind === 'found' ? choice.commune : null
  return {
    filters: { ...typed, commune: meant?.code ?? (named?.publicCommune ? typed.commune : null) },
    choice,
    communeName: meant?.name ?? named?.publicCommune?.name ?? null,
  }
}

/** What was meant by the words of the address, then the positions. */
export async function loadOpportunities(url: URL) {
  const { filters: typed, choice, communeName } = await readHome(url)
  const trades = typed.work === null ? null : (await ask(TradeSearch, { search: typed.work })).publicTrades
  const [trade, ...otherTrades] = trades ?? []
  const filters = {
    ...typed,
    trade: trade !== undefined && otherTrades.length === 0 ? trade.romeCode : typed.trade,
  }
  const { commune, means, minutes, winter, hours, start } = filters
  const query = await ask(OpportunitiesPage, {
    trade: filters.trade,
    commune,
    means,
    minutes,
    winter,
    hours,
    start,
    version: pageVersion(),
  })
  const valley = valleyMeant(filters.valley, query.publicMap)
  const known = { ...filters, valley: valley === null ? null : filters.valley }
  const { list, elsewhere } = withinValley(query.publicOpportunities, known.valley)
  return {
    filters: known,
    choice,
    trades,
    list,
    elsewhere,
    valley,
    places: query.publicMap,
    communeName,
  }
}
