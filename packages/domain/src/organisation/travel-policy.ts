import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'

/** How a road of these valleys is guessed from a straight line and from heights. */
export type TravelPolicy = DatedPolicy & {
  /** Hundredths: 150 means a road half as long again as the straight line. */
  readonly windingHundredths: number
  readonly carKmh: number
  readonly bikeKmh: number
  readonly walkKmh: number
  /** Minutes added for 100 metres climbed. */
  readonly carMinutesPerHundredMetres: number
  readonly bikeMinutesPerHundredMetres: number
  readonly walkMinutesPerHundredMetres: number
  /** Hundredths of the minutes by car on winter roads: 125 means a quarter more. */
  readonly winterHundredths: number
  /** Month and day, both included: the period in which tyres or chains are compulsory. */
  readonly winterFrom: string
  readonly winterTo: string
  /** Figures are rounded up to this many minutes: they are estimates. */
  readonly roundedTo: number
}

/** @source décret 2020-1264 : équipement hivernal du 1er novembre au 31 mars (à vérifier) ; vitesses : choix de départ */
export const defaultTravelPolicy: TravelPolicy = {
  from: day('2000-01-01'),
  source:
    'Estimation : route une fois et demie plus longue que la ligne droite, 50 km/h en voiture, 14 km/h à vélo, un quart de plus l’hiver',
  verified: false,
  windingHundredths: 150,
  carKmh: 50,
  bikeKmh: 14,
  walkKmh: 4,
  carMinutesPerHundredMetres: 1,
  bikeMinutesPerHundredMetres: 10,
  walkMinutesPerHundredMetres: 10,
  winterHundredths: 125,
  winterFrom: '11-01',
  winterTo: '03-31',
  roundedTo: 5,
}

export const travelPolicies: readonly TravelPolicy[] = [defaultTravelPolicy]
