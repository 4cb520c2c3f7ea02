import { type PolicyUsed, policyLine } from '@cordee/domain/kernel/dated-policy'
import { builder } from './builder.ts'
import { staffAndHolders } from './doors.ts'

export const PolicyScopeEnum = builder.enumType('PolicyScopeKind', {
  subGraphs: staffAndHolders,
  values: ['TERRITORY', 'PROGRAMME', 'BUYER', 'CONTRACT'] as const,
})

export const PolicyUsedRef = builder.objectRef<PolicyUsed>('PolicyUsed').implement({
  description:
    'La valeur de pratique derrière un résultat : depuis quand, d’où elle vient, à vérifier ou non.',
  subGraphs: staffAndHolders,
  fields: (t) => ({
    from: t.expose('from', { type: 'Day' }),
    source: t.exposeString('source'),
    verified: t.exposeBoolean('verified'),
    scopeKind: t.field({
      type: PolicyScopeEnum,
      nullable: true,
      description: 'Null : la même pour tous.',
      resolve: ({ scope }) => scope?.kind ?? null,
    }),
    line: t.string({ description: 'Le tout en une phrase, « à vérifier » compris.', resolve: policyLine }),
  }),
})
