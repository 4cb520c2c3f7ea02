import type { Day } from '@cordee/domain/kernel/day'
import { addMonths } from '@cordee/domain/kernel/day'
import { type Prospect, prospect } from '@cordee/domain/procurement/prospecting'
import type { SocialConsideration } from '@cordee/domain/procurement/social-consideration'
import { createContextCache } from '@pothos/core'
import { ownCarrier } from '../access/visibility.ts'
import { toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { type ContractWithLots, contractPolicies, contractWithLots, obligationOf } from './contract-facts.ts'
import { MissingFactRef } from './types.ts'

const ProspectRef = builder.objectRef<Prospect>('ProspectReason').implement({
  description: 'Pourquoi appeler l’acheteur, et quoi lui demander ; jamais une accusation (R46).',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    listed: t.exposeBoolean('listed'),
    rank: t.exposeInt('rank', { description: '1 : d’abord.' }),
    reason: t.exposeString('reason'),
    ask: t.field({ type: [MissingFactRef], resolve: ({ ask }) => [...ask] }),
  }),
})

/** The EPCI of the carrier, asked once a page. */
const territoryOf = createContextCache(async ({ db, actor }: Context) => {
  const rows = await db.carrierTerritory.findMany({ where: ownCarrier(actor), select: { epciCode: true } })
  return new Set(rows.map(({ epciCode }) => epciCode))
})

const isOver = (contract: ContractWithLots, today: Day): boolean => {
  if (contract.status === 'COMPLETED' || contract.status === 'CLOSED') return true
  const notified = toDayOrNull(contract.notifiedOn)
  return (
    notified !== null &&
    contract.durationMonths !== null &&
    addMonths(notified, contract.durationMonths) < today
  )
}

builder.prismaObjectFields('ProcurementContract', (t) => ({
  prospect: t.field({
    type: ProspectRef,
    authScopes: { may: 'contract:read' },
    select: { ...contractWithLots, commune: { select: { epciCode: true } } },
    resolve: async (row, _args, context): Promise<Prospect> => {
      const contract = row as unknown as ContractWithLots & { commune: { epciCode: string | null } | null }
      return prospect({
        inTerritory: (await territoryOf(context)).has(contract.commune?.epciCode ?? ''),
        considerations: contract.considerations as SocialConsideration[],
        hasKnownClause: contract.lots.some(({ clause }) => clause !== null),
        obligation: obligationOf(contract, await contractPolicies(context)),
        finished: isOver(contract, context.today),
      })
    },
  }),
}))
