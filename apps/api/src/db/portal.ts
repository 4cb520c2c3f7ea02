import type { Pool } from 'pg'
import type { Tx } from './types.ts'

/** Who reads the public door: the portal at an address, null for that of the instance; or a job, for its carrier. */
export type PortalReader = { readonly portal: string | null } | { readonly carrierId: string }

/** The reader's carrier as a statement of the public door finds it, its value at place `$n`. */
export const readersCarrier = (reader: PortalReader, n: number): string =>
  'carrierId' in reader ? `$${n}::uuid` : `(SELECT portal_carrier($${n}))`

export const readersValue = (reader: PortalReader): string | null =>
  'carrierId' in reader ? reader.carrierId : reader.portal

/** The carrier a portal speaks for; null before there is one. */
export const portalCarrier = async (pool: Pool, portal: string | null): Promise<string | null> =>
  (await pool.query<{ id: string | null }>('SELECT portal_carrier($1) AS id', [portal])).rows[0]?.id ?? null

/** Where this carrier's people read the public site: what a link begins with. */
export const portalUrlOf = async (
  db: Pick<Tx, 'carrierOrganisation'>,
  carrierId: string,
  instance: string,
): Promise<string> => {
  const carrier = await db.carrierOrganisation.findUnique({
    where: { id: carrierId },
    select: { portalUrl: true },
  })
  return carrier?.portalUrl ?? instance
}
