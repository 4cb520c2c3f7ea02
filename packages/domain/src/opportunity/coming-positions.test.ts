import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { hours, ZERO_MINUTES } from '../kernel/minutes.ts'
import { comingPosition, defaultComingPolicy, type OwedWork, seasonOf } from './coming-positions.ts'
import { tradeOfWorks } from './trade-of-works.ts'

const today = day('2026-11-27')
const work: OwedWork = {
  due: hours(426),
  counted: ZERO_MINUTES,
  planned: ZERO_MINUTES,
  startsOn: day('2027-04-05'),
  endsOn: day('2027-10-29'),
  stoppedUntil: null,
}

describe('positions to come, from the hours still owed', () => {
  test.each([
    ['426 hours of works that start in April are two posts in spring', {}, 2, 'printemps 2027'],
    [
      'what is counted and what is planned is not offered again',
      { counted: hours(150), planned: hours(100) },
      1,
      'printemps 2027',
    ],
    ['works under way are offered now', { startsOn: day('2026-09-01') }, 2, 'automne 2026'],
    [
      'the winter stop puts the start off',
      { startsOn: day('2026-09-01'), stoppedUntil: day('2027-03-15') },
      2,
      'printemps 2027',
    ],
    [
      'a stop that is over before the start changes nothing',
      { stoppedUntil: day('2027-02-28') },
      2,
      'printemps 2027',
    ],
    ['nobody is promised a season that is not known', { startsOn: null }, 2, null],
    ['a large framework does not announce dozens of posts', { due: hours(5000) }, 6, 'printemps 2027'],
  ])('%s', (_name, change, places, period) => {
    expect(comingPosition({ ...work, ...change }, today)).toMatchObject({ places, period })
  })

  test.each([
    ['too little is owed', { counted: hours(400) }],
    ['more was done than owed', { counted: hours(500) }],
    ['the works are nearly over', { startsOn: day('2026-03-01'), endsOn: day('2026-12-20') }],
  ])('nothing is announced: %s', (_name, change) => {
    expect(comingPosition({ ...work, ...change }, today)).toBeNull()
  })

  test('the conversion is the policy of the day', () => {
    expect(comingPosition(work, today, { ...defaultComingPolicy, minutesPerPlace: hours(142) })?.places).toBe(
      3,
    )
  })
})

test.each([
  ['2026-12-01', 'hiver 2026-2027'],
  ['2027-02-28', 'hiver 2026-2027'],
  ['2027-03-01', 'printemps 2027'],
  ['2027-08-31', 'été 2027'],
  ['2027-11-30', 'automne 2027'],
])('%s is in « %s »', (at, season) => {
  expect(seasonOf(day(at))).toBe(season)
})

test.each([
  ['Gros œuvre', 'F1704'],
  ['Charpente, couverture', 'F1610'],
  ['Façades, isolation, tranche conditionnelle (24 logements)', 'F1611'],
  ['Peinture des halls', 'F1606'],
  ['Entretien de la végétation des digues', 'A1202'],
  ['Nettoyage des bâtiments', 'K2204'],
  ['Lot 3', null],
])('the trade of « %s » is %s', (title, trade) => {
  expect(tradeOfWorks(title)).toBe(trade)
})
