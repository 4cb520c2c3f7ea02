import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { mutate } from '../testing/mutate.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { createWorld, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
})
afterAll(() => base.drop())

interface Contract {
  readonly id: string
  readonly version: number
  readonly lots: readonly { readonly id: string; readonly version: number; readonly number: number }[]
}
const fields =
  'id version subject reference cpv procedure durationMonths commune { code } buyer { id } lots { id number title amountCents version }'
const register = async () => {
  const buyerId = await world.organisation('Acheteur (essai)', ['BUYER'])
  const input = {
    ...{ buyerId, subject: 'Marché mal noté (essai)', reference: 'M-1', durationMonths: 12 },
    ...{ communeCode: '38269', lots: [{ number: 1, title: 'Lot un', amountCents: 100 }] },
  }
  const { data } = await mutate(world.asFacilitator())<Contract>(
    'registerContract',
    { input: 'RegisterContractInput!' },
    { input },
    fields,
  )
  return data
}
const correct = (
  { id, version }: { id: string; version: number },
  facts: object,
  run = world.asFacilitator(),
) =>
  mutate(run)<Contract>(
    'correctContract',
    { id: 'Uuid!', version: 'Int!', facts: 'ContractCorrectionInput!' },
    { id, version, facts },
    fields,
  )

describe('facts of a contract that were noted wrongly', () => {
  test('what is said changes, what is not said stays, what is said empty is gone', async () => {
    const contract = await register()
    const buyerId = await world.organisation('Vrai acheteur (essai)', ['BUYER'])
    const facts = {
      ...{ buyerId, subject: ' École de La Mure ', communeCode: '38499', durationMonths: 18 },
      ...{ cpv: '45214210-5', procedure: 'Appel d’offres ouvert' },
    }
    const { data } = await correct(contract, facts)
    expect(data).toMatchObject({
      version: 2,
      subject: 'École de La Mure',
      reference: 'M-1',
      cpv: '45214210',
      durationMonths: 18,
      commune: { code: '38499' },
      buyer: { id: buyerId },
    })
    expect((await correct(data, { reference: '', durationMonths: null, cpv: null })).data).toMatchObject({
      ...{ subject: 'École de La Mure', reference: null, durationMonths: null, cpv: null },
      procedure: 'Appel d’offres ouvert',
    })
    const lines = await base.database.app.journalEntry.findMany({
      where: { objectId: contract.id },
      orderBy: { id: 'asc' },
    })
    expect(lines.at(-1)?.facts).toEqual({ corrected: 'reference durationMonths cpv' })
  })

  test('bad words, an old version, another carrier’s buyer, an administrator: nothing changes', async () => {
    const contract = await register()
    const other = await createWorld(base.database)
    const theirs = await other.organisation('Acheteur d’ailleurs (essai)', ['BUYER'])
    expect(await correct(contract, { buyerId: theirs })).toMatchObject({ __typename: 'NotFound' })
    expect(await correct(contract, { cpv: '12' })).toMatchObject({ code: 'CPV_CODE_INVALID', field: 'cpv' })
    expect(await correct(contract, { subject: ' ' })).toMatchObject({ __typename: 'InvalidInput' })
    expect(await correct(contract, { durationMonths: 0 })).toMatchObject({ __typename: 'InvalidInput' })
    expect(await correct(contract, { subject: 'Autre objet' }, world.asAdministrator())).toMatchObject({
      __typename: 'NotAllowed',
    })
    const twice = await Promise.all([
      correct(contract, { subject: 'Premier objet' }),
      correct(contract, { subject: 'Second objet' }),
    ])
    expect(twice.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MutationCorrectContractSuccess',
      'StaleVersion',
    ])
  })

  test('under counted hours neither the buyer nor the territory changes; the rest does', async () => {
    const { contractId, commitmentIds, holderIds } = await awardedLot(base, world)
    const { app } = base.database
    await app.procurementContract.update({ where: { id: contractId }, data: { communeCode: '38269' } })
    await personWithHours(base, world, commitmentIds[0] ?? '', holderIds[0] ?? '')
    const contract = { id: contractId, version: 1 }
    const buyerId = await world.organisation('Autre acheteur (essai)', ['BUYER'])
    expect(await correct(contract, { buyerId })).toMatchObject({
      code: 'HOURS_COUNTED_FOR_BUYER',
      field: 'buyerId',
    })
    expect(await correct(contract, { communeCode: '' })).toMatchObject({
      code: 'HOURS_COUNTED_ON_TERRITORY',
      field: 'communeCode',
    })
    expect((await correct(contract, { communeCode: '38499', subject: 'Réfection' })).data).toMatchObject({
      commune: { code: '38499' },
      subject: 'Réfection',
    })
  })

  test('R04 R06 · a length that a derogation or a reservation was checked against stays within it', async () => {
    const { contractId, clauseId } = await awardedLot(base, world, { type: 'RESERVED_ESS' })
    const { app } = base.database
    await app.clause.update({ where: { id: clauseId }, data: { noticeText: 'L2113-15' } })
    const contract = { id: contractId, version: 1 }
    expect(await correct(contract, { durationMonths: 48 })).toMatchObject({ code: 'RESERVED_TOO_LONG' })
    const derogation = { derogationReason: 'WORKS_UNDER_SIX_MONTHS', derogationJustification: 'court' }
    await app.procurementContract.update({ where: { id: contractId }, data: derogation })
    expect(await correct(contract, { durationMonths: 8 })).toMatchObject({ code: 'DEROGATION_DOES_NOT_FIT' })
  })
})

