import type { Route } from './+types/robots'

export const loader = ({ url }: Route.LoaderArgs): Response =>
  new Response(
    `User-agent: *\nDisallow: /demande-envoyee\nDisallow: /lien\nDisallow: /suivi\nDisallow: /opportunites/*/etre-rappele\n\nSitemap: ${url.origin}/sitemap.xml\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )
