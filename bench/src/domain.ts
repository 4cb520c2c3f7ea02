/**
 * The speed of the rules on one core, without a database: counting and allocation of hours from 10³ to 10⁶
 * entries (at least 500,000 entries/s, linear), pace of 54 operations over 36 months (under 5 ms).
 */
import { type ExpectedCurve, expectedOn } from '@cordee/domain/commitment/expected-curve'
import { dueOn, type LedgerLine } from '@cordee/domain/commitment/obligation-ledger'
import { pace } from '@cordee/domain/commitment/pace'
import type { PoolingAgreement } from '@cordee/domain/commitment/pooling-agreement'
import { addDays, type Day, day, lastDay, month, monthsBetween } from '@cordee/domain/kernel/day'
import { hours, type Minutes, minutes } from '@cordee/domain/kernel/minutes'
import { allocate } from '@cordee/domain/placement/allocation'
import { type CountingFacts, countMinutes } from '@cordee/domain/placement/counting'
import type { HoursEntry } from '@cordee/domain/placement/hours-entry'

const LEAST_ENTRIES_PER_SECOND = 500_000
const MOST_PACE_MS = 5

type Declared = {
  readonly entry: HoursEntry
  readonly facts: CountingFacts
  readonly agreements: readonly PoolingAgreement[]
}

const start = day('2026-01-01')

const agreement: PoolingAgreement = {
  id: 'g1',
  companyId: 'obiou',
  commitmentIds: ['a', 'b'],
  period: { from: start, to: day('2030-12-31') },
  ceiling: minutes(1_000_000_000),
  signedOn: start,
}

/** Months of all sorts: inside the right, straddling its ends, training, CDI, pooled one time in ten. */
const declared = (count: number): Declared[] =>
  Array.from({ length: count }, (_, index) => {
    const from = addDays(start, (index * 7) % 1000)
    return {
      entry: {
        kind: index % 8 === 0 ? 'TRAINING_EXTERNAL' : 'WORK',
        from,
        to: addDays(from, index % 3 === 0 ? 0 : 27),
        minutes: minutes(60 + (index % 9000)),
      },
      facts: {
        effectOn: addDays(start, index % 200),
        validUntil: addDays(start, 500 + (index % 300)),
        contractType: index % 5 === 0 ? 'PERMANENT' : 'TEMPORARY',
        contractFrom: start,
        contractTo: null,
        notifiedOn: start,
        permanentStaff: false,
        alreadyEmployed: false,
        workedMinutes: hours(150),
        trainingCounted: minutes(0),
      },
      agreements: index % 10 === 0 ? [agreement] : [],
    }
  })

const countAndAllocate = (rows: readonly Declared[]): number => {
  let lines = 0
  rows.forEach(({ entry, facts, agreements }, index) => {
    const { counted } = countMinutes(entry, facts)
    const allocated = { entryId: String(index), workedFor: 'a', workedOn: entry.from, counted }
    const elsewhere =
      agreements.length === 0 ? [] : [{ commitmentId: 'b', minutes: minutes(Math.floor(counted / 2)) }]
    const result = allocate(allocated, elsewhere, agreements)
    lines += result.ok ? result.value.length : 0
  })
  return lines
}

/**
 * Milliseconds one run takes of its core, on average: the time of this thread alone, so that what others do on
 * the machine is not counted; long enough for a clock of a few milliseconds.
 */
const onOneCore = (run: () => unknown, times: number): number => {
  const before = process.threadCpuUsage()
  for (let index = 0; index < times; index += 1) run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000 / times
}

const operations = Array.from({ length: 54 }, (_, index) => {
  const serviceOrderOn = addDays(start, index * 10)
  const curve: ExpectedCurve = {
    serviceOrderOn,
    plannedEndOn: addDays(serviceOrderOn, 700),
    stops: [2026, 2027, 2028].map((year) => ({ from: day(`${year}-11-15`), to: day(`${year + 1}-03-15`) })),
    phases: [],
  }
  const ledger: LedgerLine[] = [
    { kind: 'BASE', deltaMinutes: hours(600), effectOn: serviceOrderOn, reason: 'Marché' },
    { kind: 'AMENDMENT', deltaMinutes: hours(88), effectOn: addDays(serviceOrderOn, 200), reason: 'Avenant' },
  ]
  return { curve, ledger }
})

const paceOfEverything = (): number => {
  let late = 0
  const ends: Day[] = monthsBetween(month('2026-01'), month('2028-12')).map(lastDay)
  for (const { curve, ledger } of operations) {
    for (const at of ends) {
      const due: Minutes = dueOn(ledger, at)
      const expected = expectedOn(curve, due, at).minutes
      if (pace({ due, expected, counted: minutes(Math.floor(expected * 0.7)) }).status === 'LATE') late += 1
    }
  }
  return late
}

/** Runs and prints; @returns false when a budget is missed. */
export const benchDomain = (): boolean => {
  const rates = [1_000, 10_000, 100_000, 1_000_000].map((count) => {
    const rows = declared(count)
    countAndAllocate(rows.slice(0, 10_000))
    const milliseconds = onOneCore(() => countAndAllocate(rows), Math.max(3, 2_000_000 / count))
    const rate = Math.round((count / milliseconds) * 1000)
    console.log(`count and allocate ${count} entries: ${milliseconds.toFixed(2)} ms, ${rate} entries/s`)
    return rate
  })
  const slowest = Math.min(...rates)
  paceOfEverything()
  const paceMs = onOneCore(paceOfEverything, 200)
  console.log(`pace of 54 operations x 36 months: ${paceMs.toFixed(2)} ms`)
  console.log(`slowest rate ÷ fastest: ${(slowest / Math.max(...rates)).toFixed(2)} (1 is exactly linear)`)
  const kept = slowest >= LEAST_ENTRIES_PER_SECOND && paceMs < MOST_PACE_MS
  console.log(kept ? 'budgets kept' : 'BUDGET MISSED')
  return kept
}
