import { can } from '@cordee/domain/access/permissions'
import { z } from 'zod'
import { ownCarrier } from '../access/visibility.ts'
import { peopleNamed } from '../db/people-named.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { logReads } from '../graphql/read-log.ts'
import { due } from '../messaging/types.ts'
import { toCall } from '../opportunity/types.ts'
import { withoutKnownClause } from '../procurement/types.ts'
import { findByWords, type Hit } from './find-by-words.ts'

interface Counts {
  readonly openReferrals: number
  readonly openRequests: number
  readonly prospects: number
  readonly hoursToValidate: number
  readonly tasksDue: number
  readonly messagesFailed: number
}

const HitKindEnum = builder.enumType('SearchHitKind', {
  values: ['CONTRACT', 'PERSON', 'ORGANISATION', 'OPPORTUNITY'] as const,
})

const HitRef = builder.objectRef<Hit>('SearchHit').implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: HitKindEnum }),
    id: t.exposeID('id'),
    label: t.exposeString('label'),
    detail: t.exposeString('detail'),
  }),
})

const CountsRef = builder.objectRef<Counts>('Counts').implement({
  description: 'Ce qui attend, en nombres, pour le menu.',
  fields: (t) => ({
    openReferrals: t.exposeInt('openReferrals'),
    openRequests: t.exposeInt('openRequests'),
    prospects: t.exposeInt('prospects'),
    hoursToValidate: t.exposeInt('hoursToValidate'),
    tasksDue: t.exposeInt('tasksDue'),
    messagesFailed: t.exposeInt('messagesFailed'),
  }),
})

const eachKind = 5

const findPeople = async ({ db, actor }: Context, words: string) =>
  db.participantIdentity.findMany({
    where: {
      ...ownCarrier(actor),
      ...(await peopleNamed(db, words)),
      participant: { mergedIntoId: null },
    },
    select: {
      participantId: true,
      firstName: true,
      lastName: true,
      participant: { select: { commune: { select: { name: true } } } },
    },
    orderBy: { searchName: 'asc' },
    take: eachKind,
  })

builder.queryFields((t) => ({
  search: t.field({
    type: [HitRef],
    subGraphs: ['facilitator'],
    description: 'Aller n’importe où : marchés, personnes, organisations, postes.',
    authScopes: { may: 'contract:read' },
    args: { text: t.arg.string({ validate: z.string().max(100) }) },
    resolve: async (_root, { text }, context): Promise<Hit[]> => {
      const { db, actor } = context
      const words = text.trim()
      if (words.length < 2) return []
      const own = ownCarrier(actor)
      const mayRead = can(actor, 'participant:readIdentity')
      const [things, people] = await Promise.all([
        findByWords(db, own.carrierId, words, eachKind),
        mayRead ? findPeople(context, words) : [],
      ])
      await logReads(
        context,
        people.map(({ participantId }) => participantId),
        'search',
      )
      return [
        ...things.filter(({ kind }) => kind === 'CONTRACT'),
        ...people.map(({ participantId, firstName, lastName, participant }) => ({
          kind: 'PERSON' as const,
          id: participantId,
          label: `${firstName} ${lastName}`,
          detail: participant.commune?.name ?? '',
        })),
        ...things.filter(({ kind }) => kind !== 'CONTRACT'),
      ]
    },
  }),
  counts: t.field({
    type: CountsRef,
    subGraphs: ['facilitator'],
    authScopes: { may: 'contract:read' },
    resolve: async (_root, _args, { db, actor, today }): Promise<Counts> => {
      const own = ownCarrier(actor)
      const [openReferrals, openRequests, prospects, hoursToValidate, tasksDue, messagesFailed] =
        await Promise.all([
          db.referral.count({ where: { ...own, status: { in: ['NEW', 'UNDER_REVIEW'] } } }),
          db.workRequest.count({ where: { ...own, ...toCall(today) } }),
          db.procurementContract.count({
            where: {
              ...own,
              ...withoutKnownClause,
            },
          }),
          db.hoursMonth.count({ where: { ...own, status: { in: ['SUBMITTED', 'UNDER_REVIEW'] } } }),
          db.task.count({ where: { ...own, ...due(today) } }),
          db.message.count({ where: { ...own, status: 'FAILED', saidAgain: null } }),
        ])
      return { openReferrals, openRequests, prospects, hoursToValidate, tasksDue, messagesFailed }
    },
  }),
}))
