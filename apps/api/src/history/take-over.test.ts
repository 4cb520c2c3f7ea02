import ExcelJS from 'exceljs'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { historyWorkbook } from '../testing/history-workbook.ts'
import { createWorld, today, type World } from '../testing/world.ts'
import { readHistory } from './read-file.ts'
import { commit, type Expected, simulate, undo } from './take-over.ts'
import { historyTemplate } from './template.ts'

const csv = (...lines: string[]) => Buffer.from(lines.join('\n'))

describe('a history taken over', () => {
  let base: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  const desk = () => ({
    carrierId: world.carrierId,
    staffId: world.administrator.id ?? '',
    fileName: 'historique.xlsx',
    today,
    newId,
  })
  const rows = async () => {
    const where = { carrierId: world.carrierId }
    const { app } = base.database
    return {
      contracts: await app.procurementContract.count({ where }),
      people: await app.participant.count({ where }),
      entries: await app.hoursEntry.count({ where }),
      organisations: await app.organisation.count({ where }),
    }
  }

  beforeAll(async () => {
    base = await testDatabase()
    world = await createWorld(base.database)
  })
  afterAll(() => base.drop())

  test('three years, 54 operations and 157 people: totals equal to the minute, and all of it taken back', async () => {
    const before = await rows()
    const { bytes, totals } = await historyWorkbook()
    const simulated = await simulate([{ name: 'historique.xlsx', bytes }])
    expect(simulated.missing).toEqual([])
    expect(simulated.problems).toEqual([])
    expect(simulated.totals).toEqual(totals)
    expect(await rows()).toEqual(before)

    const { importId } = await commit(base.database.app, simulated, totals, desk())
    const [told] = await base.database.app.$queryRaw<{ validated: number; due: number; people: number }[]>`
      SELECT (SELECT sum(validated_minutes)::int FROM commitment_hours WHERE carrier_id = ${world.carrierId}::uuid) AS validated,
             (SELECT sum(minutes)::int FROM obligation_line WHERE carrier_id = ${world.carrierId}::uuid) AS due,
             (SELECT count(DISTINCT participant_id)::int FROM placement WHERE carrier_id = ${world.carrierId}::uuid) AS people`
    expect(told).toEqual({
      validated: totals.countedMinutes,
      due: totals.dueMinutes - totals.openingMinutes,
      people: 157,
    })
    const company = await base.database.app.organisation.findFirst({
      where: { name: 'Entreprise 0 (exemple)' },
    })
    expect(company?.siret).toBe('73282932000074')

    expect(await undo(base.database.app, importId, desk())).toBe(true)
    expect(await rows()).toEqual(before)
    expect(await undo(base.database.app, importId, desk())).toBe(false)
  }, 120_000)

  /** A lot of two holders, somebody at work for each, and what the other tool says besides. */
  const grouped = (lots: readonly string[], works: readonly string[]) => [
    {
      name: 'Marchés.csv',
      bytes: csv('Référence du marché;Objet;Acheteur;État', 'G1;École;Commune (groupe);en cours'),
    },
    {
      name: 'Lots.csv',
      bytes: csv('Marché;Lot;Titulaire;Part du titulaire;Heures dues;Ordre de service le', ...lots),
    },
    { name: 'Avenants.csv', bytes: csv('Marché;Lot;Date;Variation', 'G1;1;01/06/2023;10') },
    {
      name: 'Personnes.csv',
      bytes: csv(
        'Identifiant de la personne;Prénom;Nom;Éligible à partir du',
        'A;Zoé;Exemple;01/02/2023',
        'B;Léo;Exemple;05/01/2022',
        'C;Ali;Exemple;',
      ),
    },
    {
      name: 'Contrats de travail.csv',
      bytes: csv(
        'Identifiant du contrat;Personne;Marché;Lot;Employeur;Titulaire servi;Métier (code ROME);Début;Fin',
        ...works,
      ),
    },
    { name: 'Heures.csv', bytes: csv('Contrat;Mois;Heures', 'C1;2023-03;100', 'C2;2023-02;50') },
  ]
  const twoHolders = [
    'G1;1;Mandataire (groupe);60 %;420;01/02/2023',
    'G1;1;Cotraitante (groupe);40;280;01/02/2023',
  ]
  const twoWorks = [
    'C1;A;G1;1;Cotraitante (groupe);;F1704;06/02/2023;30/04/2023',
    'C2;B;G1;1;Agence (groupe);Mandataire (groupe);F1704;06/02/2023;28/02/2023',
  ]

  test('a lot of several holders is taken over with the part of each, and taken back', async () => {
    const before = await rows()
    const simulated = await simulate(grouped(twoHolders, twoWorks))
    expect(simulated.problems).toEqual([])
    expect(simulated.totals).toMatchObject({ lots: 1, dueMinutes: 710 * 60, countedMinutes: 150 * 60 })
    const { importId } = await commit(base.database.app, simulated, simulated.totals, desk())
    const { app } = base.database
    const [lot] = await app.lot.findMany({
      where: { contract: { reference: 'G1', carrierId: world.carrierId } },
      include: {
        holders: { include: { organisation: true } },
        commitments: {
          include: {
            holder: true,
            lines: true,
            placements: { include: { participant: { include: { identity: true } } } },
          },
        },
      },
    })
    expect(
      lot?.holders.map(({ organisation, shareBps, lead }) => [organisation.name, shareBps, lead]).toSorted(),
    ).toEqual([
      ['Cotraitante (groupe)', 4000, false],
      ['Mandataire (groupe)', 6000, true],
    ])
    expect(
      lot?.commitments
        .map(({ holder, shareBps, lines, placements }) => [
          holder.name,
          shareBps,
          lines.reduce((sum, { minutes }) => sum + minutes, 0),
          placements.map(({ participant }) => participant.identity?.firstName),
        ])
        .toSorted(),
    ).toEqual([
      ['Cotraitante (groupe)', 4000, (280 + 4) * 60, ['Zoé']],
      ['Mandataire (groupe)', 6000, (420 + 6) * 60, ['Léo']],
    ])
    expect(await undo(app, importId, desk())).toBe(true)
    expect(await rows()).toEqual(before)
  })

  test('parts that do not make the whole, a part unsaid, a holder unsaid or written twice are said', async () => {
    const said = async (lots: readonly string[], works: readonly string[] = twoWorks) =>
      (await simulate(grouped(lots, works))).problems.map(({ sheet, sentence }) => [sheet, sentence])
    const whole = twoHolders[1] ?? ''
    expect(await said(['G1;1;Mandataire (groupe);70 %;420;', whole])).toContainEqual([
      'lots',
      'Les parts du lot G1 / 1 ne font pas 100 %.',
    ])
    expect(await said(['G1;1;Mandataire (groupe);;420;', whole])).toContainEqual([
      'lots',
      'Le lot G1 / 1 a plusieurs titulaires : donnez la part de chacun.',
    ])
    expect(await said([whole, whole])).toContainEqual([
      'lots',
      'Le lot G1 / 1 est écrit deux fois pour Cotraitante (groupe).',
    ])
    expect(await said(['G1;1;Bâti Alpes;50 %;420;', 'G1;1;BATI-ALPES;50 %;420;'])).toContainEqual([
      'lots',
      'Le lot G1 / 1 est écrit deux fois pour une même organisation, Bâti Alpes et BATI-ALPES.',
    ])
    // However they are spelt, the employer is one of the holders, and so is the one that is said.
    const spelt = [
      'C1;A;G1;1;COTRAITANTE groupe;;F1704;06/02/2023;30/04/2023',
      'C2;B;G1;1;Agence (groupe);mandataire Groupe;F1704;06/02/2023;28/02/2023',
    ]
    expect(await said(twoHolders, spelt)).toEqual([])
    expect(await said(['G1;1;Mandataire (groupe);beaucoup;420;'])).toContainEqual([
      'lots',
      '« beaucoup » n’est pas une part : écrivez 60 %, par exemple.',
    ])
    expect(await said(twoHolders, ['C2;B;G1;1;Agence (groupe);;F1704;06/02/2023;'])).toContainEqual([
      'works',
      'Le lot G1 / 1 a plusieurs titulaires : écrivez lequel est servi.',
    ])
  })

  test('two holders that the record knows as one organisation are said before anything is written', async () => {
    const { carrierId } = world
    const siret = '73282932000074'
    await base.database.app.organisation.create({
      data: { id: newId(), carrierId, name: 'Alpes Bâtisseurs', siret, kinds: ['COMPANY'] },
    })
    const before = await rows()
    const contracts = grouped([], []).filter(({ name }) => name === 'Marchés.csv')
    const lots = {
      name: 'Lots.csv',
      bytes: csv(
        'Marché;Lot;Titulaire;SIRET du titulaire;Part du titulaire;Heures dues',
        'G1;1;Alpes bâtisseurs;;60 %;420',
        `G1;1;A. B. SARL;${siret};40 %;280`,
      ),
    }
    const simulated = await simulate([...contracts, lots])
    await expect(commit(base.database.app, simulated, simulated.totals, desk())).rejects.toThrow(
      'Le lot G1 / 1 a deux titulaires qui sont la même organisation : Alpes bâtisseurs et A. B. SARL.',
    )
    expect(await rows()).toEqual(before)
  })

  test('a file idle for years stays idle (R44), and nobody here decided what the other tool had', async () => {
    const simulated = await simulate(grouped(twoHolders, twoWorks))
    const { importId } = await commit(base.database.app, simulated, simulated.totals, desk())
    const { app } = base.database
    const people = await app.participant.findMany({
      where: { carrierId: world.carrierId },
      include: { identity: true, assessments: true },
    })
    expect(
      people
        .map(({ identity, lastActivityOn }) => [
          identity?.firstName,
          lastActivityOn.toISOString().slice(0, 10),
        ])
        .toSorted(),
    ).toEqual([
      ['Ali', today],
      ['Léo', '2023-02-28'],
      ['Zoé', '2023-04-30'],
    ])
    expect(people.flatMap(({ assessments }) => assessments)).toMatchObject([
      { status: 'VALIDATED', decidedById: null },
      { status: 'VALIDATED', decidedById: null },
    ])
    expect(await undo(app, importId, desk())).toBe(true)
  })

  test('totals that are not those of the other tool write nothing', async () => {
    const { bytes, totals } = await historyWorkbook(3, 4)
    const simulated = await simulate([{ name: 'h.xlsx', bytes }])
    const before = await rows()
    const wrong: Expected = { ...totals, countedMinutes: totals.countedMinutes + 1 }
    await expect(commit(base.database.app, simulated, wrong, desk())).rejects.toThrow('ne sont pas ceux')
    expect(await rows()).toEqual(before)
  })

  test('killed in the middle, nothing of it stays, and the same files go through again', async () => {
    const { bytes, totals } = await historyWorkbook(2, 2)
    const simulated = await simulate([{ name: 'h.xlsx', bytes }])
    const before = await rows()
    const owner = new Client({ connectionString: base.url })
    await owner.connect()
    await owner.query(`
      CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
      CREATE TRIGGER die BEFORE INSERT ON hours_entry FOR EACH ROW EXECUTE FUNCTION die()`)
    await expect(commit(base.database.app, simulated, totals, desk())).rejects.toThrow()
    await owner.query('DROP TRIGGER die ON hours_entry')
    await owner.end()
    expect(await rows()).toEqual(before)
    const { importId } = await commit(base.database.app, simulated, totals, desk())
    expect((await rows()).contracts).toBe(before.contracts + 2)
    expect(await undo(base.database.app, importId, desk())).toBe(true)
  })

  test('an import something was built upon stays whole, and another carrier cannot take it back', async () => {
    const { bytes, totals } = await historyWorkbook(2, 2)
    const { importId } = await commit(
      base.database.app,
      await simulate([{ name: 'h.xlsx', bytes }]),
      totals,
      desk(),
    )
    const other = await createWorld(base.database)
    expect(await undo(base.database.app, importId, { ...desk(), carrierId: other.carrierId })).toBe(false)
    const month = await base.database.app.hoursMonth.findFirstOrThrow({
      where: { carrierId: world.carrierId },
    })
    await base.database.app.hoursEntry.create({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        monthId: month.id,
        kind: 'WORK',
        minutes: 30,
        countedMinutes: 30,
        correction: true,
        reason: 'Essai',
      },
    })
    const built = await rows()
    expect(await undo(base.database.app, importId, desk())).toBe(false)
    expect(await rows()).toEqual(built)
    await expect(base.database.app.$executeRaw`DELETE FROM hours_entry`).rejects.toThrow()
  })

  test('every wrong line says where, what, and how to write it', async () => {
    const { problems } = await simulate([
      {
        name: 'Marchés.csv',
        bytes: csv(
          'Référence du marché;Objet;Acheteur;Notifié le;État',
          'M1;Voirie;Commune (exemple);31/02/2024;en cours',
          'M1;;Commune (exemple);;peut-être',
          'M2;École;Commune (exemple);15/01/2024;clos',
        ),
      },
      {
        name: 'lots.csv',
        bytes: csv(
          'Marché;Lot;Titulaire;SIRET du titulaire;Heures dues',
          'M2;1;Entreprise (exemple);123;700',
          'M9;1;Entreprise (exemple);;beaucoup',
        ),
      },
    ])
    expect(problems.map(({ sheet, row, heading }) => [sheet, row, heading])).toEqual([
      ['contracts', 2, 'Notifié le'],
      ['contracts', 3, 'Objet'],
      ['contracts', 3, 'État'],
      ['lots', 2, 'SIRET du titulaire'],
      ['lots', 3, 'Heures dues'],
    ])
  })

  test('numbers keep their digits, lengths of time their minutes, and Windows text its accents', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('HEURES')
    sheet.addRow(['Contrat', 'Mois', 'Heures'])
    sheet.addRow([73282932000074, new Date(Date.UTC(2024, 1, 1)), 1.5])
    sheet.getCell('C2').numFmt = '[h]:mm'
    const {
      sheets: [read],
    } = await readHistory('x.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(read?.rows[0]?.cells).toEqual(['73282932000074', '2024-02-01', '36:00'])
    const {
      sheets: [old],
    } = await readHistory('Personnes.csv', Buffer.from('Prénom,Nom\nZoé,Exemple\n', 'latin1'))
    expect(old).toMatchObject({
      headings: ['Prénom', 'Nom'],
      rows: [{ number: 2, cells: ['Zoé', 'Exemple'] }],
    })
  })

  test('a file that is none of ours says what to do', async () => {
    const { unknown, totals } = await simulate([{ name: 'liste.csv', bytes: csv('a;b', '1;2') }])
    expect({ unknown, contracts: totals.contracts }).toEqual({ unknown: ['liste'], contracts: 0 })
    await expect(simulate([{ name: 'x.xlsx', bytes: Buffer.from('PK cassé') }])).rejects.toThrow(
      'enregistrez-le au format .xlsx',
    )
  })

  test('the workbook to fill is read back with its examples, every column found', async () => {
    const simulated = await simulate([{ name: 'modele.xlsx', bytes: await historyTemplate() }])
    expect(simulated.missing).toEqual([])
    expect(simulated.totals).toMatchObject({ contracts: 1, lots: 1, people: 1 })
  })

  test('headings are remembered for the carrier, whatever they are called', async () => {
    const bytes = csv('Chantier n°;Intitulé du chantier;Client', 'M7;Voirie;Commune (exemple)')
    const file = { name: 'Marchés.csv', bytes }
    expect((await simulate([file])).missing).not.toEqual([])
    const columns = {
      contracts: { reference: 'Chantier n°', subject: 'Intitulé du chantier', buyer: 'Client' },
    }
    expect((await simulate([file], columns)).totals.contracts).toBe(1)
  })
})
