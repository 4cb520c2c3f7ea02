import { refusals } from '../kernel/refusal.ts'

export const commitmentRefusals = {
  SHARES_NOT_WHOLE: 'Les parts doivent faire 100 % au total.',
  SHARE_NEGATIVE: 'Une part ne peut pas être négative.',
  PLANNED_END_BEFORE_START: 'La fin prévue doit suivre l’ordre de service.',
  LEDGER_BELOW_ZERO: 'L’engagement ne peut pas descendre sous zéro.',
  ADJUSTMENT_REASON_NEEDED: 'Écrivez la raison de cet ajustement.',
  LOT_ALREADY_AWARDED: 'Ce lot a déjà ses titulaires. Passez par un avenant pour les changer.',
  PAUSE_END_BEFORE_START: 'La fin de l’arrêt doit suivre son début.',
  POOLING_NEEDS_TWO: 'Une convention de globalisation réunit au moins deux engagements.',
  POOLING_NOT_SIGNED: 'La convention de globalisation n’est pas signée.',
  POOLING_OVERLAPS: 'Une autre convention couvre déjà ces engagements sur cette période.',
  PLAN_REASON_NEEDED: 'Écrivez pourquoi le calendrier change.',
  NOTICE_NEEDED: 'Une suspension demande un écrit de l’entreprise.',
  SUSPENSION_REVERSED: 'La fin de la suspension doit suivre son début.',
  BUYER_DECIDES: 'Seul l’acheteur peut signer la mise en demeure et décider de la pénalité.',
  MOTIVE_NEEDED: 'Une décision se motive par écrit.',
  OBSERVATION_DELAY_RUNNING: 'L’entreprise peut présenter ses observations jusqu’au {day}.',
} as const

export const refuse = refusals(commitmentRefusals)
