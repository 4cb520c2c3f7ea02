import { type DataSharePurpose, shareHolds } from '@cordee/domain/participant/data-share'
import { sameCarrier, visibleParticipants } from '../access/visibility.ts'
import { takeShareBack } from '../db/agreements.ts'
import { toDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { current, found, NotAllowed } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { DataSharePurposeEnum } from '../participant/types.ts'

const named = { organisation: { select: { name: true } } } as const satisfies Prisma.DataShareInclude

export type OwnShare = Prisma.DataShareGetPayload<{ include: typeof named }>

export const OwnShareRef = builder.objectRef<OwnShare>('OwnShare').implement({
  subGraphs: holderOnly,
  description: 'Un accord que j’ai donné : à qui mon nom peut être dit, pour quoi, depuis quand.',
  authScopes: { may: 'file:follow' },
  fields: (t) => ({
    id: t.exposeID('id'),
    purpose: t.field({ type: DataSharePurposeEnum, resolve: ({ purpose }) => purpose as DataSharePurpose }),
    organisationName: t.string({
      nullable: true,
      description: 'Null : tout employeur du territoire.',
      resolve: ({ organisation }) => organisation?.name ?? null,
    }),
    from: t.field({ type: 'Day', resolve: ({ fromDay }) => toDay(fromDay) }),
    version: t.exposeInt('version'),
  }),
})

/** The agreements that hold today. */
export const ownShares = async ({ db, actor, today }: Context): Promise<OwnShare[]> => {
  const shares = await db.dataShare.findMany({
    where: { ...sameCarrier(actor), participant: visibleParticipants(actor), revokedOn: null },
    include: named,
    orderBy: [{ fromDay: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  return shares.filter((share) =>
    shareHolds({ from: toDay(share.fromDay), to: toDayOrNull(share.toDay), revokedOn: null }, today),
  )
}

builder.mutationField('takeBackShare', (t) =>
  t.boolean({
    subGraphs: holderOnly,
    description: 'La personne retire son accord : son nom n’est plus montré dès maintenant (RGPD art. 7).',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'share:takeBack' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (_root, { id, version }, context) => {
      const { actor } = context
      // A link in a lost telephone reads a state and changes nothing.
      if (actor.kind !== 'JOBSEEKER' || !actor.confirmed) throw new NotAllowed()
      return write(context, async (tx, note) => {
        const share = current(
          found(
            await tx.dataShare.findFirst({
              where: { id, ...sameCarrier(actor), participant: visibleParticipants(actor) },
            }),
          ),
          version,
        )
        await takeShareBack(tx, share, context.today, (...line) => note('share:takeBack', ...line))
        return true
      })
    },
  }),
)
