import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let buyerId: string
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  buyerId = await world.organisation('Acheteur (essai)', ['BUYER'])
})
afterAll(() => base.drop())

const list = [
  { subject: 'Rénovation du gymnase', plannedOn: '2027-03-01', category: 'WORKS', amountCents: 6_000_000_00 },
  { subject: 'Fournitures de bureau', plannedOn: '2027-02-01', category: 'SUPPLIES', amountCents: 20_000_00 },
  { subject: 'Entretien des berges', plannedOn: '2027-04-01' },
]
const tell = (purchases: readonly object[], idempotencyKey = newId(), as = world.asFacilitator()) =>
  mutate(as)(
    'tellPlannedPurchases',
    {
      buyerId: 'Uuid!',
      buyerCategory: 'BuyerCategory',
      purchases: '[PlannedPurchaseInput!]!',
      idempotencyKey: 'String!',
    },
    { buyerId, buyerCategory: 'LOCAL', purchases, idempotencyKey },
    'added alreadyThere',
  )

interface Row {
  readonly id: string
  readonly version: number
  readonly subject: string
  readonly status: string
}
const fields =
  'id version subject status setAsideReason nextActor availableSteps obligation { status } contract { id status buyer { id } lots { title } }'
const rows = async (args = ''): Promise<Row[]> => {
  const { data } = await world.asFacilitator()<{ plannedPurchases: { edges: { node: Row }[] } }>(
    `{ plannedPurchases(first: 20${args}) { totalCount edges { node { ${fields} } } } }`,
  )
  return data?.plannedPurchases.edges.map(({ node }) => node) ?? []
}
const step = (name: string, { id, version }: Row, more: Record<string, string> = {}) =>
  mutate(world.asFacilitator())(
    name,
    { id: 'Uuid!', version: 'Int!', ...(more.reason ? { reason: 'String!' } : {}) },
    { id, version, ...more },
    fields,
  )

test('a list is told once: the same line, the same key, two hands at once add nothing', async () => {
  const key = newId()
  expect((await tell(list.slice(0, 2), key)).data).toEqual({ added: 2, alreadyThere: 0 })
  // Under its own key it is the same telling: what was answered is answered again.
  expect((await tell(list.slice(0, 2), key)).data).toEqual({ added: 2, alreadyThere: 0 })
  expect((await tell(list.slice(0, 2))).data).toEqual({ added: 0, alreadyThere: 2 })
  const both = await Promise.all([
    tell(list),
    tell([...list, { ...list[2], subject: 'entretien des BERGES ' }]),
  ])
  expect(both.reduce((sum, { data }) => sum + Number(data.added), 0)).toBe(1)
  expect((await rows()).map(({ subject }) => subject)).toEqual([
    'Fournitures de bureau',
    'Rénovation du gymnase',
    'Entretien des berges',
  ])
})

test('a line that cannot be read refuses the whole list and says which field', async () => {
  const before = (await rows()).length
  expect(
    await tell([
      { subject: 'Toiture', plannedOn: '2027-05-01' },
      { subject: ' ', plannedOn: '2027-05-01' },
    ]),
  ).toMatchObject({ __typename: 'InvalidInput' })
  expect(await tell([])).toMatchObject({ __typename: 'InvalidInput' })
  expect(await rows()).toHaveLength(before)
})

test('R01 · sorted, filtered, with the obligation foreseen; set aside with a reason and put back; kept, a contract', async () => {
  const [office, gym] = await rows()
  if (!office || !gym) throw new Error('the list is there')
  expect(gym).toMatchObject({
    status: 'PLANNED',
    nextActor: 'FACILITATOR',
    availableSteps: ['keep', 'tie', 'setAside'],
    obligation: { status: 'REQUIRED' },
  })
  expect((await rows(', order: LARGEST')).map(({ subject }) => subject)[0]).toBe('Rénovation du gymnase')
  expect(await step('setPlannedPurchaseAside', office, { reason: 'x' })).toMatchObject({
    __typename: 'InvalidInput',
  })
  const aside = await step('setPlannedPurchaseAside', office, { reason: 'Peu de main-d’œuvre.' })
  expect(aside.data).toMatchObject({
    status: 'SET_ASIDE',
    setAsideReason: 'Peu de main-d’œuvre.',
    nextActor: 'NOBODY',
    availableSteps: ['putBack'],
  })
  expect(await rows(', filter: { status: SET_ASIDE }')).toHaveLength(1)
  expect(await step('keepPlannedPurchase', aside.data as unknown as Row)).toMatchObject({
    code: 'STEP_NOT_POSSIBLE',
  })
  expect((await step('putPlannedPurchaseBack', aside.data as unknown as Row)).data).toMatchObject({
    status: 'PLANNED',
    setAsideReason: null,
  })
  const twice = await Promise.all([step('keepPlannedPurchase', gym), step('keepPlannedPurchase', gym)])
  expect(twice.map(({ __typename }) => __typename).toSorted()).toContain('StaleVersion')
  expect(twice.find(({ data }) => data)?.data).toMatchObject({
    status: 'KEPT',
    availableSteps: [],
    contract: { status: 'IDENTIFIED', buyer: { id: buyerId }, lots: [{ title: 'Rénovation du gymnase' }] },
  })
  expect(await base.database.app.procurementContract.count({ where: { buyerId } })).toBe(1)
})

