import { ask } from '../apollo.server.ts'
import { graphql } from '../gql/gql.ts'
import type { Route } from './+types/sitemap'

const Sitemap = graphql(`
  query Sitemap {
    publicOpportunities {
      open {
        slug
        verifiedOn
      }
      coming {
        slug
        verifiedOn
      }
    }
  }
`)

const PAGES = [
  '/',
  '/opportunites',
  '/je-cherche',
  '/comment-ca-marche',
  '/est-ce-pour-moi',
  '/conseillers',
  '/entreprises',
  '/chiffres',
  '/accessibilite',
  '/donnees-personnelles',
  '/mentions-legales',
  '/plan-du-site',
]

const entry = (address: string, changed: string | null): string =>
  `<url><loc>${address}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</url>`

export async function loader({ url }: Route.LoaderArgs): Promise<Response> {
  const { publicOpportunities: opportunities } = await ask(Sitemap, {})
  const positions = [...opportunities.open, ...opportunities.coming]
  const entries = [
    ...PAGES.map((path) => entry(`${url.origin}${path}`, null)),
    ...positions.map(({ slug, verifiedOn }) => entry(`${url.origin}/opportunites/${slug}`, verifiedOn)),
  ]
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  )
}
