import { translate } from '../messages/translate.ts'
import { inHundredths, licence, loadFigures } from './figures.server.ts'
import { methodOf } from './figures-method.ts'

export async function loader() {
  const { rows, answerTimes, newsTimes, ...figures } = await loadFigures()
  const body = {
    titre: translate('figures.title'),
    licence,
    date: figures.asOf,
    methode: methodOf(figures),
    total: {
      heures_validees: inHundredths(figures.validatedMinutes),
      personnes: figures.people,
      equivalents_temps_plein: figures.fteHundredths / 100,
    },
    lignes: rows.map(({ year, territory, minutes, people }) => ({
      annee: year,
      territoire: territory,
      heures_validees: inHundredths(minutes),
      personnes: people,
      masque: people === null,
    })),
    promesse: {
      demandes: answerTimes.requests,
      tenues: answerTimes.kept,
      en_retard: answerTimes.late,
      jours_medians: answerTimes.medianDays,
    },
    nouvelles: {
      promises: newsTimes.promises,
      a_temps: newsTimes.kept,
      en_retard: newsTimes.late,
      comptees_depuis: newsTimes.since,
    },
  }
  return Response.json(body, { headers: { 'access-control-allow-origin': '*' } })
}
