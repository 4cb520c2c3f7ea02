import { answersFor, type ConsortiumType } from '@cordee/domain/commitment/consortium'
import { stopsInWinter, winterStops } from '@cordee/domain/commitment/winter-stop'
import { overlaps, type Period } from '@cordee/domain/kernel/day'
import { toDay, toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { Organisation } from '../organisation/types.ts'
import { ConsortiumTypeEnum } from '../procurement/types.ts'

builder.prismaObjectFields('Commitment', (t) => ({
  answerable: t.field({
    type: [Organisation],
    description: 'Qui répond de ces heures devant l’acheteur : le titulaire d’abord (R84).',
    select: {
      holderId: true,
      lot: { select: { consortiumType: true, holders: { include: { organisation: true } } } },
      holder: true,
    },
    resolve: ({ holderId, holder, lot }) => {
      const known = new Map([
        [holderId, holder],
        ...lot.holders.map(({ organisation }) => [organisation.id, organisation] as const),
      ])
      return answersFor(holderId, {
        type: lot.consortiumType as ConsortiumType,
        leadId: lot.holders.find(({ lead }) => lead)?.organisationId ?? null,
        memberIds: lot.holders.map(({ organisationId }) => organisationId),
      }).flatMap((id) => known.get(id) ?? [])
    },
  }),
}))

const StopRef = builder.objectRef<Period>('ProposedStop').implement({
  fields: (t) => ({
    from: t.expose('from', { type: 'Day' }),
    to: t.expose('to', { type: 'Day', nullable: true }),
  }),
})

builder.prismaObjectFields('Lot', (t) => ({
  consortiumType: t.field({
    type: ConsortiumTypeEnum,
    resolve: ({ consortiumType }) => consortiumType as ConsortiumType,
  }),
  proposedWinterStops: t.field({
    type: [StopRef],
    description: 'Les hivers d’un chantier de montagne qui ne sont pas encore notés comme arrêts (R35).',
    select: {
      serviceOrderOn: true,
      plannedEndOn: true,
      // As the list of pauses is read: one statement serves both.
      pauses: { orderBy: { fromDay: 'asc' } },
      contract: { select: { commune: { select: { altitude: true } } } },
    },
    resolve: ({ serviceOrderOn, plannedEndOn, pauses, contract }) => {
      if (!serviceOrderOn || !plannedEndOn || !stopsInWinter(contract.commune?.altitude ?? null)) return []
      const noted = pauses.map(({ fromDay, toDay: to }) => ({ from: toDay(fromDay), to: toDayOrNull(to) }))
      return winterStops(toDay(serviceOrderOn), toDay(plannedEndOn)).filter((stop) =>
        noted.every((pause) => !overlaps(pause, stop)),
      )
    },
  }),
}))
