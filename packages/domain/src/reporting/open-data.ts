import type { PolicyUsed } from '../kernel/dated-policy.ts'
import { type Day, daysBetween } from '../kernel/day.ts'
import { type Minutes, minutes } from '../kernel/minutes.ts'
import { type BasisPoints, divideHalfUp, shareOf } from '../kernel/ratio.ts'
import { defaultSmallCellPolicy, publishTable, type SmallCellPolicy } from './audience.ts'
import { defaultFtePolicy, type FtePolicy } from './indicators.ts'
import { maskedCount } from './masked-count.ts'

/** Validated hours and people of one year in one territory of work; `null` is the total over it. */
export type OpenDataCount = {
  readonly year: number | null
  readonly territory: string | null
  readonly minutes: Minutes
  readonly people: number
  readonly women: number
  readonly stated: number
}

export type OpenDataRow = {
  readonly year: number
  readonly territory: string
  readonly minutes: Minutes
  /** `null` is masked. */
  readonly people: number | null
}

export type OpenData = {
  readonly total: {
    readonly minutes: Minutes
    readonly people: number | null
    readonly fteHundredths: number
    readonly womenShare: BasisPoints | null
  }
  readonly rows: readonly OpenDataRow[]
  /** How small counts were masked, as printed on the table. */
  readonly rule: string
  /** A count of people under this one is masked. */
  readonly threshold: number
  readonly policy: PolicyUsed | null
}

/**
 * What the site gives to anyone: hours by year and territory, people counted once in each cell, small counts
 * masked with those that would give them back. A person may be in several cells: only cells are published, no
 * margin, so that a difference shows nobody.
 */
export const openData = (
  counts: readonly OpenDataCount[],
  policy: SmallCellPolicy = defaultSmallCellPolicy,
  fte: FtePolicy = defaultFtePolicy,
): OpenData => {
  const cells = counts.filter(({ year, territory }) => year !== null && territory !== null)
  const years = [...new Set(cells.map(({ year }) => year ?? 0))].toSorted((one, other) => one - other)
  const territories = [...new Set(cells.map(({ territory }) => territory ?? ''))].toSorted((one, other) =>
    one.localeCompare(other, 'fr'),
  )
  const at = (year: number, territory: string) =>
    cells.find((each) => each.year === year && each.territory === territory)
  const table = publishTable(
    {
      rows: years.map(String),
      columns: territories,
      cells: years.map((year) => territories.map((territory) => at(year, territory)?.people ?? 0)),
    },
    'PUBLIC',
    policy,
  )
  const total = counts.find(({ year, territory }) => year === null && territory === null)
  const people = maskedCount(total?.people ?? 0, policy)
  const worked = total?.minutes ?? minutes(0)
  return {
    total: {
      minutes: worked,
      people,
      fteHundredths: divideHalfUp(BigInt(worked) * 100n, BigInt(fte.minutesPerFte)),
      womenShare:
        people === null || maskedCount(total?.women ?? 0, policy) === null
          ? null
          : shareOf(total?.women ?? 0, total?.stated ?? 0),
    },
    rows: years.flatMap((year, row) =>
      territories.flatMap((territory, column) => {
        const cell = at(year, territory)
        return cell === undefined
          ? []
          : [{ year, territory, minutes: cell.minutes, people: table.cells[row]?.[column] ?? null }]
      }),
    ),
    rule: table.rule,
    threshold: policy.threshold,
    policy: table.policy,
  }
}

export type CallWait = {
  readonly askedOn: Day
  /** The last day of the promise, as it was made. */
  readonly callBy: Day
  /** Day of the first call; `null` while nobody called. */
  readonly calledOn: Day | null
  readonly requests: number
}

export type AnswerTimes = {
  /** Requests and referrals whose promised day has passed, or that were called. */
  readonly requests: number
  readonly kept: number
  readonly late: number
  readonly keptShare: BasisPoints | null
  /** Days until the first call for half of those called; `null` when nobody was. */
  readonly medianDays: number | null
}

/** Was the promise of a first call held? Those still waiting in time are not judged yet. */
export const answerTimes = (waits: readonly CallWait[], at: Day): AnswerTimes => {
  let kept = 0
  let late = 0
  const days: number[] = []
  for (const { askedOn, callBy, calledOn, requests } of waits) {
    if (calledOn !== null) {
      for (let each = 0; each < requests; each += 1) days.push(Math.max(0, daysBetween(askedOn, calledOn)))
      if (calledOn <= callBy) kept += requests
      else late += requests
    } else if (callBy < at) late += requests
  }
  days.sort((one, other) => one - other)
  return {
    requests: kept + late,
    kept,
    late,
    keptShare: shareOf(kept, kept + late),
    medianDays: days[Math.floor((days.length - 1) / 2)] ?? null,
  }
}

export type NewsWait = {
  readonly saidOn: Day
  /** The last day of the promise, as it was made. */
  readonly newsBy: Day
  /** Day the news came; `null` while they did not. */
  readonly heardOn: Day | null
  readonly promises: number
}

export type NewsTimes = {
  /** The day of the first promise counted; `null` while there is none. */
  readonly since: Day | null
  /** Promises whose day has passed, or whose news came. */
  readonly promises: number
  readonly kept: number
  readonly late: number
  readonly keptShare: BasisPoints | null
}

/** Did the news come by the day that was said? Those still waiting in time are not judged yet. */
export const newsTimes = (waits: readonly NewsWait[], at: Day): NewsTimes => {
  const judged = answerTimes(
    waits.map(({ saidOn, newsBy, heardOn, promises }) => ({
      askedOn: saidOn,
      callBy: newsBy,
      calledOn: heardOn,
      requests: promises,
    })),
    at,
  )
  const { requests, kept, late, keptShare } = judged
  const since = waits.map(({ saidOn }) => saidOn).toSorted()[0] ?? null
  return { since, promises: requests, kept, late, keptShare }
}
