import { fullTimeWeeks } from '@cordee/domain/commitment/full-time-weeks'
import type { Day } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import type { OrganisationKind } from '@cordee/domain/organisation/organisation-kind'
import { declaredForHolder, type Roles } from '@cordee/domain/placement/declarant'
import type { Modality } from '@cordee/domain/placement/modality'
import { maskedCount } from '@cordee/domain/reporting/masked-count'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { organisationOf, sameCarrier } from '../access/visibility.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { holderOnly } from '../graphql/doors.ts'
import { curveOn } from './plan-versions.ts'
import { SettlementRef, settlementOf } from './settlement-type.ts'
import { CommitmentStatusEnum, ProgressRef, standingsOf, sumStandings } from './types.ts'

export const owed = {
  plans: { orderBy: { number: 'asc' } },
  postponementRequests: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
  lot: { include: { pauses: true, contract: { include: { buyer: { select: { name: true } } } } } },
} as const satisfies Prisma.CommitmentInclude

export type OwedRow = Prisma.CommitmentGetPayload<{ include: typeof owed }>

interface DeclaredByOther {
  readonly declarantName: string
  readonly people: number | null
}

const DeclaredByOtherRef = builder.objectRef<DeclaredByOther>('DeclaredByOther').implement({
  subGraphs: holderOnly,
  description: 'Qui déclare à la place du titulaire, et pour combien de personnes (R55).',
  fields: (t) => ({
    declarantName: t.exposeString('declarantName'),
    people: t.exposeInt('people', {
      nullable: true,
      description: 'Null : trop peu de personnes pour être comptées (R33).',
    }),
  }),
})

/** One load for all that a company owes: who declares in its place, and for how many people. */
const declaredByOthers = createContextCache(
  (context: Context) =>
    new DataLoader<string, readonly DeclaredByOther[]>(async (ids) => {
      const { db, actor, today } = context
      const { carrierId } = sameCarrier(actor)
      const holderId = organisationOf(actor)
      const smallCells = await loadPolicy(db, carrierId, 'smallCells', today)
      const placements = await db.placement.findMany({
        where: {
          carrierId,
          commitmentId: { in: [...ids] },
          declarantId: { not: holderId },
          status: { in: ['STARTED', 'SUSPENDED', 'ENDED', 'FOLLOWED_UP'] },
        },
        select: {
          id: true,
          commitmentId: true,
          employerId: true,
          modality: true,
          employer: { select: { kinds: true } },
          declarant: { select: { id: true, name: true } },
        },
        take: 2000,
      })
      const names = new Map(placements.map(({ declarant }) => [declarant.id, declarant.name]))
      const byCommitment = Map.groupBy(placements, ({ commitmentId }) => commitmentId)
      const rolesOn = (commitmentId: string) =>
        (byCommitment.get(commitmentId) ?? []).map(
          (placement): Roles => ({
            placementId: placement.id,
            commitmentId,
            holderId,
            employerId: placement.employerId,
            employerKind: placement.employer.kinds[0] as OrganisationKind,
            modality: placement.modality as Modality,
            namedDeclarantId: placement.declarant.id,
          }),
        )
      return ids.map((id) =>
        declaredForHolder(rolesOn(id), holderId).map(({ declarantId, people }) => ({
          declarantName: names.get(declarantId) ?? '',
          people: maskedCount(people, smallCells),
        })),
      )
    }),
)

export const OwedCommitmentRef = builder.objectRef<OwedRow>('OwedCommitment').implement({
  subGraphs: holderOnly,
  description: 'Ce que doit une entreprise, comme elle le lit : combien, pour quand, avec qui.',
  authScopes: { may: 'commitment:askDelay' },
  fields: (t) => ({
    id: t.exposeID('id'),
    contractSubject: t.string({ resolve: ({ lot }) => lot.contract.subject }),
    lotTitle: t.string({ resolve: ({ lot }) => lot.title }),
    lotNumber: t.int({ resolve: ({ lot }) => lot.number }),
    buyerName: t.string({ resolve: ({ lot }) => lot.contract.buyer.name }),
    status: t.expose('status', { type: CommitmentStatusEnum }),
    progress: t.field({
      type: ProgressRef,
      resolve: async ({ id }, _args, context) => sumStandings(await standingsOf(context, [id])),
    }),
    settlement: t.field({
      type: SettlementRef,
      nullable: true,
      description: 'Ce qui reste d’un marché fini pour de bon ; null tant qu’il vit.',
      resolve: ({ id, lot }, _args, context) => settlementOf(lot.contract.status, id, context),
    }),
    weeksLeft: t.int({
      description: 'Ce qui reste, en semaines d’une personne à temps plein.',
      resolve: async ({ id }, _args, context) => {
        const { due, validated, declared } = sumStandings(await standingsOf(context, [id]))
        return fullTimeWeeks(minutes(Math.max(0, due - validated - declared)))
      },
    }),
    startsOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: (row, _args, { today }): Day | null => curveOn(row, today)?.serviceOrderOn ?? null,
    }),
    endsOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: (row, _args, { today }): Day | null => curveOn(row, today)?.plannedEndOn ?? null,
    }),
    declaredByOthers: t.field({
      type: [DeclaredByOtherRef],
      resolve: ({ id }, _args, context) => declaredByOthers(context).load(id),
    }),
    version: t.exposeInt('version'),
  }),
})

builder.queryField('owedCommitments', (t) =>
  t.field({
    type: [OwedCommitmentRef],
    subGraphs: holderOnly,
    description: 'Ce que doit l’entreprise qui tient le lien, marché par marché.',
    authScopes: { may: 'commitment:askDelay' },
    complexity: 50,
    resolve: (_root, _args, { db, actor }) =>
      db.commitment.findMany({
        where: {
          ...sameCarrier(actor),
          holderId: organisationOf(actor),
          status: { notIn: ['DORMANT', 'CLOSED', 'CANCELLED'] },
        },
        include: owed,
        orderBy: [{ status: 'asc' }, { id: 'asc' }],
        take: 100,
      }),
  }),
)
