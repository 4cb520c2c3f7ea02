import { ask } from '../apollo.server.ts'
import { graphql } from '../gql/gql.ts'

const Feed = graphql(`
  query Feed {
    publicOpportunities {
      open {
        slug
        title
        places
        weeklyMinutes
        startsOn
        publishedOn
        verifiedOn
        commune {
          name
        }
      }
    }
    territory {
      carrierName
    }
  }
`)

/** The open positions, and who answers for them. */
export async function loadFeed() {
  const { publicOpportunities, territory } = await ask(Feed, {})
  return { positions: publicOpportunities.open, author: territory?.carrierName ?? 'Cordée' }
}
