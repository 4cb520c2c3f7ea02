import { referralLifecycle } from '@cordee/domain/opportunity/referral-lifecycle'
import { z } from 'zod'
import { fromDay } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { ownReferrals, PartnerReferral, partner, referralColumns, withDays } from './partner-door.ts'

builder.mutationField('withdrawPartnerReferral', (t) =>
  t.field({
    type: PartnerReferral,
    subGraphs: partner,
    description: 'Arrête une orientation de votre agence. Portée : referrals:write.',
    errors: { union: { subGraphs: partner }, result: { subGraphs: partner } },
    authScopes: { may: 'referral:withdraw' },
    args: {
      idempotencyKey: t.arg.string({
        validate: z.string().min(8, 'Une clé d’idempotence a au moins 8 caractères.').max(100),
      }),
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
    },
    resolve: async (_root, { idempotencyKey, id, version }, context) => {
      const where = { id, ...ownReferrals(context) }
      await write(context, async (tx, note) => {
        const before = await writtenBefore(
          tx,
          context,
          idempotencyKey,
          'withdrawPartnerReferral',
          { id, version },
          id,
        )
        if (before) return
        const referral = current(
          found(await tx.referral.findFirst({ where, select: referralColumns })),
          version,
        )
        const status = unwrap(referralLifecycle.next(referral.status, 'withdraw'))
        await tx.referral.updateMany({
          where: { ...where, version },
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
      return withDays(found(await context.db.referral.findFirst({ where, select: referralColumns })))
    },
  }),
)
