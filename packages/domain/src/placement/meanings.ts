import type { ContractChangeKind } from './contract-change.ts'
import type { EmploymentContractType } from './employment-contract.ts'
import type { HoursKind } from './hours-entry.ts'
import type { DeclarationStatus, HoursMonthState } from './hours-month-lifecycle.ts'
import type { ImmersionResult, ImmersionState } from './immersion.ts'
import type { Modality } from './modality.ts'
import type { OutcomeFamily, OutcomeSituation } from './outcome.ts'
import type { PlacementEndReason, PlacementState } from './placement-lifecycle.ts'
import type { PlausibilityCode } from './plausibility.ts'
import type { WorkDocument } from './work-document.ts'

/** One plain sentence for each value: what it means, and what comes next where something does. */
type Meaning<Value extends string> = Readonly<Record<Value, string>>

export const employmentContractTypeSentences: Meaning<EmploymentContractType> = {
  PERMANENT: 'Un contrat sans date de fin ; ses heures comptent pendant douze mois.',
  PERMANENT_I: 'Un contrat sans date de fin, dans une structure d’insertion.',
  CDI_CHANTIER: 'Un contrat qui dure autant que le chantier.',
  FIXED_TERM: 'Un contrat avec une date de fin, et un motif légal.',
  FIXED_TERM_USAGE: 'Un contrat court, dans les métiers où l’usage le permet.',
  FIXED_TERM_I: 'Un contrat d’insertion, avec un accompagnement.',
  FIXED_TERM_TREMPLIN: 'Un contrat pour passer d’une entreprise adaptée à une autre.',
  APPRENTICESHIP: 'Une partie à l’école, une partie dans l’entreprise.',
  PROFESSIONAL_TRAINING: 'Un contrat avec une formation qui mène à un métier.',
  TEMPORARY: 'Des missions, payées par l’agence.',
  OTHER: 'Un autre contrat de travail.',
  IMMERSION: 'Quelques jours pour voir le métier, sans contrat : ne compte pas.',
  INTERNSHIP: 'Un stage, sans contrat de travail : ne compte pas.',
}

export const contractChangeSentences: Meaning<ContractChangeKind> = {
  RENEWAL: 'Le contrat continue au-delà de la fin qui était prévue.',
  CORRECTION: 'La fin ou le temps par semaine était mal noté.',
}

export const hoursKindSentences: Meaning<HoursKind> = {
  WORK: 'Les heures travaillées sur le chantier ou le service.',
  TRAINING_INTERNAL: 'Les heures de formation dans l’entreprise, sous un plafond.',
  TRAINING_EXTERNAL: 'Les heures de formation ailleurs, sous un plafond.',
  CFA: 'Les heures d’école d’un apprenti.',
  TUTORING: 'Les heures passées à former la personne ; ne comptent pas d’habitude.',
  PAID_LEAVE: 'Les congés ; ce ne sont pas des heures travaillées.',
  ABSENCE: 'Les heures où la personne n’a pas travaillé.',
}

export const hoursMonthStateSentences: Meaning<HoursMonthState> = {
  DRAFT: 'Le mois est en cours de saisie.',
  SUBMITTED: 'Le mois est déclaré ; la facilitatrice le vérifie.',
  UNDER_REVIEW: 'La facilitatrice vérifie le mois.',
  RETURNED: 'Il manque quelque chose : le déclarant complète.',
  VALIDATED: 'Le mois est validé : ses heures comptent.',
  REJECTED: 'Le mois n’est pas accepté ; la raison est notée.',
  LOCKED: 'Le mois est verrouillé : on ne peut que le corriger, par une ligne de plus.',
}

export const declarationStatusSentences: Meaning<DeclarationStatus> = {
  NOT_DECLARED: 'Personne n’a rien dit de ce mois : ce n’est pas zéro.',
  ZERO_DECLARED: 'L’employeur a dit que personne n’a travaillé.',
  DECLARED: 'L’employeur a donné des heures.',
}

export const immersionStateSentences: Meaning<ImmersionState> = {
  ASKED: 'L’immersion est demandée ; la convention reste à signer.',
  AGREED: 'La convention est signée.',
  STARTED: 'La personne découvre le métier.',
  DONE: 'L’immersion est finie ; son bilan est noté.',
  STOPPED: 'L’immersion s’est arrêtée avant la fin.',
  DROPPED: 'L’immersion n’a pas eu lieu.',
}

export const immersionResultSentences: Meaning<ImmersionResult> = {
  HIRE_FOLLOWS: 'L’entreprise embauche la personne après l’immersion.',
  TRADE_SUITS: 'Le métier plaît et convient ; l’entreprise n’embauche pas.',
  ANOTHER_TRADE: 'La personne cherche plutôt dans un autre métier.',
}

