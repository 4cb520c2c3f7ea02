import type { CriterionCode } from '@cordee/domain/participant/criteria'
import type { Db } from '../db/types.ts'
import type { Cipher } from '../platform/cipher.ts'

/** Why somebody is eligible, as only the application reads it: the criterion, and who signed an opinion. */
export interface Why {
  readonly code: CriterionCode
  readonly signedBy: string | null
}

export interface SealedRow {
  readonly id: string
  readonly sealed: Uint8Array | null
}

const placeOf = (id: string) => `criterion:${id}`

export const sealWhy = (cipher: Cipher, id: string, why: Why): Uint8Array<ArrayBuffer> =>
  cipher.seal(JSON.stringify(why), placeOf(id))

export const openWhy = (cipher: Cipher, { id, sealed }: SealedRow): Why => {
  if (sealed === null)
    throw new Error('a criterion waits to be sealed: the application seals it when it starts')
  return JSON.parse(cipher.open(sealed, placeOf(id))) as Why
}

const BATCH = 200

/** Seals what an earlier version wrote readable; killed in the middle, the next start goes on. */
export const sealReadableCriteria = async (db: Db, cipher: Cipher): Promise<number> => {
  let sealed = 0
  for (;;) {
    const rows = await db.eligibilityCriterionSeen.findMany({
      where: { unsealedCode: { not: null } },
      select: { id: true, unsealedCode: true },
      take: BATCH,
    })
    if (rows.length === 0) return sealed
    for (const { id, unsealedCode } of rows) {
      const why: Why = { code: unsealedCode as CriterionCode, signedBy: null }
      await db.eligibilityCriterionSeen.updateMany({
        where: { id },
        data: { sealed: sealWhy(cipher, id, why), unsealedCode: null },
      })
    }
    sealed += rows.length
  }
}
