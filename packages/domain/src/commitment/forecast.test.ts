import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { hours } from '../kernel/minutes.ts'
import { percent } from '../kernel/ratio.ts'
import { daysAtWork, type ExpectedCurve } from './expected-curve.ts'
import { forecast } from './forecast.ts'

const curve: ExpectedCurve = {
  serviceOrderOn: day('2026-10-01'),
  plannedEndOn: day('2027-07-31'),
  stops: [],
  phases: [],
}

describe('forecast', () => {
  const input = {
    curve,
    due: hours(700),
    counted: hours(290),
    planned: hours(0),
    at: day('2027-03-31'),
    weeklyMinutes: hours(35),
  }

  test('R60 · at this pace, missing hours, positions and the last opening day', () => {
    const result = forecast(input)
    expect(result.atThisPace).toBe(6920)
    expect(result).toMatchObject({
      missingMinutes: hours(410),
      weeksLeft: 17,
      positionsToOpen: 1,
      withPlan: 4143,
    })
    expect(result.openBefore).toBe('2027-05-09')
    expect(daysAtWork(day('2027-05-09'), curve.plannedEndOn, [])).toBe(84)
    expect(result.sentences.join(' ')).toContain('1\u00a0poste à ouvrir')
  })

  test('R60 · the pace is that of the plan: a season on time is on time', () => {
    const phases = [
      { from: day('2026-10-01'), to: day('2026-11-30'), minutes: hours(100) },
      { from: day('2027-04-01'), to: day('2027-07-31'), minutes: hours(600) },
    ]
    const seasonal = { ...input, curve: { ...curve, phases } }
    expect(forecast({ ...seasonal, counted: hours(100) }).atThisPace).toBe(percent(100))
    expect(forecast({ ...seasonal, counted: hours(50) }).atThisPace).toBe(percent(50))
    expect(forecast({ ...seasonal, counted: hours(200) }).atThisPace).toBe(percent(200))
    const spring = { ...curve, phases: phases.slice(1) }
    expect(forecast({ ...input, curve: spring, counted: hours(0) }).atThisPace).toBeNull()
    expect(forecast({ ...input, due: hours(0) }).atThisPace).toBeNull()
  })

  test('the plan counts, and when nothing is missing it says so', () => {
    const done = forecast({ ...input, planned: hours(410) })
    expect(done).toMatchObject({
      withPlan: percent(100),
      missingMinutes: 0,
      positionsToOpen: 0,
      openBefore: null,
    })
    expect(done.sentences.at(-1)).toContain('Rien ne manque')
  })

  test('before the start there is no pace; after the end no position', () => {
    expect(forecast({ ...input, at: day('2026-09-01') }).atThisPace).toBeNull()
    expect(forecast({ ...input, at: day('2027-07-30') })).toMatchObject({
      positionsToOpen: null,
      openBefore: null,
    })
    expect(forecast({ ...input, weeklyMinutes: hours(0) })).toMatchObject({
      positionsToOpen: null,
      openBefore: null,
    })
  })

  test('the positions asked for do deliver the hours that are missing', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 3000 }),
        fc.nat({ max: 300 }),
        fc.integer({ min: 1, max: 48 }),
        (due, offset, weekly) => {
          const at = addDays(curve.serviceOrderOn, offset)
          const result = forecast({
            ...input,
            due: hours(due),
            counted: hours(0),
            at,
            weeklyMinutes: hours(weekly),
          })
          if (result.positionsToOpen === null) return
          expect(result.positionsToOpen * result.weeksLeft * weekly * 60).toBeGreaterThanOrEqual(
            result.missingMinutes,
          )
        },
      ),
    )
  })
})
