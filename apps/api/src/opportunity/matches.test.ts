import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { countStatements } from '../testing/count-statements.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let opportunityId: string
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const lot = await awardedLot(base, world)
  opportunityId = newId()
  await base.database.app.opportunity.create({
    data: {
      id: opportunityId,
      carrierId: world.carrierId,
      commitmentId: lot.commitmentIds[0] ?? '',
      slug: `poste-${opportunityId}`,
      title: 'Peintre (essai)',
      romeCode: 'F1606',
      communeCode: '38269',
      startsOn: new Date('2027-01-04'),
      places: 1,
      weeklyMinutes: 2100,
      timetable: '8 h – 16 h',
      contractType: 'FIXED_TERM',
      context: 'Chantier (essai)',
      drivingLicence: true,
    },
  })
})
afterAll(() => base.drop())

const somebody = async (lastName: string, facts: object, at = world) => {
  const id = newId()
  const { carrierId } = at
  const { app } = base.database
  await app.participant.create({
    data: { id, carrierId, lastActivityOn: new Date('2026-11-01'), ...facts },
  })
  await app.participantIdentity.create({
    data: { participantId: id, carrierId, firstName: 'Essai', lastName, searchName: lastName.toLowerCase() },
  })
  return id
}
const beside = async (most = 20) => {
  const { data, errors } = await world.asFacilitator()<{
    opportunity: { peopleBeside: { lastName: string; lines: { answer: string; sentence: string }[] }[] }
  }>(
    'query ($id: Uuid!, $most: Int!) { opportunity(id: $id) { peopleBeside(most: $most) { lastName lines { answer sentence } } } }',
    { id: opportunityId, most },
  )
  expect(errors).toBeUndefined()
  return data?.opportunity.peopleBeside ?? []
}

test('R68 · an order that is explained; nobody is left out, nobody of another carrier comes in', async () => {
  const other = await createWorld(base.database)
  await somebody('Ailleurs', { trades: ['F1606'], mobility: 'CAR' }, other)
  await somebody('Autre', { trades: ['K1304'] })
  await somebody('Peintre', { trades: ['F1606'], mobility: 'CAR' })
  await somebody('Rien', { trades: [] })
  await somebody('Refuse', { trades: ['F1606'], objectedOn: new Date('2026-10-01') })
  const people = await beside()
  expect(people.map(({ lastName }) => lastName)).toEqual(['Peintre', 'Rien', 'Autre'])
  expect(people[0]?.lines).toHaveLength(6)
  expect(people[0]?.lines.map(({ answer }) => answer)).toContain('YES')
  expect(people[2]?.lines.find(({ answer }) => answer === 'NO')?.sentence).toMatch(/autre chose/)
  expect(await beside(1)).toHaveLength(1)
})

test('each person shown is a read written down, in as many statements as for a few', async () => {
  const count = async () => (await countStatements(() => beside())).statements.length
  const few = await count()
  const before = await base.database.app.participantRead.count({ where: { carrierId: world.carrierId } })
  for (let index = 0; index < 8; index += 1) await somebody(`Nom ${index}`, { trades: ['F1606'] })
  expect(await count()).toBe(few)
  expect(before).toBeLessThanOrEqual(
    await base.database.app.participantRead.count({ where: { carrierId: world.carrierId } }),
  )
})