describe('lots', () => {
  const add = ({ id, version }: Contract, lot: object) =>
    mutate(world.asFacilitator())<Contract>(
      'addLot',
      { contractId: 'Uuid!', version: 'Int!', lot: 'LotInput!' },
      { contractId: id, version, lot },
      fields,
    )
  const edit = (lot: { id: string; version: number }, input: object) =>
    mutate(world.asFacilitator())(
      'editLot',
      { lotId: 'Uuid!', version: 'Int!', input: 'LotCorrectionInput!' },
      { lotId: lot.id, version: lot.version, input },
      'title amountCents version',
    )

  test('a forgotten lot is added under its own number; two hands at once add one', async () => {
    const contract = await register()
    const two = { number: 2, title: 'Lot deux', amountCents: 200 }
    const both = await Promise.all([add(contract, two), add(contract, two)])
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MutationAddLotSuccess',
      'StaleVersion',
    ])
    const after = { ...contract, version: 2 }
    expect(await add(after, two)).toMatchObject({ code: 'LOT_NUMBER_TAKEN', field: 'number' })
    expect(await add(after, { number: 0, title: 'x' })).toMatchObject({ __typename: 'InvalidInput' })
    await base.database.app.procurementContract.update({
      where: { id: contract.id },
      data: { status: 'ABANDONED' },
    })
    expect(await add(after, { number: 3, title: 'Lot trois' })).toMatchObject({ code: 'CONTRACT_OVER' })
  })

  test('it is renamed and priced; once awarded, its amount changes by an amendment', async () => {
    const { lots } = await register()
    const [lot] = lots
    if (!lot) throw new Error('a lot is there')
    expect((await edit(lot, { title: 'Gros œuvre', amountCents: 300 })).data).toEqual({
      ...{ title: 'Gros œuvre', amountCents: 300, version: 2 },
    })
    expect(await edit(lot, { title: 'Encore' })).toMatchObject({ __typename: 'StaleVersion' })
    const awarded = { id: (await awardedLot(base, world)).lotId, version: 1 }
    expect(await edit(awarded, { title: 'Autre nom', amountCents: 500 })).toMatchObject({
      code: 'LOT_PRICED_BY_AMENDMENT',
      field: 'amountCents',
    })
    expect((await edit(awarded, { title: 'Autre nom' })).data).toMatchObject({ title: 'Autre nom' })
    expect(await edit({ id: newId(), version: 1 }, { title: 'Rien' })).toMatchObject({
      __typename: 'NotFound',
    })
  })
})
