import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { type Day, day, earliest, latest, type Period } from '../kernel/day.ts'

/** When nothing is built in the mountains: month and day, the same every year; it may go over the new year. */
export type WinterStopPolicy = DatedPolicy & {
  readonly fromMonthDay: string
  readonly toMonthDay: string
  /** Metres above the sea from which a site stops. */
  readonly fromAltitude: number
}

export const defaultWinterStopPolicy: WinterStopPolicy = {
  from: day('2000-01-01'),
  source:
    'Pratique de montagne, au-dessus de 900 m : rien n’est coulé de novembre à mars, à vérifier par lot',
  verified: false,
  fromMonthDay: '11-15',
  toMonthDay: '03-15',
  fromAltitude: 900,
}

export const winterStopPolicies: readonly WinterStopPolicy[] = [defaultWinterStopPolicy]

/** Does a site of this commune stop in winter? An altitude nobody knows says nothing. */
export const stopsInWinter = (
  altitude: number | null,
  policy: WinterStopPolicy = defaultWinterStopPolicy,
): boolean => altitude !== null && altitude >= policy.fromAltitude

/**
 * The winter stops of a lot between its service order and its planned end, one a winter, cut to those days.
 * @returns periods ready for the expected curve; none when no winter falls inside.
 */
export const winterStops = (
  serviceOrderOn: Day,
  plannedEndOn: Day,
  policy: WinterStopPolicy = defaultWinterStopPolicy,
): Period[] => {
  const overNewYear = policy.toMonthDay < policy.fromMonthDay
  const stops: Period[] = []
  const last = Number(plannedEndOn.slice(0, 4))
  for (let year = Number(serviceOrderOn.slice(0, 4)) - 1; year <= last; year += 1) {
    const from = latest(day(`${year}-${policy.fromMonthDay}`), serviceOrderOn)
    const to = earliest(day(`${overNewYear ? year + 1 : year}-${policy.toMonthDay}`), plannedEndOn)
    if (from <= to) stops.push({ from, to })
  }
  return stops
}
