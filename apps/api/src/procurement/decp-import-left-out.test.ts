import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { alpineDepartments, loadReferenceData } from '../organisation/reference-data.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { type DecpDesk, elsewhere, everyTable, openDesk, record } from '../testing/decp-desk.ts'
import { DecpImportRefused } from './decp-import.ts'
import { DecpUnreadable } from './decp-reader.ts'

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

describe('what is not imported', () => {
  test('a contract of elsewhere is counted, the first thousand with a row', async () => {
    const far = Array.from({ length: 1100 }, (_, index) =>
      record({ id: `F${index}`, lieuExecution: elsewhere }),
    )
    const imported = await desk.importRecords(...far)
    expect(imported).toMatchObject({ read: 1100, outside: 1100, created: 0 })
    const report = await desk.rows(imported.importId)
    expect(report).toHaveLength(1000)
    expect(report[0]).toMatchObject({
      outcome: 'OUTSIDE',
      contractId: null,
      reasons: ['Lieu d’exécution « Code commune 38185 », hors du territoire.'],
    })
    expect(await desk.contracts()).toEqual([])
  })

  test('a wide place enters only for a buyer already followed, and a further import agrees', async () => {
    const wide = { code: '38', typeCode: 'Code département' }
    const file = [record(), record({ id: 'M2', lieuExecution: wide })]
    expect(await desk.importRecords(...file)).toMatchObject({ created: 1, outside: 1 })
    expect(await desk.importRecords(...file)).toMatchObject({ unchanged: 1, outside: 1 })
    await base.database.app.procurementContract.updateMany({
      where: { carrierId: desk.carrierId },
      data: { status: 'STUDY' },
    })
    expect(await desk.importRecords(...file)).toMatchObject({ unchanged: 1, created: 1, outside: 0 })
    expect((await desk.contracts())[1]?.warnings).toEqual([
      'Lieu d’exécution « Code département 38 », trop large : à vérifier.',
    ])
  })

  test('a concession has no place: it enters by its buyer, a commune born of a merger too', async () => {
    const concession = {
      id: 'C1',
      objet: 'Remontées mécaniques',
      dateSignature: '2026-05-04',
      valeurGlobale: 9e6,
    }
    const lesDeuxAlpes = { ...concession, autoriteConcedante: { id: '20006443400018' } }
    const grenoble = { ...concession, autoriteConcedante: { id: '21380185500015' } }
    const file = { marches: { 'contrat-concession': [lesDeuxAlpes, grenoble] } }
    expect(await desk.importText(JSON.stringify(file))).toMatchObject({ created: 1, outside: 1 })
    expect(await desk.onlyContract()).toMatchObject({
      category: 'CONCESSION',
      warnings: ['Lieu d’exécution non renseigné : à vérifier.'],
    })
  })

  test('a line that is no contract is rejected with its reason, the others go in', async () => {
    const imported = await desk.importText(
      JSON.stringify([record({ id: 'NC' }), 'NC', record({ objet: null }), record()]),
    )
    expect(imported).toMatchObject({ read: 4, rejected: 3, created: 1 })
    expect(
      (await desk.rows(imported.importId)).map(({ label, outcome, reasons }) => [label, outcome, ...reasons]),
    ).toEqual([
      ['NC · Réfection des réservoirs', 'REJECTED', 'Le marché n’a pas de numéro.'],
      ['Ligne 2', 'REJECTED', 'Cette ligne n’est pas un marché.'],
      ['M1', 'REJECTED', 'Le marché n’a pas d’objet.'],
      ['M1 · Réfection des réservoirs', 'CREATED'],
    ])
  })

  test('a broken file changes nothing at all, however late it breaks', async () => {
    await desk.importRecords(record())
    const before = await desk.checksums(everyTable)
    const file = JSON.stringify({
      marches: Array.from({ length: 1500 }, (_, index) => record({ id: `X${index}` })),
    })
    await expect(desk.importText(file.slice(0, -3))).rejects.toThrow(DecpUnreadable)
    expect(await desk.checksums(everyTable)).toEqual(before)
  })

  test('without a territory nothing can be told in from out: the import is refused', async () => {
    desk = await openDesk(base.database, [])
    await expect(desk.importRecords(record())).rejects.toThrow(DecpImportRefused)
  })
})
