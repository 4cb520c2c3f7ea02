import { formatDay } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import {
  type ContractOfWork,
  changeContract,
  checkPlacementChanges,
} from '@cordee/domain/placement/contract-change'
import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import { contractChangeSentences } from '@cordee/domain/placement/meanings'
import { refuse } from '@cordee/domain/placement/refusals'
import { z } from 'zod'
import { ownRow } from '../access/visibility.ts'
import { fromDayOrNull, toDay, toDayOrNull, toMonth } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Placement } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { described } from '../graphql/enum-values.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { recountPlacement } from './recount-hours.ts'

export const weeklyMinutes = z
  .number()
  .int()
  .min(60, 'Écrivez les heures par semaine.')
  .max(2880, '48 heures par semaine au plus.')

const ContractChangeEnum = builder.enumType('ContractChange', { values: described(contractChangeSentences) })

/** The contract of work as it is known, with the last month that has hours; who declares waits meanwhile. */
export const contractOf = async (tx: Tx, placement: Placement): Promise<ContractOfWork> => {
  const { id, carrierId } = placement
  await tx.$executeRaw`SELECT 1 FROM placement WHERE id = ${id}::uuid AND carrier_id = ${carrierId}::uuid FOR UPDATE`
  const worked = await tx.hoursEntry.groupBy({
    by: ['monthId'],
    where: { carrierId, month: { placementId: id, status: { not: 'REJECTED' } } },
    having: { minutes: { _sum: { gt: 0 } } },
  })
  const last = await tx.hoursMonth.findFirst({
    where: { carrierId, id: { in: worked.map(({ monthId }) => monthId) } },
    orderBy: { month: 'desc' },
  })
  return {
    state: placement.status,
    contractType: placement.contractType as EmploymentContractType,
    startsOn: toDay(placement.startsOn),
    endsOn: toDayOrNull(placement.endsOn),
    weekly: minutes(placement.weeklyMinutes),
    lastMonthWorked: last ? toMonth(last.month) : null,
  }
}

const lockedPlacement = async (
  tx: Tx,
  { actor }: Context,
  { id, version }: { readonly id: string; readonly version: number },
) => current(found(await tx.placement.findFirst({ where: ownRow(actor, id) })), version)

/** What a contract that changes must still agree with: the work that follows it, what is learnt during it. */
const checkNeighbours = async (tx: Tx, { id, carrierId, ...placement }: Placement, endsOn: Date | null) => {
  const { participantId, commitmentId, startsOn } = placement
  const next = await tx.placement.findFirst({
    where: {
      ...{ carrierId, participantId, commitmentId, id: { not: id }, status: { not: 'CANCELLED' } },
      startsOn: { gt: startsOn, ...(endsOn ? { lte: endsOn } : {}) },
    },
    orderBy: { startsOn: 'asc' },
  })
  if (next)
    throw new RuleRefusal(refuse('PLACEMENT_OVERLAPS', 'endsOn', { start: formatDay(toDay(next.startsOn)) }))
  if (endsOn === null) return
  const training = await tx.trainingPeriod.count({
    where: { carrierId, placementId: id, endsOn: { gt: endsOn } },
  })
  if (training > 0) throw new RuleRefusal(refuse('TRAINING_OUTSIDE_CONTRACT', 'endsOn'))
}

builder.mutationFields((t) => ({
  renewPlacement: t.prismaField({
    type: 'Placement',
    subGraphs: ['facilitator'],
    description:
      'Le contrat de travail continue, ou sa fin ou son temps par semaine étaient mal notés ; ce qui n’est pas dit reste. Les heures qui ne sont pas validées sont comptées de nouveau.',
    errors: {},
    authScopes: { may: 'placement:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      kind: t.arg({ type: ContractChangeEnum }),
      endsOn: t.arg({ type: 'Day', required: false }),
      weeklyMinutes: t.arg({ type: 'Minutes', required: false, validate: weeklyMinutes }),
    },
    resolve: async (query, _root, { kind, ...args }, context) => {
      const { actor, newId } = context
      await write(context, async (tx, note) => {
        const placement = await lockedPlacement(tx, context, args)
        const contract = await contractOf(tx, placement)
        const { endsOn, weekly } = unwrap(
          changeContract(contract, kind, {
            endsOn: args.endsOn === undefined ? contract.endsOn : args.endsOn,
            weekly: minutes(args.weeklyMinutes ?? contract.weekly),
          }),
        )
        await checkNeighbours(tx, placement, fromDayOrNull(endsOn))
        const { id, carrierId } = placement
        await tx.placement.update({
          where: { id },
          data: { endsOn: fromDayOrNull(endsOn), weeklyMinutes: weekly, version: { increment: 1 } },
        })
        await recountPlacement(tx, { carrierId, actorId: actor.id, newId }, id)
        const facts = { change: kind, endedOn: endsOn, weeklyMinutes: weekly }
        await note('placement:write', 'Placement', id, facts, 'placement.changed')
      })
      return context.db.placement.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
    },
  }),
  changeDeclarant: t.prismaField({
    type: 'Placement',
    subGraphs: ['facilitator'],
    description:
      'Une autre organisation déclare les heures de ce contrat (R55) ; celles qui sont déjà déclarées restent.',
    errors: {},
    authScopes: { may: 'placement:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      declarantId: t.arg({ type: 'Uuid' }),
    },
    resolve: async (query, _root, { declarantId, ...args }, context) => {
      await write(context, async (tx, note) => {
        const { id, status } = await lockedPlacement(tx, context, args)
        found(await tx.organisation.findFirst({ where: ownRow(context.actor, declarantId) }))
        unwrap(checkPlacementChanges(status))
        await tx.placement.update({ where: { id }, data: { declarantId, version: { increment: 1 } } })
        await note('placement:write', 'Placement', id, { declarantId }, 'placement.changed')
      })
      return context.db.placement.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
    },
  }),
}))
