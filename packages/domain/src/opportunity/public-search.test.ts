import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { type Search, type Searched, searchPositions } from './public-search.ts'

const today = day('2026-11-20')
const position = (change: Partial<Searched> = {}): Searched => ({
  romeCode: 'F1704',
  weeklyMinutes: 2_100,
  startsAt: 450,
  startsOn: day('2026-12-07'),
  travelMinutes: 15,
  withoutCar: 'POSSIBLE',
  ...change,
})
const all: Search = { romeCode: null, near: null, hours: null, start: null }
const find = (positions: readonly Searched[], search: Partial<Search>) =>
  searchPositions(positions, { ...all, ...search }, today)
const near = (minutes: number, means: 'CAR' | 'WITHOUT_CAR' | 'BIKE' = 'CAR') => ({
  near: { means, minutes },
})

describe('what is asked is kept', () => {
  test.each<[string, Partial<Searched>, Partial<Search>, boolean]>([
    ['no wish', {}, {}, true],
    ['the trade', {}, { romeCode: 'F1704' }, true],
    ['near enough', {}, near(15), true],
    ['without a car, a bus of half an hour', { travelMinutes: 30 }, near(30, 'WITHOUT_CAR'), true],
    ['without a car, to ask', { withoutCar: 'ASK', travelMinutes: null }, near(30, 'WITHOUT_CAR'), true],
    ['a full week', {}, { hours: 'FULL_WEEK' }, true],
    ['a part of the week', { weeklyMinutes: 900 }, { hours: 'PART_WEEK' }, true],
    ['not early', { startsAt: 480 }, { hours: 'NOT_EARLY' }, true],
    ['within the month', {}, { start: 'SOON' }, true],
    ['within three months', { startsOn: day('2027-02-20') }, { start: 'IN_THREE_MONTHS' }, true],
  ])('%s', (_name, change, search, kept) => {
    expect(find([position(change)], search)).toMatchObject({
      givenUp: [],
      found: kept ? [position(change)] : [],
    })
  })
})

describe('when nothing fits, the search widens and says what was given up', () => {
  test.each<[string, Partial<Searched>, Partial<Search>, readonly string[], number | null]>([
    ['farther', { travelMinutes: 40 }, near(20), ['DISTANCE'], 45],
    ['anywhere', { travelMinutes: 200 }, near(20), ['DISTANCE'], null],
    ['not without a car', { withoutCar: 'IMPOSSIBLE' }, near(30, 'WITHOUT_CAR'), ['DISTANCE'], null],
    ['later', { startsOn: day('2027-06-01') }, { start: 'SOON' }, ['START'], null],
    ['a start nobody knows', { startsOn: null }, { start: 'SOON' }, ['START'], null],
    ['other hours', { weeklyMinutes: 900 }, { hours: 'FULL_WEEK' }, ['HOURS'], null],
    ['an hour nobody knows', { startsAt: null }, { hours: 'NOT_EARLY' }, ['HOURS'], null],
    ['another trade', {}, { romeCode: 'A1203' }, ['TRADE'], null],
    [
      'everything',
      { travelMinutes: 200, startsOn: null, weeklyMinutes: 900 },
      { ...near(20), romeCode: 'A1203', hours: 'FULL_WEEK', start: 'SOON' },
      ['DISTANCE', 'START', 'HOURS', 'TRADE'],
      null,
    ],
  ])('%s', (_name, change, search, givenUp, withinMinutes) => {
    const only = position(change)
    expect(find([only], search)).toEqual({ found: [only], givenUp, withinMinutes })
  })

  test('the trade is kept as long as a farther position has it', () => {
    const far = position({ travelMinutes: 85 })
    const other = position({ romeCode: 'A1203', travelMinutes: 10 })
    expect(find([other, far], { ...near(20), romeCode: 'F1704' }).found).toEqual([far])
  })

  test('nothing open anywhere is said as it is', () => {
    expect(find([], near(20))).toEqual({ found: [], givenUp: [], withinMinutes: 20 })
  })
})
