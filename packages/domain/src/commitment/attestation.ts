import type { Month } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** What an attestation says of a commitment: minutes due and validated, people counted, months they worked. */
export interface AttestedFigures {
  /** Null while hours worked are missing that it is a part of. */
  readonly due: number | null
  readonly validated: number
  readonly people: number
  /** The first and the last month with a validated minute; null when none is the holder's own. */
  readonly from: Month | null
  readonly to: Month | null
  /** All else that it prints (who, which contract, hours by modality), as one text. */
  readonly printed?: string
}

const says = ({ due, validated, people, from, to, printed }: AttestedFigures) =>
  [due, validated, people, from, to, printed].join(' ')

/**
 * An attestation is issued on what is validated, and again when that has changed: the newer one replaces the older.
 * @param last what the attestation in force says; null when none was issued
 * @returns the figures to keep; refuses `TOTALS_TO_COMPLETE`, `NOTHING_TO_ATTEST`, `ATTESTATION_SAYS_THIS`.
 */
export const issueAttestation = <Figures extends AttestedFigures>(
  figures: Figures,
  last: AttestedFigures | null,
): Result<
  Figures & { readonly due: number },
  Refusal<'TOTALS_TO_COMPLETE' | 'NOTHING_TO_ATTEST' | 'ATTESTATION_SAYS_THIS'>
> => {
  const { due } = figures
  if (due === null) return err(refuse('TOTALS_TO_COMPLETE'))
  if (figures.validated <= 0) return err(refuse('NOTHING_TO_ATTEST'))
  return last !== null && says(last) === says(figures)
    ? err(refuse('ATTESTATION_SAYS_THIS'))
    : ok({ ...figures, due })
}
