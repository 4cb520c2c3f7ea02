import { AsyncLocalStorage } from 'node:async_hooks'

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
