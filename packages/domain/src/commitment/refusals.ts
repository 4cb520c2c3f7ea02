import { refusals } from '../kernel/refusal.ts'

export const commitmentRefusals = {
  SHARES_NOT_WHOLE: 'Les parts doivent faire 100 % au total.',
  SHARE_NEGATIVE: 'Une part ne peut pas être négative.',
  PLANNED_END_BEFORE_START: 'La fin prévue doit suivre l’ordre de service.',
  LEDGER_BELOW_ZERO: 'L’engagement ne peut pas descendre sous zéro.',
  ADJUSTMENT_REASON_NEEDED: 'Écrivez la raison de cet ajustement.',
  LOT_ALREADY_AWARDED: 'Ce lot a déjà ses titulaires. Passez par un avenant pour les changer.',
  PAUSE_END_BEFORE_START: 'La fin de l’arrêt doit suivre son début.',
} as const

export const refuse = refusals(commitmentRefusals)