test('an administrator reads the list and does not sort it', async () => {
  expect(await tell(list, newId(), world.asAdministrator())).toMatchObject({ __typename: 'NotAllowed' })
})

test('what the buyer says again is written again, until it is a contract', async () => {
  await tell([{ subject: 'Voirie', plannedOn: '2027-06-01' }])
  const road = (await rows()).find(({ subject }) => subject === 'Voirie')
  if (!road) throw new Error('the purchase is there')
  const edit = (input: object, version = 1) =>
    mutate(world.asFacilitator())<Row>(
      'editPlannedPurchase',
      { id: 'Uuid!', version: 'Int!', input: 'PlannedPurchaseInput!' },
      { id: road.id, version, input: { subject: 'Voirie', plannedOn: '2027-09-01', ...input } },
      'id version subject plannedOn amountCents buyerCategory status',
    )
  expect(await edit({ subject: ' ' })).toMatchObject({ __typename: 'InvalidInput' })
  expect(await edit({ amountCents: -1 })).toMatchObject({ __typename: 'InvalidInput' })
  const { data } = await edit({ subject: 'Voirie du bourg', amountCents: 400_000_00 })
  expect(data).toMatchObject({
    ...{ version: 2, subject: 'Voirie du bourg', plannedOn: '2027-09-01', amountCents: 400_000_00 },
    ...{ buyerCategory: 'LOCAL', status: 'PLANNED' },
  })
  expect(await edit({})).toMatchObject({ __typename: 'StaleVersion' })
  await step('keepPlannedPurchase', data)
  expect(await edit({}, 3)).toMatchObject({ code: 'PURCHASE_KEPT' })
})

test('a contract that is there fulfils one planned purchase of its buyer, and opens nothing else', async () => {
  const register = async (buyer: string) => {
    const { data } = await mutate(world.asFacilitator())<{ id: string }>(
      'registerContract',
      { input: 'RegisterContractInput!' },
      { input: { buyerId: buyer, subject: 'Déjà notifié', lots: [{ number: 1, title: 'Lot unique' }] } },
    )
    return data.id
  }
  await tell([
    { subject: 'Éclairage', plannedOn: '2027-06-01' },
    { subject: 'Éclairage, suite', plannedOn: '2027-06-01' },
  ])
  const [first, second] = (await rows()).filter(({ subject }) => subject.startsWith('Éclairage'))
  if (!first || !second) throw new Error('the purchases are there')
  const tie = (row: Row, contractId: string) =>
    mutate(world.asFacilitator())(
      'tiePlannedPurchase',
      { id: 'Uuid!', version: 'Int!', contractId: 'Uuid!' },
      { id: row.id, version: row.version, contractId },
      fields,
    )
  const other = await world.organisation('Autre acheteur (essai)', ['BUYER'])
  expect(await tie(first, await register(other))).toMatchObject({ code: 'PURCHASE_OTHER_BUYER' })
  const contractId = await register(buyerId)
  const before = await base.database.app.procurementContract.count()
  expect((await tie(first, contractId)).data).toMatchObject({ status: 'KEPT', contract: { id: contractId } })
  expect(await tie(second, contractId)).toMatchObject({ code: 'CONTRACT_FULFILS_ANOTHER' })
  expect(await tie(first, contractId)).toMatchObject({ __typename: 'StaleVersion' })
  expect(await base.database.app.procurementContract.count()).toBe(before)
})
