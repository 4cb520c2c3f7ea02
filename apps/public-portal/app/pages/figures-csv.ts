import { inHundredths, loadFigures } from './figures.server.ts'

const comma = (value: number): string => String(value).replace('.', ',')
const quoted = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** As a French spreadsheet opens it: semicolons, decimal commas, a mark of encoding first. */
export async function loader() {
  const { rows, rule } = await loadFigures()
  const lines = [
    ['annee', 'territoire', 'heures_validees', 'personnes', 'regle'],
    ...rows.map(({ year, territory, minutes, people }) => [
      String(year),
      quoted(territory),
      comma(inHundredths(minutes)),
      people === null ? 'masque' : String(people),
      quoted(rule),
    ]),
  ]
  return new Response(`\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="chiffres-clauses-sociales.csv"',
    },
  })
}
