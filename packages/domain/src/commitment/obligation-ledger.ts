import type { Day } from '../kernel/day.ts'
import { type Minutes, minutes } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

export type LedgerLineKind = 'BASE' | 'LOT' | 'AMENDMENT' | 'ORDER' | 'WORKED' | 'TRANCHE' | 'ADJUSTMENT'

export const ledgerLineKindLabels: Readonly<Record<LedgerLineKind, string>> = {
  BASE: 'Engagement de départ',
  LOT: 'Lot',
  AMENDMENT: 'Avenant',
  ORDER: 'Bon de commande',
  WORKED: 'Heures travaillées',
  TRANCHE: 'Tranche affermie',
  ADJUSTMENT: 'Ajustement',
}

export type AdjustmentReason =
  | 'ECONOMIC_DIFFICULTY'
  | 'PARTIAL_ACTIVITY'
  | 'WORKS_SUSPENDED'
  | 'AMENDMENT_AMOUNT'
  | 'TRANCHE_NOT_AFFIRMED'
  | 'NO_ELIGIBLE_CANDIDATE'
  | 'FORCE_MAJEURE'
  | 'ERROR_CORRECTION'

export const adjustmentReasonLabels: Readonly<Record<AdjustmentReason, string>> = {
  ECONOMIC_DIFFICULTY: 'Difficultés économiques de l’entreprise',
  PARTIAL_ACTIVITY: 'Activité partielle',
  WORKS_SUSPENDED: 'Travaux arrêtés',
  AMENDMENT_AMOUNT: 'Montant modifié par avenant',
  TRANCHE_NOT_AFFIRMED: 'Tranche non affermie',
  NO_ELIGIBLE_CANDIDATE: 'Aucun candidat n’a pu être proposé',
  FORCE_MAJEURE: 'Force majeure',
  ERROR_CORRECTION: 'Erreur corrigée',
}

/** Lines are added, never changed: the hours due on any past day can always be asked again. */
export type LedgerLine = {
  readonly kind: LedgerLineKind
  /** Positive or negative. */
  readonly deltaMinutes: Minutes
  readonly effectOn: Day
  readonly reason: string
}

/**
 * What is due on this day: every line in effect, in whatever order they were written; never under zero.
 * @rule R61
 * @source choix: un journal d'engagements, où rien ne se corrige sur place
 */
export const dueOn = (lines: readonly LedgerLine[], at: Day): Minutes => {
  let due = 0
  for (const line of lines) if (line.effectOn <= at) due += line.deltaMinutes
  return minutes(Math.max(0, due))
}

/** What is due once every line has taken effect. */
export const dueInTheEnd = (lines: readonly LedgerLine[]): Minutes =>
  minutes(
    Math.max(
      0,
      lines.reduce((sum, line) => sum + line.deltaMinutes, 0),
    ),
  )

/** Adds a line. @returns the lines with the new one; refuses a total under zero or a change without its reason. */
export const addLine = (
  lines: readonly LedgerLine[],
  line: LedgerLine,
): Result<readonly LedgerLine[], Refusal<'LEDGER_BELOW_ZERO' | 'ADJUSTMENT_REASON_NEEDED'>> => {
  if (line.kind === 'ADJUSTMENT' && line.reason.trim() === '') {
    return err(refuse('ADJUSTMENT_REASON_NEEDED', 'reason'))
  }
  const sum = lines.reduce((total, each) => total + each.deltaMinutes, 0) + line.deltaMinutes
  return sum < 0 ? err(refuse('LEDGER_BELOW_ZERO', 'deltaMinutes')) : ok([...lines, line])
}
