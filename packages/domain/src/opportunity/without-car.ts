import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { addWorkingDays, type Day, day, latest } from '../kernel/day.ts'
import { formatDuration, minutes } from '../kernel/minutes.ts'
import { formatCount } from '../kernel/number-format.ts'

export type WithoutCarPolicy = DatedPolicy & {
  /** The longest walk one way, in minutes. */
  readonly mostWalkMinutes: number
  /** Between the stop and the work, on foot. */
  readonly stopToWorkMinutes: number
  /** The longest wait before the work, and after it. */
  readonly mostWaitMinutes: number
}

export const defaultWithoutCarPolicy: WithoutCarPolicy = {
  from: day('2000-01-01'),
  source:
    'Choix de départ : 30 minutes à pied au plus, 10 de l’arrêt au travail, une heure et demie d’attente',
  verified: false,
  mostWalkMinutes: 30,
  stopToWorkMinutes: 10,
  mostWaitMinutes: 90,
}

export const withoutCarPolicies: readonly WithoutCarPolicy[] = [defaultWithoutCarPolicy]

/** A ride without change, in minutes since midnight. */
export type BusRide = {
  readonly line: string
  readonly fromStop: string
  readonly toStop: string
  readonly leaves: number
  readonly arrives: number
  /** Runs only when somebody booked it. */
  readonly onRequest: boolean
}

/** Where and when the company or the agency takes people, in minutes since midnight. */
export type PickUp = { readonly place: string; readonly communeName: string; readonly at: number }

export type WithoutCarFacts = {
  readonly sameCommune: boolean
  /** `null` when nobody knows. */
  readonly walkMinutes: number | null
  /** Pick-ups in the commune where the person lives. */
  readonly pickUps: readonly PickUp[]
  readonly pickUpOnRequest: boolean
  /** The first and the last minute of the day of work; `null` when the timetable is only told in words. */
  readonly shift: { readonly startsAt: number; readonly endsAt: number } | null
  /** Whether a timetable of buses could be read for that day; without one, no bus found says nothing. */
  readonly timetableKnown: boolean
  readonly outward: readonly BusRide[]
  readonly back: readonly BusRide[]
}

export type WithoutCarAnswer = 'POSSIBLE' | 'ASK' | 'IMPOSSIBLE'
export type WayWithoutCar = 'WALK' | 'PICK_UP' | 'BUS'

export type WithoutCar = {
  readonly answer: WithoutCarAnswer
  readonly way: WayWithoutCar | null
  readonly sentence: string
  /** The last bus that arrives in time, and the first that leaves after work. */
  readonly outward: BusRide | null
  readonly back: BusRide | null
}

/** « 7 h 42 » for 462 minutes since midnight. */
export const formatTimeOfDay = (at: number): string => formatDuration(minutes(at))

const said = (
  answer: WithoutCarAnswer,
  way: WayWithoutCar | null,
  sentence: string,
  outward: BusRide | null = null,
  back: BusRide | null = null,
): WithoutCar => ({ answer, way, sentence, outward, back })

const lastInTime = (
  rides: readonly BusRide[],
  startsAt: number,
  policy: WithoutCarPolicy,
): BusRide | null => {
  const latest = startsAt - policy.stopToWorkMinutes
  const fitting = rides.filter(
    ({ arrives }) => arrives <= latest && arrives >= startsAt - policy.mostWaitMinutes,
  )
  return fitting.toSorted((one, other) => other.arrives - one.arrives || other.leaves - one.leaves)[0] ?? null
}

const firstAfter = (rides: readonly BusRide[], endsAt: number, policy: WithoutCarPolicy): BusRide | null => {
  const earliest = endsAt + policy.stopToWorkMinutes
  const fitting = rides.filter(
    ({ leaves }) => leaves >= earliest && leaves <= endsAt + policy.mostWaitMinutes,
  )
  return fitting.toSorted((one, other) => one.leaves - other.leaves || one.arrives - other.arrives)[0] ?? null
}

