import { expect, test } from 'vitest'
import { hours } from '../kernel/minutes.ts'
import type { ContractState } from '../procurement/contract-lifecycle.ts'
import type { CommitmentState } from './commitment-lifecycle.ts'
import { keepsAPace, settlement } from './settlement.ts'

const owed = (state: CommitmentState, due: number, validated: number, declared = 0) => ({
  ...{ state, due: hours(due), validated: hours(validated), declared: hours(declared) },
  worked: null,
})

test.each([
  ['NOTIFIED', true],
  ['IN_PROGRESS', true],
  ['SUSPENDED', true],
  ['COMPLETED', true],
  ['TERMINATED', false],
  ['ABANDONED', false],
  ['CLOSED', false],
] satisfies [ContractState, boolean][])('a contract %s keeps a pace: %s', (state, expected) => {
  expect(keepsAPace(state)).toBe(expected)
})

test.each([
  ['IN_PROGRESS', [owed('ACTIVE', 700, 290)], null],
  ['ABANDONED', [owed('EXPECTED', 700, 0)], null],
  ['TERMINATED', [], 'Marché résilié : aucune heure n’est due.'],
  ['TERMINATED', [owed('CANCELLED', 700, 0)], 'Marché résilié : aucune heure n’est due.'],
  [
    'TERMINATED',
    [owed('ACTIVE', 700, 290)],
    'Marché résilié : 290 h validées sur 700 h dues. Il en manque 410 h. Reste à solder.',
  ],
  [
    'TERMINATED',
    [owed('ACTIVE', 463, 220, 271)],
    'Marché résilié : 220 h validées sur 463 h dues. Il en manque 243 h. 271 h déclarées attendent leur validation. Reste à solder.',
  ],
  [
    'TERMINATED',
    [owed('FULFILLED', 700, 700)],
    'Marché résilié : 700 h validées sur 700 h dues. Reste à solder.',
  ],
  [
    'TERMINATED',
    [owed('CLOSED', 700, 800), owed('CLOSED', 300, 250)],
    'Marché résilié, engagements soldés : 1 050 h validées sur 1 000 h dues. Il en manque 50 h.',
  ],
  [
    'TERMINATED',
    [{ ...owed('ACTIVE', 0, 20), worked: { toComplete: 'À compléter' } }],
    'Marché résilié : des heures totales manquent. Ce qui est dû n’est pas encore connu.',
  ],
  ['CLOSED', [owed('CLOSED', 700, 742)], 'Marché clos, engagements soldés : 742 h validées sur 700 h dues.'],
] satisfies [ContractState, Parameters<typeof settlement>[1], string | null][])(
  'R85 · %s, %j leaves %s',
  (state, commitments, expected) => {
    expect(settlement(state, commitments)?.sentence.replace(/\s/g, ' ') ?? null).toBe(expected)
  },
)

test('R85 · what is left is also said by a code and figures, for who reads it in other words', () => {
  expect(settlement('TERMINATED', [owed('ACTIVE', 463, 220, 271)])).toMatchObject({
    ...{ code: 'TO_SETTLE', state: 'TERMINATED', due: hours(463), validated: hours(220) },
    ...{ missing: hours(243), declared: hours(271) },
  })
  expect(settlement('CLOSED', [owed('CLOSED', 700, 742)])?.code).toBe('SETTLED')
  expect(settlement('TERMINATED', [])?.code).toBe('NOTHING_DUE')
})
