import type { Day } from '../kernel/day.ts'
import { formatDuration, formatHours, type Minutes } from '../kernel/minutes.ts'
import { formatCount } from '../kernel/number-format.ts'
import { tradePlainLabel } from './trades.ts'

export type Answer = 'YES' | 'NO' | 'UNKNOWN'
export const answerLabels: Readonly<Record<Answer, string>> = { YES: 'Oui', NO: 'Non', UNKNOWN: 'À demander' }

export type MatchCriterion = 'ELIGIBLE' | 'TRADE' | 'TRAVEL' | 'HOURS' | 'LICENCE' | 'START'
export type MatchLine = {
  readonly criterion: MatchCriterion
  readonly answer: Answer
  readonly sentence: string
}

export type Candidate = {
  readonly participantId: string
  /** The path of eligibility, if decided. */
  readonly effectOn: Day | null
  readonly validUntil: Day | null
  readonly trades: readonly string[]
  /** Minutes to the place of work with the person's own means; `null` when nobody asked. */
  readonly travelMinutes: number | null
  readonly mostTravelMinutes: number | null
  readonly weeklyMinutesWanted: Minutes | null
  readonly drivingLicence: boolean | null
  readonly availableFrom: Day | null
}

export type Position = {
  readonly romeCode: string
  readonly weeklyMinutes: Minutes
  readonly startsOn: Day | null
  readonly licenceNeeded: boolean
  /** The company or the agency picks people up. */
  readonly pickUp: boolean
}

const line = (criterion: MatchCriterion, answer: Answer, sentence: string): MatchLine => ({
  criterion,
  answer,
  sentence,
})

const eligible = ({ effectOn, validUntil }: Candidate, { startsOn }: Position): MatchLine => {
  if (effectOn === null || validUntil === null) {
    return line('ELIGIBLE', 'UNKNOWN', 'Les heures compteraient-elles ? Rien n’est encore décidé.')
  }
  return startsOn !== null && validUntil < startsOn
    ? line('ELIGIBLE', 'NO', 'Le parcours finit avant le premier jour.')
    : line('ELIGIBLE', 'YES', 'Les heures compteront.')
}

const trade = ({ trades }: Candidate, { romeCode }: Position): MatchLine => {
  const words = tradePlainLabel(romeCode)
  if (trades.length === 0)
    return line('TRADE', 'UNKNOWN', `A-t-elle envie de « ${words} » ? On ne lui a pas demandé.`)
  if (trades.includes(romeCode)) return line('TRADE', 'YES', `Elle cherche « ${words} ».`)
  const near = trades.some((code) => code.slice(0, 3) === romeCode.slice(0, 3))
  return near
    ? line('TRADE', 'UNKNOWN', `Elle cherche un métier proche de « ${words} ».`)
    : line('TRADE', 'NO', `Elle cherche autre chose que « ${words} ».`)
}

const travel = ({ travelMinutes, mostTravelMinutes }: Candidate, { pickUp }: Position): MatchLine => {
  if (pickUp) return line('TRAVEL', 'YES', 'L’équipe vient la chercher.')
  if (travelMinutes === null) return line('TRAVEL', 'UNKNOWN', 'Comment viendrait-elle ? On ne le sait pas.')
  const way = formatCount(travelMinutes, 'minute', 'minutes')
  if (mostTravelMinutes === null)
    return line('TRAVEL', 'UNKNOWN', `Le trajet est de ${way} : est-ce possible ?`)
  return travelMinutes <= mostTravelMinutes
    ? line('TRAVEL', 'YES', `Le trajet est de ${way}.`)
    : line('TRAVEL', 'NO', `Le trajet est de ${way}, c’est plus qu’elle ne peut.`)
}

const weekly = ({ weeklyMinutesWanted }: Candidate, { weeklyMinutes }: Position): MatchLine => {
  const offered = formatDuration(weeklyMinutes)
  if (weeklyMinutesWanted === null)
    return line('HOURS', 'UNKNOWN', `${offered} par semaine : est-ce possible ?`)
  return weeklyMinutes <= weeklyMinutesWanted
    ? line('HOURS', 'YES', `${offered} par semaine lui conviennent.`)
    : line('HOURS', 'NO', `${offered} par semaine, elle cherche ${formatHours(weeklyMinutesWanted)} au plus.`)
}

const licence = ({ drivingLicence }: Candidate, { licenceNeeded }: Position): MatchLine => {
  if (!licenceNeeded) return line('LICENCE', 'YES', 'Le permis n’est pas demandé.')
  if (drivingLicence === null) return line('LICENCE', 'UNKNOWN', 'A-t-elle le permis ?')
  return drivingLicence
    ? line('LICENCE', 'YES', 'Elle a le permis.')
    : line('LICENCE', 'NO', 'Le permis est demandé, elle ne l’a pas.')
}

const start = ({ availableFrom }: Candidate, { startsOn }: Position): MatchLine => {
  if (startsOn === null || availableFrom === null)
    return line('START', 'UNKNOWN', 'La date de début est à voir ensemble.')
  return availableFrom <= startsOn
    ? line('START', 'YES', 'Elle est libre au premier jour.')
    : line('START', 'NO', 'Elle n’est pas libre au premier jour.')
}

export type Match = { readonly participantId: string; readonly lines: readonly MatchLine[] }

/** Six questions, each answered yes, no or unknown with its sentence; nobody is ever left out. */
export const match = (candidate: Candidate, position: Position): Match => ({
  participantId: candidate.participantId,
  lines: [eligible, trade, travel, weekly, licence, start].map((ask) => ask(candidate, position)),
})

const count = ({ lines }: Match, answer: Answer): number =>
  lines.filter((each) => each.answer === answer).length

/**
 * An order, never a rejection: fewest « non » first, then fewest « à demander », then a stable order.
 * @rule R68
 * @source RGPD art. 22; choix: un ordre que l'on explique, jamais un rejet
 */
export const orderMatches = (matches: readonly Match[]): Match[] =>
  [...matches].sort(
    (one, other) =>
      count(one, 'NO') - count(other, 'NO') ||
      count(one, 'UNKNOWN') - count(other, 'UNKNOWN') ||
      (one.participantId < other.participantId ? -1 : 1),
  )
