import type { StaffCostMethod } from './claim.ts'
import type { FunderNature } from './funding-plan.ts'
import type { TimeSheetState } from './time-sheet.ts'

/** One plain sentence for each value: what it means, and what comes next where something does. */
type Meaning<Value extends string> = Readonly<Record<Value, string>>

export const staffCostMethodSentences: Meaning<StaffCostMethod> = {
  TIME_SHEETS: 'Le financeur paie les heures de feuilles signées deux fois.',
  FIXED_SHARE: 'Le financeur paie une part fixe du poste, sur lettre de mission.',
  UNIT_COST: 'Le financeur paie un prix fixe pour chaque heure.',
  FLAT_RATE: 'Le financeur paie un pourcentage d’une autre dépense.',
}

export const funderNatureSentences: Meaning<FunderNature> = {
  EU: 'Argent européen : il demande une contrepartie publique nationale.',
  STATE: 'Argent public de l’État.',
  REGION: 'Argent public de la Région.',
  DEPARTMENT: 'Argent public du Département.',
  EPCI: 'Argent public d’une intercommunalité.',
  PRIVATE: 'Argent d’une entreprise : il n’est pas une contrepartie publique.',
  OWN_FUNDS: 'Argent de la structure porteuse elle-même.',
}

export const timeSheetStateSentences: Meaning<TimeSheetState> = {
  OPEN: 'La feuille se remplit.',
  SIGNED_EMPLOYEE: 'La personne a signé ; sa hiérarchie doit signer.',
  SIGNED_MANAGER: 'Les deux ont signé ; la feuille peut être verrouillée.',
  LOCKED: 'La feuille est verrouillée ; elle peut être réclamée.',
  CLAIMED: 'La feuille est dans une demande de paiement : elle ne change plus.',
}
