import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { hours } from '../kernel/minutes.ts'
import { answerTimes, newsTimes, openData } from './open-data.ts'

const count = (year: number | null, territory: string | null, people: number, women = people) => ({
  year,
  territory,
  minutes: hours(people * 100),
  people,
  women,
  stated: people,
})

describe('what the site counts for anyone', () => {
  test('hours by year and territory; a handful of people is no figure, nor what would give it back', () => {
    const { rows, total, rule } = openData([
      count(2025, 'Matheysine', 12),
      count(2025, 'Oisans', 3),
      count(2025, 'Trièves', 9),
      count(2026, 'Matheysine', 20),
      count(2026, 'Oisans', 8),
      count(null, null, 40, 8),
    ])
    expect(total).toEqual({ minutes: hours(4000), people: 40, fteHundredths: 250, womenShare: 2000 })
    expect(rows.find((row) => row.year === 2025 && row.territory === 'Oisans')).toEqual({
      year: 2025,
      territory: 'Oisans',
      minutes: hours(300),
      people: null,
    })
    expect(rows.filter((row) => row.year === 2025 && row.people === null).length).toBeGreaterThan(1)
    expect(rows).toHaveLength(5)
    expect(rule).toContain('moins de 5')
  })

  test('R33 · two masked counts beside a total known elsewhere do not say four and four', () => {
    const { rows } = openData([
      count(2025, 'Matheysine', 5),
      count(2025, 'Oisans', 4),
      count(2025, 'Trièves', 4),
      count(2026, 'Matheysine', 20),
      count(2026, 'Oisans', 18),
      count(2026, 'Trièves', 17),
      count(null, null, 60),
    ])
    expect(rows.filter(({ year }) => year === 2025).map(({ people }) => people)).toEqual([null, null, null])
  })

  test('no count from one to four is ever shown', () => {
    const cell = fc.record({
      year: fc.constantFrom(2024, 2025),
      territory: fc.constantFrom('A', 'B', 'C'),
      people: fc.nat(12),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: ({ year, territory }) => `${year}${territory}` }),
        (cells) => {
          const all = cells.reduce((sum, { people }) => sum + people, 0)
          const { rows, total } = openData([
            ...cells.map(({ year, territory, people }) => count(year, territory, people)),
            count(null, null, all),
          ])
          for (const people of [...rows.map((row) => row.people), total.people])
            expect(people === null || people === 0 || people >= 5).toBe(true)
        },
      ),
    )
  })

  test('nothing validated yet is zero, not an error', () => {
    expect(openData([])).toMatchObject({ rows: [], total: { minutes: 0, people: 0, womenShare: null } })
  })
})

test('R58 · a promise is held, late, or not judged while it still runs', () => {
  const waits = [
    { askedOn: day('2026-11-02'), callBy: day('2026-11-05'), calledOn: day('2026-11-03'), requests: 3 },
    { askedOn: day('2026-11-02'), callBy: day('2026-11-05'), calledOn: day('2026-11-06'), requests: 1 },
    { askedOn: day('2026-11-02'), callBy: day('2026-11-05'), calledOn: null, requests: 1 },
    { askedOn: day('2026-11-19'), callBy: day('2026-11-24'), calledOn: null, requests: 2 },
  ]
  expect(answerTimes(waits, day('2026-11-20'))).toEqual({
    requests: 5,
    kept: 3,
    late: 2,
    keptShare: 6000,
    medianDays: 1,
  })
  expect(answerTimes([], day('2026-11-20'))).toMatchObject({ requests: 0, keptShare: null, medianDays: null })
  const awayOnLeave = [
    { askedOn: day('2026-11-02'), callBy: day('2026-11-09'), calledOn: day('2026-11-09'), requests: 1 },
  ]
  expect(answerTimes(awayOnLeave, day('2026-11-20'))).toMatchObject({ kept: 1, late: 0 })
})

test('R58 · news are judged by the day that was said; those still awaited in time are not', () => {
  const [saidOn, newsBy] = [day('2026-11-02'), day('2026-11-16')]
  const waits = [
    { saidOn, newsBy, heardOn: day('2026-11-16'), promises: 3 },
    { saidOn: day('2026-10-01'), newsBy: day('2026-10-15'), heardOn: day('2026-10-20'), promises: 1 },
    { saidOn, newsBy, heardOn: null, promises: 1 },
    { saidOn: day('2026-11-19'), newsBy: day('2026-12-03'), heardOn: null, promises: 2 },
  ]
  expect(newsTimes(waits, day('2026-11-20'))).toEqual({
    since: '2026-10-01',
    promises: 5,
    kept: 3,
    late: 2,
    keptShare: 6000,
  })
  expect(newsTimes([], day('2026-11-20'))).toMatchObject({ since: null, promises: 0, keptShare: null })
})
