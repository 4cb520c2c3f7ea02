import { addDays, type Day, daysBetween, earliest, formatDay } from '../kernel/day.ts'
import { formatHours, type Minutes, minutes } from '../kernel/minutes.ts'
import { formatCount } from '../kernel/number-format.ts'
import { type BasisPoints, formatWholePercent, shareOf } from '../kernel/ratio.ts'
import { daysAtWork, type ExpectedCurve, expectedOn } from './expected-curve.ts'

export type ForecastInput = {
  readonly curve: ExpectedCurve
  readonly due: Minutes
  readonly counted: Minutes
  /** Hours of placements already signed for the time left. */
  readonly planned: Minutes
  readonly at: Day
  /** Weekly hours of the position one would open. */
  readonly weeklyMinutes: Minutes
}

type Figures = {
  /**
   * Share of the due reached in the end if the rest goes as what is behind, season by season: counted ÷ expected
   * by the plan. `null` while the plan expects nothing, or without due.
   */
  readonly atThisPace: BasisPoints | null
  /** Share reached with what is counted and what is already signed; `null` without due. */
  readonly withPlan: BasisPoints | null
  readonly missingMinutes: Minutes
  /** Full weeks at work left after this day, stops taken out. */
  readonly weeksLeft: number
  /** Positions to open now and keep to the end; `null` when no week is left. */
  readonly positionsToOpen: number | null
  /** Last day on which one single position still delivers the rest; `null` when nothing is missing or it is too late. */
  readonly openBefore: Day | null
  /** Of the position one would open, as it was asked. */
  readonly weeklyMinutes: Minutes
}

export type Forecast = Figures & { readonly sentences: readonly string[] }

/** The last first day from which `needed` days at work remain until the planned end; `null` before this day. */
const lastOpening = (curve: ExpectedCurve, needed: number, at: Day): Day | null => {
  const enough = (offset: number) =>
    daysAtWork(addDays(at, offset), curve.plannedEndOn, curve.stops) >= needed
  if (!enough(0)) return null
  let low = 0
  let high = Math.max(0, daysBetween(at, curve.plannedEndOn))
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (enough(middle)) low = middle
    else high = middle - 1
  }
  return addDays(at, low)
}

/**
 * Where the commitment is heading: at this pace, with the plan, and what to open to finish on time.
 * Positions = hours missing ÷ (hours a week × weeks left), rounded up; the sentences show the arithmetic.
 * @rule R60
 * @source choix: heures manquantes ÷ (heures par semaine × semaines restantes)
 */
export const forecast = (input: ForecastInput): Forecast => {
  const { curve, due, counted, planned, at, weeklyMinutes } = input
  const whole = daysAtWork(curve.serviceOrderOn, curve.plannedEndOn, curve.stops)
  const soFar = daysAtWork(curve.serviceOrderOn, earliest(at, curve.plannedEndOn), curve.stops)
  const expected = expectedOn(curve, due, at).minutes
  const missingMinutes = minutes(Math.max(0, due - counted - planned))
  const weeksLeft = Math.floor((whole - soFar) / 7)
  const deliverable = weeksLeft * weeklyMinutes
  const figures: Figures = {
    atThisPace: due === 0 ? null : shareOf(counted, expected),
    withPlan: shareOf(counted + planned, due),
    missingMinutes,
    weeksLeft,
    weeklyMinutes,
    positionsToOpen:
      missingMinutes === 0 ? 0 : deliverable <= 0 ? null : Math.ceil(missingMinutes / deliverable),
    openBefore:
      missingMinutes === 0 || weeklyMinutes <= 0
        ? null
        : lastOpening(curve, Math.ceil(missingMinutes / weeklyMinutes) * 7, addDays(at, 1)),
  }
  return { ...figures, sentences: sentencesOf(figures) }
}

const sentencesOf = (figures: Figures): string[] => {
  const { atThisPace, withPlan, missingMinutes, weeksLeft, positionsToOpen, openBefore, weeklyMinutes } =
    figures
  const sentences: string[] = []
  if (atThisPace !== null)
    sentences.push(`À ce rythme, ${formatWholePercent(atThisPace)} des heures seront faites à la fin.`)
  if (withPlan !== null) sentences.push(`Avec les contrats déjà signés : ${formatWholePercent(withPlan)}.`)
  if (missingMinutes === 0) return [...sentences, 'Rien ne manque : les heures dues seront faites.']
  const weekly = formatHours(weeklyMinutes)
  const weeks = formatCount(weeksLeft, 'semaine', 'semaines')
  sentences.push(
    positionsToOpen === null
      ? `Il manque ${formatHours(missingMinutes)} et il ne reste aucune semaine entière.`
      : `Il manque ${formatHours(missingMinutes)} : ${formatHours(missingMinutes)} ÷ (${weekly} × ${weeks}). Donc ${formatCount(positionsToOpen, 'poste', 'postes')} à ouvrir maintenant.`,
  )
  if (openBefore !== null) {
    sentences.push(
      `Un seul poste de ${weekly} par semaine suffit s’il commence au plus tard le ${formatDay(openBefore)}.`,
    )
  }
  return sentences
}
