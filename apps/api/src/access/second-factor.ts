import { createHash, randomInt } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Db, Tx } from '../db/types.ts'
import type { StaffUser } from '../generated/prisma/client.ts'
import type { Cipher } from '../platform/cipher.ts'

const placeOf = (userId: string) => `totp:${userId}`

/** The secret a telephone keeps, sealed for the database and written for the telephone. */
export const newSecret = (cipher: Cipher, user: { id: string; email: string }, fixed?: string) => {
  const secret = fixed ?? generateSecret()
  return {
    secret,
    uri: generateURI({ issuer: 'Cordée', label: user.email, secret }),
    sealed: cipher.seal(secret, placeOf(user.id)),
  }
}

type Factor = Pick<StaffUser, 'id' | 'carrierId' | 'totpSecret' | 'totpLastStep'>

/** A code of the telephone, a half minute early or late, that never served: two tries at once let one pass. */
export const totpMatches = async (
  db: Db | Tx,
  cipher: Cipher,
  user: Factor,
  code: string,
): Promise<boolean> => {
  const token = code.replace(/\s/g, '')
  if (!user.totpSecret || !/^\d{6}$/.test(token)) return false
  const secret = cipher.open(user.totpSecret, placeOf(user.id))
  const answer = verifySync({ secret, token, epochTolerance: 30 })
  if (!answer.valid) return false
  const step = 'timeStep' in answer ? answer.timeStep : 0
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
