import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { day } from '@cordee/domain/kernel/day'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { alpineDepartments, loadReferenceData } from '../organisation/reference-data.ts'
import { newId } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { DecpImportRefused, importDecp } from './decp-import.ts'
import { DecpUnreadable } from './decp-reader.ts'

/** The sample files lie beside the repository; whoever has none skips what reads them. */
const samples = fileURLToPath(new URL('../../../../../shared/data/decp/', import.meta.url))
const SUD_ISERE = ['200030658', '200040657', '243800745']

const HOLDER = '73282932000074'
const OTHER_HOLDER = '40483304800022'
const record = (changes: object = {}) => ({
  id: 'M1',
  acheteur: { id: '20003452800014', nom: 'Syndicat des eaux (démo)' },
  nature: 'Marché',
  objet: 'Réfection des réservoirs',
  codeCPV: '45232150-8',
  ccag: 'Travaux',
  procedure: 'Procédure adaptée',
  lieuExecution: { code: '38269', typeCode: 'Code commune' },
  dureeMois: 8,
  dateNotification: '2026-10-01',
  montant: 410_000,
  titulaires: [{ titulaire: { id: HOLDER, typeIdentifiant: 'SIRET', denominationSociale: 'Canaux (démo)' } }],
  considerationsSociales: { considerationSociale: ['Pas de considération sociale'] },
  modifications: [],
  ...changes,
})
const elsewhere = { code: '38185', typeCode: 'Code commune' }

let base: TestDatabase
let carrierId: string
beforeAll(async () => {
  base = await testDatabase()
  await loadReferenceData(base.database.app, alpineDepartments)
})
afterAll(() => base.drop())

beforeEach(async () => {
  carrierId = newId()
  const { app } = base.database
  await app.carrierOrganisation.create({
    data: {
      id: carrierId,
      name: 'Essai',
      facilitatorFirstName: 'Anne',
      phone: '',
      phoneHours: '',
      email: 'a@b.example',
    },
  })
  await app.carrierTerritory.createMany({ data: SUD_ISERE.map((epciCode) => ({ carrierId, epciCode })) })
})

const importStream = (stream: AsyncIterable<Uint8Array>, fileName = 'essai.json') =>
  importDecp({
    db: base.database.app,
    carrierId,
    startedById: null,
    fileName,
    stream,
    today: day('2026-11-22'),
    newId,
  })
const importText = (text: string) => importStream(new Blob([text]).stream())
const importRecords = (...records: object[]) => importText(JSON.stringify({ marches: { marche: records } }))

const contracts = () =>
  base.database.app.procurementContract.findMany({
    where: { carrierId },
    include: { buyer: true, lots: { include: { holders: { include: { organisation: true } } } } },
    orderBy: { reference: 'asc' },
  })
const onlyContract = async () => {
  const [contract, ...others] = await contracts()
  expect(others).toEqual([])
  if (!contract) throw new Error('no contract')
  return contract
}
const rows = (importId: string) =>
  base.database.app.decpImportRow.findMany({ where: { carrierId, importId }, orderBy: { position: 'asc' } })

/** One checksum a table, system columns included: a row written again shows. */
const checksums = (tables: string[]) => base.database.app.$queryRaw`
  SELECT name, md5(query_to_xml(format('SELECT t.xmin, t::text AS row FROM %I t ORDER BY 2', name), true, false, '')::text)
  FROM unnest(${tables}::text[]) AS name`
const CONTRACT_TABLES = ['procurement_contract', 'lot', 'lot_holder', 'organisation']
const EVERY_TABLE = [...CONTRACT_TABLES, 'decp_import', 'decp_import_row', 'journal_entry', 'outbox_event']

