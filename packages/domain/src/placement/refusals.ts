import { refusals } from '../kernel/refusal.ts'

export const placementRefusals = {
  ASBESTOS_FORBIDS_TEMPORARY:
    'Retrait d’amiante : l’intérim et le CDD sont interdits (art. D4154-1 du code du travail).',
  CORRECTION_REASON_NEEDED: 'Écrivez la raison de la correction.',
  CORRECTION_CHANGES_NOTHING: 'Cette correction ne change rien.',
  MONTH_NOT_LOCKED: 'Ce mois n’est pas verrouillé : modifiez-le directement.',
  MONTH_LOCKED: 'Ce mois est verrouillé : ajoutez une correction.',
  MINUTES_NEGATIVE: 'Les heures ne peuvent pas être négatives.',
  CDD_MOTIVE_NEEDED:
    'CDD : écrivez le motif légal de l’employeur (surcroît, remplacement…). La clause n’en est pas un.',
  PLACEMENT_OVERLAPS: 'Cette personne est déjà sur cet engagement depuis le {start}.',
  PERIOD_REVERSED: 'Le dernier jour doit suivre le premier.',
} as const

export const refuse = refusals(placementRefusals)
