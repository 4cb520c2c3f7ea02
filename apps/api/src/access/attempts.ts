import { createHash } from 'node:crypto'
import type { Db } from '../db/types.ts'
import { newId } from '../platform/clock.ts'
import { SignInRefused, secondsToWait } from './sign-in-throttle.ts'

const hashOf = (email: string) =>
  new Uint8Array(createHash('sha256').update(`sign-in:${email.trim().toLowerCase()}`).digest())

const anHour = 60 * 60_000

/** How long tries on one address, or one device, are slowed down, wherever they come from. */
export const secondsLeft = async (db: Db, email: string, now: Date): Promise<number> => {
  const failures = await db.signInAttempt.findMany({
    where: { emailHash: hashOf(email), succeeded: false, at: { gt: new Date(now.getTime() - anHour) } },
    orderBy: { at: 'desc' },
    take: 50,
  })
  const ages = failures.map(({ at }) => Math.floor((now.getTime() - at.getTime()) / 1000))
  return secondsToWait(ages)
}

/** Known or not, an address answers alike. */
export const waitOrGo = async (db: Db, email: string, now: Date): Promise<void> => {
  const wait = await secondsLeft(db, email, now)
  if (wait > 0) throw new SignInRefused(wait)
}

export const noteAttempt = async (db: Db, email: string, succeeded: boolean, now: Date): Promise<void> => {
  await db.signInAttempt.createMany({ data: { id: newId(), emailHash: hashOf(email), at: now, succeeded } })
}
