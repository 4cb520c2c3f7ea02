import type { Day } from '@cordee/domain/kernel/day'
import { writeMissionLetter } from '@cordee/domain/programme/mission-letter'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull, toMonth } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

interface Letter {
  readonly id: string
  readonly programmeId: string
  readonly userId: string
  readonly from: Day
  readonly to: Day | null
}

/** Finds its place among the others of the same person, and ends the open one that it follows. */
const placeLetter = async (tx: Tx, context: Context, { id, programmeId, userId, from, to }: Letter) => {
  const own = ownCarrier(context.actor)
  const [letters, claimed] = await Promise.all([
    tx.missionLetter.findMany({ where: { ...own, programmeId, userId } }),
    tx.staffMonth.findMany({
      where: { ...own, programmeId, userId, claimLine: { method: 'FIXED_SHARE' } },
      orderBy: { month: 'asc' },
    }),
  ])
  const ended = unwrap(
    writeMissionLetter(
      letters.map((row) => ({ id: row.id, from: toDay(row.fromDay), to: toDayOrNull(row.toDay) })),
      { id, from, to },
      claimed.map(({ month }) => toMonth(month)),
    ),
  )
  if (!ended) return
  await tx.missionLetter.update({
    where: { id: ended.id },
    data: { toDay: fromDay(ended.to), version: { increment: 1 } },
  })
}

/** One letter at a time in a programme, and none while a claim leans on them. */
const lockProgramme = (tx: Tx, { actor }: Context, programmeId: string) =>
  tx.$executeRaw`SELECT 1 FROM programme WHERE id = ${programmeId}::uuid AND carrier_id = ${ownCarrier(actor).carrierId}::uuid FOR UPDATE`

const share = z.number().int().min(1).max(10_000)

builder.mutationFields((t) => ({
  recordMissionLetter: t.prismaField({
    type: 'Programme',
    subGraphs: ['facilitator'],
    description:
      'Note la lettre de mission qui porte une part fixe du temps ; celle qui courait sans fin s’arrête la veille.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      programmeId: t.arg({ type: 'Uuid' }),
      userId: t.arg({ type: 'Uuid' }),
      shareBps: t.arg({ type: 'BasisPoints', validate: share }),
      from: t.arg({ type: 'Day' }),
      to: t.arg({ type: 'Day', required: false }),
    },
    resolve: async (query, _root, { programmeId, userId, shareBps, from, to }, context) => {
      await write(context, async (tx, note) => {
        await lockProgramme(tx, context, programmeId)
        found(await tx.programme.findFirst({ where: ownRow(context.actor, programmeId) }))
        found(await tx.staffUser.findFirst({ where: ownRow(context.actor, userId) }))
        const id = context.newId()
        await placeLetter(tx, context, { id, programmeId, userId, from, to: to ?? null })
        const days = { fromDay: fromDay(from), toDay: fromDayOrNull(to) }
        await tx.missionLetter.create({
          data: { id, ...ownCarrier(context.actor), programmeId, userId, shareBps, ...days },
        })
        await note('programme:write', 'MissionLetter', id, { startsOn: from, endedOn: to ?? null, shareBps })
      })
      return context.db.programme.findFirstOrThrow({
        ...asked(query),
        where: ownRow(context.actor, programmeId),
      })
    },
  }),
  editMissionLetter: t.prismaField({
    type: 'MissionLetter',
    subGraphs: ['facilitator'],
    description:
      'Corrige une lettre de mission, ou dit sa fin ; un mois déjà réclamé à part fixe reste couvert.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      shareBps: t.arg({ type: 'BasisPoints', validate: share }),
      from: t.arg({ type: 'Day' }),
      to: t.arg({ type: 'Day', required: false }),
    },
    resolve: async (query, _root, { id, version, shareBps, from, to }, context) => {
      await write(context, async (tx, note) => {
        const letter = current(
          found(await tx.missionLetter.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        await lockProgramme(tx, context, letter.programmeId)
        await placeLetter(tx, context, { ...letter, from, to: to ?? null })
        await tx.missionLetter.update({
          where: { id },
          data: { shareBps, fromDay: fromDay(from), toDay: fromDayOrNull(to), version: { increment: 1 } },
        })
        await note('programme:write', 'MissionLetter', id, { startsOn: from, endedOn: to ?? null, shareBps })
      })
      return context.db.missionLetter.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
}))
