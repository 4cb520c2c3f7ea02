import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import './scalars.ts'
import './error-types.ts'
import '../access/types.ts'
import '../access/queries.ts'
import '../access/mutations.ts'
import '../access/link-types.ts'
import '../access/link-mutations.ts'
import '../access/holder-door.ts'
import '../organisation/types.ts'
import '../organisation/queries.ts'
import '../organisation/mutations.ts'
import '../procurement/types.ts'
import '../procurement/queries.ts'
import '../procurement/mutations.ts'
import '../procurement/clause-mutations.ts'
import '../procurement/award.ts'
import '../procurement/contract-life.ts'
import '../procurement/clause-life.ts'
import '../procurement/clause-terms.ts'
import '../procurement/clause-study.ts'
import '../procurement/subcontract.ts'
import '../procurement/shared-contract.ts'
import '../procurement/buyer-agreement.ts'
import '../procurement/decp-types.ts'
import '../commitment/types.ts'
import '../procurement/tranches.ts'
import '../commitment/mutations.ts'
import '../commitment/changes-of-due.ts'
import '../commitment/purchase-order.ts'
import '../commitment/commitment-life.ts'
import '../commitment/plan.ts'
import '../commitment/pooling-types.ts'
import '../commitment/pooling.ts'
import '../commitment/penalty-types.ts'
import '../commitment/penalty-case.ts'
import '../commitment/penalty-queries.ts'
import '../commitment/reminders.ts'
import '../commitment/attestation.ts'
import '../participant/types.ts'
import '../participant/queries.ts'
import '../participant/mutations.ts'
import '../participant/criteria-types.ts'
import '../participant/eligibility-mutations.ts'
import '../participant/eligibility-follow-up.ts'
import '../opportunity/types.ts'
import '../opportunity/queries.ts'
import '../opportunity/mutations.ts'
import '../opportunity/public-list.ts'
import '../opportunity/referral-mutations.ts'
import '../opportunity/work-request.ts'
import '../placement/types.ts'
import '../placement/queries.ts'
import '../placement/mutations.ts'
import '../placement/hours-mutations.ts'
import '../placement/correct-hours.ts'
import '../placement/declaration-sheet.ts'
import '../reporting/today.ts'
import '../reporting/search.ts'
import '../access/journal.ts'
import '../integration/partner-door.ts'
import '../integration/refer-candidate.ts'
import { builder } from './builder.ts'
import type { Door } from './doors.ts'

const build = (door: Door): GraphQLSchema => builder.toSchema({ subGraph: door, sortSchema: true })

/** One schema a door, built once. */
export const schemas: Readonly<Record<Door, GraphQLSchema>> = {
  facilitator: build('facilitator'),
  holder: build('holder'),
  partner: build('partner'),
  public: build('public'),
}

/** The committed SDL files: their difference is the change of the API. */
export const printSchemas = (): Readonly<Record<Door, string>> => ({
  facilitator: `${printSchema(lexicographicSortSchema(schemas.facilitator))}\n`,
  holder: `${printSchema(lexicographicSortSchema(schemas.holder))}\n`,
  partner: `${printSchema(lexicographicSortSchema(schemas.partner))}\n`,
  public: `${printSchema(lexicographicSortSchema(schemas.public))}\n`,
})
