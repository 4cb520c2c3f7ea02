import { opennessOn } from '@cordee/domain/opportunity/first-referral'
import { referralLifecycle, referralNextActor } from '@cordee/domain/opportunity/referral-lifecycle'
import { sameCarrier, visibleReferrals } from '../access/visibility.ts'
import { fromDay, toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { current, found, NotAllowed, unwrap } from '../graphql/errors.ts'
import { logReads } from '../graphql/read-log.ts'
import { write } from '../graphql/write.ts'
import {
  FollowedReferralRef,
  FollowUpRef,
  followed,
  followUpOf,
  OfferedPositionRef,
  offered,
} from './adviser-types.ts'

/** The most that one page shows: what goes on first, then the last that ended. */
const MOST_FOLLOWED = 200
const statesGoingOn = referralLifecycle.states.filter((state) => referralNextActor(state, false) !== 'NOBODY')

builder.queryFields((t) => ({
  offeredPositions: t.field({
    type: [OfferedPositionRef],
    subGraphs: holderOnly,
    description: 'Les postes ouverts et à venir, ceux réservés aux conseillers d’abord.',
    authScopes: { may: 'referral:create' },
    complexity: 20,
    resolve: async (_root, _args, { db, actor, today }) => {
      const rows = await db.opportunity.findMany({
        where: { ...sameCarrier(actor), status: 'PUBLISHED' },
        include: offered,
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
        take: 100,
      })
      const openToAll = (until: Date | null) => Number(opennessOn(toDayOrNull(until), today).open)
      return rows.toSorted(
        (one, other) => openToAll(one.advisersOnlyUntil) - openToAll(other.advisersOnlyUntil),
      )
    },
  }),
  followedReferrals: t.field({
    type: [FollowedReferralRef],
    subGraphs: holderOnly,
    description:
      'Les personnes orientées, celles qui attendent d’abord, puis les dernières dont la demande est finie.',
    authScopes: { may: 'eligibility:submit' },
    complexity: 100,
    resolve: async (_root, _args, context) => {
      const own = visibleReferrals(context.actor, context.today)
      const going = await context.db.referral.findMany({
        where: { AND: [own, { status: { in: statesGoingOn } }] },
        include: followed,
        orderBy: [{ answerBefore: 'asc' }, { id: 'asc' }],
        take: MOST_FOLLOWED,
      })
      const ended = await context.db.referral.findMany({
        where: { AND: [own, { status: { notIn: statesGoingOn } }] },
        include: followed,
        orderBy: [{ statusSince: 'desc' }, { id: 'desc' }],
        take: Math.max(0, MOST_FOLLOWED - going.length),
      })
      const rows = [...going, ...ended]
      await logReads(context, [...new Set(rows.map((row) => row.participantId))], 'followedReferrals')
      const waiting = (row: (typeof rows)[number]) =>
        Number(followUpOf(row, context.today).step === 'STOPPED')
      return rows.toSorted((one, other) => waiting(one) - waiting(other))
    },
  }),
}))

builder.mutationField('withdrawOwnReferral', (t) =>
  t.field({
    type: FollowUpRef,
    subGraphs: holderOnly,
    description: 'La personne, ou son conseiller, arrête une demande.',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'referral:withdraw' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (_root, { id, version }, context) => {
      const { actor } = context
      // A link in a lost telephone reads a state and stops nothing.
      if (actor.kind === 'JOBSEEKER' && !actor.confirmed) throw new NotAllowed()
      await write(context, async (tx, note) => {
        const referral = current(
          found(await tx.referral.findFirst({ where: { id, ...visibleReferrals(actor, context.today) } })),
          version,
        )
        const status = unwrap(referralLifecycle.next(referral.status, 'withdraw'))
        await tx.referral.update({
          where: { id },
          data: { status, statusSince: fromDay(context.today), version: { increment: 1 } },
        })
        await note(
          'referral:withdraw',
          'Referral',
          id,
          { from: referral.status, to: status },
          'referral.stepped',
        )
      })
      return followUpOf(
        await context.db.referral.findUniqueOrThrow({ where: { id }, include: followed }),
        context.today,
      )
    },
  }),
)
