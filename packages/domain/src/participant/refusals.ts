import { refusals } from '../kernel/refusal.ts'

export const participantRefusals = {
  CRITERION_NEEDED: 'Choisissez au moins un critère.',
  PROOF_NOT_SEEN: 'Aucune pièce n’a été vue pour ce critère.',
  PROOF_TOO_OLD:
    'La pièce « {proof} » datait de plus de {months} mois au début du travail : il en faut une plus récente, ou un autre critère.',
  PROOF_LATER_THAN_DECISION:
    'Une pièce porte une date après le {day}, jour de la décision : vérifiez les deux dates.',
  OPINION_NOT_SIGNED: 'L’avis motivé doit être signé par un prescripteur habilité.',
  AGE_NOT_MET: 'La personne a {age} ans au premier jour de travail : ce critère d’âge ne tient pas.',
  PASS_SUSPENDED:
    'Le PASS IAE est suspendu : les nouvelles heures demandent une décision de la facilitatrice.',
  PASS_EXPIRED: 'Le PASS IAE n’est pas valable au premier jour de travail.',
  REGULARISATION_TOO_LATE: 'La décision arrive plus de {days} jours après le premier jour de travail.',
  REGULARISATION_NOT_ALLOWED: 'Ici, un dossier tardif ne peut pas être régularisé.',
  PASS_SUSPENSION_REVERSED: 'Une suspension finit après avoir commencé : vérifiez ses deux dates.',
  EXTENSION_MOTIVE_NEEDED: 'Écrivez pourquoi le parcours est prolongé.',
  EXTENSION_TOO_LONG: 'Pour ce motif, la prolongation est de {months} mois au plus.',
  RENEWAL_TOO_EARLY: 'Un nouveau parcours peut commencer à partir du {day}.',
  FORM_ALREADY_SENT: 'Une fiche attend déjà la décision de la facilitatrice pour cette personne.',
  PERSON_AT_WORK:
    'La personne est encore en poste ou attendue : notez d’abord la fin de son contrat, ou annulez-le.',
  INFORMATION_NEEDED: 'La personne n’a pas encore reçu la notice d’information.',
  AGREEMENT_NEEDED: 'La personne n’a pas dit oui pour être proposée à cet employeur.',
  PERSON_MERGED: 'Ce dossier a été réuni à un autre : ouvrez celui qui reste.',
  MERGE_SAME_PERSON: 'Choisissez un autre dossier : c’est le même.',
  MERGE_OTHER_BIRTH_DATE:
    'Ces deux dossiers ont des dates de naissance différentes : ce sont deux personnes.',
  MERGE_SAME_WORK:
    'Les deux dossiers travaillent au même moment sur le même engagement, ou ont une immersion aux mêmes jours : corrigez d’abord ces dates.',
  MERGE_TWO_FORMS: 'Une fiche attend une décision dans chaque dossier : décidez d’abord de l’une des deux.',
  SHARE_OVER: 'Le dernier jour de cet accord est déjà passé.',
  SHARE_KNOWN: 'Cet accord est déjà noté aujourd’hui.',
  PERSON_OBJECTED: 'La personne a demandé à ne plus être proposée.',
} as const

export const refuse = refusals(participantRefusals)
