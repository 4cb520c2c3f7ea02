import { jsonFeed } from '../features/opportunity/feed.ts'
import type { Route } from './+types/json-feed'
import { loadFeed } from './feed.server.ts'

export async function loader({ url }: Route.LoaderArgs): Promise<Response> {
  return new Response(JSON.stringify(jsonFeed(await loadFeed(url))), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  })
}
