import type { StaffKind } from '../../gql/graphql.ts'

/** The sorts of accounts, the daily ones first. */
export const staffKinds = [
  'FACILITATOR',
  'DEPUTY',
  'ADMINISTRATOR',
  'FUNDER_READER',
  'ELECTED_OFFICIAL',
] as const satisfies StaffKind[]
