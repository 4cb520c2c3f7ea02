import { refusals } from '../kernel/refusal.ts'

export const participantRefusals = {
  CRITERION_NEEDED: 'Choisissez au moins un critère.',
  PROOF_NOT_SEEN: 'Aucune pièce n’a été vue pour ce critère.',
  PROOF_TOO_OLD:
    'La pièce « {proof} » datait de plus de {months} mois au début du travail : il en faut une plus récente, ou un autre critère.',
  OPINION_NOT_SIGNED: 'L’avis motivé doit être signé par un prescripteur habilité.',
  PASS_SUSPENDED:
    'Le PASS IAE est suspendu : les nouvelles heures demandent une décision de la facilitatrice.',
  PASS_EXPIRED: 'Le PASS IAE n’est pas valable au premier jour de travail.',
  REGULARISATION_REASON_NEEDED:
    'Le travail a commencé avant la décision : écrivez pourquoi, ou laissez compter à partir du {day}.',
  REGULARISATION_TOO_LATE: 'La décision arrive plus de {days} jours après le premier jour de travail.',
  REGULARISATION_NOT_ALLOWED: 'Ici, un dossier tardif ne peut pas être régularisé.',
} as const

export const refuse = refusals(participantRefusals)
