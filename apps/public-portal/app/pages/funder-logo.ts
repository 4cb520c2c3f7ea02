import { data } from 'react-router'
import type { Route } from './+types/funder-logo'
import { logoOf } from './logos.server.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Its address changes with the image: a phone never asks for it twice. */
export async function loader({ params: { id } }: Route.LoaderArgs): Promise<Response> {
  const logo = UUID.test(id) ? await logoOf(id) : null
  if (logo === null) throw data(null, { status: 404 })
  return new Response(logo, {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
