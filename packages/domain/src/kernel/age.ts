import { addMonths, type Day } from './day.ts'

/** Full years on this day; a person born on 29 February is a year older on 28 February of common years. */
export const ageOn = (bornOn: Day, at: Day): number => {
  const years = Number(at.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return addMonths(bornOn, years * 12) <= at ? years : years - 1
}
