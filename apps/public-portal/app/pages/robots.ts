import { addressIn, languages } from '../messages/language.ts'
import { PRIVATE_PAGES } from '../shell/indexed.ts'
import type { Route } from './+types/robots'

export const loader = ({ url }: Route.LoaderArgs): Response => {
  const hidden = languages.flatMap((each) =>
    PRIVATE_PAGES.map((page) => `Disallow: ${addressIn(each, page)}`),
  )
  return new Response(`User-agent: *\n${hidden.join('\n')}\n\nSitemap: ${url.origin}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
