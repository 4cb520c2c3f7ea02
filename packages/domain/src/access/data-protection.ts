import type { Day } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** Why a carrier may keep what it knows of people. A public body has its mission; an association or a company has not. */
export const dataBasisLabels = {
  PUBLIC_MISSION: 'Mission d’intérêt public (RGPD, art. 6-1-e)',
  LEGITIMATE_INTEREST: 'Intérêt légitime (RGPD, art. 6-1-f)',
  CONTRACT: 'Contrat avec la personne, ou sa demande avant un contrat (RGPD, art. 6-1-b)',
  CONSENT: 'Accord de la personne (RGPD, art. 6-1-a)',
} as const

export type DataBasis = keyof typeof dataBasisLabels

type Dated = { readonly id: string; readonly from: Day }

/**
 * What holds on a day, of all that was said: the last to begin; of two that begin together, the last said. Identifiers
 * follow each other in time.
 * @returns null while nothing was said: nobody supposes a basis in the carrier's place
 * @source RGPD art. 13-1 (responsable, délégué, base légale) et art. 5-2 (pouvoir le montrer)
 */
export const dataProtectionOn = <Said extends Dated>(said: readonly Said[], at: Day): Said | null =>
  said
    .filter(({ from }) => from <= at)
    .toSorted((one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id))
    .at(-1) ?? null

/**
 * A data protection officer is named with a way to reach them, or not at all.
 * @returns refused under the field that is missing
 * @source RGPD art. 13-1-b et art. 37-7
 */
export const nameOfficer = <
  Officer extends { readonly officerName: string | null; readonly officerContact: string | null },
>(
  officer: Officer,
): Result<Officer, Refusal<'OFFICER_INCOMPLETE'>> => {
  const { officerName, officerContact } = officer
  if ((officerName === null) === (officerContact === null)) return ok(officer)
  return err(refuse('OFFICER_INCOMPLETE', officerName === null ? 'officerName' : 'officerContact'))
}
