import { expect, test } from 'vitest'
import { ownName } from './desk.server.ts'

test('a form is signed by somebody: the name of an agency is not prefilled', () => {
  const agency = 'Mission locale (essai)'
  expect(ownName({ name: 'Camille Essai', organisationName: agency })).toBe('Camille Essai')
  expect(ownName({ name: agency, organisationName: agency })).toBe('')
  expect(ownName(null)).toBe('')
})
