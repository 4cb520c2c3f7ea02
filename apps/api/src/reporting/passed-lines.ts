import type { Day } from '@cordee/domain/kernel/day'
import { formatDay } from '@cordee/domain/kernel/day'
import { fromDay, toDay } from '../db/day.ts'
import type { Db } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { line, shortName, type TodayLine } from './today-line.ts'

interface Passed {
  readonly kind: 'PLACEMENT_TO_START' | 'PLACEMENT_TO_END' | 'MEETING_TO_HOLD'
  readonly id: string
  readonly personId: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly where: string
  readonly on: Date
  readonly since: Date
}

const nameOf = ({ firstName, lastName }: Passed) =>
  shortName(firstName === null || lastName === null ? null : { firstName, lastName })

const say: Readonly<Record<Passed['kind'], (passed: Passed, on: string) => readonly [string, string]>> = {
  PLACEMENT_TO_START: (passed, on) => [
    `Noter le premier jour de ${nameOf(passed)}`,
    `${passed.where} · prévu le ${on}`,
  ],
  PLACEMENT_TO_END: (passed, on) => [
    `Noter la fin du contrat de ${nameOf(passed)}`,
    `${passed.where} · jusqu’au ${on}`,
  ],
  MEETING_TO_HOLD: ({ where }, on) => [`Noter qui est venu\u00a0: ${where}`, `Réunion du ${on}`],
}

/** What had its day, and waits for somebody to say what came of it: `placementWaiting`, `meetingWaiting`. */
export const passedLines = async (db: Db, carrierId: string, today: Day): Promise<TodayLine[]> => {
  const placements = (
    kind: Passed['kind'],
    on: Prisma.Sql,
    since: Prisma.Sql,
    where: Prisma.Sql,
  ) => Prisma.sql`
    SELECT ${kind} AS kind, p.id, p.participant_id AS "personId", i.first_name AS "firstName",
      i.last_name AS "lastName", o.name AS "where", ${on} AS "on", ${since} AS since
    FROM placement p
    JOIN organisation o ON o.carrier_id = p.carrier_id AND o.id = p.employer_id
    LEFT JOIN participant_identity i ON i.carrier_id = p.carrier_id AND i.participant_id = p.participant_id
    WHERE p.carrier_id = ${carrierId}::uuid AND ${where}
    ORDER BY since, p.id LIMIT 20`
  const day = Prisma.sql`${fromDay(today)}::date`
  const rows = await db.$queryRaw<Passed[]>(Prisma.sql`
    (${placements(
      'PLACEMENT_TO_START',
      Prisma.sql`p.starts_on`,
      Prisma.sql`p.starts_on`,
      Prisma.sql`p.status = 'PLANNED' AND p.starts_on <= ${day}`,
    )})
    UNION ALL (${placements(
      'PLACEMENT_TO_END',
      Prisma.sql`p.ends_on`,
      Prisma.sql`p.ends_on + 1`,
      Prisma.sql`p.status IN ('STARTED', 'SUSPENDED') AND p.ends_on < ${day}`,
    )})
    UNION ALL (
      SELECT 'MEETING_TO_HOLD', m.id, NULL, NULL, NULL, m.title, d.day, d.day + 1
      FROM meeting m, LATERAL (SELECT (m.ends_at AT TIME ZONE 'Europe/Paris')::date AS day) d
      WHERE m.carrier_id = ${carrierId}::uuid AND m.status = 'PLANNED' AND d.day < ${day}
      ORDER BY d.day, m.id LIMIT 20)`)
  return rows
    .toSorted((one, other) => one.since.getTime() - other.since.getTime())
    .map((passed) => {
      const [title, detail] = say[passed.kind](passed, formatDay(toDay(passed.on)))
      return line({
        id: passed.id,
        kind: passed.kind,
        personId: passed.personId,
        title,
        detail,
        since: toDay(passed.since),
        ...(passed.personId === null
          ? { targetKind: 'MEETINGS', targetId: passed.id }
          : { targetKind: 'PARTICIPANT', targetId: passed.personId }),
      })
    })
}
