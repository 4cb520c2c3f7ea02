import { describe, expect, it } from 'vitest'
import { sayFacts } from './journal-facts.ts'

describe('what the journal says of an act', () => {
  it.each([
    [
      'ProcurementContract',
      { from: 'PUBLISHED', to: 'AWARDED', event: 'award' },
      ['Consultation publiée → Attribué'],
    ],
    ['PlannedPurchase', { to: 'SET_ASIDE' }, ['Écarté']],
    ['Referral', { from: 'INTERVIEW', to: 'ACCEPTED' }, ['Rencontre prévue → Acceptée']],
    ['TimeSheet', { status: 'LOCKED' }, ['Verrouillée']],
    ['Participant', { status: 'REFUSED' }, []],
    ['Lot', { dueMinutes: 42_000 }, ['700\u00a0h dues']],
    ['Lot', { holders: 2 }, ['2\u00a0titulaires']],
    ['Lot', { serviceOrderOn: '2026-05-12' }, ['ordre de service 12\u00a0mai\u00a02026']],
    ['Lot', { order: 3, deltaMinutes: -60 }, ['bon de commande 3', '−1\u00a0h changement']],
  ])('%s: %j', (kind, facts, said) => {
    expect(sayFacts(kind, facts)).toEqual(said)
  })

  it('leaves unsaid what is empty, a number of a row or the name of a column', () => {
    const frameworkId = '019a0000-0000-7000-8000-000000000001'
    expect(sayFacts('Lot', { dueMinutes: null, frameworkId, unheardOf: 12 })).toEqual([])
  })
})