describe('a contract of the territory', () => {
  test('is created with its buyer, its holder and a lot, facts normalised and raw values kept', async () => {
    const imported = await importRecords(
      record({
        modifications: [
          { modification: { id: 1, montant: 450_000, dateNotificationModification: '2026-11-02' } },
        ],
      }),
    )
    expect(imported).toMatchObject({ read: 1, created: 1, updated: 0, unchanged: 0, outside: 0, rejected: 0 })
    expect(await onlyContract()).toMatchObject({
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
    const { importId } = await importRecords(record())
    const { id } = await onlyContract()
    expect(await rows(importId)).toMatchObject([
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
    const entries = await journalEntry.findMany({ where: { carrierId }, orderBy: { objectKind: 'asc' } })
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
    const events = await outboxEvent.findMany({ where: { carrierId }, orderBy: { type: 'asc' } })
    expect(events.map(({ type }) => type)).toEqual(['contract.registered', 'decpImport.finished'])
  })

  test('three holders share equally, to the last basis point; one without identity is said, not invented', async () => {
    const party = (id: string, name?: string) => ({ id, ...(name ? { denominationSociale: name } : {}) })
    await importRecords(
      record({
        titulaires: [party(HOLDER), party(OTHER_HOLDER), party('84111', 'Sans numéro (démo)'), party('FR99')],
      }),
    )
    const { lots, warnings } = await onlyContract()
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
      data: { id: newId(), carrierId, kinds: ['ACI'], name: 'Chantier Les Drayes (démo)', siret: HOLDER },
    })
    await importRecords(record({ acheteur: { id: '20003452800014' } }))
    const names = async () =>
      (await organisation.findMany({ where: { carrierId }, orderBy: { siret: 'asc' } })).map(
        ({ name, kinds }) => [name, kinds],
      )
    expect(await names()).toEqual([
      ['Acheteur 20003452800014', ['BUYER']],
      ['Chantier Les Drayes (démo)', ['ACI']],
    ])
    await importRecords(record({ titulaires: [] }))
    expect(await names()).toEqual([
      ['Syndicat des eaux (démo)', ['BUYER']],
      ['Chantier Les Drayes (démo)', ['ACI']],
    ])
    expect((await onlyContract()).lots[0]?.holders).toHaveLength(1)
  })

  test('the same contract far apart in the file, once per holder, is one contract', async () => {
    const others = Array.from({ length: 1200 }, (_, index) =>
      record({ id: `B${index}`, lieuExecution: elsewhere }),
    )
    const last = record({ titulaires: [{ id: OTHER_HOLDER }], considerationsSociales: 'NC', montant: 'NC' })
    const imported = await importRecords(record(), ...others, last)
    expect(imported).toMatchObject({ read: 1202, created: 1, unchanged: 1, outside: 1200 })
    const { lots, considerations } = await onlyContract()
    expect(lots[0]?.holders.map(({ shareBps }) => shareBps)).toEqual([5000, 5000])
    expect(considerations).toEqual(['NONE'])
    expect((await rows(imported.importId)).at(-1)).toMatchObject({
      position: 1202,
      outcome: 'UNCHANGED',
      reasons: ['Même marché que la ligne 1 : les deux sont réunies.'],
    })
  })
})

describe('a second import', () => {
  test('of the same file writes nothing but its own report', async () => {
    const file = [
      record(),
      record({ titulaires: [{ id: OTHER_HOLDER }] }),
      record({ id: 'M2', acheteur: { id: '84111' } }),
    ]
    await importRecords(...file)
    const before = await checksums(CONTRACT_TABLES)
    const journal = await base.database.app.journalEntry.count({ where: { carrierId } })
    expect(await importRecords(...file)).toMatchObject({ read: 3, created: 0, updated: 0, unchanged: 3 })
    expect(await checksums(CONTRACT_TABLES)).toEqual(before)
    expect(await base.database.app.journalEntry.count({ where: { carrierId } })).toBe(journal + 1)
  })

  test('of a corrected file updates what changed, and only that', async () => {
    await importRecords(record(), record({ id: 'M2' }))
    const [, other] = await contracts()
    const corrected = record({ montant: 450_000, titulaires: [{ id: OTHER_HOLDER }] })
    const imported = await importRecords(corrected, record({ id: 'M2' }))
    expect(imported).toMatchObject({ updated: 1, unchanged: 1 })
    const [contract, same] = await contracts()
    expect(contract).toMatchObject({
      amountCents: 45_000_000n,
      version: 2,
      lots: [{ amountCents: 45_000_000n, version: 2 }],
    })
    expect(contract?.lots[0]?.holders.map(({ organisation }) => organisation.siret)).toEqual([OTHER_HOLDER])
    expect(same).toEqual(other)
  })

  test('of a poorer file erases nothing', async () => {
    await importRecords(record())
    const before = await onlyContract()
    const poor = {
      id: 'M1',
      'acheteur.id': '20003452800014',
      objet: 'Réfection des réservoirs',
      'lieuExecution.code': '38350',
      'lieuExecution.typeCode': 'Code postal',
    }
    await importRecords(poor)
    expect(await onlyContract()).toMatchObject({
      amountCents: before.amountCents,
      considerations: ['NONE'],
      considerationsRaw: 'Pas de considération sociale',
      communeCode: '38269',
      lots: [{ holders: [{ shareBps: 10_000 }] }],
    })
  })

  test('never overwrites what a person entered: it fills what is empty and says what differs', async () => {
    await importRecords(record({ dureeMois: 'NC' }))
    const { id } = await onlyContract()
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
        carrierId,
        actorKind: 'FACILITATOR',
        verb: 'contract:write',
        objectKind: 'ProcurementContract',
        objectId: id,
      },
    })
    const clause = { considerationSociale: ['Clause sociale'] }
    const { importId } = await importRecords(
      record({ considerationsSociales: clause, titulaires: [{ id: OTHER_HOLDER }] }),
    )
    const contract = await onlyContract()
    expect(contract).toMatchObject({
      amountCents: 60_000_000n,
      launchedOn: new Date('2026-09-02'),
      buyerCategory: 'LOCAL',
      durationMonths: 8,
      considerations: ['SOCIAL_CLAUSE'],
      version: 3,
    })
    expect(contract.lots[0]?.holders.map(({ organisation }) => organisation.siret)).toEqual([HOLDER])
    expect(await rows(importId)).toMatchObject([
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
      data: { id: buyerId, carrierId, kinds: ['BUYER'], name: 'Syndicat', siret: '20003452800014' },
    })
    await procurementContract.create({
      data: {
        id: newId(),
        carrierId,
        buyerId,
        reference: 'M1',
        subject: 'Réservoirs',
        origin: 'MANUAL',
        status: 'STUDY',
        considerations: ['UNKNOWN'],
        nextActorSince: new Date('2026-09-01'),
      },
    })
    expect(await importRecords(record())).toMatchObject({ created: 0, updated: 1 })
    const linked = await onlyContract()
    expect(linked).toMatchObject({
      subject: 'Réservoirs',
      origin: 'MANUAL',
      status: 'STUDY',
      decpUid: '20003452800014#M1',
      amountCents: 41_000_000n,
      considerations: ['NONE'],
      lots: [],
    })
    expect(await importRecords(record())).toMatchObject({ unchanged: 1, updated: 0 })
    expect(await onlyContract()).toEqual(linked)
  })
})

