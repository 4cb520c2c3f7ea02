import fc, { type GeneratorValue } from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { limits } from '../graphql/limits.ts'

export interface FuzzedDocument {
  readonly source: string
  readonly variables: Record<string, unknown>
}

/** What breaks parsers, databases and people's patience. */
const HOSTILE = [
  '',
  ' ',
  'La Mure',
  "'; DROP TABLE participant; --",
  '" OR 1=1',
  '%',
  '_%_',
  '\\',
  '\u0000',
  '\ud800',
  '﷽'.repeat(40),
  '𝕊𝕒𝕚𝕟𝕥-É́́lie',
  '<script>alert(1)</script>',
  '{"$ne":null}',
  'x'.repeat(10_001),
  '06 12 34 56 78',
  '73282932000074',
  'F1704',
  '38269',
  'NaN',
  '-1',
  '1e999',
]
const DAYS = [
  '2026-11-20',
  '2024-02-29',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '-271821-04-20',
  'demain',
  '2026-11-20T00:00',
]
const MONTHS = ['2026-11', '2026-13', '0000-01', '9999-12', '2026-1']
const NUMBERS = [
  0, 1, -1, 2, 59, 10_000, 2_147_483_647, -2_147_483_648, 2_147_483_648, 9_007_199_254_740_991, 1e308, 1.5,
]
const INSTANTS = ['2026-11-20T08:00:00Z', '2026-11-20', 'hier', '+275760-09-13T00:00:00.001Z']

const DEEPEST = 4
/** A list in a list in a list: what walks through it by calling itself falls. */
const nested = (depth: number): unknown => {
  let value: unknown = []
  for (let level = 1; level < depth; level += 1) value = [value]
  return value
}
const NESTED = [nested(20), nested(limits.jsonDepth + 1), nested(1000)]
const pick = <Value>(g: GeneratorValue, values: readonly Value[]): Value =>
  values[g(fc.nat, { max: values.length - 1 })] as Value
const oneIn = (g: GeneratorValue, chances: number): boolean => g(fc.nat, { max: chances - 1 }) === 0

/** A document drawn from the schema: valid in its shape, hostile in its values. */
export const drawDocument = (
  g: GeneratorValue,
  schema: GraphQLSchema,
  knownIds: readonly string[],
): FuzzedDocument => {
  const variables: Record<string, unknown> = {}
  const declared: string[] = []

  const scalar = (name: string): unknown => {
    if (oneIn(g, 12)) return pick<unknown>(g, [...HOSTILE, ...NUMBERS, ...NESTED, true, null, [], {}])
    switch (name) {
      case 'Boolean':
        return g(fc.boolean)
      case 'Int':
      case 'Float':
      case 'Minutes':
      case 'Cents':
      case 'BasisPoints':
        return pick(g, NUMBERS)
      case 'Uuid':
      case 'ID':
        return oneIn(g, 3) ? g(fc.uuid) : pick(g, knownIds)
      case 'Day':
        return pick(g, DAYS)
      case 'Month':
        return pick(g, MONTHS)
      case 'DateTime':
        return pick(g, INSTANTS)
      default:
        return oneIn(g, 3) ? g(fc.string, { unit: 'binary', maxLength: 40 }) : pick(g, HOSTILE)
    }
  }

  const value = (type: GraphQLInputType, depth: number): unknown => {
    if (isNonNullType(type)) return oneIn(g, 30) ? null : value(type.ofType, depth)
    if (oneIn(g, 8)) return null
    if (isListType(type))
      return Array.from({ length: g(fc.nat, { max: 3 }) }, () => value(type.ofType, depth))
    if (isEnumType(type))
      return oneIn(g, 20)
        ? 'NO_SUCH_VALUE'
        : pick(
            g,
            type.getValues().map(({ name }) => name),
          )
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || (depth < DEEPEST && g(fc.boolean)),
      )
      return Object.fromEntries(fields.map((field) => [field.name, value(field.type, depth + 1)]))
    }
    return scalar(getNamedType(type).name)
  }

  const pageSize = () => (oneIn(g, 10) ? pick(g, NUMBERS) : 1 + g(fc.nat, { max: 4 }))

  const argument = (each: GraphQLArgument): string => {
    const name = `v${declared.length}`
    declared.push(`$${name}: ${String(each.type)}`)
    variables[name] = each.name === 'first' ? pageSize() : value(each.type, 0)
    return `${each.name}: $${name}`
  }

  const field = (each: GraphQLField<unknown, unknown>, depth: number): string => {
    const asked = each.args.filter(
      ({ name, type }) =>
        isNonNullType(type) || (name === 'first' ? !oneIn(g, 20) : oneIn(g, 3) && name !== 'last'),
    )
    const args = asked.length > 0 ? `(${asked.map(argument).join(', ')})` : ''
    return `${each.name}${args}${selection(each.type, depth)}`
  }

  const fieldsOf = (type: GraphQLObjectType, depth: number): string => {
    const fields = Object.values(type.getFields()).filter(
      ({ type: of }) => depth < DEEPEST || isLeafType(getNamedType(of)),
    )
    // By their numbers: fast-check compares what it is given, and a schema turns in circles.
    const numbers = g(
      fc.shuffledSubarray<number>,
      fields.map((_, index) => index),
      { minLength: Math.min(1, fields.length), maxLength: Math.min(4, fields.length) },
    )
    const chosen = numbers.flatMap((index) => fields[index] ?? [])
    return `__typename ${chosen.map((each) => field(each, depth + 1)).join(' ')}`
  }

  const selection = (type: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(type)
    if (isObjectType(named)) return ` { ${fieldsOf(named, depth)} }`
    if (isUnionType(named) || isInterfaceType(named)) {
      const members = schema.getPossibleTypes(named)
      const spreads = members.map((member) => `... on ${member.name} { ${fieldsOf(member, DEEPEST)} }`)
      return ` { __typename ${spreads.join(' ')} }`
    }
    return ''
  }

  const mutation = schema.getMutationType()
  const root = mutation && g(fc.boolean) ? mutation : schema.getQueryType()
  if (!root) throw new Error('a schema without a query')
  const chosen = field(pick(g, Object.values(root.getFields())), 0)
  const head = declared.length > 0 ? `(${declared.join(', ')})` : ''
  return { source: `${root === mutation ? 'mutation' : 'query'} ${head} { ${chosen} }`, variables }
}
