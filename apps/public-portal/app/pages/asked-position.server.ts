import { tryAsk } from '../apollo.server.ts'
import { graphql } from '../gql/gql.ts'

const AskedPosition = graphql(`
  query AskedPosition($slug: String!) {
    publicOpportunity(slug: $slug) {
      state
      title
      commune {
        name
      }
    }
  }
`)

const SLUG = /^[a-z0-9-]{1,120}$/

/** The position an address says one comes from, by its own last word: never an address. */
export const positionIn = (url: URL): string | null => {
  const slug = url.searchParams.get('poste')
  return slug !== null && SLUG.test(slug) ? slug : null
}

/** The position an address names, while it can still be answered. */
export const askedPosition = async (slug: string | null) => {
  const answer = slug !== null && SLUG.test(slug) ? await tryAsk(AskedPosition, { slug }) : null
  const position = answer?.publicOpportunity ?? null
  return position?.state === 'CLOSED' ? null : position
}
