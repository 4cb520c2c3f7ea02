import { policyLine } from '@cordee/domain/kernel/dated-policy'
import { countingReasonLabels } from '@cordee/domain/placement/counting'
import { capBaseOf } from '@cordee/domain/placement/counting-together'
import {
  type CountingTotal,
  countingTotal,
  type TrainingCap,
  trainingCap,
} from '@cordee/domain/placement/counting-total'
import { createContextCache } from '@pothos/core'
import { ownCarrier } from '../access/visibility.ts'
import { loadPolicies } from '../db/policy-in-force.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { countPlacement, type PlacementToCount, placementToCount } from './counting-facts.ts'
import { RefusedMinutesRef } from './types.ts'
import { countingPolicyFor } from './write-hours.ts'

/** The values of counting, read once for all the contracts of work of a page. */
const countingBook = createContextCache(({ db, actor }: Context) =>
  loadPolicies(db, ownCarrier(actor).carrierId, ['counting']),
)

interface CountingSaid {
  readonly total: CountingTotal
  readonly training: TrainingCap
}

const CountingSaidRef = builder.objectRef<CountingSaid>('CountingSaid').implement({
  description:
    'Ce qui compte de tout ce qui est déclaré, ce qui ne compte pas et pourquoi, et la place de la formation (R22).',
  authScopes: { may: 'hours:read' },
  fields: (t) => ({
    countedMinutes: t.field({ type: 'Minutes', resolve: ({ total }) => total.counted }),
    refused: t.field({
      type: [RefusedMinutesRef],
      resolve: ({ total }) =>
        [...total.refused].map(([reason, minutes]) => ({ minutes, reason: countingReasonLabels[reason] })),
    }),
    trainingRoomMinutes: t.field({
      type: 'Minutes',
      description: 'Ce qui peut encore compter en formation.',
      resolve: ({ training }) => training.room,
    }),
    trainingFormula: t.string({ resolve: ({ training }) => training.formula }),
    policy: t.string({ resolve: ({ total }) => policyLine(total.policy) }),
  }),
})

builder.prismaObjectFields('Placement', (t) => ({
  counting: t.field({
    type: CountingSaidRef,
    authScopes: { may: 'hours:read' },
    select: { startsOn: true, endsOn: true, ...placementToCount },
    resolve: async (row, _args, context): Promise<CountingSaid> => {
      const placement = row as unknown as PlacementToCount
      const policyFor = countingPolicyFor(await countingBook(context), placement)
      const policy = policyFor(context.today)
      const lines = countPlacement(placement, { policyFor })
      const base = capBaseOf(lines.map(({ kind, counted }) => ({ kind, countedMinutes: counted.counted })))
      return {
        total: countingTotal(
          lines.map(({ counted }) => counted),
          policy,
        ),
        training: trainingCap(base, policy),
      }
    },
  }),
}))
