import { refusals } from '../kernel/refusal.ts'

export const programmeRefusals = {
  FUNDING_SHARES_NOT_WHOLE: 'Le {day}, les parts des financeurs font {total} : il faut 100 %.',
  FUNDING_SHARE_NEGATIVE: 'Une part de financement ne peut pas être négative.',
  TIME_SHEET_NOT_SIGNED:
    'La feuille de temps de {month} doit être signée par la personne et par sa hiérarchie.',
  TIME_SHEET_SIGNED_AFTER_CLAIM: 'La feuille de temps de {month} a été signée après la demande de paiement.',
  MISSION_LETTER_NEEDED: 'La part fixe demande une lettre de mission qui couvre {month}.',
  ALREADY_CLAIMED: 'La pièce « {item} » est déjà dans une autre demande de paiement.',
  NOTHING_TO_CLAIM: 'Cette demande de paiement ne contient rien.',
  TIME_SHEET_CLAIMED: 'Cette feuille de temps a été réclamée : elle ne se rouvre plus.',
  REOPENING_REASON_NEEDED: 'Écrivez pourquoi la feuille de temps est rouverte.',
} as const

export const refuse = refusals(programmeRefusals)
