import { createHash } from 'node:crypto'
import type { Db } from '../db/types.ts'
import { newId } from '../platform/clock.ts'
import { SignInRefused, secondsToWait } from './sign-in-throttle.ts'

const hashOf = (email: string) =>
  new Uint8Array(createHash('sha256').update(`sign-in:${email.trim().toLowerCase()}`).digest())

const anHour = 60 * 60_000

/** Slows down tries on one address, wherever they come from, known or not. */
export const waitOrGo = async (db: Db, email: string, now: Date): Promise<void> => {
  const failures = await db.signInAttempt.findMany({
    where: { emailHash: hashOf(email), succeeded: false, at: { gt: new Date(now.getTime() - anHour) } },
    orderBy: { at: 'desc' },
    take: 50,
  })
  const ages = failures.map(({ at }) => Math.floor((now.getTime() - at.getTime()) / 1000))
  const wait = secondsToWait(ages)
  if (wait > 0) throw new SignInRefused(wait)
}

export const noteAttempt = async (db: Db, email: string, succeeded: boolean, now: Date): Promise<void> => {
  await db.signInAttempt.createMany({ data: { id: newId(), emailHash: hashOf(email), at: now, succeeded } })
}
