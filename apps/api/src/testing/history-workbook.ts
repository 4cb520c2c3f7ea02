import ExcelJS from 'exceljs'

/** Three years of an invented carrier, as its spreadsheet would have them; the totals are added apart while it is made. */
export const historyWorkbook = async (operations = 54, persons = 157) => {
  const workbook = new ExcelJS.Workbook()
  const sheet = (name: string, headings: string[]) => {
    const made = workbook.addWorksheet(name)
    made.addRow(headings)
    return made
  }
  const contracts = sheet('Marchés', [
    'N° de marché',
    'Objet',
    'Maître d’ouvrage',
    'SIRET acheteur',
    'Code Insee',
    'Montant',
    'Date de notification',
    'Statut',
  ])
  const lots = sheet('Lots', [
    'N° de marché',
    'Lot',
    'Entreprise',
    'SIRET entreprise',
    'Heures d’insertion',
    'OS',
    'Fin',
  ])
  const changes = sheet('Avenants', ['N° de marché', 'Lot', 'Date', 'Variation', 'Motif'])
  const openings = sheet('Soldes', ['N° de marché', 'Lot', 'Date', 'Réalisé'])
  const people = sheet('Participants', [
    'Identifiant',
    'Prénom',
    'Nom',
    'Date de naissance',
    'Sexe',
    'Code Insee',
    'Portable',
    'Date d’éligibilité',
  ])
  const works = sheet('Contrats de travail', [
    'Identifiant',
    'Personne',
    'N° de marché',
    'Lot',
    'Employeur',
    'Contrat',
    'ROME',
    'Du',
    'Au',
    'Hebdo',
  ])
  const hours = sheet('Heures', ['Contrat', 'Mois', 'Heures effectuées', 'Heures retenues'])
  const totals = {
    dueMinutes: 0,
    openingMinutes: 0,
    workedMinutes: 0,
    countedMinutes: 0,
    months: 0,
    works: 0,
  }
  const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day))

  for (let n = 0; n < operations; n += 1) {
    const [year, month] = [2023 + Math.floor(n / 18), (n * 2) % 12]
    contracts.addRow([
      `M-${n}`,
      `Travaux n° ${n} (exemple)`,
      `Commune ${n % 7} (exemple)`,
      null,
      38269,
      100_000 + n,
      utc(year, month, 3),
      n % 3 === 0 ? 'en cours' : 'terminé',
    ])
    const due = 300 * 60 + n * 7
    lots.addRow([
      `M-${n}`,
      1,
      `Entreprise ${n % 11} (exemple)`,
      n % 11 === 0 ? 73282932000074 : null,
      `${Math.floor(due / 60)} h ${due % 60}`,
      utc(year, month, 20),
      utc(year + 1, month, 20),
    ])
    totals.dueMinutes += due
    if (n % 5 === 0) {
      changes.addRow([`M-${n}`, 1, utc(year, month, 28), n % 10 === 0 ? '-12,5' : '40', 'Avenant (exemple)'])
      totals.dueMinutes += n % 10 === 0 ? -750 : 2400
    }
    if (n % 9 === 0) {
      openings.addRow([`M-${n}`, 1, '31/12/2022', 33.25])
      totals.openingMinutes += 1995
    }
  }
  for (let n = 0; n < persons; n += 1) {
    const operation = n % operations
    const [year, month] = [2023 + Math.floor(operation / 18), (operation * 2) % 12]
    people.addRow([
      `P${n}`,
      `Prénom${n}`,
      `Exemple${n}`,
      utc(1970 + (n % 35), n % 12, 1 + (n % 28)),
      n % 2 ? 'F' : 'M',
      '38269',
      639980000 + n,
      utc(year, month, 1),
    ])
    works.addRow([
      `C${n}`,
      `P${n}`,
      `M-${operation}`,
      1,
      `Entreprise ${operation % 11} (exemple)`,
      'CDD',
      'F1704',
      utc(year, month, 21),
      utc(year, month + 5, 27),
      35,
    ])
    totals.works += 1
    for (let index = 0; index < 6; index += 1) {
      const worked = 6000 + ((n * 37 + index * 11) % 3000)
      const counted = index === 5 ? worked - 61 : worked
      const at = utc(year, month + index, 1)
      // Excel keeps lengths of time as parts of a day.
      hours.addRow([
        `C${n}`,
        `${String(at.getUTCMonth() + 1).padStart(2, '0')}/${at.getUTCFullYear()}`,
        worked / 1440,
        counted / 1440,
      ])
      totals.workedMinutes += worked
      totals.countedMinutes += counted
      totals.months += 1
    }
  }
  for (const index of [3, 4]) hours.getColumn(index).numFmt = '[h]:mm'
  return {
    bytes: Buffer.from(await workbook.xlsx.writeBuffer()),
    totals: { ...totals, contracts: operations, lots: operations, people: persons },
  }
}
