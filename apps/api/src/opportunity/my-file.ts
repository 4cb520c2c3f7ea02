import type { Day, Month } from '@cordee/domain/kernel/day'
import type { HoursMonthState } from '@cordee/domain/placement/hours-month-lifecycle'
import { visibleParticipants, visiblePlacements, visibleReferrals } from '../access/visibility.ts'
import { toDay, toDayOrNull, toMonth } from '../db/day.ts'
import { readAs } from '../db/one-person.ts'
import { builder } from '../graphql/builder.ts'
import { holderOnly } from '../graphql/doors.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { logReads } from '../graphql/read-log.ts'
import { HoursMonthStatusEnum } from '../placement/types.ts'
import { type Followed, FollowUpRef, followed, followUpOf } from './adviser-types.ts'
import { OwnReadRef, ownReads } from './own-reads.ts'
import { OwnShareRef, ownShares } from './own-shares.ts'

interface OwnRequest {
  readonly referral: Followed
  readonly told: boolean
}

const OwnRequestRef = builder.objectRef<OwnRequest>('OwnRequest').implement({
  subGraphs: holderOnly,
  description: 'Une de mes demandes, et où elle en est.',
  authScopes: { may: 'referral:read' },
  fields: (t) => ({
    id: t.string({ resolve: ({ referral }) => referral.id }),
    position: t.string({
      nullable: true,
      resolve: ({ referral: { opportunity }, told }) =>
        told && opportunity ? `${opportunity.title}, ${opportunity.commune.name}` : null,
    }),
    since: t.field({ type: 'Day', resolve: ({ referral }) => toDay(referral.statusSince) }),
    followUp: t.field({
      type: FollowUpRef,
      resolve: ({ referral }, _args, { today }) => followUpOf(referral, today),
    }),
    version: t.int({ resolve: ({ referral }) => referral.version }),
  }),
})

interface OwnMonth {
  readonly id: string
  readonly month: Month
  readonly employerName: string
  readonly minutes: number
  readonly status: HoursMonthState
}

const OwnMonthRef = builder.objectRef<OwnMonth>('OwnMonth').implement({
  subGraphs: holderOnly,
  description: 'Mes heures d’un mois, comme l’employeur les a dites.',
  authScopes: { may: 'placement:read' },
  fields: (t) => ({
    id: t.expose('id', { type: 'Uuid' }),
    month: t.expose('month', { type: 'Month' }),
    employerName: t.exposeString('employerName'),
    minutes: t.expose('minutes', { type: 'Minutes' }),
    status: t.expose('status', { type: HoursMonthStatusEnum }),
  }),
})

interface OwnFile {
  readonly participantId: string
  /** Whoever holds the link also said what only the person knows. */
  readonly told: boolean
  readonly firstName: string | null
  readonly countsUntil: Day | null
}

const OwnFileRef = builder.objectRef<OwnFile>('OwnFile')

OwnFileRef.implement({
  ...readOf(({ participantId }: OwnFile) => participantId),
  subGraphs: holderOnly,
  description:
    'Mon dossier : mes demandes, mes heures, qui l’a lu. Sans confirmation, seulement l’état des demandes.',
  authScopes: { may: 'file:follow' },
  fields: (t) => ({
    confirmed: t.boolean({ resolve: ({ told }) => told }),
    firstName: t.exposeString('firstName', { nullable: true }),
    countsUntil: t.expose('countsUntil', {
      type: 'Day',
      nullable: true,
      description: 'Jusqu’à quand la personne a le droit ; jamais pourquoi.',
    }),
    requests: t.field({
      type: [OwnRequestRef],
      resolve: async ({ told }, _args, { db, actor, today }) =>
        (
          await db.referral.findMany({
            where: visibleReferrals(actor, today),
            include: followed,
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
            take: 20,
          })
        ).map((referral) => ({ referral, told })),
    }),
    months: t.field({
      type: [OwnMonthRef],
      resolve: async ({ told }, _args, { db, actor }) => {
        if (!told) return []
        const months = await db.hoursMonth.findMany({
          where: { placement: visiblePlacements(actor), status: { not: 'DRAFT' } },
          include: {
            entries: { select: { minutes: true } },
            placement: { select: { employer: { select: { name: true } } } },
          },
          orderBy: [{ month: 'desc' }, { id: 'asc' }],
          take: 36,
        })
        return months.map((each) => ({
          id: each.id,
          month: toMonth(each.month),
          employerName: each.placement.employer.name,
          minutes: each.entries.reduce((sum, entry) => sum + entry.minutes, 0),
          status: each.status,
        }))
      },
    }),
    shares: t.field({
      type: [OwnShareRef],
      description: 'À qui mon nom peut être dit, tant que je suis d’accord.',
      resolve: ({ told }, _args, context) => (told ? ownShares(context) : []),
    }),
    reads: t.field({
      type: [OwnReadRef],
      resolve: async ({ told }, _args, { db, actor }) => {
        if (!told || actor.kind !== 'JOBSEEKER') return []
        return ownReads(
          db,
          actor.carrierId,
          await readAs(db, { carrierId: actor.carrierId, participantId: actor.id }),
        )
      },
    }),
  }),
})

builder.queryField('ownFile', (t) =>
  t.field({
    type: OwnFileRef,
    nullable: true,
    subGraphs: holderOnly,
    description: 'Le dossier de la personne qui tient le lien.',
    authScopes: { may: 'file:follow' },
    complexity: 100,
    resolve: async (_root, _args, context): Promise<OwnFile | null> => {
      const { actor } = context
      const person = await context.db.participant.findFirst({
        where: visibleParticipants(actor),
        include: {
          identity: { select: { firstName: true } },
          assessments: {
            where: { status: { in: ['VALIDATED', 'EXTENDED'] } },
            orderBy: { createdAt: 'desc' },
            take: 1,
            select: { validUntil: true },
          },
        },
      })
      if (!person) return null
      await logReads(context, [person.id], 'ownFile')
      const told = actor.kind === 'JOBSEEKER' && actor.confirmed
      return {
        participantId: person.id,
        told,
        firstName: told ? (person.identity?.firstName ?? null) : null,
        countsUntil: told ? toDayOrNull(person.assessments[0]?.validUntil ?? null) : null,
      }
    },
  }),
)
