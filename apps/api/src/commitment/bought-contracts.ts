import type { Day } from '@cordee/domain/kernel/day'
import { maskedCount } from '@cordee/domain/reporting/masked-count'
import { organisationOf, sameCarrier } from '../access/visibility.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { holderOnly } from '../graphql/doors.ts'
import { ContractStatusEnum } from '../procurement/types.ts'
import { curveOn } from './plan-versions.ts'
import { SettlementRef, settlementOf } from './settlement-type.ts'
import { ForecastRef, ProgressRef, standings, standingsOf, sumStandings } from './types.ts'

const bought = {
  lots: {
    orderBy: { number: 'asc' },
    include: {
      pauses: true,
      commitments: {
        where: { status: { not: 'CANCELLED' } },
        orderBy: { id: 'asc' },
        include: {
          holder: { select: { name: true } },
          plans: { orderBy: { number: 'asc' } },
          lot: { include: { pauses: true, contract: { select: { status: true } } } },
        },
      },
    },
  },
} as const satisfies Prisma.ProcurementContractInclude

type BoughtRow = Prisma.ProcurementContractGetPayload<{ include: typeof bought }>
type BoughtCommitment = BoughtRow['lots'][number]['commitments'][number]

const BoughtCommitmentRef = builder.objectRef<BoughtCommitment>('BoughtCommitment').implement({
  subGraphs: holderOnly,
  description: 'Où en est un titulaire, pour l’acheteur : des heures, jamais des personnes.',
  authScopes: { may: 'commitment:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    holderName: t.string({ resolve: ({ holder }) => holder.name }),
    lotNumber: t.int({ resolve: ({ lot }) => lot.number }),
    lotTitle: t.string({ resolve: ({ lot }) => lot.title }),
    endsOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: (row, _args, { today }): Day | null => curveOn(row, today)?.plannedEndOn ?? null,
    }),
    progress: t.field({
      type: ProgressRef,
      resolve: async ({ id }, _args, context) => sumStandings(await standingsOf(context, [id])),
    }),
    forecast: t.field({
      type: ForecastRef,
      nullable: true,
      description: 'Où cela mène.',
      resolve: async ({ id }, _args, context) => (await standings(context).load(id))?.forecast ?? null,
    }),
    settlement: t.field({
      type: SettlementRef,
      nullable: true,
      description: 'Ce qui reste quand le marché est fini pour de bon ; null tant qu’il vit.',
      resolve: ({ id, lot }, _args, context) => settlementOf(lot.contract.status, id, context),
    }),
  }),
})

const commitmentsOf = ({ lots }: BoughtRow) => lots.flatMap((lot) => lot.commitments)

const BoughtContractRef = builder.objectRef<BoughtRow>('BoughtContract').implement({
  subGraphs: holderOnly,
  description:
    'Un marché comme son acheteur le lit, par un lien : des totaux, les petits effectifs masqués (R33).',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    subject: t.exposeString('subject'),
    reference: t.exposeString('reference', { nullable: true }),
    status: t.expose('status', { type: ContractStatusEnum }),
    progress: t.field({
      type: ProgressRef,
      resolve: async (row, _args, context) =>
        sumStandings(
          await standingsOf(
            context,
            commitmentsOf(row).map(({ id }) => id),
          ),
        ),
    }),
    commitments: t.field({ type: [BoughtCommitmentRef], resolve: commitmentsOf }),
    people: t.int({
      nullable: true,
      description:
        'Personnes dont des heures sont validées ; null quand elles sont trop peu pour être comptées.',
      resolve: async (row, _args, { db, today }) => {
        const people = await db.placement.findMany({
          where: {
            carrierId: row.carrierId,
            commitmentId: { in: commitmentsOf(row).map(({ id }) => id) },
            months: { some: { status: { in: ['VALIDATED', 'LOCKED'] } } },
          },
          distinct: ['participantId'],
          select: { participantId: true },
        })
        return maskedCount(people.length, await loadPolicy(db, row.carrierId, 'smallCells', today))
      },
    }),
  }),
})

builder.queryField('boughtContracts', (t) =>
  t.field({
    type: [BoughtContractRef],
    subGraphs: holderOnly,
    description: 'Les marchés de l’acheteur qui tient le lien, où ils en sont aujourd’hui.',
    authScopes: { may: 'commitment:read' },
    complexity: 50,
    resolve: (_root, _args, { db, actor }) =>
      db.procurementContract.findMany({
        where: {
          ...sameCarrier(actor),
          buyerId: organisationOf(actor),
          lots: { some: { commitments: { some: {} } } },
        },
        include: bought,
        orderBy: [{ notifiedOn: 'desc' }, { id: 'asc' }],
        take: 60,
      }),
  }),
)
