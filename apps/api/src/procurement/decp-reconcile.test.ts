import { normaliseDecp } from '@cordee/domain/procurement/decp'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ContractValues, type RecordedContract, reconcile, valuesOf } from './decp-reconcile.ts'

const values = (changes: object = {}): ContractValues => {
  const raw = {
    id: 'M1',
    acheteur: { id: '20003452800014' },
    objet: 'Réservoirs',
    montant: 410_000,
    dateNotification: '2026-10-01',
    considerationsSociales: 'Clause sociale',
    ...changes,
  }
  const { contract } = normaliseDecp(raw)
  if (!contract) throw new Error('rejected')
  return valuesOf(contract, '38269', [])
}
const recorded = (of: ContractValues, changes: Partial<RecordedContract> = {}): RecordedContract => ({
  ...of,
  id: 'c1',
  version: 1,
  kept: false,
  lot: { id: 'l1', title: of.subject, amountCents: of.amountCents, holderIds: ['h1'] },
  ...changes,
})

describe('a contract nobody touched follows its file', () => {
  test('the same says nothing new', () => {
    expect(reconcile(recorded(values()), values(), ['h1'])).toEqual({
      values: null,
      lot: null,
      keptFields: [],
    })
  })

  test('a new amount goes to the contract and to its lot', () => {
    const { values: next, lot } = reconcile(recorded(values()), values({ montant: 450_000 }), ['h1'])
    expect(next?.amountCents).toBe(45_000_000)
    expect(lot).toMatchObject({ amountCents: 45_000_000, holderIds: ['h1'] })
  })

  test('other holders are a change of the lot; their order is not, nor their absence', () => {
    const two = recorded(values(), {
      lot: { id: 'l1', title: 'Réservoirs', amountCents: 41_000_000, holderIds: ['h1', 'h2'] },
    })
    expect(reconcile(two, values(), ['h2', 'h1']).lot).toBeNull()
    expect(reconcile(two, values(), []).lot).toBeNull()
    expect(reconcile(two, values(), ['h3'])).toMatchObject({
      lot: { holderIds: ['h3'] },
      values: { subject: 'Réservoirs' },
    })
  })

  test('R45 · a file that says nothing of the social side does not undo what another said', () => {
    const silent = values({ considerationsSociales: 'NC' })
    expect(reconcile(recorded(values()), silent, ['h1'])).toMatchObject({ values: null })
    expect(reconcile(recorded(silent), values(), ['h1']).values).toMatchObject({
      considerations: ['SOCIAL_CLAUSE'],
      considerationsRaw: 'Clause sociale',
    })
  })
})

describe('where a person has been', () => {
  test('the record keeps its own and says what differs; what was empty is filled', () => {
    const kept = recorded(values({ dateNotification: 'NC' }), { kept: true })
    const {
      values: next,
      lot,
      keptFields,
    } = reconcile(kept, values({ montant: 450_000, objet: 'Autre' }), ['h9'])
    expect(next).toMatchObject({ amountCents: 41_000_000, subject: 'Réservoirs', notifiedOn: '2026-10-01' })
    expect(lot).toBeNull()
    expect(keptFields).toEqual(['objet', 'montant'])
  })
})

test('whatever two files say one after the other, the second one again is no news', () => {
  const anything = fc.record({
    montant: fc.constantFrom(410_000, 'NC', 0, 720_000),
    dateNotification: fc.constantFrom('2026-10-01', null, '0002-01-01'),
    considerationsSociales: fc.constantFrom('Clause sociale', 'NC', null, ['Pas de considération sociale']),
    objet: fc.constantFrom('Réservoirs', 'Digues'),
    modifications: fc.constantFrom([], [{ modification: { id: 1, montant: 9999 } }]),
  })
  fc.assert(
    fc.property(anything, anything, fc.boolean(), (first, second, kept) => {
      const before = recorded(values(first), { kept })
      const { values: next, lot } = reconcile(before, values(second), ['h1', 'h2'])
      const after = { ...before, ...next, lot: lot ?? before.lot }
      expect(reconcile(after, values(second), ['h1', 'h2'])).toMatchObject({ values: null, lot: null })
    }),
  )
})

test('the last amendment is said, never applied', () => {
  const { amountCents, warnings } = values({
    modifications: [
      {
        modification: { id: 2, dureeMois: 14, montant: 450_000, dateNotificationModification: '2027-03-01' },
      },
      { modification: { id: 1, montant: 420_000, dateNotificationModification: '2027-01-10' } },
    ],
  })
  expect(amountCents).toBe(41_000_000)
  expect(warnings.map((sentence) => sentence.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
    'Modification du 1er mars 2027 : montant porté à 450 000 €, durée portée à 14 mois.',
  ])
})
