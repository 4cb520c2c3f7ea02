import { atomFeed } from '../features/opportunity/feed.ts'
import type { Route } from './+types/atom'
import { loadFeed } from './feed.server.ts'

export async function loader({ url }: Route.LoaderArgs): Promise<Response> {
  const { positions, author } = await loadFeed(url)
  return new Response(atomFeed(positions, url.origin, author), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
