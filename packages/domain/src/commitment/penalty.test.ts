import { describe, expect, test } from 'vitest'
import { actorKinds } from '../access/actor.ts'
import { day, month } from '../kernel/day.ts'
import { hours } from '../kernel/minutes.ts'
import { euros } from '../kernel/money.ts'
import { minimumWageOn } from '../organisation/minimum-wage.ts'
import type { ExpectedCurve } from './expected-curve.ts'
import { penaltyAmount, penaltyKindLabels } from './penalty-amount.ts'
import {
  finalAccountAlerts,
  penaltyCaseEventLabels,
  penaltyCaseLifecycle,
  penaltyCaseStateLabels,
  penaltyEventsFor,
  takePenaltyStep,
} from './penalty-case.ts'
import { planOn, postpone, suspensionStop } from './plan-history.ts'
import { checkPooling, type PoolingAgreement, poolingCovers, poolingRoom } from './pooling-agreement.ts'
import { type Climbed, type ReminderRung, reminderOn, reminderRungLabels } from './reminders.ts'

describe('R37 · only the buyer decides', () => {
  const facts = {
    actor: 'BUYER',
    motive: 'Aucun rattrapage',
    noticeReceivedOn: day('2027-03-01'),
    on: day('2027-03-20'),
  } as const
  test.each(['apply', 'reduce', 'waive'] as const)('R37 · %s is refused to everybody else', (event) => {
    for (const actor of actorKinds) {
      const taken = takePenaltyStep('PROPOSED', event, { ...facts, actor })
      expect(taken.ok ? 'ok' : taken.error.code).toBe(actor === 'BUYER' ? 'ok' : 'BUYER_DECIDES')
    }
  })

  test.each([
    ['CONTRADICTORY', 'sendNotice', { actor: 'FACILITATOR' }, 'BUYER_DECIDES'],
    ['CONTRADICTORY', 'sendNotice', {}, 'NOTICE_SENT'],
    ['PROPOSED', 'apply', { motive: ' ' }, 'MOTIVE_NEEDED'],
    ['PROPOSED', 'waive', {}, 'DECIDED_WAIVED'],
    ['DETECTED', 'drop', { actor: 'FACILITATOR', motive: '' }, 'MOTIVE_NEEDED'],
    ['DETECTED', 'exchange', { actor: 'FACILITATOR', motive: '' }, 'CONTRADICTORY'],
    ['REMEDY_PERIOD', 'propose', { actor: 'FACILITATOR' }, 'PROPOSED'],
    ['REMEDY_PERIOD', 'propose', { on: day('2027-03-16') }, 'OBSERVATION_DELAY_RUNNING'],
    ['REMEDY_PERIOD', 'propose', { on: day('2027-03-17') }, 'PROPOSED'],
    ['REMEDY_PERIOD', 'propose', { noticeReceivedOn: null }, 'OBSERVATION_DELAY_RUNNING'],
    ['DETECTED', 'apply', {}, 'STEP_NOT_POSSIBLE'],
  ] as const)('R37 · %s, %s with %o: %s', (state, event, change, expected) => {
    const taken = takePenaltyStep(state, event, { ...facts, ...change })
    expect(taken.ok ? taken.value : taken.error.code).toBe(expected)
  })

  test('R37 · the screen shows each actor its own steps', () => {
    expect(penaltyEventsFor('PROPOSED', 'FACILITATOR')).toEqual([])
    expect(penaltyEventsFor('PROPOSED', 'BUYER')).toEqual(['apply', 'reduce', 'waive'])
    expect(penaltyEventsFor('CONTRADICTORY', 'FACILITATOR')).toEqual(['findRemedied', 'drop'])
  })

  test('every state and step has its label', () => {
    for (const state of penaltyCaseLifecycle.states) {
      expect(penaltyCaseStateLabels[state]).not.toBe('')
      for (const event of penaltyCaseLifecycle.events(state))
        expect(penaltyCaseEventLabels[event]).not.toBe('')
    }
  })
})

