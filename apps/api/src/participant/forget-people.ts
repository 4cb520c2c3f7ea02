import { randomUUID } from 'node:crypto'
import type { Day } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import { type Erasure, erase, type PseudonymousFile } from '@cordee/domain/participant/retention'
import { toDay, toDayOrNull } from '../db/day.ts'
import type { Db, Tx } from '../db/types.ts'

interface Forgotten {
  readonly carrierId: string
  readonly participantIds: readonly string[]
  readonly today: Day
  /** A commune in which fewer people are left would tell who it was, and is not kept. */
  readonly fewestOfACommune: number
}

/**
 * Forgets people in the writing transaction, with the files that were brought to theirs: identities go, hours stay
 * under a pseudonym made of chance, by month (R43). As many statements for many as for one; `writeForgottenAgain`
 * follows. @returns whether anything was left to keep, for each file that was there
 */
export const forgetPeople = async (
  tx: Tx,
  { carrierId, participantIds, today, fewestOfACommune }: Forgotten,
): Promise<ReadonlyMap<string, Erasure['kind']>> => {
  const files = await filesOf(tx, carrierId, await withMerged(tx, carrierId, participantIds))
  if (files.length === 0) return new Map()
  const left = files.map((file) => keptOf(file))
  const shown = await communesShown(tx, carrierId, { files, left, fewestOfACommune })
  const people = files.map(({ id }, index) => {
    const commune = left[index]?.communeCode ?? null
    return {
      id,
      pseudonym: left[index]?.pseudonym ?? null,
      commune: commune !== null && shown.has(commune) ? commune : null,
    }
  })
  await tx.$executeRaw`
    SELECT forget_participants(${carrierId}::uuid, array_agg(id), array_agg(pseudonym), array_agg(commune), ${today}::date)
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS p(id uuid, pseudonym uuid, commune text)`
  return new Map(
    files.map(({ id }, index) => [id, left[index] ? ('IDENTITY' as const) : ('EVERYTHING' as const)]),
  )
}

/** What was forgotten bears one mark again, that of nobody's transaction; nothing to do when it does. */
export const writeForgottenAgain = (db: Pick<Db | Tx, '$executeRaw'>, carrierId: string) =>
  db.$executeRaw`SELECT write_forgotten_again(${carrierId}::uuid)`

/** A file brought to one that was brought to another goes with them. */
const withMerged = async (tx: Tx, carrierId: string, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const merged = await tx.participant.findMany({
    where: { carrierId, mergedIntoId: { in: [...ids] } },
    select: { id: true },
  })
  return [
    ...ids,
    ...(await withMerged(
      tx,
      carrierId,
      merged.map(({ id }) => id),
    )),
  ]
}

const filesOf = (tx: Tx, carrierId: string, ids: readonly string[]) =>
  tx.participant.findMany({
    where: { id: { in: [...ids] }, carrierId, anonymised: false },
    select: {
      id: true,
      sex: true,
      communeCode: true,
      identity: { select: { birthDate: true } },
      placements: {
        select: { months: { select: { month: true, entries: { select: { minutes: true } } } } },
      },
    },
  })

type File = Awaited<ReturnType<typeof filesOf>>[number]

const keptOf = ({ sex, communeCode, identity, placements }: File): PseudonymousFile | null => {
  const erasure = erase(
    {
      sex,
      communeCode,
      bornOn: toDayOrNull(identity?.birthDate ?? null),
      validatedHours: placements.flatMap(({ months }) =>
        months.flatMap(({ month, entries }) =>
          entries.map((entry) => ({ workedOn: toDay(month), minutes: minutes(entry.minutes) })),
        ),
      ),
    },
    randomUUID(),
  )
  return erasure.kind === 'IDENTITY' ? erasure.kept : null
}

interface Leaving {
  readonly files: readonly File[]
  readonly left: readonly (PseudonymousFile | null)[]
  readonly fewestOfACommune: number
}

/** Those who leave without a trace are not counted with whom they leave. */
const communesShown = async (
  tx: Tx,
  carrierId: string,
  { files, left, fewestOfACommune }: Leaving,
): Promise<ReadonlySet<string>> => {
  const asked = [...new Set(left.flatMap((kept) => kept?.communeCode ?? []))]
  if (asked.length === 0) return new Set()
  const gone = files.filter((_file, index) => left[index] === null).map(({ id }) => id)
  const counted = await tx.participant.groupBy({
    by: ['communeCode'],
    where: { carrierId, communeCode: { in: asked }, id: { notIn: gone } },
    _count: { _all: true },
  })
  return new Set(
    counted.flatMap(({ communeCode, _count }) =>
      communeCode !== null && _count._all >= fewestOfACommune ? [communeCode] : [],
    ),
  )
}
