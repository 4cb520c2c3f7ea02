import { ANONYMOUS } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

const input = {
  from: '2026-11-01',
  legalBasis: 'LEGITIMATE_INTEREST',
  grounds: 'aider à l’embauche les personnes qui nous le demandent.',
  controller: 'Association de l’essai',
  officerName: 'Alix Fictif',
  officerContact: 'dpo@cordee.example',
  source: 'registre des traitements, fiche 2',
}
const say = (more: Record<string, unknown> = {}, run = world.asAdministrator()) =>
  mutate(run)<{ id: string }>(
    'sayDataProtection',
    { input: 'DataProtectionInput!' },
    { input: { ...input, ...more } },
    'id',
  )
const told = async () => {
  const portal = runAs(base.database, ANONYMOUS, { door: 'public', today })
  const { data } = await portal<{ territory: { dataProtection: Record<string, unknown> | null } }>(
    '{ territory { dataProtection { from legalBasis grounds controller officerName officerContact } } }',
  )
  return data?.territory.dataProtection
}
/** The page a person is handed with all that is held about them. */
const copied = async (participantId: string) => {
  const run = runAs(base.database, world.facilitator, { today, cipher: testCipher })
  const { data } = await run<{ exportPerson: { data?: { page: string } } }>(
    `mutation ($id: Uuid!) { exportPerson(participantId: $id) { ... on MutationExportPersonSuccess { data { page } } } }`,
    { id: participantId },
  )
  return data?.exportPerson.data?.page ?? ''
}

test('until somebody says it the portal is told nothing, and supposes nothing', async () => {
  expect(await told()).toBeNull()
})

test('what is said holds from its day, for the portal; what comes later waits, what was said before stays', async () => {
  await say()
  const now = {
    from: '2026-11-01',
    legalBasis: 'LEGITIMATE_INTEREST',
    grounds: 'aider à l’embauche les personnes qui nous le demandent',
    controller: 'Association de l’essai',
    officerName: 'Alix Fictif',
    officerContact: 'dpo@cordee.example',
  }
  expect(await told()).toEqual(now)
  await say({ from: '2026-12-01', legalBasis: 'CONSENT' })
  expect(await told()).toEqual(now)
  await say({ officerName: ' ', officerContact: null })
  expect(await told()).toEqual({ ...now, officerName: null, officerContact: null })
  const { data } = await world.asFacilitator()<{ dataProtection: object[] }>(
    '{ dataProtection { from legalBasis legalBasisLabel source saidOn } }',
  )
  expect(data?.dataProtection).toHaveLength(3)
})

test('an officer without a contact, words that say nothing and a facilitator change nothing', async () => {
  const before = await base.database.app.dataProtection.count()
  expect(await say({ officerContact: null })).toMatchObject({
    code: 'OFFICER_INCOMPLETE',
    field: 'officerContact',
  })
  expect((await say({ grounds: ' ' })).__typename).toBe('InvalidInput')
  expect((await say({}, world.asFacilitator())).__typename).toBe('NotAllowed')
  expect(await base.database.app.dataProtection.count()).toBe(before)
})

test('the copy of a person’s data says the same', async () => {
  const { commitmentIds, holderIds } = await awardedLot(base, world)
  const { participantId } = await personWithHours(base, world, commitmentIds[0] ?? '', holderIds[0] ?? '')
  const page = await copied(participantId)
  expect(page).toContain('Association de l’essai')
  expect(page).toContain('Intérêt légitime')
  expect(page).toContain('aucun n’est nommé ici')
})
