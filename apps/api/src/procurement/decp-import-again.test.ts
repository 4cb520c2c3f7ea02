import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { alpineDepartments, loadReferenceData } from '../organisation/reference-data.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import {
  contractTables,
  type DecpDesk,
  HOLDER,
  OTHER_HOLDER,
  openDesk,
  record,
} from '../testing/decp-desk.ts'

let base: TestDatabase
let desk: DecpDesk
beforeAll(async () => {
  base = await testDatabase()
  await loadReferenceData(base.database.app, alpineDepartments)
})
afterAll(() => base.drop())
beforeEach(async () => {
  desk = await openDesk(base.database)
})

describe('a second import', () => {
  test('of the same file writes nothing but its own report', async () => {
    const file = [
      record(),
      record({ titulaires: [{ id: OTHER_HOLDER }] }),
      record({ id: 'M2', acheteur: { id: '84111' } }),
    ]
    await desk.importRecords(...file)
    const before = await desk.checksums(contractTables)
    const journal = await base.database.app.journalEntry.count({ where: { carrierId: desk.carrierId } })
    expect(await desk.importRecords(...file)).toMatchObject({ read: 3, created: 0, updated: 0, unchanged: 3 })
    expect(await desk.checksums(contractTables)).toEqual(before)
    expect(await base.database.app.journalEntry.count({ where: { carrierId: desk.carrierId } })).toBe(
      journal + 1,
    )
  })

  test('of a corrected file updates what changed, and only that', async () => {
    await desk.importRecords(record(), record({ id: 'M2' }))
    const [, other] = await desk.contracts()
    const corrected = record({ montant: 450_000, titulaires: [{ id: OTHER_HOLDER }] })
    const imported = await desk.importRecords(corrected, record({ id: 'M2' }))
    expect(imported).toMatchObject({ updated: 1, unchanged: 1 })
    const [contract, same] = await desk.contracts()
    expect(contract).toMatchObject({
      amountCents: 45_000_000n,
      version: 2,
      lots: [{ amountCents: 45_000_000n, version: 2 }],
    })
    expect(contract?.lots[0]?.holders.map(({ organisation }) => organisation.siret)).toEqual([OTHER_HOLDER])
    expect(same).toEqual(other)
  })

  test('of a poorer file erases nothing', async () => {
    await desk.importRecords(record())
    const before = await desk.onlyContract()
    const poor = {
      id: 'M1',
      'acheteur.id': '20003452800014',
      objet: 'Réfection des réservoirs',
      'lieuExecution.code': '38350',
      'lieuExecution.typeCode': 'Code postal',
    }
    await desk.importRecords(poor)
    expect(await desk.onlyContract()).toMatchObject({
      amountCents: before.amountCents,
      considerations: ['NONE'],
      considerationsRaw: 'Pas de considération sociale',
      communeCode: '38269',
      lots: [{ holders: [{ shareBps: 10_000 }] }],
    })
  })

  test('never overwrites what a person entered: it fills what is empty and says what differs', async () => {
    await desk.importRecords(record({ dureeMois: 'NC' }))
    const { id } = await desk.onlyContract()
    const { procurementContract, journalEntry } = base.database.app
    await procurementContract.update({
      where: { id },
      data: {
        amountCents: 60_000_000n,
        launchedOn: new Date('2026-09-02'),
        buyerCategory: 'LOCAL',
        version: 2,
      },
    })
    await journalEntry.create({
      data: {
        id: newId(),
        carrierId: desk.carrierId,
        actorKind: 'FACILITATOR',
        verb: 'contract:write',
        objectKind: 'ProcurementContract',
        objectId: id,
      },
    })
    const clause = { considerationSociale: ['Clause sociale'] }
    const { importId } = await desk.importRecords(
      record({ considerationsSociales: clause, titulaires: [{ id: OTHER_HOLDER }] }),
    )
    const contract = await desk.onlyContract()
    expect(contract).toMatchObject({
      amountCents: 60_000_000n,
      launchedOn: new Date('2026-09-02'),
      buyerCategory: 'LOCAL',
      durationMonths: 8,
      considerations: ['SOCIAL_CLAUSE'],
      version: 3,
    })
    expect(contract.lots[0]?.holders.map(({ organisation }) => organisation.siret)).toEqual([HOLDER])
    expect(await desk.rows(importId)).toMatchObject([
      {
        outcome: 'UPDATED',
        reasons: ['La fiche garde ce que votre équipe y a écrit, le fichier dit autre chose : montant.'],
      },
    ])
  })

  test('finds a contract entered by hand under the same number', async () => {
    const { organisation, procurementContract } = base.database.app
    const buyerId = newId()
    await organisation.create({
      data: {
        id: buyerId,
        carrierId: desk.carrierId,
        kinds: ['BUYER'],
        name: 'Syndicat',
        siret: '20003452800014',
      },
    })
    await procurementContract.create({
      data: {
        id: newId(),
        carrierId: desk.carrierId,
        buyerId,
        reference: 'M1',
        subject: 'Réservoirs',
        origin: 'MANUAL',
        status: 'STUDY',
        considerations: ['UNKNOWN'],
        nextActorSince: new Date('2026-09-01'),
      },
    })
    expect(await desk.importRecords(record())).toMatchObject({ created: 0, updated: 1 })
    const linked = await desk.onlyContract()
    expect(linked).toMatchObject({
      subject: 'Réservoirs',
      origin: 'MANUAL',
      status: 'STUDY',
      decpUid: '20003452800014#M1',
      amountCents: 41_000_000n,
      considerations: ['NONE'],
      lots: [],
    })
    expect(await desk.importRecords(record())).toMatchObject({ unchanged: 1, updated: 0 })
    expect(await desk.onlyContract()).toEqual(linked)
  })
})
