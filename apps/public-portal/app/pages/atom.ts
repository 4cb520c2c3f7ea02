import { atomFeed } from '../features/opportunity/feed.ts'
import type { Route } from './+types/atom'
import { loadFeed } from './feed.server.ts'

export async function loader({ url }: Route.LoaderArgs): Promise<Response> {
  return new Response(atomFeed(await loadFeed(url)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
