import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { dataProtectionOn, nameOfficer } from './data-protection.ts'

const said = (id: string, from: string) => ({ id, from: day(from) })

test.each([
  ['nothing said', [], null],
  ['what begins later does not hold yet', [said('a', '2026-12-01')], null],
  ['from its day on', [said('a', '2026-11-20')], 'a'],
  ['the last to begin', [said('b', '2026-11-01'), said('a', '2026-03-01'), said('c', '2027-01-01')], 'b'],
  ['of two that begin together, the last said', [said('b', '2026-03-01'), said('a', '2026-03-01')], 'b'],
])('%s', (_name, all, id) => {
  expect(dataProtectionOn(all, day('2026-11-20'))?.id ?? null).toBe(id)
})

test.each([
  [null, null, null],
  ['Alix Fictif', 'dpo@cordee.example', null],
  ['Alix Fictif', null, 'officerContact'],
  [null, 'dpo@cordee.example', 'officerName'],
])('an officer %s, reached at %s: refused under %s', (officerName, officerContact, field) => {
  const named = nameOfficer({ officerName, officerContact })
  expect(named.ok ? null : named.error.field).toBe(field)
})
