import { AsyncLocalStorage } from 'node:async_hooks'
import { environment } from './environment.server.ts'

const addresses = new AsyncLocalStorage<string>()

/** All that is asked during `work` is asked by the portal of this address: it says which carrier answers. */
export const atAddress = <Answer>(origin: string, work: () => Answer): Answer => addresses.run(origin, work)

/** The API's address as this portal asks it; a page made for no visitor is that of the instance. */
export const askedHere = (endpoint: URL): URL => {
  const url = new URL(endpoint)
  const portal = addresses.getStore()
  if (portal !== undefined) url.searchParams.set('portal', portal)
  return url
}

/** Whose portal is asked for, as a word to keep things apart by. */
export const portalAddress = (): string => addresses.getStore() ?? ''

const instance = environment.publicUrl === null ? null : URL.parse(environment.publicUrl)?.origin
const here = ['localhost', '127.0.0.1'].map((host) => `http://${host}:${environment.port}`)

/**
 * Is this an address somebody gave this site: the carrier's, the instance's, this machine's? Any other may be made up
 * by whoever asks, as often as they like.
 */
export const isGivenAddress = (origin: string, ofCarrier: string | null): boolean =>
  origin === ofCarrier || origin === instance || here.includes(origin)