describe('R36 · before the final account', () => {
  const facts = {
    hasShortfall: true,
    acceptedOn: null,
    finalAccountOn: null,
    candidatesProposed: 2,
    openCase: false,
  }
  const count = (change: object, at: string) =>
    finalAccountAlerts({ ...facts, ...change }, day(at)).map(({ urgent }) => urgent)
  test.each([
    ['no shortfall, no alert', { hasShortfall: false, finalAccountOn: day('2027-05-01') }, '2027-04-30', []],
    ['nothing near', { finalAccountOn: day('2027-09-01') }, '2027-05-01', []],
    ['46 days before', { finalAccountOn: day('2027-06-16') }, '2027-05-01', []],
    ['45 days before', { finalAccountOn: day('2027-06-15') }, '2027-05-01', [true]],
    ['on the day itself', { finalAccountOn: day('2027-05-01') }, '2027-05-01', [true]],
    [
      'the day after, with an open case',
      { finalAccountOn: day('2027-04-30'), openCase: true },
      '2027-05-01',
      [true],
    ],
    ['the day after, without one', { finalAccountOn: day('2027-04-30') }, '2027-05-01', []],
    ['works accepted', { acceptedOn: day('2027-05-01') }, '2027-05-01', [false]],
    ['works not accepted yet', { acceptedOn: day('2027-05-02') }, '2027-05-01', []],
    ['fifteen days gone', { acceptedOn: day('2027-04-15') }, '2027-05-01', [true]],
    ['no candidate was proposed: said, not blocked', { candidatesProposed: 0 }, '2027-05-01', [false]],
  ] as const)('R36 · %s', (_name, change, at, urgency) => {
    expect(count(change, at)).toEqual(urgency)
  })
})

describe('the formula of the contract', () => {
  const wage = minimumWageOn(day('2027-01-01')).hourly
  const facts = { missing: hours(46), lateDocumentDays: 12, missedMeetings: 2 }
  test.each([
    [{ kind: 'PER_MISSING_HOUR_SMIC', multipleHundredths: 200 }, null, 110_584],
    [{ kind: 'PER_MISSING_HOUR', amount: euros(60) }, null, 276_000],
    [{ kind: 'PER_MISSING_HOUR', amount: euros(60) }, euros(2_000), 200_000],
    [{ kind: 'PER_LATE_DOCUMENT_PER_DAY', amount: euros(50) }, null, 60_000],
    [{ kind: 'PER_MISSED_MEETING', amount: euros(150) }, null, 30_000],
    [{ kind: 'LUMP_SUM', amount: euros(500) }, euros(500), 50_000],
    [{ kind: 'TERMINATION_FOR_FAULT' }, null, 0],
  ] as const)('R66 · %o capped at %s gives %i cents', (formula, cap, amount) => {
    const result = penaltyAmount(formula, facts, wage, cap)
    expect(result.amount).toBe(amount)
    expect(result.capped).toBe(cap !== null && amount === cap && formula.kind !== 'LUMP_SUM')
    expect(penaltyKindLabels[formula.kind]).not.toBe('')
  })
})

describe('R34 · a month nobody declared', () => {
  const facts = { month: month('2027-03'), declared: false, workPlanned: true, climbed: [] as Climbed[] }
  const climbed = (...rungs: [ReminderRung, string][]) => ({
    climbed: rungs.map(([rung, on]) => ({ rung, on: day(on) })),
  })
  const first = ['FIRST', '2027-04-12'] as [ReminderRung, string]
  const second = ['SECOND', '2027-04-20'] as [ReminderRung, string]
  const call = ['CALL', '2027-04-23'] as [ReminderRung, string]
  const letter = ['LETTER', '2027-05-17'] as [ReminderRung, string]
  test.each([
    ['2027-04-09', {}, null, '2027-04-10'],
    ['2027-04-10', {}, 'FIRST', '2027-04-20'],
    ['2027-04-12', climbed(first), null, '2027-04-19'],
    ['2027-04-19', climbed(first), 'TEXT', '2027-04-20'],
    ['2027-04-20', climbed(first), 'SECOND', null],
    ['2027-04-20', {}, 'SECOND', null],
    ['2027-04-22', climbed(first, second), null, '2027-04-23'],
    ['2027-04-23', climbed(first, second), 'CALL', null],
    ['2027-05-14', climbed(second, call), null, '2027-05-18'],
    ['2027-05-18', climbed(second, call), 'LETTER', null],
    ['2027-06-08', climbed(second, call, letter), 'BUYER', null],
    ['2027-04-20', { declared: true }, null, null],
    ['2027-04-20', { workPlanned: false }, null, null],
    ['2027-04-23', climbed(second, ['ANSWERED', '2027-04-21']), null, null],
  ] as const)('R34 · on %s with %o: %s', (at, change, rung, nextOn) => {
    const reminder = reminderOn({ ...facts, ...change }, day(at))
    expect({ rung: reminder.rung?.rung ?? null, nextOn: reminder.nextOn }).toEqual({ rung, nextOn })
    expect(reminder.alertFacilitator).toBe(rung === 'SECOND')
    if (reminder.rung) expect(reminderRungLabels[reminder.rung.rung]).not.toBe('')
  })
  test('R55 · the declarant first, the holder only at the second rung', () => {
    expect(reminderOn(facts, day('2027-04-10')).rung?.to).toEqual(['DECLARANT'])
    expect(reminderOn(facts, day('2027-04-20')).rung?.to).toEqual(['DECLARANT', 'HOLDER'])
  })
})

