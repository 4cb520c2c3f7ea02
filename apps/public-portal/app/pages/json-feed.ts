import { jsonFeed } from '../features/opportunity/feed.ts'
import type { Route } from './+types/json-feed'
import { loadFeed } from './feed.server.ts'

export async function loader({ url }: Route.LoaderArgs): Promise<Response> {
  const { positions, author } = await loadFeed(url)
  return new Response(JSON.stringify(jsonFeed(positions, url.origin, author)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  })
}
