import type { Actor } from '@cordee/domain/access/actor'
import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { type Door, doors } from './doors.ts'
import { freeTextsIn, notFreeText } from './free-text.ts'
import { runAs } from './run-as.ts'
import { schemas } from './schema.ts'

const nir = '2 85 07 38 123 456 78'

const scalars: Readonly<Record<string, unknown>> = {
  Int: 1,
  Boolean: true,
  Float: 1,
  Day: today,
  Month: '2026-11',
  DateTime: '2026-11-20T09:00:00Z',
  Minutes: 60,
  Cents: 100,
  BasisPoints: 100,
  String: nir,
  ID: 'x',
}

/** A value of this type whose every string holds a social security number. */
const sampleOf = (type: GraphQLInputType): unknown => {
  const bare = isNonNullType(type) ? type.ofType : type
  if (isListType(bare)) return [sampleOf(bare.ofType)]
  if (isEnumType(bare)) return bare.getValues()[0]?.name
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields()).map((field) => [field.name, sampleOf(field.type)]),
    )
  return bare.toString() === 'Uuid' ? newId() : scalars[bare.toString()]
}

const mutationsOf = (door: Door) => Object.values(schemas[door].getMutationType()?.getFields() ?? {})

const stringNames = (type: GraphQLInputType, name: string): string[] => {
  const named = getNamedType(type)
  if (named.name === 'String') return [name]
  return isInputObjectType(named)
    ? Object.values(named.getFields()).flatMap((field) => stringNames(field.type, field.name))
    : []
}

describe('no social security number is ever written (R71)', () => {
  let base: Awaited<ReturnType<typeof testDatabase>>
  let world: World

  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
  })
  afterAll(() => base.drop())

  test('every exception is the name of something, and says why', () => {
    const names = new Set(
      doors.flatMap((door) =>
        mutationsOf(door).flatMap(({ args }) => args.flatMap(({ type, name }) => stringNames(type, name))),
      ),
    )
    expect(Object.keys(notFreeText).filter((name) => !names.has(name))).toEqual([])
    expect(names.size).toBeGreaterThan(60)
  })

  test('sentences are found at any depth; an identifier of ours is not one', () => {
    const id = '019ac000-7000-7ab1-8345-67890123abcd'
    expect(freeTextsIn({ id, people: [{ note: 'un', browser: 'deux' }], said: null, count: 3 }, '')).toEqual([
      { name: 'note', text: 'un' },
    ])
  })

  const actorFor = (door: Door): readonly Actor[] => {
    const { carrierId, facilitator, administrator, partner } = world
    const held = { carrierId, id: newId(), name: 'Essai', organisationId: newId() }
    if (door === 'partner') return [partner]
    if (door === 'holder')
      return [
        { kind: 'COMPANY' as const, ...held },
        { kind: 'BUYER' as const, ...held },
        { kind: 'ADVISER' as const, ...held, proven: true },
      ]
    return [facilitator, administrator]
  }

  test.each([
    ['facilitator', 30],
    ['holder', 3],
    ['partner', 0],
  ] as const)(
    'every mutation of the %s door refuses one before anything else is looked at',
    async (door, least) => {
      let named = 0
      for (const { name, args, type } of mutationsOf(door)) {
        const free = args.flatMap((argument) => stringNames(argument.type, argument.name))
        if (free.every((each) => each in notFreeText)) continue
        const values = Object.fromEntries(args.map((argument) => [argument.name, sampleOf(argument.type)]))
        const union = isUnionType(getNamedType(type))
        const document = `mutation (${args.map((each) => `$${each.name}: ${each.type}`).join(', ')}) {
          ${name}(${args.map((each) => `${each.name}: $${each.name}`).join(', ')})
          ${union ? '{ __typename ... on RuleRefusal { code } }' : ''} }`
        const said = await Promise.all(
          actorFor(door).map(async (actor) => {
            const answer = await runAs(base.database, actor, { door, today, cipher: testCipher })(
              document,
              values,
            )
            return JSON.stringify(answer)
          }),
        )
        // Refused for it, or for what is not even well formed; whoever may not do it is told so.
        expect(said.join(' '), name).toMatch(
          /NIR_FORBIDDEN|InvalidInput|NotAllowed|sécurité sociale|Validation error/,
        )
        expect(said.join(' '), name).not.toMatch(/Success|NotFound/)
        expect(said.join(' '), name).not.toContain(nir)
        named += /NIR_FORBIDDEN|sécurité sociale/.test(said.join(' ')) ? 1 : 0
      }
      expect(named).toBeGreaterThanOrEqual(least)
    },
  )
})
