import type { PageVersion } from '../kernel/page-version.ts'
import type { MessagePurpose, WrittenChannel } from './message.ts'
import type { Words } from './template.ts'

type FrenchKey = `${MessagePurpose}.${WrittenChannel}`
/** What is written to people exists in each version; French is not named. */
export type TemplateKey = FrenchKey | `${FrenchKey}.${Exclude<PageVersion, 'fr'>}`

const sms = (body: string): Words => ({ subject: '', body })

/**
 * The texts of the product, which each carrier may write in its own words. Those of a telephone fit in one message.
 * @source practice of the field: relances, SMS S1 to S10, questionnaire à six mois
 */
export const defaultTemplates = {
  'REQUEST_RECEIVED.SMS': sms(
    'Cordée : nous avons votre demande. {facilitatrice} vous appelle avant {jour}, du {téléphone}. C’est gratuit.',
  ),
  'REQUEST_RECEIVED.SMS.simple': sms(
    'Cordée : nous avons votre demande. {facilitatrice} vous appelle avant {jour}. Son numéro : {téléphone}. C’est gratuit.',
  ),
  'REQUEST_RECEIVED.SMS.en': sms(
    'Cordée: we have your request. {facilitatrice} will call you before {jour}, from {téléphone}. It is free.',
  ),
  'OUTCOME_QUESTION.SMS': sms(
    'Cordée : {facilitatrice} prend de vos nouvelles. En ce moment ? Répondez 1 travail, 2 formation, 3 je cherche, 4 autre. {téléphone}',
  ),
  'OUTCOME_QUESTION.SMS.simple': sms(
    'Cordée : comment allez-vous ? Répondez 1 travail, 2 formation, 3 je cherche, 4 autre. {facilitatrice} : {téléphone}',
  ),
  'OUTCOME_QUESTION.SMS.en': sms(
    'Cordée: {facilitatrice} would like your news. Reply 1 at work, 2 in training, 3 looking for work, 4 other. {téléphone}',
  ),
  'HOURS_OF_THE_MONTH.SMS': sms(
    'Cordée : {heures} déclarées pour vous en {mois}. Ce n’est pas ça ? Appelez {facilitatrice} : {téléphone}.',
  ),
  'HOURS_OF_THE_MONTH.SMS.simple': sms(
    'Cordée : votre employeur a écrit {heures} pour {mois}. C’est faux ? Appelez {facilitatrice} : {téléphone}.',
  ),
  'HOURS_OF_THE_MONTH.SMS.en': sms(
    'Cordée: {heures} were declared for you in {mois}. Is it wrong? Call {facilitatrice}: {téléphone}.',
  ),
  'HOURS_REMINDER.MAIL': {
    subject: 'Heures de {mois}, {chantier}',
    body: 'Bonjour,\n\nIl me manque les heures de {mois} pour {personnes} personne(s), sur {chantier}. Personne n’a travaillé ce mois-ci ? Répondez « zéro » et c’est réglé. Si une agence les déclare pour vous, dites-le-moi, je ne vous relancerai plus.\n\nBonne journée.\n{facilitatrice}, {téléphone}, {horaires}',
  },
  'HOURS_REMINDER.SMS': sms(
    'Cordée : il manque les heures de {mois}, y compris zéro. {facilitatrice} : {téléphone}',
  ),
  'HOURS_SECOND_REMINDER.MAIL': {
    subject: 'Heures de {mois} toujours attendues, {chantier}',
    body: 'Bonjour,\n\nMon premier message est resté sans réponse. Sans déclaration, les heures de {mois} sur {chantier} ne peuvent pas être validées. Merci de déclarer avant le {limite}, ou appelez-moi au {téléphone}, je remplis avec vous.\n\nUne difficulté sur le chantier ? Écrivez-la : c’est maintenant qu’elle peut être prise en compte. Sans nouvelles, j’en informerai {acheteur}, comme le marché le prévoit.\n\n{facilitatrice}',
  },
  'HOURS_SECOND_REMINDER.LETTER': {
    subject: 'Heures de {mois} non déclarées, {chantier}',
    body: 'Madame, Monsieur,\n\nMalgré deux messages et un appel, les heures d’insertion de {mois} sur {chantier} n’ont pas été déclarées par {entreprise}. Merci de les transmettre avant le {limite}, ou de m’appeler au {téléphone}.\n\nSans réponse, {acheteur} en sera informé.\n\n{facilitatrice}, {structure}',
  },
  'BUYER_TOLD.MAIL': {
    subject: 'Heures non déclarées, {chantier}',
    body: 'Bonjour,\n\nSur {chantier}, {entreprise} n’a pas déclaré les heures de {mois}, malgré deux messages, un appel et un courrier. Je vous propose d’en parler : {téléphone}, {horaires}.\n\n{facilitatrice}',
  },
  'NEW_POSITIONS.MAIL': {
    subject: 'Les postes de la semaine',
    body: 'Bonjour,\n\n{liste}\n\nUne personne en tête ? Répondez à ce message ou appelez {facilitatrice} : {téléphone}, {horaires}.',
  },
} as const satisfies { readonly [Key in TemplateKey]?: Words }

export type DefaultTemplate = keyof typeof defaultTemplates

/** The key of the same words in another version, where they exist in it; French otherwise. */
export const templateIn = (version: PageVersion, key: DefaultTemplate): DefaultTemplate => {
  const versioned = `${key}.${version}`
  return Object.hasOwn(defaultTemplates, versioned) ? (versioned as DefaultTemplate) : key
}
