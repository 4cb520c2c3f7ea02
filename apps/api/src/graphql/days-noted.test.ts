import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { schemas } from './schema.ts'

/** Every day that a mutation of the workspace takes, by its name: something that happened, or that is planned. */
const facts = new Set([
  'acceptedOn',
  'agreedOn',
  'answeredOn',
  'birthDate',
  'datedOn',
  'endedOn',
  'heldOn',
  'invoicedOn',
  'noticeGivenOn',
  'noticeReceivedOn',
  'notifiedOn',
  'on',
  'paidOn',
  'proofDatedOn',
  'receivedOn',
  'seenOn',
  'sentOn',
  'signedOn',
  'visitedOn',
  'workedOn',
])
const plans = new Set([
  ...['dueOn', 'until', 'nextOn', 'plannedOn', 'plannedEndOn', 'launchedOn', 'finalAccountOn'],
  // An order to begin, a decision or an end is written before its day comes.
  ...['firstWorkDay', 'serviceOrderOn', 'effectOn', 'startsOn', 'endsOn', 'lastDay'],
  // A period may be to come.
  ...['from', 'to', 'fromDay', 'toDay', 'validFrom', 'validUntil', 'weekFrom'],
])

/** Looked at once the row is known: their own tests say so. */
const afterTheRow = new Set([
  ...[
    'acceptSubcontract acceptedOn',
    'recordSubcontract acceptedOn',
    'endSubcontract endedOn',
    'editVisit visitedOn',
  ],
  ...['agreeImmersion on', 'startImmersion on', 'finishImmersion on', 'stopImmersion on', 'dropImmersion on'],
  // R27 · a proof of tomorrow proves nothing: by the day of the decision.
  ...['decideEligibility proofDatedOn', 'decideEligibility seenOn'],
])
const codes: Readonly<Record<string, string>> = {
  'tellVisit visitedOn': 'VISIT_TO_COME',
  'recordTime workedOn': 'TIME_IN_FUTURE',
  'seeDocument seenOn': 'DOCUMENT_SEEN_BEFORE_DATED',
  'seeDocument datedOn': 'DOCUMENT_SEEN_BEFORE_DATED',
}

type Path = readonly string[]

/** The days within what an argument holds, each with the way to it. */
const daysIn = (type: GraphQLInputType, path: Path): Path[] => {
  const named = getNamedType(type)
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((field) => daysIn(field.type, [...path, field.name]))
  return named.name === 'Day' ? [path] : []
}

const mutations = Object.values(schemas.facilitator.getMutationType()?.getFields() ?? {})
const days = mutations.flatMap((field) =>
  field.args.flatMap((argument) =>
    daysIn(argument.type, [argument.name]).map((path) => ({ field, path, name: path.at(-1) ?? '' })),
  ),
)

const samples: Readonly<Record<string, () => unknown>> = {
  Uuid: newId,
  Day: () => today,
  Month: () => '2026-10',
  DateTime: () => '2026-11-20T09:00:00Z',
  String: () => 'un essai bien écrit',
  Boolean: () => true,
}

/** Something that may be sent, with tomorrow at the end of the way. */
const sample = (type: GraphQLInputType, way: Path | null): unknown => {
  if (isNonNullType(type)) return sample(type.ofType, way)
  if (isListType(type)) return [sample(type.ofType, way), sample(type.ofType, way)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || field.name === way?.[0])
        .map((field) => [field.name, sample(field.type, way && field.name === way[0] ? way.slice(1) : null)]),
    )
  if (way) return '2026-11-21'
  return samples[type.name]?.() ?? 60
}

describe('days that are noted', () => {
  let base: TestDatabase
  let world: World
  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
  })
  afterAll(() => base.drop())

  test('each is known as a fact or as a plan', () => {
    const unknown = days.filter(({ name }) => !facts.has(name) && !plans.has(name))
    expect(unknown.map(({ field, name }) => `${field.name} ${name}`)).toEqual([])
    const said = new Set(days.map(({ field, name }) => `${field.name} ${name}`))
    expect([...afterTheRow, ...Object.keys(codes)].filter((each) => !said.has(each))).toEqual([])
  })

  const noted = days
    .map(({ field, path, name }) => ({ said: `${field.name} ${name}`, field, path, name }))
    .filter(({ name, said }) => facts.has(name) && !afterTheRow.has(said))

  test.each(noted)('$said: what happens tomorrow is not noted today', async ({ field, path, said }) => {
    const args = field.args.filter(({ type, name }) => isNonNullType(type) || name === path[0])
    const types = Object.fromEntries(args.map(({ name, type }) => [name, String(type)]))
    const values = Object.fromEntries(
      args.map(({ name, type }) => [name, sample(type, name === path[0] ? path.slice(1) : null)]),
    )
    const answers = await Promise.all(
      [world.asFacilitator(), world.asAdministrator()].map((run) =>
        mutate(run)(field.name, types, values, '__typename'),
      ),
    )
    expect(answers).toContainEqual(
      expect.objectContaining({ __typename: 'RuleRefusal', code: codes[said] ?? 'DAY_TO_COME' }),
    )
  })
})
