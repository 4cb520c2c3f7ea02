import { refusals } from '../kernel/refusal.ts'

export const programmeRefusals = {
  FUNDING_SHARES_NOT_WHOLE: 'Le {day}, les parts des financeurs font {total} : il faut 100 %.',
  FUNDING_SHARE_NEGATIVE: 'Une part de financement ne peut pas être négative.',
  TIME_SHEET_NOT_SIGNED:
    'La feuille de temps de {month} doit être signée par la personne et par sa hiérarchie.',
  TIME_SHEET_SIGNED_AFTER_CLAIM: 'La feuille de temps de {month} a été signée après la demande de paiement.',
  MISSION_LETTER_NEEDED: 'La part fixe demande une lettre de mission qui couvre {month}.',
  LETTER_OVERLAPS:
    'Une lettre de mission couvre déjà ces jours, à partir du {start} : corrigez-la, ou dites d’abord sa fin.',
  LETTER_CLAIMED:
    'La part fixe de {month} est déjà réclamée : une lettre de mission doit couvrir tout ce mois.',
  ALREADY_CLAIMED: 'La pièce « {item} » est déjà dans une autre demande de paiement.',
  NOTHING_TO_CLAIM: 'Cette demande de paiement ne contient rien.',
  TIME_SHEET_CLAIMED: 'Cette feuille de temps a été réclamée : elle ne se rouvre plus.',
  REOPENING_REASON_NEEDED: 'Écrivez pourquoi la feuille de temps est rouverte.',
  PROGRAMME_REVERSED: 'La fin doit suivre le début.',
  PROGRAMME_HELD_BY_PLAN:
    'Un plan de financement est réparti sur cette période : elle ne change plus. Ouvrez un autre programme pour la suite.',
  PROGRAMME_HOLDS_EXPENSES: 'Une dépense déjà notée serait hors de cette période.',
  PLAN_NOT_DRAFT: 'Ce plan est déjà activé : écrivez-en un autre, il le remplacera.',
  FUNDING_SHARE_OUTSIDE: 'Les dates d’une part restent dans la période du programme.',
  NO_ACTIVE_PLAN: 'Activez d’abord un plan de financement.',
  NOT_A_FUNDER: 'Cette organisation n’est pas dans le plan de financement.',
  STAFF_COST_RULE_NEEDED: 'Dites d’abord comment ce financeur accepte le coût du poste en {month}.',
  EXPENSE_NOT_PAID: 'La dépense « {item} » n’est pas encore payée.',
  ELIGIBLE_ABOVE_AMOUNT: 'La part éligible ne dépasse pas le montant.',
  PAID_BEFORE_INVOICE: 'Le paiement suit la facture.',
  OUTSIDE_PROGRAMME: 'Cette date est hors de la période du programme.',
  TIME_IN_FUTURE: 'Le temps se note une fois travaillé.',
  TIME_SHEET_SIGNED: 'La feuille de ce mois est signée : rouvrez-la d’abord, avec une raison.',
  DAY_TOO_LONG: 'Ce jour dépasserait 24 heures.',
  MONTH_NOT_OVER: 'La feuille se signe une fois le mois fini.',
  OWN_TIME_SHEET: 'On ne signe pas en responsable sa propre feuille.',
  LOGO_UNREADABLE:
    'Ce fichier n’est pas une image PNG lisible. Enregistrez le logo en PNG, puis choisissez-le encore.',
  LOGO_TOO_LARGE: 'Ce logo est trop lourd ou trop grand : 150 ko et 1 200 points de côté au plus.',
  REPORT_NOT_OVER: 'Un bilan s’arrête une fois sa période finie.',
} as const

export const refuse = refusals(programmeRefusals)
