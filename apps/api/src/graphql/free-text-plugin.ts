import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import { type GraphQLFieldResolver, getNamedType, isUnionType } from 'graphql'
import { badUserInput, RuleRefusal } from './errors.ts'
import { freeTextsIn } from './free-text.ts'

const name = 'freeText' as const

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      freeText: FreeTextPlugin<Types>
    }
  }
}

/**
 * No social security number is ever written, whatever the field (R71): every sentence of every mutation is read
 * before the mutation begins. Listed last, it comes after who may and after what is well formed.
 */
class FreeTextPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (parentType !== 'Mutation') return resolver
    return (parent, args, context, info) => {
      for (const { name: field, text } of freeTextsIn(args, '')) {
        const read = parseFreeText(text)
        if (read.ok) continue
        if (isUnionType(getNamedType(info.returnType))) throw new RuleRefusal({ ...read.error, field })
        throw badUserInput(read.error.message)
      }
      return resolver(parent, args, context, info)
    }
  }
}

SchemaBuilder.registerPlugin(name, FreeTextPlugin)
export const freeText = name
