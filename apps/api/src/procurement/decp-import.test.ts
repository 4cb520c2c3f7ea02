import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { alpineDepartments, loadReferenceData } from '../organisation/reference-data.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { type DecpDesk, elsewhere, HOLDER, OTHER_HOLDER, openDesk, record } from '../testing/decp-desk.ts'

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

describe('a contract of the territory', () => {
  test('is created with its buyer, its holder and a lot, facts normalised and raw values kept', async () => {
    const imported = await desk.importRecords(
      record({
        modifications: [
          { modification: { id: 1, montant: 450_000, dateNotificationModification: '2026-11-02' } },
        ],
      }),
    )
    expect(imported).toMatchObject({ read: 1, created: 1, updated: 0, unchanged: 0, outside: 0, rejected: 0 })
    expect(await desk.onlyContract()).toMatchObject({
      reference: 'M1',
      decpUid: '20003452800014#M1',
      subject: 'Réfection des réservoirs',
      category: 'WORKS',
      cpv: '45232150',
      amountCents: 41_000_000n,
      communeCode: '38269',
      notifiedOn: new Date('2026-10-01'),
      durationMonths: 8,
      considerations: ['NONE'],
      considerationsRaw: 'Pas de considération sociale',
      warnings: ['Modification du 2 novembre 2026 : montant porté à 450 000 €.'],
      origin: 'DECP',
      status: 'IDENTIFIED',
      nextActor: 'FACILITATOR',
      nextActorSince: new Date('2026-11-22'),
      launchedOn: null,
      buyerCategory: null,
      version: 1,
      buyer: { name: 'Syndicat des eaux (démo)', siret: '20003452800014', kinds: ['BUYER'] },
      lots: [
        {
          number: 1,
          title: 'Réfection des réservoirs',
          amountCents: 41_000_000n,
          holders: [{ shareBps: 10_000, lead: true, organisation: { siret: HOLDER, kinds: ['COMPANY'] } }],
        },
      ],
    })
  })

  test('leaves its report row, its journal entry and its outgoing event, in the same transaction', async () => {
    const { importId } = await desk.importRecords(record())
    const { id } = await desk.onlyContract()
    expect(await desk.rows(importId)).toMatchObject([
      {
        position: 1,
        contractId: id,
        label: 'M1 · Réfection des réservoirs',
        outcome: 'CREATED',
        reasons: [],
      },
    ])
    const { decpImport, journalEntry, outboxEvent } = base.database.app
    expect(await decpImport.findUnique({ where: { id: importId } })).toMatchObject({
      read: 1,
      created: 1,
      finishedAt: expect.any(Date),
    })
    const entries = await journalEntry.findMany({
      where: { carrierId: desk.carrierId },
      orderBy: { objectKind: 'asc' },
    })
    expect(entries).toMatchObject([
      {
        objectKind: 'DecpImport',
        objectId: importId,
        verb: 'import:run',
        actorKind: 'OPERATOR',
        actorId: null,
      },
      {
        objectKind: 'ProcurementContract',
        objectId: id,
        verb: 'import:run',
        facts: { importId, position: 1 },
      },
    ])
    const events = await outboxEvent.findMany({
      where: { carrierId: desk.carrierId },
      orderBy: { type: 'asc' },
    })
    expect(events.map(({ type }) => type)).toEqual(['contract.registered', 'decpImport.finished'])
  })

  test('the record is kept as the file has it, keys nobody reads included; what changes nothing is not kept again', async () => {
    const said = { ...(record() as object), cleInconnue: { valeur: 'telle quelle', nombre: 12.5 } }
    const first = await desk.importRecords(said, { id: 'illisible' })
    const raws = async (importId: string) => (await desk.rows(importId)).map(({ raw }) => raw)
    expect(await raws(first.importId)).toEqual(expect.arrayContaining([said, { id: 'illisible' }]))
    const again = await desk.importRecords(said)
    expect(await raws(again.importId)).toEqual([null])
    const changed = { ...said, montant: 420_000 }
    const third = await desk.importRecords(changed, changed)
    expect(await raws(third.importId)).toEqual([changed, changed])
  })

  test('a record that is enormous is read, and not kept', async () => {
    const { importId } = await desk.importRecords({ ...(record() as object), annexe: 'x'.repeat(40_000) })
    expect(await desk.rows(importId)).toMatchObject([{ outcome: 'CREATED', raw: null }])
  })

  test('three holders share equally, to the last basis point; one without identity is said, not invented', async () => {
    const party = (id: string, name?: string) => ({ id, ...(name ? { denominationSociale: name } : {}) })
    await desk.importRecords(
      record({
        titulaires: [party(HOLDER), party(OTHER_HOLDER), party('84111', 'Sans numéro (démo)'), party('FR99')],
      }),
    )
    const { lots, warnings } = await desk.onlyContract()
    const holders = lots[0]?.holders ?? []
    expect(holders.map(({ shareBps }) => shareBps).toSorted()).toEqual([3333, 3333, 3334])
    expect(holders.every(({ lead }) => !lead)).toBe(true)
    expect(holders.map(({ organisation }) => organisation.name).toSorted()).toEqual([
      `Entreprise ${OTHER_HOLDER}`,
      `Entreprise ${HOLDER}`,
      'Sans numéro (démo)',
    ])
    expect(warnings).toContain('Un titulaire n’a ni SIRET valable ni nom : non rattaché.')
  })

  test('an organisation already known is found by its SIRET; a later file gives the name it lacked', async () => {
    const { organisation } = base.database.app
    await organisation.create({
      data: {
        id: newId(),
        carrierId: desk.carrierId,
        kinds: ['ACI'],
        name: 'Chantier Les Drayes (démo)',
        siret: HOLDER,
      },
    })
    await desk.importRecords(record({ acheteur: { id: '20003452800014' } }))
    const names = async () =>
      (await organisation.findMany({ where: { carrierId: desk.carrierId }, orderBy: { siret: 'asc' } })).map(
        ({ name, kinds }) => [name, kinds],
      )
    expect(await names()).toEqual([
      ['Acheteur 20003452800014', ['BUYER']],
      ['Chantier Les Drayes (démo)', ['ACI']],
    ])
    await desk.importRecords(record({ titulaires: [] }))
    expect(await names()).toEqual([
      ['Syndicat des eaux (démo)', ['BUYER']],
      ['Chantier Les Drayes (démo)', ['ACI']],
    ])
    expect((await desk.onlyContract()).lots[0]?.holders).toHaveLength(1)
  })

  test('the same contract far apart in the file, once per holder, is one contract', async () => {
    const others = Array.from({ length: 1200 }, (_, index) =>
      record({ id: `B${index}`, lieuExecution: elsewhere }),
    )
    const last = record({ titulaires: [{ id: OTHER_HOLDER }], considerationsSociales: 'NC', montant: 'NC' })
    const imported = await desk.importRecords(record(), ...others, last)
    expect(imported).toMatchObject({ read: 1202, created: 1, unchanged: 1, outside: 1200 })
    const { lots, considerations } = await desk.onlyContract()
    expect(lots[0]?.holders.map(({ shareBps }) => shareBps)).toEqual([5000, 5000])
    expect(considerations).toEqual(['NONE'])
    expect((await desk.rows(imported.importId)).at(-1)).toMatchObject({
      position: 1202,
      outcome: 'UNCHANGED',
      reasons: ['Même marché que la ligne 1 : les deux sont réunies.'],
    })
  })
})

test('two carriers import the same file, each its own', async () => {
  await desk.importRecords(record())
  const first = await desk.onlyContract()
  desk = await openDesk(base.database, ['200040657'])
  expect(await desk.importRecords(record())).toMatchObject({ created: 1 })
  expect((await desk.onlyContract()).id).not.toBe(first.id)
})

test('the same file sent twice at once is imported once', async () => {
  const file = Array.from({ length: 40 }, (_, index) => record({ id: `T${index}` }))
  const both = await Promise.all([desk.importRecords(...file), desk.importRecords(...file)])
  expect(both.map(({ created }) => created).toSorted((one, other) => one - other)).toEqual([0, 40])
  expect(await desk.contracts()).toHaveLength(40)
})
