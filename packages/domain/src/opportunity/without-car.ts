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

/** Every sentence of an answer, by its code: another version says it in its own words. */
export const withoutCarCodes = [
  'SAME_COMMUNE',
  'ON_FOOT',
  'PICKED_UP',
  'BY_BUS',
  'BY_BOOKED_BUS',
  'NO_BUS_BACK',
  'NO_BUS_OUTWARD',
  'BUS_TIMES_TO_ASK',
  'PICK_UP_TO_ASK',
  'TIMETABLE_UNKNOWN',
  'SHIFT_UNKNOWN',
  'NO_BUS',
] as const

export type WithoutCarCode = (typeof withoutCarCodes)[number]

export type WithoutCar = {
  readonly answer: WithoutCarAnswer
  readonly way: WayWithoutCar | null
  readonly code: WithoutCarCode
  readonly sentence: string
  /** Minutes on foot, where the sentence says them. */
  readonly walkMinutes: number | null
  /** Where and when one is picked up, where the sentence says it. */
  readonly pickUp: PickUp | null
  /** The last bus that arrives in time, and the first that leaves after work. */
  readonly outward: BusRide | null
  readonly back: BusRide | null
}

/** « 7 h 42 » for 462 minutes since midnight. */
export const formatTimeOfDay = (at: number): string => formatDuration(minutes(at))

type Said = Pick<WithoutCar, 'answer' | 'way' | 'code' | 'sentence'> & Partial<WithoutCar>

const said = (answer: Said): WithoutCar => ({
  walkMinutes: null,
  pickUp: null,
  outward: null,
  back: null,
  ...answer,
})

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
    const booked = outward.onRequest || back.onRequest
    return said({
      answer: 'POSSIBLE',
      way: 'BUS',
      code: booked ? 'BY_BOOKED_BUS' : 'BY_BUS',
      sentence: `En car, ligne ${outward.line} : départ ${formatTimeOfDay(outward.leaves)}, retour ${formatTimeOfDay(back.leaves)}.${booked ? ' Réservez la veille.' : ''}`,
      outward,
      back,
    })
  }
  if (outward !== null) {
    return said({
      answer: 'ASK',
      way: 'BUS',
      code: 'NO_BUS_BACK',
      sentence: 'Le car arrive à temps, mais il n’y a pas de retour. Appelez-nous.',
      outward,
    })
  }
  if (back !== null) {
    return said({
      answer: 'ASK',
      way: 'BUS',
      code: 'NO_BUS_OUTWARD',
      sentence: 'Pas de car le matin à cette heure. Il y en a un le soir. Appelez-nous.',
      back,
    })
  }
  return facts.shift === null && facts.outward.length > 0
    ? said({
        answer: 'ASK',
        way: 'BUS',
        code: 'BUS_TIMES_TO_ASK',
        sentence: 'Un car existe. Appelez-nous pour les horaires.',
      })
    : null
}

/** What is not known is asked: only a timetable read against known hours says that no bus comes. */
const withoutBus = ({ shift, timetableKnown }: WithoutCarFacts): WithoutCar => {
  if (!timetableKnown) {
    return said({
      answer: 'ASK',
      way: null,
      code: 'TIMETABLE_UNKNOWN',
      sentence: 'Nous n’avons pas les horaires des cars. Appelez-nous.',
    })
  }
  if (shift === null) {
    return said({
      answer: 'ASK',
      way: null,
      code: 'SHIFT_UNKNOWN',
      sentence: 'Les heures ne sont pas encore fixées. Appelez-nous.',
    })
  }
  return said({
    answer: 'IMPOSSIBLE',
    way: null,
    code: 'NO_BUS',
    sentence: 'Pas de car à ces heures. Appelez : on cherche une solution.',
  })
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
  const { walkMinutes } = facts
  if (facts.sameCommune) {
    return said({
      answer: 'POSSIBLE',
      way: 'WALK',
      code: 'SAME_COMMUNE',
      sentence: 'Dans votre commune : à pied ou à vélo.',
    })
  }
  if (walkMinutes !== null && walkMinutes <= policy.mostWalkMinutes) {
    return said({
      answer: 'POSSIBLE',
      way: 'WALK',
      code: 'ON_FOOT',
      sentence: `À pied : environ ${formatCount(walkMinutes, 'minute', 'minutes')}.`,
      walkMinutes,
    })
  }
  const pickUp = facts.pickUps.toSorted((one, other) => one.at - other.at)[0]
  if (pickUp !== undefined) {
    return said({
      answer: 'POSSIBLE',
      way: 'PICK_UP',
      code: 'PICKED_UP',
      sentence: `On vient vous chercher à ${formatTimeOfDay(pickUp.at)} : ${pickUp.place}, ${pickUp.communeName}.`,
      pickUp,
    })
  }
  const outward = facts.shift && lastInTime(facts.outward, facts.shift.startsAt, policy)
  const back = facts.shift && firstAfter(facts.back, facts.shift.endsAt, policy)
  const bus = byBus(facts, outward, back)
  if (bus?.answer === 'POSSIBLE') return bus
  if (facts.pickUpOnRequest) {
    return said({
      answer: 'ASK',
      way: 'PICK_UP',
      code: 'PICK_UP_TO_ASK',
      sentence: 'Demandez qu’on vienne vous chercher.',
      outward,
      back,
    })
  }
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