describe('what is not imported', () => {
  test('a contract of elsewhere is counted, the first thousand with a row', async () => {
    const far = Array.from({ length: 1100 }, (_, index) =>
      record({ id: `F${index}`, lieuExecution: elsewhere }),
    )
    const imported = await importRecords(...far)
    expect(imported).toMatchObject({ read: 1100, outside: 1100, created: 0 })
    const report = await rows(imported.importId)
    expect(report).toHaveLength(1000)
    expect(report[0]).toMatchObject({
      outcome: 'OUTSIDE',
      contractId: null,
      reasons: ['Lieu d’exécution « Code commune 38185 », hors du territoire.'],
    })
    expect(await contracts()).toEqual([])
  })

  test('a wide place enters only for a buyer already followed, and a further import agrees', async () => {
    const wide = { code: '38', typeCode: 'Code département' }
    const file = [record(), record({ id: 'M2', lieuExecution: wide })]
    expect(await importRecords(...file)).toMatchObject({ created: 1, outside: 1 })
    expect(await importRecords(...file)).toMatchObject({ unchanged: 1, outside: 1 })
    await base.database.app.procurementContract.updateMany({
      where: { carrierId },
      data: { status: 'STUDY' },
    })
    expect(await importRecords(...file)).toMatchObject({ unchanged: 1, created: 1, outside: 0 })
    expect((await contracts())[1]?.warnings).toEqual([
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
    expect(await importText(JSON.stringify(file))).toMatchObject({ created: 1, outside: 1 })
    expect(await onlyContract()).toMatchObject({
      category: 'CONCESSION',
      warnings: ['Lieu d’exécution non renseigné : à vérifier.'],
    })
  })

  test('a line that is no contract is rejected with its reason, the others go in', async () => {
    const imported = await importText(
      JSON.stringify([record({ id: 'NC' }), 'NC', record({ objet: null }), record()]),
    )
    expect(imported).toMatchObject({ read: 4, rejected: 3, created: 1 })
    expect(
      (await rows(imported.importId)).map(({ label, outcome, reasons }) => [label, outcome, ...reasons]),
    ).toEqual([
      ['NC · Réfection des réservoirs', 'REJECTED', 'Le marché n’a pas de numéro.'],
      ['Ligne 2', 'REJECTED', 'Cette ligne n’est pas un marché.'],
      ['M1', 'REJECTED', 'Le marché n’a pas d’objet.'],
      ['M1 · Réfection des réservoirs', 'CREATED'],
    ])
  })

  test('a broken file changes nothing at all, however late it breaks', async () => {
    await importRecords(record())
    const before = await checksums(EVERY_TABLE)
    const file = JSON.stringify({
      marches: Array.from({ length: 1500 }, (_, index) => record({ id: `X${index}` })),
    })
    await expect(importText(file.slice(0, -3))).rejects.toThrow(DecpUnreadable)
    expect(await checksums(EVERY_TABLE)).toEqual(before)
  })

  test('without a territory nothing can be told in from out: the import is refused', async () => {
    carrierId = newId()
    await base.database.app.carrierOrganisation.create({
      data: {
        id: carrierId,
        name: 'Sans',
        facilitatorFirstName: 'Anne',
        phone: '',
        phoneHours: '',
        email: 'a@b.example',
      },
    })
    await expect(importRecords(record())).rejects.toThrow(DecpImportRefused)
  })
})

test('two carriers import the same file, each its own', async () => {
  await importRecords(record())
  const first = await onlyContract()
  carrierId = newId()
  await base.database.app.carrierOrganisation.create({
    data: {
      id: carrierId,
      name: 'Autre',
      facilitatorFirstName: 'Anne',
      phone: '',
      phoneHours: '',
      email: 'a@b.example',
    },
  })
  await base.database.app.carrierTerritory.create({ data: { carrierId, epciCode: '200040657' } })
  expect(await importRecords(record())).toMatchObject({ created: 1 })
  expect((await onlyContract()).id).not.toBe(first.id)
})

test('the same file sent twice at once is imported once', async () => {
  const file = Array.from({ length: 40 }, (_, index) => record({ id: `T${index}` }))
  const both = await Promise.all([importRecords(...file), importRecords(...file)])
  expect(both.map(({ created }) => created).toSorted((one, other) => one - other)).toEqual([0, 40])
  expect(await contracts()).toHaveLength(40)
})

test('the demonstration’s inbox: one of elsewhere, one too wide, an amendment, the five social values', async () => {
  const inbox = new URL('../../prisma/seed/decp-inbox-2026.json', import.meta.url)
  const imported = await importStream(createReadStream(inbox), 'decp-inbox-2026.json')
  expect(imported).toMatchObject({ read: 15, created: 13, outside: 2, rejected: 0 })
  const all = await contracts()
  expect(new Set(all.map(({ considerationsRaw }) => considerationsRaw))).toEqual(
    new Set([
      'Clause sociale',
      'Clause sociale | Critère social',
      'Critère social',
      'Marché réservé',
      'Concession réservée',
      'Pas de considération sociale',
    ]),
  )
  expect(all.filter(({ warnings }) => warnings.length > 0).map(({ reference }) => reference)).toEqual([
    '2026-CCO-C2',
    '2026-HUEZ-C1',
    '2026-SEB-03',
  ])
  expect(all.flatMap(({ lots }) => lots.flatMap(({ holders }) => holders))).toHaveLength(15)
})

describe.skipIf(!existsSync(samples))('real files', () => {
  test('ninety contracts of 2018 and 2019: dirt is said, elsewhere is counted, again changes nothing', async () => {
    const read = () => importStream(createReadStream(`${samples}isere-2018-2019-sample.json`), 'isere.json')
    const imported = await read()
    expect(imported).toMatchObject({ read: 90, rejected: 0, updated: 0 })
    expect(imported.created).toBeGreaterThan(0)
    expect(imported.outside).toBeGreaterThan(80)
    expect(imported.created + imported.outside + imported.unchanged).toBe(90)
    for (const { considerations } of await contracts()) expect(considerations).toEqual(['UNKNOWN'])
    const before = await checksums(CONTRACT_TABLES)
    expect(await read()).toMatchObject({ created: 0, updated: 0, unchanged: 90 - imported.outside })
    expect(await checksums(CONTRACT_TABLES)).toEqual(before)
  })

  test.each([
    'marches_concessions',
    'marches_avec_modifications',
    'concessions',
    'concessions_avec_modifications',
  ])('%s is read without a rejection', async (name) => {
    const imported = await importStream(createReadStream(`${samples}${name}.json`))
    expect(imported.rejected).toBe(0)
    expect(imported.read).toBe(imported.outside + imported.created + imported.unchanged)
  })
})
