import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { modalities } from './modality.ts'
import { documentsAskedFor, missingDocuments, seeDocument } from './work-document.ts'

test('each family asks for its own document', () => {
  expect(documentsAskedFor('DIRECT_HIRE')).toEqual(['EMPLOYMENT_CONTRACT'])
  expect(documentsAskedFor('TEMP_ETTI')).toEqual(['MISSION_CONTRACT'])
  expect(documentsAskedFor('SUBCONTRACT_EI')).toEqual(['SUBCONTRACT_ACT'])
  expect(documentsAskedFor('COCONTRACT')).toEqual(['GROUP_AGREEMENT'])
  expect(documentsAskedFor('TRAINING')).toEqual(['ATTENDANCE_SHEETS'])
  expect(documentsAskedFor('RESERVED_LOT')).toEqual([])
})

test('a document that was seen is missing no more; another one does not replace it', () => {
  for (const modality of modalities) {
    const asked = documentsAskedFor(modality)
    expect(missingDocuments(modality, [{ kind: 'INVOICE' }])).toEqual(asked)
    expect(
      missingDocuments(
        modality,
        asked.map((kind) => ({ kind })),
      ),
    ).toEqual([])
  }
})

const today = day('2026-11-27')
test.each([
  ['seen today, without a date', day('2026-11-27'), null, true],
  ['seen on its day', day('2026-11-20'), day('2026-11-20'), true],
  ['seen before its day', day('2026-11-19'), day('2026-11-20'), false],
  ['seen tomorrow', day('2026-11-28'), null, false],
])('%s', (_name, seenOn, datedOn, fine) => {
  expect(seeDocument({ seenOn, datedOn }, today).ok).toBe(fine)
})
