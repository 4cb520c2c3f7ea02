import type { ExtensionReason } from '@cordee/domain/participant/pathway'
import type { Db } from '../db/types.ts'
import type { Cipher } from '../platform/cipher.ts'

/** Why a pathway was prolonged: its reason may be health (R31), its motive may say anything. */
export interface Extension {
  readonly reason: ExtensionReason
  readonly motive: string
}

export interface ExtendedRow {
  readonly id: string
  readonly extensionSealed: Uint8Array | null
}

const placeOf = (assessmentId: string) => `extension:${assessmentId}`

export const sealExtension = (cipher: Cipher, id: string, why: Extension): Uint8Array<ArrayBuffer> =>
  cipher.seal(JSON.stringify(why), placeOf(id))

/** @returns null for a pathway nobody prolonged */
export const openExtension = (cipher: Cipher, { id, extensionSealed }: ExtendedRow): Extension | null =>
  extensionSealed && (JSON.parse(cipher.open(extensionSealed, placeOf(id))) as Extension)

const BATCH = 200

/** Seals what an earlier version wrote readable; killed in the middle, the next start goes on. */
export const sealReadableExtensions = async (db: Db, cipher: Cipher): Promise<number> => {
  let sealed = 0
  for (;;) {
    const rows = await db.eligibilityAssessment.findMany({
      where: { OR: [{ unsealedReason: { not: null } }, { unsealedMotive: { not: null } }] },
      select: { id: true, unsealedReason: true, unsealedMotive: true },
      take: BATCH,
    })
    if (rows.length === 0) return sealed
    for (const { id, unsealedReason, unsealedMotive } of rows) {
      const reason = (unsealedReason ?? 'PARTICULAR_DIFFICULTIES') as ExtensionReason
      await db.eligibilityAssessment.updateMany({
        where: { id },
        data: {
          extensionSealed: sealExtension(cipher, id, { reason, motive: unsealedMotive ?? '' }),
          unsealedReason: null,
          unsealedMotive: null,
        },
      })
    }
    sealed += rows.length
  }
}
