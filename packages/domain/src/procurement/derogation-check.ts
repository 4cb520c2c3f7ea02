import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type DerogatedContract, type Derogation, derogationFits } from './derogation.ts'
import type { Obligation } from './obligation.ts'
import { refuse } from './refusals.ts'

/**
 * A contract bound by the obligation is not published without a clause unless a derogation says why, in
 * writing, in a case the law offers to such a contract.
 * @rule R04
 * @returns the obligation; refuses `DEROGATION_NEEDED`, `DEROGATION_DOES_NOT_FIT`, `JUSTIFICATION_NEEDED`.
 * @source code de la commande publique L2112-2-1, II
 */
export const checkDerogation = (
  obligation: Obligation,
  hasClause: boolean,
  derogation: Derogation | null,
  contract: DerogatedContract | null = null,
): Result<Obligation, Refusal<'DEROGATION_NEEDED' | 'DEROGATION_DOES_NOT_FIT' | 'JUSTIFICATION_NEEDED'>> => {
  const bound = obligation.status === 'REQUIRED' || obligation.status === 'DEROGATED'
  if (!bound || hasClause) return ok(obligation)
  if (derogation === null) return err(refuse('DEROGATION_NEEDED', 'derogation'))
  if (contract !== null && !derogationFits(derogation.reason, contract)) {
    return err(refuse('DEROGATION_DOES_NOT_FIT', 'derogation'))
  }
  if (derogation.justification.trim() === '') return err(refuse('JUSTIFICATION_NEEDED', 'justification'))
  return ok(obligation)
}