describe('plans and suspensions', () => {
  const curve: ExpectedCurve = {
    serviceOrderOn: day('2026-10-01'),
    plannedEndOn: day('2027-07-31'),
    stops: [],
    phases: [{ from: day('2026-10-01'), to: day('2026-10-31'), minutes: hours(10) }],
  }
  const change = {
    serviceOrderOn: day('2026-12-01'),
    plannedEndOn: day('2027-09-30'),
    agreedOn: day('2026-10-15'),
    reason: 'Gros œuvre en retard',
  }

  test('R64 · a postponement moves the plan and keeps the old one', () => {
    const first = { agreedOn: day('2026-09-01'), reason: 'Lancement', curve }
    const moved = postpone([first], curve, change)
    if (!moved.ok) throw new Error('accepted')
    expect(planOn(moved.value, day('2026-10-14'))?.curve.plannedEndOn).toBe('2027-07-31')
    expect(planOn(moved.value, day('2026-10-15'))?.curve).toMatchObject({
      plannedEndOn: '2027-09-30',
      phases: [{ from: '2026-12-01', to: '2026-12-31' }],
    })
    expect(planOn(moved.value, day('2026-08-31'))).toBeNull()
  })

  test.each([
    [{ reason: ' ' }, 'PLAN_REASON_NEEDED'],
    [{ plannedEndOn: day('2026-11-30') }, 'PLANNED_END_BEFORE_START'],
  ])('a postponement with %o is refused: %s', (wrong, code) => {
    expect(postpone([], curve, { ...change, ...wrong })).toMatchObject({ error: { code } })
  })

  test('R65 · a suspension rests on a written notice', () => {
    const notice = { receivedOn: day('2027-01-10'), text: 'Activité partielle' }
    expect(suspensionStop(null, day('2027-01-15'), null)).toMatchObject({ error: { code: 'NOTICE_NEEDED' } })
    expect(suspensionStop({ ...notice, text: '' }, day('2027-01-15'), null)).toMatchObject({
      error: { code: 'NOTICE_NEEDED' },
    })
    expect(suspensionStop(notice, day('2027-01-15'), day('2027-01-14'))).toMatchObject({
      error: { code: 'SUSPENSION_REVERSED' },
    })
    expect(suspensionStop(notice, day('2027-01-15'), day('2027-01-15'))).toMatchObject({
      ok: true,
      value: { from: '2027-01-15' },
    })
    expect(suspensionStop(notice, day('2027-01-15'), null)).toMatchObject({ ok: true })
  })
})

describe('R21 · a convention of globalisation', () => {
  const agreement: PoolingAgreement = {
    id: 'g1',
    companyId: 'obiou',
    commitmentIds: ['a', 'b'],
    period: { from: day('2027-01-01'), to: day('2027-12-31') },
    ceiling: hours(100),
    signedOn: day('2026-12-15'),
  }
  test.each([
    [{}, null],
    [{ commitmentIds: ['a', 'a'] }, 'POOLING_NEEDS_TWO'],
    [{ signedOn: null }, 'POOLING_NOT_SIGNED'],
    [{ id: 'g2' }, 'POOLING_OVERLAPS'],
    [{ id: 'g2', companyId: 'other' }, null],
    [{ id: 'g2', commitmentIds: ['a', 'c'] }, null],
    [{ id: 'g2', period: { from: day('2028-01-01'), to: null } }, null],
  ])('R21 · %o: %s', (change, code) => {
    const checked = checkPooling({ ...agreement, ...change }, [agreement])
    expect(checked.ok ? null : checked.error.code).toBe(code)
  })

  test('R21 · it covers its commitments, its days and its ceiling', () => {
    expect(poolingCovers(agreement, 'a', 'b', day('2027-06-01'))).toBe(true)
    expect(poolingCovers(agreement, 'a', 'c', day('2027-06-01'))).toBe(false)
    expect(poolingCovers(agreement, 'c', 'b', day('2027-06-01'))).toBe(false)
    expect(poolingCovers(agreement, 'a', 'b', day('2028-01-01'))).toBe(false)
    expect(poolingCovers({ ...agreement, signedOn: null }, 'a', 'b', day('2027-06-01'))).toBe(false)
    expect(poolingRoom(agreement, hours(40))).toBe(hours(60))
    expect(poolingRoom(agreement, hours(140))).toBe(0)
  })
})
