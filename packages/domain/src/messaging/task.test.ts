import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { afterSilence, closeTask, snooze, taskLifecycle } from './task.ts'

const today = day('2026-11-20')

describe('a task', () => {
  test('a call is closed by an answer; anything else by whoever did it', () => {
    const open = { state: 'OPEN', answered: false } as const
    expect(closeTask({ ...open, kind: 'CALL' })).toMatchObject({ error: { code: 'CALL_NOT_ANSWERED' } })
    expect(closeTask({ ...open, kind: 'CALL', answered: true })).toEqual({ ok: true, value: 'DONE' })
    expect(closeTask({ ...open, kind: 'LETTER' })).toEqual({ ok: true, value: 'DONE' })
    expect(closeTask({ ...open, kind: 'LETTER', state: 'DONE' })).toMatchObject({
      error: { code: 'STEP_NOT_POSSIBLE' },
    })
    expect(taskLifecycle.next('DONE', 'reopen')).toEqual({ ok: true, value: 'OPEN' })
  })

  test.each([
    ['2026-11-20', 'en congé', 'SNOOZE_NOT_LATER'],
    ['2026-11-19', 'en congé', 'SNOOZE_NOT_LATER'],
    ['2026-11-23', ' ', 'SNOOZE_REASON_NEEDED'],
  ])('put off to %s for « %s » is refused: %s', (until, reason, code) => {
    expect(snooze(day(until), reason, today)).toMatchObject({ error: { code } })
  })

  test('put off to a later day, with its reason', () => {
    expect(snooze(day('2026-11-23'), ' en congé ', today)).toEqual({
      ok: true,
      value: { until: '2026-11-23', reason: 'en congé' },
    })
  })

  test.each([
    [1, true, 'Rappelez à une autre heure.'],
    [2, true, 'Appelez la personne de confiance.'],
    [2, false, 'Envoyez un courrier, puis rappelez.'],
    [3, true, 'Envoyez un courrier, puis rappelez.'],
  ])('after %i silences, second contact %s: %s', (tries, hasSecondContact, advice) => {
    // A Friday: the next working day is Monday.
    expect(afterSilence(tries, { today, hasSecondContact })).toEqual({ on: '2026-11-23', advice })
  })
})
