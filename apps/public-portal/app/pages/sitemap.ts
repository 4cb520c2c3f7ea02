import { ask } from '../apollo.server.ts'
import { graphql } from '../gql/gql.ts'
import { addressIn, languageFacts, languages } from '../messages/language.ts'
import type { Route } from './+types/sitemap'

const Sitemap = graphql(`
  query Sitemap {
    publicOpportunities {
      open {
        slug
        announcedOn
        verifiedOn
      }
      coming {
        slug
        verifiedOn
      }
    }
  }
`)

/** Every page that somebody may look for: those of spaces, of a form sent and of a link are nobody else’s. */
export const indexedPages = [
  '/',
  '/opportunites',
  '/je-cherche',
  '/alertes',
  '/reunions',
  '/contact',
  '/mobilite',
  '/comment-ca-marche',
  '/est-ce-pour-moi',
  '/conseillers',
  '/conseillers/entrer',
  '/entreprises',
  '/etude',
  '/chiffres',
  '/accessibilite',
  '/donnees-personnelles',
  '/mentions-legales',
  '/plan-du-site',
]

/** One line a version, each naming all of them. @source developers.google.com, localized versions in a sitemap */
const entriesOf = (origin: string, page: string, changed: string | null): string[] => {
  const versions = languages
    .map((each) => {
      const { hreflang } = languageFacts[each]
      return `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${origin}${addressIn(each, page)}"/>`
    })
    .join('')
  const date = changed === null ? '' : `<lastmod>${changed}</lastmod>`
  return languages.map((each) => `<url><loc>${origin}${addressIn(each, page)}</loc>${date}${versions}</url>`)
}

export async function loader({ url }: Route.LoaderArgs): Promise<Response> {
  const { publicOpportunities: opportunities } = await ask(Sitemap, {})
  const announced = opportunities.open.filter(({ announcedOn }) => announcedOn !== null)
  const positions = [...announced, ...opportunities.coming]
  const entries = [
    ...indexedPages.flatMap((page) => entriesOf(url.origin, page, null)),
    ...positions.flatMap(({ slug, verifiedOn }) =>
      entriesOf(url.origin, `/opportunites/${slug}`, verifiedOn),
    ),
  ]
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join('')}</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  )
}
