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

/** Every sentence with which a rule may say no, by its code; the API builds its enum from these keys. */
export const refusalCatalogue = {
  ...kernelRefusals,
  ...accessRefusals,
  ...organisationRefusals,
  ...programmeRefusals,
  ...procurementRefusals,
  ...commitmentRefusals,
  ...participantRefusals,
  ...opportunityRefusals,
  ...placementRefusals,
  ...messagingRefusals,
} as const

export type RuleCode = keyof typeof refusalCatalogue
export const ruleCodes = Object.keys(refusalCatalogue) as RuleCode[]
