import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decpKey, mergeDecp, normaliseDecp, placeCommuneCode } from './decp.ts'

/** What published files really hold in any field, beside what they should. */
const dirt = fc.oneof(
  fc.constantFrom(
    null,
    '',
    'NC',
    'NaN',
    Number.NaN,
    'Sans objet',
    '2018-12-17+01:00',
    '0002-01-01',
    '2921-05-04',
    0,
    1,
    1e17,
    '1e17',
    '640 000,50',
    ' 732 829 320 00074 ',
    'FR44732829320',
    '45233140-2',
    'Clause sociale, Critère social',
    'Op\ufffdration',
    '__proto__',
  ),
  fc.anything({ maxDepth: 2 }),
)
const fields = [
  'id',
  'objet',
  'montant',
  'acheteur',
  'acheteur.id',
  'titulaires',
  'concessionnaires',
  'modifications',
  'actesSousTraitance',
  'considerationsSociales',
  'dateNotification',
  'dureeMois',
  'lieuExecution',
  'lieuExecution.code',
  'codeCPV',
  'nature',
  'techniques',
] as const
const good = { id: '2027-12', acheteur: { id: '20004065700019' }, objet: 'Réhabilitation de l’école' }

test('whatever a file holds, a record is read or rejected with a sentence, and nothing throws', () => {
  const record = fc
    .array(fc.tuple(fc.constantFrom(...fields), dirt), { maxLength: 8 })
    .map((changes): Record<string, unknown> => ({ ...good, ...Object.fromEntries(changes) }))
  fc.assert(
    fc.property(record, (raw) => {
      const read = normaliseDecp(raw)
      for (const { sentence } of read.warnings) expect(sentence).toMatch(/\.$/)
      if (read.contract === null) {
        expect(read.rejected.sentence).toMatch(/\.$/)
        return
      }
      const { contract } = read
      expect(contract.reference).not.toBe('')
      expect(contract.considerations.length).toBeGreaterThan(0)
      expect(contract.amount === null || contract.amount > 100).toBe(true)
      expect(decpKey(contract)).toContain('#')
      placeCommuneCode(contract.place)
      expect(mergeDecp(contract, contract).holders).toHaveLength(contract.holders.length)
    }),
    { numRuns: 500 },
  )
})

test('anything that is no record at all is rejected', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      expect(() => normaliseDecp(raw)).not.toThrow()
    }),
  )
})
