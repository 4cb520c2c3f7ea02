import { keptUntil } from '@cordee/domain/participant/retention'
import type { PolicyOf } from '@cordee/domain/policy-catalogue'
import { createContextCache } from '@pothos/core'
import { toDay } from '../db/day.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'

/** The carrier's delays of today, read once for all the requests of a page. */
const retention = createContextCache(
  ({ db, actor, today }: Context): Promise<PolicyOf<'retention'>> =>
    loadPolicy(db, carrierOf(actor), 'retention', today),
)

builder.prismaObjectFields('WorkRequest', (t) => ({
  keptUntil: t.field({
    type: 'Day',
    nullable: true,
    description:
      'Sans suite, la demande est effacée après ce jour ; null quand elle est liée à un dossier (R81).',
    resolve: async ({ askedOn, participantId }, _args, context) =>
      participantId === null ? keptUntil('REQUEST', toDay(askedOn), await retention(context)) : null,
  }),
}))
