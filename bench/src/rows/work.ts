import { addDays, addMonths, type Day, type Month, monthOf, monthsBetween } from '@cordee/domain/kernel/day'
import { numbers } from './table.ts'
import { ONE, startOf, TODAY } from './world.ts'

/** Two contracts of work a person: one in the past, one of today for half of them. */
interface Work {
  readonly number: number
  readonly person: number
  readonly contract: number
  readonly from: Day
  readonly to: Day
}
export const works = (): Work[] =>
  numbers(ONE.people).flatMap((person) => {
    const past = (person % 18) * 3 + 1
    const now = (person % 18) * 3
    const first = {
      number: person * 2,
      person,
      contract: past,
      from: startOf(past),
      to: addDays(startOf(past), 200),
    }
    const second = {
      number: person * 2 + 1,
      person,
      contract: now,
      from: startOf(now),
      to: addDays(startOf(now), 240),
    }
    return person % 2 === 0 ? [first, second] : [first]
  })

interface Declared {
  readonly number: number
  readonly work: Work
  readonly month: Month
}
export const months = (): Declared[] =>
  works().flatMap((work) =>
    monthsBetween(monthOf(work.from), monthOf(work.to < TODAY ? work.to : addMonths(TODAY, -1))).map(
      (month, n) => ({
        number: work.number * 24 + n,
        work,
        month,
      }),
    ),
  )
