import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { addLot, type CorrectedContract, checkContractCorrection, priceLot } from './contract-correction.ts'
import type { ContractState } from './contract-lifecycle.ts'

const facts: CorrectedContract = {
  contractCategory: 'WORKS',
  durationMonths: 12,
  launchedOn: day('2026-09-01'),
  buyerChanges: false,
  territoryChanges: false,
  hoursCounted: false,
  derogation: null,
  reservedToEss: false,
}
const codeOf = (result: { ok: boolean; error?: { code: string } }) => result.error?.code ?? 'ok'

test.each([
  [{}, 'ok'],
  [{ buyerChanges: true, territoryChanges: true }, 'ok'],
  [{ hoursCounted: true }, 'ok'],
  [{ hoursCounted: true, buyerChanges: true }, 'HOURS_COUNTED_FOR_BUYER'],
  [{ hoursCounted: true, territoryChanges: true }, 'HOURS_COUNTED_ON_TERRITORY'],
  [{ derogation: 'WORKS_UNDER_SIX_MONTHS', durationMonths: 5 }, 'ok'],
  [{ derogation: 'WORKS_UNDER_SIX_MONTHS' }, 'DEROGATION_DOES_NOT_FIT'],
  [{ reservedToEss: true, durationMonths: 36 }, 'ok'],
  [{ reservedToEss: true, durationMonths: 37 }, 'RESERVED_TOO_LONG'],
  [{ durationMonths: 37 }, 'ok'],
] as const)('a correction with %j: %s', (changed, expected) => {
  expect(codeOf(checkContractCorrection({ ...facts, ...changed }))).toBe(expected)
})

test.each<[ContractState, number, string]>([
  ['IDENTIFIED', 3, 'ok'],
  ['IN_PROGRESS', 3, 'ok'],
  ['IN_PROGRESS', 2, 'LOT_NUMBER_TAKEN'],
  ['COMPLETED', 3, 'CONTRACT_OVER'],
  ['ABANDONED', 3, 'CONTRACT_OVER'],
  ['CLOSED', 3, 'CONTRACT_OVER'],
])('on a contract %s with lots 1 and 2, lot %i: %s', (state, number, expected) => {
  expect(codeOf(addLot(state, [1, 2], number))).toBe(expected)
})

test('R14 R15 · the amount of an awarded lot changes by an amendment only', () => {
  const change = { before: 100, after: 120 }
  expect(priceLot(change, false)).toEqual({ ok: true, value: 120 })
  expect(codeOf(priceLot(change, true))).toBe('LOT_PRICED_BY_AMENDMENT')
  expect(priceLot({ before: 100, after: 100 }, true)).toEqual({ ok: true, value: 100 })
})
