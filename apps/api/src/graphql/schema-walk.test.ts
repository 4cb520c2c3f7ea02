import { GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { builder } from './builder.ts'
import { doors } from './doors.ts'
import { schemas } from './schema.ts'
import { mute, stepless, unread, unsaid, waiting } from './schema-walk.ts'

describe('the schema walk', () => {
  test('every root field and every type with personal fields says who may see it', () => {
    expect(unsaid(builder.toSchema({}))).toEqual([])
  })

  test('a root field without permission is found', () => {
    const query = new GraphQLObjectType({ name: 'Query', fields: { leak: { type: GraphQLString } } })
    expect(unsaid(new GraphQLSchema({ query }))).toEqual([
      'Query.leak does not say who may ask (authScopes)',
      'Query.leak does not say its door (subGraphs)',
    ])
  })

  test('a type with a personal field and no permission is found', () => {
    const person = new GraphQLObjectType({ name: 'Person', fields: { birthDate: { type: GraphQLString } } })
    const query = new GraphQLObjectType({
      name: 'Query',
      fields: {
        person: { type: person, extensions: { pothosOptions: { authScopes: {}, subGraphs: ['public'] } } },
      },
    })
    expect(unsaid(new GraphQLSchema({ query }))).toEqual([
      'Person holds birthDate and does not say who may see it',
    ])
  })

  test.each(doors)('every type of the %s door that names somebody notes the read of their file', (door) => {
    expect(unread(schemas[door])).toEqual([])
  })

  test('a type that names somebody in silence is found', () => {
    const person = new GraphQLObjectType({ name: 'Person', fields: { lastName: { type: GraphQLString } } })
    const query = new GraphQLObjectType({ name: 'Query', fields: { person: { type: person } } })
    expect(unread(new GraphQLSchema({ query }))).toEqual([
      'Person is about somebody and does not say whose file is read (readOf)',
    ])
  })

  test.each(['facilitator', 'holder', 'partner'] as const)(
    'everything that waits for somebody says for whom, and since when (%s)',
    (door) => {
      expect(waiting(schemas[door])).toEqual([])
    },
  )

  test('a type with steps that waits in silence is found', () => {
    const letter = new GraphQLObjectType({
      name: 'Letter',
      fields: { availableSteps: { type: GraphQLString }, nextActorSince: { type: GraphQLString } },
    })
    const query = new GraphQLObjectType({ name: 'Query', fields: { letter: { type: letter } } })
    expect(waiting(new GraphQLSchema({ query }))).toEqual(['Letter has a life and does not say nextActor'])
  })

  test.each([
    { version: { type: GraphQLString } },
    { signedOn: { type: GraphQLString } },
    { answerBy: { type: new GraphQLNonNull(GraphQLString) } },
  ])(
    'a type with a version, a day to come or an answer promised that waits in silence is found',
    (fields) => {
      const letter = new GraphQLObjectType({ name: 'Letter', fields })
      const query = new GraphQLObjectType({ name: 'Query', fields: { letter: { type: letter } } })
      expect(waiting(new GraphQLSchema({ query }))).toHaveLength(1)
    },
  )

  test.each(doors)('every life cycle of the %s door says which steps the viewer may take', (door) => {
    expect(stepless(schemas[door])).toEqual([])
  })

  test.each(doors)('everything that is edited through the %s door says whether the viewer may', (door) => {
    expect(mute(schemas[door])).toEqual([])
  })

  test('something edited in silence is found', () => {
    const letter = new GraphQLObjectType({ name: 'Letter', fields: { version: { type: GraphQLString } } })
    const query = new GraphQLObjectType({ name: 'Query', fields: { letter: { type: letter } } })
    expect(mute(new GraphQLSchema({ query }))).toEqual([
      'Letter is edited and does not say whether the viewer may (viewerCan…)',
    ])
  })

  test('a life cycle without its steps is found', () => {
    const letter = new GraphQLObjectType({
      name: 'Letter',
      fields: { status: { type: GraphQLString }, version: { type: GraphQLString } },
    })
    const query = new GraphQLObjectType({ name: 'Query', fields: { letter: { type: letter } } })
    expect(stepless(new GraphQLSchema({ query }))).toEqual([
      'Letter has a life cycle and does not say its steps (availableSteps)',
    ])
  })

  test('R32 · outside the team no type says which service accompanies a person, but to that service', () => {
    const betrays = /prescriber|agency|adviser|sentBy|origin/i
    const said = (['holder', 'partner', 'public'] as const).flatMap((door) =>
      Object.values(schemas[door].getTypeMap()).flatMap((type) =>
        isObjectType(type) && !/^(__|Query$|Mutation)/.test(type.name)
          ? Object.keys(type.getFields()).flatMap((name) =>
              betrays.test(name) ? [`${type.name}.${name}`] : [],
            )
          : [],
      ),
    )
    // An adviser reads their own name beside those they sent; a position may be kept for advisers some days.
    expect([...new Set(said)].toSorted()).toEqual([
      'FollowedReferral.adviserName',
      'PublicOpportunity.advisersOnlyUntil',
    ])
  })

  test('nothing the public door returns can hold something personal', () => {
    const denied = /birth|nir|rqth|criteri|identity|participant|assessment|hours(?!$)|penalt|shortfall/i
    const found = Object.values(schemas.public.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.keys(type.getFields()).filter((name) => denied.test(name) && name !== 'phoneHours')
        : [],
    )
    expect(found).toEqual([])
    expect(schemas.public.getType('Participant')).toBeUndefined()
    expect(schemas.partner.getType('EligibilityCriterionSeen')).toBeUndefined()
  })

  test('each door has the fields it is made for, and no other door’s', () => {
    const fields = Object.fromEntries(
      doors.map((door) => [door, Object.keys(schemas[door].getQueryType()?.getFields() ?? {})]),
    )
    expect(fields.public).toEqual([
      'funderLogo',
      'funders',
      'publicComingPosition',
      'publicComingPositions',
      'publicCommune',
      'publicCommunes',
      'publicFigures',
      'publicMap',
      'publicMeetingCalendar',
      'publicMeetings',
      'publicOpportunities',
      'publicOpportunity',
      'publicReport',
      'publicTrades',
      'territory',
    ])
    expect(fields.holder).toEqual(
      expect.arrayContaining(['holder', 'linkState', 'declarationSheet', 'ownFile', 'boughtContracts']),
    )
    expect(fields.holder?.filter((name) => fields.facilitator?.includes(name))).toEqual([
      'identityProviderOffered',
    ])
    expect(fields.partner).toEqual(['partnerOpportunities', 'partnerReferral', 'partnerReferrals'])
    expect(fields.facilitator).toEqual(
      expect.arrayContaining(['today', 'procurementContract', 'hoursGrid', 'participant']),
    )
    // The workspace keeps the tokens of partners' software; it reads nothing through their door.
    expect(fields.facilitator?.filter((name) => /^(public|partner)/.test(name))).toEqual(['partnerClients'])
  })
})
