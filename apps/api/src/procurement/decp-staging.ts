import { mergeDecp } from '@cordee/domain/procurement/decp'
import type { DecpContract } from '@cordee/domain/procurement/decp-contract'
import type { Tx } from '../db/types.ts'

/** A contract of the territory as one place of the file says it. */
export interface StagedRecord {
  readonly position: number
  /** Buyer and number: what makes two records the same contract. */
  readonly key: string
  readonly contract: DecpContract
  readonly communeCode: string | null
  readonly warnings: readonly string[]
  /** What the file says, word for word; null when it is enormous. */
  readonly raw: unknown
}

/** The same, gathered from every place of the file that speaks of it. */
export interface StagedContract extends StagedRecord {
  readonly repeated: readonly Pick<StagedRecord, 'position' | 'raw'>[]
}

/**
 * The whole file is read before anything is written: what concerns the territory waits in a temporary table,
 * where PostgreSQL puts the places that speak of one contract side by side, however far apart they were.
 */
export const openStaging = (tx: Tx) => tx.$executeRaw`
  CREATE TEMPORARY TABLE decp_staged (key text COLLATE "C", position int, record text) ON COMMIT DROP`

export const stage = (tx: Tx, records: readonly StagedRecord[]) => tx.$executeRaw`
  INSERT INTO decp_staged SELECT * FROM unnest(
    ${records.map(({ key }) => key)}::text[], ${records.map(({ position }) => position)}::int[],
    ${records.map((record) => JSON.stringify(record))}::text[])`

/** What was staged, merged, a batch at a time; in the order of the keys, so that two imports lock rows alike. */
export async function* stagedContracts(tx: Tx, size: number): AsyncGenerator<StagedContract[]> {
  await tx.$executeRaw`
    DECLARE staged NO SCROLL CURSOR FOR SELECT record FROM decp_staged ORDER BY key, position`
  let batch: StagedContract[] = []
  for (;;) {
    const rows = await tx.$queryRaw<{ record: string }[]>`FETCH 500 FROM staged`
    if (rows.length === 0) break
    for (const { record } of rows) {
      const next = JSON.parse(record) as StagedRecord
      const last = batch.at(-1)
      if (last?.key === next.key) batch[batch.length - 1] = gather(last, next)
      else {
        // The last contract stays behind: the next record may speak of it again.
        if (batch.length >= size) {
          yield batch
          batch = []
        }
        batch.push({ ...next, repeated: [] })
      }
    }
  }
  if (batch.length > 0) yield batch
}

const gather = (first: StagedContract, again: StagedRecord): StagedContract => ({
  ...first,
  contract: mergeDecp(first.contract, again.contract),
  communeCode: first.communeCode ?? again.communeCode,
  warnings: [...new Set([...first.warnings, ...again.warnings])],
  repeated: [...first.repeated, { position: again.position, raw: again.raw }],
})
