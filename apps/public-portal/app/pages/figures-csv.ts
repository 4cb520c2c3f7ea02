import { inHundredths, licence, loadFigures } from './figures.server.ts'
import { maskingOf, methodOf } from './figures-method.ts'

const comma = (value: number): string => String(value).replace('.', ',')
const quoted = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * As a French spreadsheet opens it: semicolons, decimal commas, a mark of encoding first. The table is followed by
 * the promises of a call and of news and by the method, each line under a name of its own.
 */
export async function loader() {
  const { rows, answerTimes, newsTimes, ...figures } = await loadFigures()
  const { requests, kept, late, medianDays } = answerTimes
  const lines = [
    ['annee', 'territoire', 'heures_validees', 'personnes', 'regle'],
    ...rows.map(({ year, territory, minutes, people }) => [
      String(year),
      quoted(territory),
      comma(inHundredths(minutes)),
      people === null ? 'masque' : String(people),
      quoted(maskingOf(figures)),
    ]),
    [],
    ['promesse_demandes', 'promesse_tenues', 'promesse_en_retard', 'promesse_jours_medians'],
    [requests, kept, late, medianDays].map((value) => (value === null ? '' : comma(value))),
    [],
    ['nouvelles_promises', 'nouvelles_a_temps', 'nouvelles_en_retard', 'nouvelles_comptees_depuis'],
    [
      ...[newsTimes.promises, newsTimes.kept, newsTimes.late].map(comma),
      newsTimes.since === null ? '' : newsTimes.since,
    ],
    [],
    ...methodOf(figures).map((sentence) => ['methode', quoted(sentence)]),
    ['licence', licence],
    ['date', figures.asOf],
  ]
  return new Response(`\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="chiffres-clauses-sociales.csv"',
    },
  })
}
