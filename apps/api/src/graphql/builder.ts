import { scopeMissing } from '@cordee/domain/access/partner-scopes'
import type { Verb } from '@cordee/domain/access/permissions'
import { can, missingScope } from '@cordee/domain/access/permissions'
import type { Day, Month } from '@cordee/domain/kernel/day'
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin, { AuthScopeFailureType } from '@pothos/plugin-scope-auth'
import SubGraphPlugin from '@pothos/plugin-sub-graph'
import ValidationPlugin, { InputValidationError } from '@pothos/plugin-validation'
import type PrismaTypes from '../generated/pothos-types.ts'
import { getDatamodel } from '../generated/pothos-types.ts'
import { boundCursors } from './bound-cursors-plugin.ts'
import { checkInside } from './check-inside-plugin.ts'
import type { Context } from './context.ts'
import { type Door, everyDoor } from './doors.ts'
import { forbidden, NotAllowed, NotFound, RuleRefusal, StaleVersion, unauthenticated } from './errors.ts'
import { freeText } from './free-text-plugin.ts'
import { personReads } from './person-reads-plugin.ts'

export interface Scalar<Shape> {
  Input: Shape
  Output: Shape
}

/** The one builder of the three schemas. A field says once who may ask for it: `authScopes: { may: 'contract:read' }`. */
export const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultInputFieldRequiredness: true
  SubGraphs: Door
  AuthScopes: { may: Verb }
  Scalars: {
    Day: Scalar<Day>
    Month: Scalar<Month>
    DateTime: Scalar<Date>
    Uuid: Scalar<string>
    Minutes: Scalar<number>
    Cents: { Input: number; Output: number | bigint }
    BasisPoints: Scalar<number>
  }
}>({
  plugins: [
    ErrorsPlugin,
    ScopeAuthPlugin,
    checkInside,
    ValidationPlugin,
    ComplexityPlugin,
    RelayPlugin,
    PrismaPlugin,
    SubGraphPlugin,
    boundCursors,
    freeText,
    personReads,
  ],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  scopeAuth: {
    authScopes: (context) => ({ may: (verb) => can(context.actor, verb) }),
    unauthorizedError: (_parent, { actor, door }, info, { failure }) => {
      if (actor.kind === 'ANONYMOUS' && door !== 'public') return unauthenticated()
      const refused = 'failures' in failure ? failure.failures[0] : failure
      const verb = refused?.kind === AuthScopeFailureType.AuthScope ? (refused.parameter as Verb) : null
      const scope = verb && missingScope(actor, verb)
      const why = scope ? scopeMissing(scope) : undefined
      return info.parentType.name === 'Mutation' ? new NotAllowed(why) : forbidden(why)
    },
  },
  errors: {
    defaultTypes: [RuleRefusal, NotAllowed, NotFound, StaleVersion, InputValidationError],
  },
  complexity: {
    // Objects 1, scalars 0, a page its size: computed with coerced variables before anything runs.
    fieldComplexity: (args: Record<string, unknown>, _context, field) => {
      const page = Number(args.first ?? args.last ?? 1)
      const leaf = /^(String|Int|Float|Boolean|ID|Uuid|Day|Month|DateTime|Minutes|Cents|BasisPoints)\b/.test(
        String(field.type).replace(/[[\]!]/g, ''),
      )
      return { field: leaf ? 0 : 1, multiplier: Math.max(1, page) }
    },
  },
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    pageInfoTypeOptions: { subGraphs: everyDoor },
    cursorType: 'String',
    defaultConnectionTypeOptions: {},
  },
  prisma: {
    client: (context) => context.db,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    filterConnectionTotalCount: true,
    maxConnectionSize: 100,
    onUnusedQuery: null,
  },
  subGraphs: { defaultForTypes: ['facilitator'], fieldsInheritFromTypes: true },
})

export { InputValidationError }

builder.queryType({ subGraphs: everyDoor })
builder.mutationType({ subGraphs: everyDoor })
