import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import type { GraphQLFieldResolver } from 'graphql'

const name = 'checkInside' as const

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      checkInside: CheckInsidePlugin<Types>
    }
  }
}

/**
 * Pothos checks arguments outside of every plugin, where the errors plugin cannot make a member of the union of
 * what it throws. Listed before the validation plugin and after the one of errors, the check happens between them.
 */
class CheckInsidePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(fieldConfig: PothosOutputFieldConfig<Types>) {
    const { argMappers } = fieldConfig
    return { ...fieldConfig, argMappers: [], extensions: { ...fieldConfig.extensions, [name]: argMappers } }
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { extensions }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const checks = (extensions?.[name] ?? []) as PothosOutputFieldConfig<Types>['argMappers']
    if (checks.length === 0) return resolver
    return async (parent, args, context, info) => {
      let checked: object = args
      for (const check of checks) checked = await check(checked as Record<string, unknown>, context, info)
      return resolver(parent, checked, context, info)
    }
  }
}

SchemaBuilder.registerPlugin(name, CheckInsidePlugin)
export const checkInside = name
