import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { MiddlewareFunction } from 'react-router'
import { isUnchanged } from './apollo.server.ts'
import { type Ingredient, withIngredients } from './ingredients.server.ts'
import { isGivenAddress } from './portal-address.server.ts'
import { loadTerritory, type Territory } from './shell/territory.server.ts'

interface KeptPage {
  readonly html: Uint8Array<ArrayBuffer>
  readonly headers: readonly (readonly [string, string])[]
  readonly territory: Territory | null
  readonly ingredients: readonly Ingredient[]
}

const MEGABYTE = 1_024 * 1_024
const LONGEST_ADDRESS = 300
const shelf = (megabytes: number) =>
  new LRUCache<string, KeptPage>({
    maxSize: megabytes * MEGABYTE,
    sizeCalculation: ({ html }) => html.byteLength,
  })
/** A page names its own address: those of addresses that anybody may make up push out only each other. */
const [given, strangers] = [shelf(24), shelf(8)]
const shelfOf = (url: string, territory: Territory | null) =>
  isGivenAddress(new URL(url).origin, territory?.portal ?? null) ? given : strangers

/**
 * For a page that is the same for everybody, whoever asks and whenever: it is drawn once, and sent again as long as
 * the API says that nothing it was made of has changed. What a form sends back (its key, its hour) is on no such page.
 */
export const sameForEverybody: MiddlewareFunction<Response> = async ({ request }, next) => {
  const { method, url, headers } = request
  if (method !== 'GET' || url.length > LONGEST_ADDRESS || headers.has('cookie')) return next()
  const territory = await loadTerritory()
  const pages = shelfOf(url, territory)
  const known = pages.get(url)
  if (known && known.territory === territory && (await areUnchanged(known.ingredients))) return sent(known)
  const { made, ingredients } = await withIngredients(next)
  if (made.status !== 200 || ingredients.some(({ mark }) => mark === null)) return made
  const html = new Uint8Array(await made.arrayBuffer())
  const page = { html, headers: [...made.headers, markOf(html)], territory, ingredients } as const
  pages.set(url, page)
  return sent(page)
}

const sent = ({ html, headers }: KeptPage): Response =>
  new Response(html, { headers: headers.map(([name, value]): [string, string] => [name, value]) })

/** Weak: the bytes that leave are compressed. */
const markOf = (html: Uint8Array) =>
  ['etag', `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`] as const

const areUnchanged = async (ingredients: readonly Ingredient[]): Promise<boolean> =>
  (await Promise.all(ingredients.map(isUnchanged))).every(Boolean)
