import { day } from '@cordee/domain/kernel/day'
import type { Database } from '../db/client.ts'
import { newId } from '../platform/clock.ts'
import { type DecpImported, importDecp } from '../procurement/decp-import.ts'

export const HOLDER = '73282932000074'
export const OTHER_HOLDER = '40483304800022'
/** A commune beside the territory. */
export const elsewhere = { code: '38185', typeCode: 'Code commune' }

/** A published contract of La Mure, as a file says it, with what a test changes. */
export const record = (changes: object = {}) => ({
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

export const contractTables = ['procurement_contract', 'lot', 'lot_holder', 'organisation']
export const everyTable = [
  ...contractTables,
  'decp_import',
  'decp_import_row',
  'journal_entry',
  'outbox_event',
]

/** A carrier of its own that imports files, and looks at what came of them. */
export type DecpDesk = Awaited<ReturnType<typeof openDesk>>

export const openDesk = async (
  { app }: Database,
  epciCodes: readonly string[] = ['200030658', '200040657', '243800745'],
) => {
  const carrierId = newId()
  await app.carrierOrganisation.create({
    data: {
      id: carrierId,
      name: 'Essai',
      facilitatorFirstName: 'Anne',
      phone: '',
      phoneHours: '',
      email: 'essai@cordee.example',
    },
  })
  await app.carrierTerritory.createMany({ data: epciCodes.map((epciCode) => ({ carrierId, epciCode })) })

  const importStream = (stream: AsyncIterable<Uint8Array>, fileName = 'essai.json'): Promise<DecpImported> =>
    importDecp({
      db: app,
      carrierId,
      startedById: null,
      fileName,
      stream,
      today: day('2026-11-22'),
      newId,
    })
  const importText = (text: string) => importStream(new Blob([text]).stream())
  const contracts = () =>
    app.procurementContract.findMany({
      where: { carrierId },
      include: { buyer: true, lots: { include: { holders: { include: { organisation: true } } } } },
      orderBy: { reference: 'asc' },
    })
  return {
    carrierId,
    importStream,
    importText,
    importRecords: (...records: object[]) => importText(JSON.stringify({ marches: { marche: records } })),
    contracts,
    onlyContract: async () => {
      const [contract, ...others] = await contracts()
      if (!contract || others.length > 0) throw new Error(`${others.length + (contract ? 1 : 0)} contracts`)
      return contract
    },
    rows: (importId: string) =>
      app.decpImportRow.findMany({ where: { carrierId, importId }, orderBy: { position: 'asc' } }),
    /** One checksum a table, system columns included: a row written again shows. */
    checksums: (tables: string[]) => app.$queryRaw`
      SELECT name, md5(query_to_xml(
        format('SELECT t.xmin, t::text AS row FROM %I t ORDER BY 2', name), true, false, '')::text)
      FROM unnest(${tables}::text[]) AS name`,
  }
}
