import { commitmentRefusals } from './commitment/refusals.ts'
import { kernelRefusals } from './kernel/refusals.ts'
import { organisationRefusals } from './organisation/refusals.ts'
import { participantRefusals } from './participant/refusals.ts'
import { procurementRefusals } from './procurement/refusals.ts'

/** Every sentence with which a rule may say no, by its code; the API builds its enum from these keys. */
export const refusalCatalogue = {
  ...kernelRefusals,
  ...organisationRefusals,
  ...procurementRefusals,
  ...commitmentRefusals,
  ...participantRefusals,
} as const

export type RuleCode = keyof typeof refusalCatalogue
export const ruleCodes = Object.keys(refusalCatalogue) as RuleCode[]
