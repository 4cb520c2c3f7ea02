import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from './context.ts'
import { rootFieldOf } from './read-log.ts'

const name = 'personReads' as const

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      personReads: PersonReadsPlugin<Types>
    }
  }
}

type WhoIsRead = (row: never) => string | null

/** Said by every type that names or describes somebody: whose file is read when one of its fields is, or whose request when there is no file yet. Null: nobody's. */
export const readOf = <Row>(whose: (row: Row) => string | null) => ({ extensions: { readOf: whose } })

/** Whose file a type shows, for the walk that asks it of every type with a name. */
export const saysWhose = (type: { readonly extensions: object }): boolean => 'readOf' in type.extensions

/** Whatever the door and the path, a field of a person's type that is read is noted before the answer leaves. */
class PersonReadsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { name, parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (['Query', 'Mutation', 'Subscription'].includes(parentType)) return resolver
    const { extensions } = this.buildCache.getTypeConfig(parentType)
    const whose = (extensions as { readOf?: WhoIsRead } | undefined)?.readOf
    // A number says nothing of the person it stands for.
    if (!whose || name === 'id') return resolver
    // Not a promise more than the field itself: a grid has thousands of them.
    return (row, args, context, info) => {
      const id = whose(row as never)
      const { reads } = context as unknown as Context
      if (id !== null && !reads.through.has(id)) reads.through.set(id, rootFieldOf(info))
      return resolver(row, args, context, info)
    }
  }
}

SchemaBuilder.registerPlugin(name, PersonReadsPlugin)
export const personReads = name
