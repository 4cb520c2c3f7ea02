import { type Settlement, settlement } from '@cordee/domain/commitment/settlement'
import type { ContractState } from '@cordee/domain/procurement/contract-lifecycle'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { holderOnly } from '../graphql/doors.ts'
import { ContractStatusEnum } from '../procurement/types.ts'
import { standingsOf } from './types.ts'

const SettlementCodeEnum = builder.enumType('SettlementCode', {
  subGraphs: holderOnly,
  values: {
    TO_COMPLETE: { description: 'Des heures totales manquent : ce qui est dû n’est pas encore connu (R08).' },
    NOTHING_DUE: { description: 'Aucune heure n’est due.' },
    TO_SETTLE: { description: 'Il reste à solder.' },
    SETTLED: { description: 'Tout est soldé.' },
  } as const,
})

export const SettlementRef = builder.objectRef<Settlement>('Settlement').implement({
  subGraphs: holderOnly,
  description:
    'Ce que laisse un marché fini pour de bon : un code et des chiffres, et la phrase en français.',
  fields: (t) => ({
    code: t.expose('code', { type: SettlementCodeEnum }),
    contractStatus: t.expose('state', { type: ContractStatusEnum }),
    dueMinutes: t.expose('due', { type: 'Minutes' }),
    validatedMinutes: t.expose('validated', { type: 'Minutes' }),
    missingMinutes: t.expose('missing', { type: 'Minutes' }),
    declaredMinutes: t.expose('declared', {
      type: 'Minutes',
      description: 'Déclarées, elles attendent leur validation.',
    }),
    sentence: t.exposeString('sentence'),
  }),
})

/** What one commitment leaves once its contract is over for good; null while it lives. */
export const settlementOf = async (
  status: ContractState,
  id: string,
  context: Context,
): Promise<Settlement | null> => settlement(status, await standingsOf(context, [id]))
