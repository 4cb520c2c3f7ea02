import { describe, expect, test } from 'vitest'
import { type MergedOrganisation, mergeOrganisations } from './merge.ts'

const file = (changes: Partial<MergedOrganisation> = {}): MergedOrganisation => ({
  id: 'a',
  siret: null,
  kinds: ['COMPANY'],
  phone: null,
  email: null,
  communeCode: null,
  ...changes,
})

describe('two files of one organisation', () => {
  test('the kept file wins, what it lacks comes from the other, kinds add up', () => {
    expect(
      mergeOrganisations(
        file({ siret: '73282932000074', phone: '+33476000000' }),
        file({ id: 'b', kinds: ['EI', 'COMPANY'], phone: '+33476000001', email: 'b@exemple.example' }),
      ),
    ).toEqual({
      ok: true,
      value: {
        siret: '73282932000074',
        kinds: ['COMPANY', 'EI'],
        phone: '+33476000000',
        email: 'b@exemple.example',
        communeCode: null,
      },
    })
  })

  test.each([
    ['itself', file(), file(), 'MERGE_ITSELF'],
    [
      'another SIREN',
      file({ siret: '73282932000074' }),
      file({ id: 'b', siret: '40483304800022' }),
      'MERGE_DIFFERENT_SIREN',
    ],
  ])('refused: %s', (_what, kept, merged, code) => {
    expect(mergeOrganisations(kept, merged)).toMatchObject({ ok: false, error: { code } })
  })

  test('two establishments of one SIREN are one organisation', () => {
    const merged = file({ id: 'b', siret: '73282932000082' })
    expect(mergeOrganisations(file({ siret: '73282932000074' }), merged).ok).toBe(true)
  })
})
