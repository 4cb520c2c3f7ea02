import { createHash, randomInt } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Db, Tx } from '../db/types.ts'
import type { StaffUser } from '../generated/prisma/client.ts'
import type { Cipher } from '../platform/cipher.ts'

/** What a telephone reads, in an image or by hand. */
export const enrolmentOf = (secret: string, label: string) => ({
  secret,
  uri: generateURI({ issuer: 'Cordée', label, secret }),
})

const placeOf = (rowId: string) => `totp:${rowId}`

/** The secret a telephone keeps, sealed for the database and written for the telephone. */
export const newSecret = (cipher: Cipher, owner: { id: string; email: string }, fixed?: string) => {
  const secret = fixed ?? generateSecret()
  return {
    ...enrolmentOf(secret, owner.email),
    sealed: cipher.seal(secret, placeOf(owner.id)),
  }
}

type Factor = Pick<StaffUser, 'id' | 'carrierId' | 'totpSecret' | 'totpLastStep'>

/** The secret a row keeps, as its telephone knows it. */
export const openSecret = (cipher: Cipher, { id, totpSecret }: Sealed): string | null =>
  totpSecret ? cipher.open(totpSecret, placeOf(id)) : null

interface Sealed {
  readonly id: string
  readonly totpSecret: Uint8Array | null
}

/**
 * The half minute of a code, one early or late, when it is one of this telephone; its caller lets a half minute serve
 * once.
 */
export const stepOfCode = (cipher: Cipher, row: Sealed, code: string): number | null => {
  const token = code.replace(/\s/g, '')
  const secret = /^\d{6}$/.test(token) ? openSecret(cipher, row) : null
  if (secret === null) return null
  const answer = verifySync({ secret, token, epochTolerance: 30 })
  return answer.valid && 'timeStep' in answer ? answer.timeStep : null
}

/** A code of the telephone that never served: two tries at once let one pass. */
export const totpMatches = async (
  db: Db | Tx,
  cipher: Cipher,
  user: Factor,
  code: string,
): Promise<boolean> => {
  const step = stepOfCode(cipher, user, code)
  if (step === null) return false
  const { count } = await db.staffUser.updateMany({
    where: { id: user.id, totpLastStep: { lt: step } },
    data: { totpLastStep: step },
  })
  return count === 1
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const signs = (count: number) =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')

// Fifty bits each, tries slowed down: a plain hash with the user's id is enough.
const hashRecovery = (userId: string, code: string) =>
  new Uint8Array(
    createHash('sha256')
      .update(`recovery:${userId}:${code.toLowerCase().replace(/[^a-z2-9]/g, '')}`)
      .digest(),
  )

/** Ten codes to keep on paper, shown once; those of before serve no more. */
export const newRecoveryCodes = async (
  tx: Tx,
  newId: () => string,
  user: { id: string; carrierId: string },
): Promise<string[]> => {
  const codes = Array.from({ length: 10 }, () => `${signs(5)}-${signs(5)}`)
  await tx.staffRecoveryCode.deleteMany({ where: { carrierId: user.carrierId, userId: user.id } })
  await tx.staffRecoveryCode.createMany({
    data: codes.map((code) => ({
      id: newId(),
      carrierId: user.carrierId,
      userId: user.id,
      codeHash: hashRecovery(user.id, code),
    })),
  })
  return codes
}

const recoveryMatches = async (db: Db | Tx, user: Factor, code: string, now: Date): Promise<boolean> => {
  const { count } = await db.staffRecoveryCode.updateMany({
    where: {
      carrierId: user.carrierId,
      userId: user.id,
      codeHash: hashRecovery(user.id, code),
      usedAt: null,
    },
    data: { usedAt: now },
  })
  return count === 1
}

/** A code of the telephone, or one of the paper. */
export const secondFactorMatches = async (
  db: Db | Tx,
  cipher: Cipher,
  user: Factor,
  code: string,
  now: Date,
): Promise<boolean> =>
  (await totpMatches(db, cipher, user, code)) || (await recoveryMatches(db, user, code, now))
