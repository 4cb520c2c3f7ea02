import { expect, test } from 'vitest'
import { accessRefusals } from './access/refusals.ts'
import { commitmentRefusals } from './commitment/refusals.ts'
import { kernelRefusals } from './kernel/refusals.ts'
import { messagingRefusals } from './messaging/refusals.ts'
import { opportunityRefusals } from './opportunity/refusals.ts'
import { organisationRefusals } from './organisation/refusals.ts'
import { participantRefusals } from './participant/refusals.ts'
import { placementRefusals } from './placement/refusals.ts'
import { procurementRefusals } from './procurement/refusals.ts'
import { programmeRefusals } from './programme/refusals.ts'
import { refusalCatalogue, ruleCodes } from './refusals.ts'
import { ruleIds, ruleStatements } from './rules.ts'

const catalogues = [
  kernelRefusals,
  accessRefusals,
  organisationRefusals,
  programmeRefusals,
  procurementRefusals,
  commitmentRefusals,
  participantRefusals,
  opportunityRefusals,
  messagingRefusals,
  placementRefusals,
]

test('every capability is gathered, and no code is used twice', () => {
  const codes = catalogues.flatMap((catalogue) => Object.keys(catalogue))
  expect(new Set(codes).size).toBe(codes.length)
  expect([...codes].sort()).toEqual([...ruleCodes].sort())
})

test('every refusal and every rule is one plain sentence', () => {
  for (const code of ruleCodes) expect(refusalCatalogue[code], code).toMatch(/^[A-ZÉÀ].*\.$/)
  for (const id of ruleIds) expect(ruleStatements[id].sentence, id).toMatch(/^[A-ZÉÀ«].*\.$/)
})
