import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { ActorKind } from './actor.ts'
import { refuse } from './refusals.ts'

/** Who reads for an organisation outside: its funder, its commune. */
export const readsFor = (kind: ActorKind): boolean => kind === 'FUNDER_READER' || kind === 'ELECTED_OFFICIAL'

export type StaffAccount = {
  readonly kind: ActorKind
  /** Of a reader from outside. */
  readonly organisationId: string | null
  readonly open: boolean
}

/**
 * An account as it will be: a reader reads for somebody, and a carrier keeps somebody who keeps its accounts.
 * @param before the account as it is; `null` for a new one
 * @param otherAdministrators how many others may enter and keep accounts
 * @returns the account; refuses `READER_NEEDS_ORGANISATION`, `LAST_ADMINISTRATOR`.
 */
export const changeAccount = (
  before: StaffAccount | null,
  after: StaffAccount,
  otherAdministrators: number,
): Result<StaffAccount, Refusal<'READER_NEEDS_ORGANISATION' | 'LAST_ADMINISTRATOR'>> => {
  const keeps = ({ kind, open }: StaffAccount) => kind === 'ADMINISTRATOR' && open
  if (readsFor(after.kind) && after.organisationId === null)
    return err(refuse('READER_NEEDS_ORGANISATION', 'organisationId'))
  return before !== null && keeps(before) && !keeps(after) && otherAdministrators === 0
    ? err(refuse('LAST_ADMINISTRATOR', 'kind'))
    : ok(after)
}
