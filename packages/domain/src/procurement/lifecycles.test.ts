import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { parseCpvCode } from '../kernel/identifiers.ts'
import { hours } from '../kernel/minutes.ts'
import { euros } from '../kernel/money.ts'
import { type ClauseItems, checkClauseItems, missingClauseItems } from './clause-items.ts'
import {
  clauseEventLabels,
  clauseLifecycle,
  clauseStateLabels,
  isClauseEditable,
} from './clause-lifecycle.ts'
import {
  availableSteps,
  type ContractFacts,
  contractEventLabels,
  contractLifecycle,
  contractStateLabels,
  takeContractStep,
} from './contract-lifecycle.ts'
import { labourParameters, parametersOf, sectorOfCpv, sectors } from './labour-parameters.ts'
import { assessObligation } from './obligation.ts'

const clause: ClauseItems = {
  scope: 'Heures d’insertion sur le lot gros œuvre',
  facilitatorContact: 'Anne, 04 65 71 12 34',
  eligiblePublics: 'Personnes éloignées de l’emploi',
  dueMinutes: hours(700),
}
const facts: ContractFacts = {
  clause,
  obligation: assessObligation({
    launchedOn: day('2026-09-01'),
    notifiedOn: null,
    contractCategory: 'WORKS',
    buyerCategory: 'LOCAL',
    amount: euros(6_000_000),
    nature: 'ORDINARY',
  }),
  derogation: null,
  reason: '',
  holderCount: 1,
  notifiedOn: day('2026-12-01'),
  openCommitmentCount: 0,
  finalReportDone: true,
}

describe('R07 · the four items of the CCAG', () => {
  test.each([
    ['scope', { ...clause, scope: ' ' }, ['SCOPE']],
    ['contact', { ...clause, facilitatorContact: '' }, ['FACILITATOR_CONTACT']],
    ['publics', { ...clause, eligiblePublics: '' }, ['ELIGIBLE_PUBLICS']],
    ['hours', { ...clause, dueMinutes: null }, ['VOLUME']],
    ['zero hours', { ...clause, dueMinutes: hours(0) }, ['VOLUME']],
    [
      'everything',
      { scope: '', facilitatorContact: '', eligiblePublics: '', dueMinutes: null },
      ['SCOPE', 'FACILITATOR_CONTACT', 'ELIGIBLE_PUBLICS', 'VOLUME'],
    ],
  ])('R07 · %s is missing', (_name, items, missing) => {
    expect(missingClauseItems(items).map(({ item }) => item)).toEqual(missing)
    expect(checkClauseItems(items)).toMatchObject({ ok: false, error: { code: 'CLAUSE_ITEMS_MISSING' } })
  })

  test('R07 · a volume in another unit is a volume', () => {
    expect(checkClauseItems({ ...clause, dueMinutes: null, volumeInAnotherUnit: true }).ok).toBe(true)
    expect(checkClauseItems(clause).ok).toBe(true)
  })
})

describe('the life of a contract', () => {
  test.each([
    ['CLAUSE_PROPOSED', 'publish', {}, 'PUBLISHED'],
    ['CLAUSE_PROPOSED', 'publish', { clause: { ...clause, scope: '' } }, 'CLAUSE_ITEMS_MISSING'],
    ['CLAUSE_PROPOSED', 'publish', { clause: null }, 'DEROGATION_NEEDED'],
    ['STUDY', 'setAside', { reason: 'Amiante' }, 'DEROGATION_NEEDED'],
    ['AWARDED', 'notify', {}, 'NOTIFIED'],
    ['AWARDED', 'notify', { holderCount: 0 }, 'HOLDERS_MISSING'],
    ['AWARDED', 'notify', { notifiedOn: null }, 'NOTIFICATION_DATE_MISSING'],
    ['PUBLISHED', 'abandon', {}, 'REASON_NEEDED'],
    ['PUBLISHED', 'abandon', { reason: 'Budget' }, 'ABANDONED'],
    ['COMPLETED', 'close', {}, 'CLOSED'],
    ['COMPLETED', 'close', { openCommitmentCount: 1 }, 'COMMITMENTS_OPEN'],
    ['COMPLETED', 'close', { finalReportDone: false }, 'FINAL_REPORT_MISSING'],
    ['CLOSED', 'start', {}, 'STEP_NOT_POSSIBLE'],
  ] as const)('%s · %s with %o gives %s', (state, event, change, expected) => {
    const taken = takeContractStep(state, event, { ...facts, ...change })
    expect(taken.ok ? taken.value : taken.error.code).toBe(expected)
  })

  test('R04 · set aside with a written derogation and a reason', () => {
    const derogation = { reason: 'NO_SUFFICIENT_LINK', justification: 'Note au dossier' } as const
    expect(takeContractStep('STUDY', 'setAside', { ...facts, derogation, reason: 'Amiante' }).ok).toBe(true)
    expect(takeContractStep('STUDY', 'setAside', { ...facts, derogation })).toMatchObject({
      error: { code: 'REASON_NEEDED' },
    })
  })

  test('the steps open now are named, each with what it still needs', () => {
    const steps = availableSteps('AWARDED', { ...facts, holderCount: 0 })
    expect(steps.map(({ event, to }) => [event, to])).toEqual([
      ['notify', 'NOTIFIED'],
      ['abandon', 'ABANDONED'],
    ])
    expect(steps[0]?.needs?.code).toBe('HOLDERS_MISSING')
    expect(availableSteps('CLOSED', facts)).toEqual([])
  })

  test('every state and event has its label', () => {
    for (const state of contractLifecycle.states) {
      expect(contractStateLabels[state]).not.toBe('')
      for (const event of contractLifecycle.events(state)) expect(contractEventLabels[event]).not.toBe('')
    }
    for (const state of clauseLifecycle.states) {
      expect(clauseStateLabels[state]).not.toBe('')
      for (const event of clauseLifecycle.events(state)) expect(clauseEventLabels[event]).not.toBe('')
    }
  })
})

test('R14 · a binding clause is not edited', () => {
  expect(isClauseEditable('DRAFT')).toBe(true)
  expect(isClauseEditable('BINDING')).toBe(false)
  expect(clauseLifecycle.next('BINDING', 'waive')).toMatchObject({ value: 'WAIVED' })
})

test('every sector has its parameters, and the CPV says the first guess', () => {
  for (const sector of sectors) expect(parametersOf(sector)).toHaveLength(1)
  expect(labourParameters.every(({ source }) => source !== '')).toBe(true)
  const guess = (code: string) => {
    const cpv = parseCpvCode(code)
    return cpv.ok ? sectorOfCpv(cpv.value) : null
  }
  expect(guess('45261000')).toBe('ROOFING_CARPENTRY')
  expect(guess('45000000')).toBe('STRUCTURAL_WORK')
  expect(guess('90910000')).toBe('CLEANING')
  expect(guess('03000000')).toBeNull()
})
