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
  PLACEMENT_CANCELLED: 'Cette mise à l’emploi est annulée : elle ne change plus.',
  MONTH_AFTER_CONTRACT:
    'Pas d’heures pour {month} : le contrat de travail finit le {end}. S’il continue, il faut d’abord le renouveler.',
  HOURS_AFTER_END: 'Des heures sont déclarées pour {month} : le contrat ne peut pas finir avant.',
  NOTHING_TO_RENEW:
    'Ce contrat n’a pas de fin, ou il est noté comme fini : il n’y a rien à renouveler. Pour une erreur, choisissez la correction.',
  RENEWAL_NOT_LATER: 'Un renouvellement va plus loin que la fin déjà notée, le {end}.',
  ALLOCATION_NEGATIVE: 'Une part d’heures ne peut pas être négative.',
  ALLOCATED_TWICE: 'Cet engagement reçoit déjà des heures de cette écriture.',
  ALLOCATED_MORE_THAN_WORKED: 'On ne peut pas répartir plus que les {counted} comptées.',
  POOLING_NOT_COVERED: 'Aucune convention de globalisation signée ne couvre ces deux engagements le {day}.',
  POOLING_CEILING: 'Le plafond de la convention de globalisation est atteint.',
  LEAD_CARRIER_MISSING: 'La structure qui pilote doit suivre ce marché.',
  CARRIER_TWICE: 'Une structure est nommée deux fois.',
  IMMERSION_TOO_LONG: 'Une immersion dure un mois au plus.',
  IMMERSION_IS_A_STEP:
    'Une immersion n’est pas un contrat de travail et ne compte pas d’heures : notez-la sur la fiche de la personne, « Immersions ».',
  IMMERSION_DAY_TO_COME: 'Ce jour n’est pas encore venu : notez-le quand il sera passé.',
  IMMERSION_SIGNED_LATE:
    'La convention se signe au plus tard le premier jour, le {start}. Changez d’abord les dates.',
  IMMERSION_NOT_BEGUN: 'L’immersion commence le {start} : attendez ce jour, ou changez les dates.',
  IMMERSION_OVER: 'L’immersion finissait le {end} : ce jour est après.',
  IMMERSION_NOT_OVER: 'L’immersion finit le {end}. Si elle s’est arrêtée avant, notez l’arrêt.',
  IMMERSION_STOPPED_LATE: 'L’immersion finissait le {end} : notez plutôt son bilan.',
  IMMERSION_TWICE: 'Cette personne a déjà une immersion ces jours-là, du {start} au {end}.',
  OUTCOME_BEFORE_END: 'La situation se note quand le contrat de travail est fini.',
  TRAINING_OUTSIDE_CONTRACT: 'La formation doit être entre le premier et le dernier jour du contrat.',
  TRAINING_EMPTY: 'Écrivez combien d’heures la formation doit durer.',
  DOCUMENT_SEEN_BEFORE_DATED: 'Un document est vu après sa date, et pas dans le futur.',
  OUTCOME_TOO_EARLY: 'Ce moment n’est pas encore venu.',
} as const

export const refuse = refusals(placementRefusals)
