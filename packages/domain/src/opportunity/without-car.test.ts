import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { type BusRide, dayOfBuses, formatTimeOfDay, type WithoutCarFacts, withoutCar } from './without-car.ts'

const ride = (leaves: number, arrives: number, onRequest = false): BusRide => ({
  line: 'T90',
  fromStop: 'La Mure, mairie',
  toStop: 'Susville, dépôt',
  leaves,
  arrives,
  onRequest,
})
const nothing: WithoutCarFacts = {
  sameCommune: false,
  walkMinutes: null,
  pickUps: [],
  pickUpOnRequest: false,
  shift: { startsAt: 8 * 60, endsAt: 16 * 60 },
  timetableKnown: true,
  outward: [],
  back: [],
}
const truck = { place: 'place de la mairie', communeName: 'La Mure', at: 405 }
const there = [ride(400, 420), ride(430, 470), ride(440, 475)]
const home = [ride(950, 990), ride(975, 1010), ride(1000, 1040)]

describe('without a car', () => {
  test.each<[string, Partial<WithoutCarFacts>, string, string | null]>([
    ['in the same commune', { sameCommune: true }, 'POSSIBLE', 'WALK'],
    ['half an hour on foot', { walkMinutes: 30 }, 'POSSIBLE', 'WALK'],
    ['more than half an hour on foot', { walkMinutes: 35 }, 'IMPOSSIBLE', null],
    ['a pick-up at home', { pickUps: [truck] }, 'POSSIBLE', 'PICK_UP'],
    ['a bus before and after', { outward: there, back: home }, 'POSSIBLE', 'BUS'],
    ['a bus that arrives too late', { outward: [ride(440, 475)], back: home }, 'ASK', 'BUS'],
    ['a bus that waits too long', { outward: [ride(300, 330)], back: [] }, 'IMPOSSIBLE', null],
    ['no bus home', { outward: there }, 'ASK', 'BUS'],
    ['a pick-up to ask', { pickUpOnRequest: true }, 'ASK', 'PICK_UP'],
    [
      'a bus beats a pick-up to ask',
      { pickUpOnRequest: true, outward: there, back: home },
      'POSSIBLE',
      'BUS',
    ],
    ['a timetable told in words', { shift: null, outward: there, back: home }, 'ASK', 'BUS'],
    ['nothing', {}, 'IMPOSSIBLE', null],
    ['no timetable was ever read', { timetableKnown: false }, 'ASK', null],
    ['the hours of the work are not known', { shift: null }, 'ASK', null],
    [
      'no timetable, and a pick-up to ask',
      { timetableKnown: false, pickUpOnRequest: true },
      'ASK',
      'PICK_UP',
    ],
  ])('%s', (_name, change, answer, way) => {
    expect(withoutCar({ ...nothing, ...change })).toMatchObject({ answer, way })
  })

  test('the last bus in time and the first after work are named; one on request is to book', () => {
    const found = withoutCar({ ...nothing, outward: there, back: home })
    expect(found.outward?.leaves).toBe(430)
    expect(found.back?.leaves).toBe(975)
    expect(found.sentence).toMatch(/^En car, ligne T90 : départ 7\sh\s10, retour 16\sh\s15\.$/)
    const booked = withoutCar({ ...nothing, outward: [ride(430, 470, true)], back: home })
    expect(booked.sentence).toMatch(/Réservez la veille\.$/)
  })

  test('the place and the hour of the pick-up are said', () => {
    expect(withoutCar({ ...nothing, pickUps: [truck] }).sentence).toMatch(
      /6\sh\s45 : place de la mairie, La Mure/,
    )
    expect(formatTimeOfDay(420)).toMatch(/^7\sh$/)
  })

  const read = { from: day('2026-08-31'), to: day('2027-07-03') }
  test.each([
    ['the first day of the work', '2027-03-01', '2026-11-27', '2027-03-01'],
    ['a first day on a Saturday: the Monday', '2027-03-06', '2026-11-27', '2027-03-08'],
    ['no first day: the next working day', null, '2026-11-27', '2026-11-30'],
    ['begun already: the next working day', '2026-09-01', '2026-11-27', '2026-11-30'],
    ['after the timetable: the next working day it covers', '2027-09-01', '2026-11-27', '2026-11-30'],
    ['before the timetable begins: its first working day', '2026-08-03', '2026-07-01', '2026-09-01'],
    ['a timetable that is over', '2027-09-01', '2027-08-02', null],
  ])('the day whose buses are read · %s', (_name, startsOn, at, expected) => {
    expect(dayOfBuses(startsOn === null ? null : day(startsOn), read, day(at))).toBe(expected)
  })
})