const byBus = (facts: WithoutCarFacts, outward: BusRide | null, back: BusRide | null): WithoutCar | null => {
  if (outward !== null && back !== null) {
    const booked = outward.onRequest || back.onRequest ? ' Réservez la veille.' : ''
    return said(
      'POSSIBLE',
      'BUS',
      `En car, ligne ${outward.line} : départ ${formatTimeOfDay(outward.leaves)}, retour ${formatTimeOfDay(back.leaves)}.${booked}`,
      outward,
      back,
    )
  }
  if (outward !== null) {
    return said(
      'ASK',
      'BUS',
      'Le car arrive à temps, mais il n’y a pas de retour. Appelez-nous.',
      outward,
      null,
    )
  }
  if (back !== null) {
    return said(
      'ASK',
      'BUS',
      'Pas de car le matin à cette heure. Il y en a un le soir. Appelez-nous.',
      null,
      back,
    )
  }
  return facts.shift === null && facts.outward.length > 0
    ? said('ASK', 'BUS', 'Un car existe. Appelez-nous pour les horaires.')
    : null
}

/** What is not known is asked: only a timetable read against known hours says that no bus comes. */
const withoutBus = ({ shift, timetableKnown }: WithoutCarFacts): WithoutCar => {
  if (!timetableKnown) return said('ASK', null, 'Nous n’avons pas les horaires des cars. Appelez-nous.')
  if (shift === null) return said('ASK', null, 'Les heures ne sont pas encore fixées. Appelez-nous.')
  return said('IMPOSSIBLE', null, 'Pas de car à ces heures. Appelez : on cherche une solution.')
}

/**
 * Can somebody without a car come to this work? On foot, taken by the team, or by a bus before and after the
 * shift: possible; a pick-up, a timetable or hours to ask: ask; impossible only when the buses and the hours are
 * known and do not meet, and a person is called anyway.
 */
export const withoutCar = (
  facts: WithoutCarFacts,
  policy: WithoutCarPolicy = defaultWithoutCarPolicy,
): WithoutCar => {
  if (facts.sameCommune) return said('POSSIBLE', 'WALK', 'Dans votre commune : à pied ou à vélo.')
  if (facts.walkMinutes !== null && facts.walkMinutes <= policy.mostWalkMinutes) {
    return said(
      'POSSIBLE',
      'WALK',
      `À pied : environ ${formatCount(facts.walkMinutes, 'minute', 'minutes')}.`,
    )
  }
  const pickUp = facts.pickUps.toSorted((one, other) => one.at - other.at)[0]
  if (pickUp !== undefined) {
    return said(
      'POSSIBLE',
      'PICK_UP',
      `On vient vous chercher à ${formatTimeOfDay(pickUp.at)} : ${pickUp.place}, ${pickUp.communeName}.`,
    )
  }
  const outward = facts.shift && lastInTime(facts.outward, facts.shift.startsAt, policy)
  const back = facts.shift && firstAfter(facts.back, facts.shift.endsAt, policy)
  const bus = byBus(facts, outward, back)
  if (bus?.answer === 'POSSIBLE') return bus
  if (facts.pickUpOnRequest)
    return said('ASK', 'PICK_UP', 'Demandez qu’on vienne vous chercher.', outward, back)
  return bus ?? withoutBus(facts)
}

/**
 * The day whose buses are read for a position: its first day, or the next working day when it began already or
 * its day is not known; when no timetable goes that far, the next working day that one covers, and the page says which.
 * @returns null when no timetable covers either
 */
export const dayOfBuses = (
  startsOn: Day | null,
  timetable: { readonly from: Day; readonly to: Day },
  at: Day,
): Day | null => {
  const next = addWorkingDays(latest(at, timetable.from), 1)
  const first = startsOn === null ? next : latest(next, addWorkingDays(startsOn, 0))
  return [first, next].find((each) => each <= timetable.to) ?? null
}
