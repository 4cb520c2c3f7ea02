/** What is followed up: hours owed, a status to check, places, courses. */
export type FollowUp = 'HOURS' | 'STATUS' | 'PLACES' | 'COURSES'

type ClauseTypeFacts = { readonly label: string; readonly legalBasis: string; readonly followUp: FollowUp }

const facts = (label: string, legalBasis: string, followUp: FollowUp = 'HOURS'): ClauseTypeFacts => ({
  label,
  legalBasis,
  followUp,
})

const EXECUTION = 'L2112-2, L2112-2-1'

/** The kinds of clause. @source code de la commande publique (numéros de L2113-13-1 et L3114-2-1 à vérifier) */
export const clauseTypeFacts = {
  EXECUTION_HOURS: facts('Condition d’exécution, volume d’heures', EXECUTION),
  EXECUTION_PERCENT: facts('Condition d’exécution, pourcentage des heures travaillées', EXECUTION),
  EXECUTION_PER_AMOUNT: facts('Condition d’exécution, heures par tranche de montant', EXECUTION),
  EXECUTION_NEW_STAFF: facts('Condition d’exécution, salariés nouvellement affectés', EXECUTION),
  EXECUTION_SUBCONTRACT_AMOUNT: facts('Part du montant confiée à une structure d’insertion', EXECUTION),
  AWARD_CRITERION: facts('Critère social', 'R2152-7'),
  CLAUSE_AND_CRITERION: facts('Clause et critère social', `${EXECUTION}, R2152-7`),
  RESERVED_DISABILITY: facts('Marché réservé, handicap', 'L2113-12', 'STATUS'),
  RESERVED_SIAE: facts('Marché réservé, insertion', 'L2113-13', 'STATUS'),
  RESERVED_BOTH: facts('Marché réservé, handicap et insertion', 'L2113-14', 'STATUS'),
  RESERVED_PRISON: facts('Marché réservé, travail pénitentiaire', 'L2113-13-1', 'STATUS'),
  RESERVED_ESS: facts('Marché réservé, économie sociale et solidaire', 'L2113-15', 'STATUS'),
  INSERTION_SERVICE: facts('Marché de services d’insertion', 'R2123-1', 'PLACES'),
  TRAINING_COURSE: facts('Clause sociale de formation', 'L2112-2', 'COURSES'),
  VOLUNTARY_PRIVATE: facts('Clause volontaire, marché privé', 'Contrat'),
} as const satisfies Readonly<Record<string, ClauseTypeFacts>>

export type ClauseType = keyof typeof clauseTypeFacts
export type ReservedType = Extract<ClauseType, `RESERVED_${string}`>
export const clauseTypes = Object.keys(clauseTypeFacts) as ClauseType[]
/** The name of a type of clause. */
export const clauseTypeLabel = (type: ClauseType): string => clauseTypeFacts[type].label
/** What is followed up for this type: hours, a status, places or courses. */
export const followUpOf = (type: ClauseType): FollowUp => clauseTypeFacts[type].followUp

/** Articles of the former code still heard in the field, to search by. @source code des marchés publics 2006 */
export const formerArticles: Readonly<Record<string, readonly ClauseType[]>> = {
  '14': ['EXECUTION_HOURS', 'EXECUTION_PERCENT', 'EXECUTION_PER_AMOUNT', 'EXECUTION_NEW_STAFF'],
  '15': ['RESERVED_DISABILITY'],
  '30': ['INSERTION_SERVICE'],
  '53': ['AWARD_CRITERION'],
  '14-53': ['CLAUSE_AND_CRITERION'],
}