export const modalitySentences: Meaning<Modality> = {
  DIRECT_HIRE: 'L’entreprise embauche elle-même la personne.',
  WORK_STUDY: 'L’entreprise prend un apprenti ou un contrat de professionnalisation.',
  TEMP_ETTI: 'Une agence d’insertion emploie la personne et l’envoie en mission.',
  TEMP_ETT: 'Une agence d’intérim emploie la personne et l’envoie en mission.',
  TEMP_EATT: 'Une agence d’intérim adaptée emploie la personne et l’envoie en mission.',
  MAD_AI: 'Une association emploie la personne et la met à disposition.',
  MAD_GEIQ: 'Un groupement d’entreprises emploie la personne et la forme.',
  EITI: 'La personne travaille à son compte, accompagnée par une structure.',
  SUBCONTRACT_EI: 'Une entreprise d’insertion fait une partie du travail.',
  SUBCONTRACT_ACI: 'Un chantier d’insertion fait une partie du travail.',
  SUBCONTRACT_EA: 'Une entreprise adaptée fait une partie du travail.',
  SUBCONTRACT_ESAT: 'Un ESAT fait une partie du travail.',
  SUBCONTRACT_REGIE: 'Une régie de quartier fait une partie du travail.',
  COCONTRACT: 'Une structure d’insertion est titulaire avec l’entreprise.',
  RESERVED_LOT: 'Tout le lot est fait par une structure.',
  PRISON_WORK: 'Le travail est fait dans un établissement pénitentiaire.',
  TRAINING: 'Un organisme forme la personne.',
}

export const outcomeFamilySentences: Meaning<OutcomeFamily> = {
  SUSTAINED: 'La personne a un emploi qui dure.',
  TRANSITION: 'La personne a un emploi court.',
  POSITIVE: 'La personne avance : formation, autre structure, alternance.',
  OTHER: 'La personne n’a ni emploi ni formation, ou sa vie a changé.',
  UNKNOWN: 'On n’a pas de nouvelles : ce n’est pas un échec.',
}

export const outcomeSentences: Meaning<OutcomeSituation> = {
  CDI_SAME_COMPANY: 'L’entreprise a gardé la personne en CDI.',
  CDI_OTHER_COMPANY: 'Une autre entreprise a embauché la personne en CDI.',
  CDD_GE_6M: 'La personne a un CDD de six mois ou plus.',
  PUBLIC_SERVICE_JOB: 'La personne travaille dans le service public.',
  SELF_EMPLOYED: 'La personne travaille à son compte.',
  CDD_LT_6M: 'La personne a un CDD de moins de six mois.',
  INTERIM: 'La personne fait des missions d’intérim.',
  SIAE_CONTRACT: 'La personne travaille dans une structure d’insertion.',
  ALTERNANCE: 'La personne apprend un métier en alternance.',
  TRAINING_QUALIFYING: 'La personne suit une formation qui donne un diplôme.',
  TRAINING_OTHER: 'La personne suit une autre formation.',
  STILL_IN_CLAUSE: 'La personne travaille encore sur une clause.',
  JOB_SEEKING: 'La personne cherche du travail.',
  SICK_OR_MATERNITY: 'La personne est en arrêt ou en congé de maternité.',
  MOVED: 'La personne a déménagé.',
  RETIRED: 'La personne est à la retraite.',
  DETAINED: 'La personne est dans une autre situation.',
  DECEASED: 'La personne est décédée.',
  UNKNOWN: 'On n’a pas pu joindre la personne.',
}

export const placementStateSentences: Meaning<PlacementState> = {
  PLANNED: 'Le premier jour est prévu.',
  STARTED: 'La personne travaille.',
  SUSPENDED: 'Le contrat est arrêté pour un temps.',
  ENDED: 'Le contrat est fini ; sa raison est notée.',
  FOLLOWED_UP: 'On a pris des nouvelles six mois après.',
  CANCELLED: 'La personne n’a pas commencé.',
}

export const placementEndReasonSentences: Meaning<PlacementEndReason> = {
  END_OF_CONTRACT: 'Le contrat est allé à sa fin.',
  CONVERTED_TO_CDI: 'L’entreprise a gardé la personne en CDI.',
  EARLY_TERMINATION_EMPLOYER: 'L’employeur a arrêté le contrat.',
  EARLY_TERMINATION_EMPLOYEE: 'La personne a arrêté le contrat.',
  TRIAL_PERIOD_ENDED: 'Le contrat s’est arrêté pendant l’essai.',
  MUTUAL: 'Tous deux étaient d’accord pour arrêter.',
  INCAPACITY: 'Le médecin du travail l’a demandé.',
  TRAINING_START: 'La personne est partie en formation.',
  HIRED_ELSEWHERE: 'La personne a trouvé un autre travail.',
  MOVED: 'La personne a déménagé.',
  DECEASED: 'La personne est décédée.',
  OTHER: 'Une autre raison, notée au dossier.',
}

export const plausibilitySentences: Meaning<PlausibilityCode> = {
  MONTH_TOO_LONG: 'Le mois dépasse ce que la loi permet de travailler : quelqu’un regarde.',
  AVERAGE_TOO_LONG: 'Sur plusieurs mois, la moyenne dépasse ce que la loi permet.',
}

export const workDocumentSentences: Meaning<WorkDocument> = {
  EMPLOYMENT_CONTRACT: 'L’employeur a montré le contrat de travail signé.',
  MISSION_CONTRACT: 'La structure a montré le contrat de mission.',
  SUBCONTRACT_ACT: 'L’acheteur a accepté ce sous-traitant : son acte le dit.',
  GROUP_AGREEMENT: 'La convention dit qui fait quoi dans le groupement.',
  HOURS_STATEMENT: 'Un relevé signé dit les heures du mois.',
  INVOICE: 'La facture de la structure dit les heures payées.',
  PAYSLIP_EXTRACT: 'Un extrait du bulletin dit les heures ; le salaire est caché.',
  ATTENDANCE_SHEETS: 'Les feuilles signées disent qui était en formation.',
}
