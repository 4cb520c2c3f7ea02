import type { CommitmentState } from './commitment-lifecycle.ts'
import type { ConsortiumType } from './consortium.ts'
import type { AdjustmentReason, LedgerLineKind } from './obligation-ledger.ts'
import type { PaceStatus } from './pace.ts'
import type { PenaltyFormula } from './penalty-amount.ts'
import type { ExonerationReason, PenaltyCaseState } from './penalty-case.ts'
import type { PostponementRequestState } from './postponement-request.ts'
import type { ReminderRung } from './reminders.ts'

/** One plain sentence for each value: what it means, and what comes next where something does. */
type Meaning<Value extends string> = Readonly<Record<Value, string>>

export const commitmentStateSentences: Meaning<CommitmentState> = {
  DORMANT: 'La tranche n’est pas affermie : ses heures ne sont pas dues.',
  EXPECTED: 'Le marché est attribué ; les heures seront dues à la notification.',
  OPEN: 'Les heures sont dues ; le travail n’a pas commencé.',
  ACTIVE: 'Le travail a commencé et les heures se font.',
  SUSPENDED: 'L’entreprise a signalé une difficulté : ces jours ne comptent pas.',
  SHORTFALL: 'Il manque des heures à la fin ; la facilitatrice voit avec l’entreprise.',
  REMEDY: 'Un rattrapage est convenu, avec ses dates.',
  PENALTY_CASE: 'Un dossier est ouvert ; l’acheteur décidera.',
  FULFILLED: 'Toutes les heures dues sont faites et validées.',
  CLOSED: 'L’engagement est soldé ; l’attestation peut être donnée.',
  CANCELLED: 'L’engagement n’existe plus, et la raison est notée.',
}

export const consortiumTypeSentences: Meaning<ConsortiumType> = {
  NONE: 'Une seule entreprise est titulaire.',
  JOINT: 'Chaque entreprise répond de ses propres heures.',
  JOINT_SOLIDARY_LEAD: 'Chaque entreprise répond de ses heures, et le mandataire répond de toutes.',
  SOLIDARY: 'Chaque entreprise répond des heures de toutes.',
}

export const ledgerLineKindSentences: Meaning<LedgerLineKind> = {
  BASE: 'Les heures écrites dans le marché au départ.',
  LOT: 'Les heures qu’apporte un lot.',
  AMENDMENT: 'Les heures qu’ajoute ou retire un avenant.',
  ORDER: 'Les heures qu’ajoute un bon de commande.',
  WORKED: 'La part due sur les heures que l’entreprise a travaillées dans le mois.',
  TRANCHE: 'Les heures d’une tranche devenue ferme.',
  ADJUSTMENT: 'Les heures ajoutées ou retirées par une décision écrite.',
}

export const adjustmentReasonSentences: Meaning<AdjustmentReason> = {
  ECONOMIC_DIFFICULTY: 'L’entreprise a montré qu’elle ne peut pas tout faire.',
  PARTIAL_ACTIVITY: 'L’entreprise était en activité partielle.',
  WORKS_SUSPENDED: 'Le chantier a été arrêté.',
  AMENDMENT_AMOUNT: 'Le montant du marché a changé.',
  TRANCHE_NOT_AFFIRMED: 'La tranche ne sera pas faite.',
  NO_ELIGIBLE_CANDIDATE: 'Personne n’a pu être proposé à l’entreprise.',
  FORCE_MAJEURE: 'Un événement imprévisible a tout arrêté.',
  ERROR_CORRECTION: 'Le premier calcul était faux.',
}

export const paceSentences: Meaning<PaceStatus> = {
  NOT_STARTED: 'Rien n’est encore attendu à cette date.',
  ON_TRACK: 'Les heures faites suivent le calendrier.',
  AT_RISK: 'Les heures prennent du retard : c’est le moment d’en parler.',
  LATE: 'Il manque beaucoup d’heures à cette date : il faut agir.',
  EXCEEDED: 'Il y a plus d’heures faites que d’heures dues.',
}

export const penaltyKindSentences: Meaning<PenaltyFormula['kind']> = {
  PER_MISSING_HOUR: 'Un montant fixe pour chaque heure qui manque.',
  PER_MISSING_HOUR_SMIC: 'Un multiple du Smic horaire pour chaque heure qui manque.',
  PER_LATE_DOCUMENT_PER_DAY: 'Un montant par jour de retard d’un document.',
  PER_MISSED_MEETING: 'Un montant par réunion où l’entreprise n’est pas venue.',
  LUMP_SUM: 'Un seul montant, quel que soit l’écart.',
  TERMINATION_FOR_FAULT: 'Le marché peut être résilié pour faute, sans montant.',
}

export const penaltyCaseStateSentences: Meaning<PenaltyCaseState> = {
  DETECTED: 'Un écart est constaté ; l’entreprise sera entendue d’abord.',
  CONTRADICTORY: 'L’entreprise dit ce qui s’est passé ; l’acheteur lit.',
  NOTICE_SENT: 'L’acheteur a signé une mise en demeure ; sa réception reste à noter.',
  REMEDY_PERIOD: 'L’entreprise a quelques jours pour agir ou répondre.',
  PROPOSED: 'Le montant est calculé ; l’acheteur décide, par écrit.',
  REMEDIED: 'Les heures ont été rattrapées ; le dossier peut se clore.',
  DECIDED_APPLIED: 'L’acheteur applique la pénalité.',
  DECIDED_REDUCED: 'L’acheteur applique une partie de la pénalité.',
  DECIDED_WAIVED: 'L’acheteur y renonce, et dit pourquoi.',
  CLOSED: 'Le dossier est clos.',
}

export const exonerationReasonSentences: Meaning<ExonerationReason> = {
  ECONOMIC_DIFFICULTY: 'L’entreprise avait prévenu, par écrit, de ses difficultés.',
  WORKS_SUSPENDED: 'Le chantier était arrêté.',
  PARTIAL_ACTIVITY: 'L’entreprise était en activité partielle.',
  NO_CANDIDATE_PROPOSED: 'Aucune personne ne lui a été proposée.',
  FORCE_MAJEURE: 'Un événement imprévisible a tout arrêté.',
  REMEDY_AGREED: 'Les heures seront faites sur un autre marché.',
}

export const reminderRungSentences: Meaning<ReminderRung> = {
  FIRST: 'Le mois n’est pas déclaré : un rappel part à qui déclare.',
  TEXT: 'Un SMS court suit le premier rappel.',
  SECOND: 'Le mois n’est toujours pas déclaré : le titulaire et la facilitatrice sont prévenus.',
  CALL: 'Un humain appelle qui déclare.',
  LETTER: 'Un courrier part au titulaire.',
  BUYER: 'L’acheteur est prévenu du silence.',
  ANSWERED: 'Une réponse est venue autrement : plus rien ne part pour ce mois.',
}

export const postponementRequestStateSentences: Meaning<PostponementRequestState> = {
  ASKED: 'L’entreprise demande d’autres dates ; la facilitatrice répond.',
  ACCEPTED: 'Les nouvelles dates remplacent les anciennes, qui restent lisibles.',
  DECLINED: 'Les dates restent les mêmes ; la raison est notée.',
  TAKEN_BACK: 'L’entreprise a retiré sa demande.',
}
