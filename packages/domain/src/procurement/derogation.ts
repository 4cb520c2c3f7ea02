/** Reasons for a contract above the thresholds to carry no social consideration. */
export type DerogationReason =
  | 'IMMEDIATELY_AVAILABLE_SOLUTION'
  | 'NO_SUFFICIENT_LINK'
  | 'RESTRICTS_COMPETITION_OR_DIFFICULT'
  | 'WORKS_UNDER_SIX_MONTHS'

/** @source L2112-2-1, II du code de la commande publique : les quatre cas, rédaction exacte à vérifier */
export const derogationReasonLabels: Readonly<Record<DerogationReason, string>> = {
  IMMEDIATELY_AVAILABLE_SOLUTION: 'Le besoin peut être satisfait par une solution immédiatement disponible',
  NO_SUFFICIENT_LINK: 'Une telle considération n’a pas de lien suffisant avec l’objet du marché',
  RESTRICTS_COMPETITION_OR_DIFFICULT:
    'Elle restreindrait la concurrence ou rendrait l’exécution techniquement ou économiquement difficile',
  WORKS_UNDER_SIX_MONTHS: 'Il s’agit d’un marché de travaux de moins de six mois',
}

export type Derogation = { readonly reason: DerogationReason; readonly justification: string }
