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
