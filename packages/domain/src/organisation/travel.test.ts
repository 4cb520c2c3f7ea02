import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { isWinter, kilometresBetween, type Passage, type Place, travel } from './travel.ts'
import { defaultTravelPolicy } from './travel-policy.ts'

const laMure: Place = { code: '38269', valley: 'M', latitude: 44.9033, longitude: 5.7872, altitude: 880 }
const susville: Place = { code: '38499', valley: 'M', latitude: 44.9223, longitude: 5.777, altitude: 900 }
const bourg: Place = { code: '38052', valley: 'O', latitude: 45.0526, longitude: 6.0305, altitude: 720 }
const huez: Place = { code: '38191', valley: 'O', latitude: 45.0966, longitude: 6.0594, altitude: 1450 }
const mens: Place = { code: '38226', valley: 'T', latitude: 44.8166, longitude: 5.7513, altitude: 750 }
const ornon: Passage = {
  id: 'ornon',
  name: 'Col d’Ornon',
  latitude: 45.0053,
  longitude: 5.9439,
  altitude: 1371,
  valleys: ['M', 'O'],
  closures: [{ from: day('2027-01-10'), to: day('2027-01-20'), source: 'Arrêté d’essai' }],
}
const ponsonnas: Passage = {
  id: 'ponsonnas',
  name: 'Pont de Ponsonnas',
  latitude: 44.886,
  longitude: 5.784,
  altitude: 800,
  valleys: ['M', 'T'],
  closures: [],
}
const roads = [ornon, ponsonnas]
const summer = day('2027-07-01')

test('the straight line is that of the globe', () => {
  expect(kilometresBetween(laMure, bourg)).toBeCloseTo(25.4, 0)
  expect(kilometresBetween(laMure, laMure)).toBe(0)
})

test.each([
  ['2026-10-31', false],
  ['2026-11-01', true],
  ['2027-02-15', true],
  ['2027-03-31', true],
  ['2027-04-01', false],
])('winter roads on %s: %s', (at, winter) => expect(isWinter(day(at))).toBe(winter))

describe('minutes from one commune to another', () => {
  test.each([
    ['in one valley the road winds', laMure, susville, 'CAR', 5, []],
    ['over a pass it climbs', laMure, bourg, 'CAR', 55, ['Col d’Ornon']],
    ['across two passages', mens, bourg, 'CAR', 70, ['Pont de Ponsonnas', 'Col d’Ornon']],
    ['uphill by bike', bourg, huez, 'BIKE', 110, []],
    ['downhill by bike', huez, bourg, 'BIKE', 35, []],
    ['on foot', laMure, susville, 'WALK', 55, []],
  ] as const)('%s', (_name, from, to, means, minutes, via) => {
    expect(travel(from, to, means, roads, null)).toMatchObject({ minutes, via, closed: [] })
  })

  test('winter is slower by car, and a closed pass is said or makes it impossible', () => {
    const dry = travel(laMure, bourg, 'CAR', roads, summer)?.minutes ?? 0
    expect(travel(laMure, bourg, 'CAR', roads, day('2027-01-09'))?.minutes).toBeGreaterThan(dry)
    expect(travel(laMure, bourg, 'CAR', roads, day('2027-01-15'))).toBeNull()
    const gorge: Passage = {
      ...ornon,
      id: 'gorge',
      name: 'Gorges',
      latitude: 45.06,
      longitude: 5.8,
      closures: [],
    }
    const round = travel(laMure, bourg, 'CAR', [...roads, gorge], day('2027-01-15'))
    expect(round).toMatchObject({ via: ['Gorges'] })
    const shut = travel(laMure, bourg, 'CAR', [ornon, { ...gorge, latitude: 45.3 }], day('2027-01-15'))
    expect(shut?.closed).toEqual([{ name: 'Col d’Ornon', until: '2027-01-20', source: 'Arrêté d’essai' }])
  })

  test('a commune of no known valley is reached in a straight line', () => {
    const away = { ...bourg, valley: null }
    expect(travel(laMure, away, 'CAR', roads, null)?.via).toEqual([])
  })

  test('the speeds are a policy, named by the result', () => {
    const slow = { ...defaultTravelPolicy, carKmh: 25, source: 'Essai' }
    const result = travel(laMure, susville, 'CAR', roads, null, slow)
    expect(result).toMatchObject({ minutes: 10, policy: { source: 'Essai', verified: false } })
  })
})
