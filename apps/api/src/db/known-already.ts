import type { Day } from '@cordee/domain/kernel/day'
import { type AlreadyKnown, duplicateWarnings, normaliseName } from '@cordee/domain/participant/duplicates'
import { fromDay, toDayOrNull } from './day.ts'
import type { Db, Tx } from './types.ts'

export interface Somebody {
  /** Their own file, when there is one already: it is no duplicate of itself. */
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: Day | null
  readonly phone: string | null
}

/**
 * May this person already be known, by name and birth date, or by name and telephone (R50)? @returns what is
 * the same, and nothing of the other file, or null
 */
export const knownAlready = async (
  db: Pick<Db | Tx, 'participantIdentity'>,
  carrierId: string,
  { id, bornOn, phone, ...named }: Somebody,
): Promise<AlreadyKnown | null> => {
  if (bornOn === null && phone === null) return null
  const others = await db.participantIdentity.findMany({
    where: {
      carrierId,
      participantId: { not: id },
      OR: [...(bornOn ? [{ birthDate: fromDay(bornOn) }] : []), ...(phone ? [{ phone }] : [])],
    },
    select: { participantId: true, firstName: true, lastName: true, birthDate: true, phone: true },
    orderBy: { participantId: 'asc' },
    take: 200,
  })
  const [warning] = duplicateWarnings(
    { ...named, bornOn },
    others.map((other) => ({ ...other, id: other.participantId, bornOn: toDayOrNull(other.birthDate) })),
  )
  if (warning) return warning.certainty
  const name = normaliseName(`${named.firstName}${named.lastName}`)
  const called = others.some(
    (other) => other.phone === phone && normaliseName(`${other.firstName}${other.lastName}`) === name,
  )
  return phone !== null && called ? 'SAME_TELEPHONE' : null
}
