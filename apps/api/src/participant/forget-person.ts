import { randomUUID } from 'node:crypto'
import { minutes } from '@cordee/domain/kernel/minutes'
import { type Erasure, erase } from '@cordee/domain/participant/retention'
import { toDay, toDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { found } from '../graphql/errors.ts'

interface Forgotten {
  readonly carrierId: string
  readonly participantId: string
  /** Without it a small commune would tell who it was. */
  readonly keepCommune: (communeCode: string) => Promise<boolean>
}

/**
 * Forgets one person in the writing transaction: the identity goes, hours stay under a pseudonym made of chance, by
 * month (R43). @returns whether anything was left to keep
 */
export const forgetPerson = async (
  tx: Tx,
  { carrierId, participantId, keepCommune }: Forgotten,
): Promise<Erasure['kind']> => {
  const files = await tx.participant.findMany({
    where: { carrierId, mergedIntoId: participantId },
    select: { id: true },
  })
  for (const { id } of files) await forgetPerson(tx, { carrierId, participantId: id, keepCommune })
  const person = found(
    await tx.participant.findFirst({
      where: { id: participantId, carrierId, anonymised: false },
      select: {
        sex: true,
        communeCode: true,
        identity: { select: { birthDate: true } },
        placements: {
          select: { months: { select: { month: true, entries: { select: { minutes: true } } } } },
        },
      },
    }),
  )
  const erasure = erase(
    {
      sex: person.sex,
      bornOn: toDayOrNull(person.identity?.birthDate ?? null),
      communeCode: person.communeCode,
      validatedHours: person.placements.flatMap(({ months }) =>
        months.flatMap(({ month, entries }) =>
          entries.map((entry) => ({ workedOn: toDay(month), minutes: minutes(entry.minutes) })),
        ),
      ),
    },
    randomUUID(),
  )
  const kept = erasure.kind === 'IDENTITY' ? erasure.kept : null
  const commune = kept?.communeCode ?? null
  const shown = commune !== null && (await keepCommune(commune)) ? commune : null
  await tx.$executeRaw`SELECT forget_participant(${carrierId}::uuid, ${participantId}::uuid, ${kept?.pseudonym ?? null}::uuid, ${shown})`
  return erasure.kind
}
