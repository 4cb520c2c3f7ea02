import { hash } from 'node:crypto'
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from './context.ts'
import { badUserInput } from './errors.ts'

const name = 'boundCursors' as const

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      boundCursors: BoundCursorsPlugin<Types>
    }
  }
}

interface PageArguments {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

interface Page {
  readonly edges?: ({ cursor: string } | null)[]
  readonly pageInfo?: { startCursor?: string | null; endCursor?: string | null }
}

type Resolver = GraphQLFieldResolver<unknown, object, object>

/** How much of the mark a cursor carries: enough that none fits another list by chance. */
const MARK = 16

/** Of which list a cursor is: the field, what it hangs from, what was asked of it, and whose rows. */
const listOf = (where: string, parent: unknown, args: PageArguments, context: object): string => {
  const { first: _first, last: _last, after: _after, before: _before, ...asked } = args
  const { carrierId } = (context as Context).actor
  const { id: owner = null } = (parent ?? {}) as { id?: unknown }
  const said = Object.entries(asked)
    .filter(([, value]) => value !== null && value !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([where, carrierId, owner, said])
}

const mark = (list: string, place: string): string =>
  hash('sha256', `${list} ${place}`, 'base64url').slice(0, MARK)

const close = (list: string, place: string): string => `${mark(list, place)}${place}`

const open = (list: string, cursor: string): string => {
  const place = cursor.slice(MARK)
  if (place === '' || cursor.slice(0, MARK) !== mark(list, place)) {
    throw badUserInput(
      'Ce curseur n’est pas de cette liste : le filtre ou l’ordre a changé. Reprenez à la première page.',
    )
  }
  return place
}

/**
 * The cursors of every list belong to the filter, the order and the carrier they were given for. The mark is not
 * a secret, since the rows behind a cursor are filtered all the same: it tells a cursor of another list aloud,
 * where the database would answer with a page that means nothing.
 */
class BoundCursorsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { args, name: field, parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (!('after' in args && 'before' in args)) return resolver
    return bound(`${parentType}.${field}`, resolver as Resolver) as typeof resolver
  }
}

const bound =
  (where: string, resolver: Resolver): Resolver =>
  async (parent, args: PageArguments, context, info) => {
    const list = listOf(where, parent, args, context)
    const opened = {
      ...args,
      ...(typeof args.after === 'string' ? { after: open(list, args.after) } : {}),
      ...(typeof args.before === 'string' ? { before: open(list, args.before) } : {}),
    }
    const page = (await resolver(parent, opened, context, info)) as Page | null
    for (const edge of page?.edges ?? []) if (edge) edge.cursor = close(list, edge.cursor)
    if (page?.pageInfo?.startCursor) page.pageInfo.startCursor = close(list, page.pageInfo.startCursor)
    if (page?.pageInfo?.endCursor) page.pageInfo.endCursor = close(list, page.pageInfo.endCursor)
    return page
  }

SchemaBuilder.registerPlugin(name, BoundCursorsPlugin)
export const boundCursors = name
