import { type ActorKind, actorKindLabels } from '@cordee/domain/access/actor'
import { type UnusualReads, unusualReadsLabels } from '@cordee/domain/participant/read-log'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { builder } from '../graphql/builder.ts'
import { current, found } from '../graphql/errors.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'
import { dayInParis } from '../platform/clock.ts'

const ReadAlarm = builder.prismaObject('ReadAlarm', {
  description: 'Des lectures inhabituelles : qui, combien de personnes, et ce qu’il en est.',
  authScopes: { may: 'journal:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'DateTime' }),
    who: t.exposeString('actorName'),
    kind: t.string({ resolve: ({ kind }) => unusualReadsLabels[kind as UnusualReads['kind']] }),
    persons: t.exposeInt('persons'),
    limit: t.exposeInt('limit'),
    releasedAt: t.expose('releasedAt', { type: 'DateTime', nullable: true }),
    releaseReason: t.exposeString('releaseReason', { nullable: true }),
    nextActor: t.field({
      type: NextActorEnum,
      resolve: ({ releasedAt }) => (releasedAt === null ? 'FACILITATOR' : 'NOBODY'),
    }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ at, releasedAt }) => dayInParis(releasedAt ?? at) }),
    viewerCanEdit: t.boolean(viewerMay('journal:read')),
    version: t.exposeInt('version'),
  }),
})

interface Reader {
  readonly who: string
  readonly persons: number
  readonly reads: number
  readonly lastAt: Date
}

const ReaderLine = builder.objectRef<Reader>('ReaderLine').implement({
  description: 'Combien de personnes un utilisateur a lues sur la période ; jamais lesquelles.',
  authScopes: { may: 'journal:read' },
  fields: (t) => ({
    who: t.exposeString('who'),
    persons: t.exposeInt('persons'),
    reads: t.exposeInt('reads'),
    lastAt: t.expose('lastAt', { type: 'DateTime' }),
  }),
})

builder.queryFields((t) => ({
  readAlarms: t.field({
    type: [ReadAlarm],
    subGraphs: ['facilitator'],
    description: 'Les alertes de lecture, celles qui suspendent quelqu’un d’abord, au plus cent.',
    authScopes: { may: 'journal:read' },
    resolve: (_root, _args, { db, actor }) =>
      db.readAlarm.findMany({
        where: ownCarrier(actor),
        orderBy: [{ releasedAt: { sort: 'desc', nulls: 'first' } }, { at: 'desc' }],
        take: 100,
      }),
  }),
  readers: t.field({
    type: [ReaderLine],
    subGraphs: ['facilitator'],
    description: 'Qui a lu combien de dossiers depuis trente jours.',
    authScopes: { may: 'journal:read' },
    resolve: async (_root, _args, { db, actor }) => {
      const { carrierId } = ownCarrier(actor)
      const rows = await db.$queryRaw<
        { kind: string; name: string | null; persons: number; reads: number; last_at: Date }[]
      >`
        SELECT r.actor_kind AS kind, coalesce(u.name, c.name) AS name, count(DISTINCT r.participant_id)::int AS persons,
          count(*)::int AS reads, max(r.at) AS last_at
        FROM participant_read r
        LEFT JOIN staff_user u ON u.carrier_id = r.carrier_id AND u.id = r.actor_id
        LEFT JOIN partner_client c ON c.carrier_id = r.carrier_id AND c.id = r.actor_id
        WHERE r.carrier_id = ${carrierId}::uuid AND r.at > now() - interval '30 days'
        GROUP BY 1, 2 ORDER BY persons DESC, last_at DESC LIMIT 100`
      return rows.map(({ kind, name, persons, reads, last_at }) => ({
        who: name ?? actorKindLabels[kind as ActorKind] ?? kind,
        persons,
        reads,
        lastAt: last_at,
      }))
    },
  }),
}))

builder.mutationField('releaseReadAlarm', (t) =>
  t.field({
    type: ReadAlarm,
    subGraphs: ['facilitator'],
    description: 'Rétablit les lectures de quelqu’un, après avoir regardé.',
    errors: {},
    authScopes: { may: 'journal:read' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      reason: t.arg.string({
        validate: z.string().trim().min(1, 'Écrivez ce que vous avez vérifié.').max(500),
      }),
    },
    resolve: (_root, { id, version, reason }, context) =>
      write(context, async (tx, note) => {
        const alarm = current(
          found(await tx.readAlarm.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        if (alarm.releasedAt) return alarm
        await note('journal:read', 'ReadAlarm', id)
        return tx.readAlarm.update({
          where: { id },
          data: {
            releasedAt: new Date(),
            releasedById: signerOf(context.actor),
            releaseReason: reason,
            version: { increment: 1 },
          },
        })
      }),
  }),
)
