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
  'REQUEST_PROPOSED.SMS': sms(
    'Cordée : nous avons proposé votre nom à une entreprise. Des nouvelles avant {jour}. Une question ? {facilitatrice} : {téléphone}',
  ),
  'REQUEST_PROPOSED.SMS.simple': sms(
    'Cordée : une entreprise a votre nom. Elle va répondre. Des nouvelles avant {jour}. {facilitatrice} : {téléphone}',
  ),
  'REQUEST_PROPOSED.SMS.en': sms(
    'Cordée: we gave your name to an employer. You have news before {jour}. A question? {facilitatrice}: {téléphone}',
  ),
  'REQUEST_MEETING.SMS': sms(
    'Cordée : une entreprise veut vous rencontrer. {facilitatrice} vous dit le jour et le lieu avant {jour}. {téléphone}',
  ),
  'REQUEST_MEETING.SMS.simple': sms(
    'Cordée : une entreprise veut vous voir. {facilitatrice} vous dit où et quand, avant {jour}. Son numéro : {téléphone}',
  ),
  'REQUEST_MEETING.SMS.en': sms(
    'Cordée: an employer wants to meet you. {facilitatrice} tells you where and when before {jour}. {téléphone}',
  ),
  'REQUEST_ACCEPTED.SMS': sms(
    'Cordée : c’est oui pour le travail. {facilitatrice} vous appelle avant {jour} pour préparer le premier jour. {téléphone}',
  ),
  'REQUEST_ACCEPTED.SMS.simple': sms(
    'Cordée : l’entreprise dit oui. {facilitatrice} vous appelle avant {jour}. Vous préparez le premier jour. {téléphone}',
  ),
  'REQUEST_ACCEPTED.SMS.en': sms(
    'Cordée: the employer says yes. {facilitatrice} calls you before {jour} to prepare your first day. {téléphone}',
  ),
  'NOT_THIS_TIME.SMS': sms(
    'Cordée : pas cette fois pour ce travail. On cherche autre chose. {facilitatrice} vous appelle avant {jour}. {téléphone}',
  ),
  'NOT_THIS_TIME.SMS.simple': sms(
    'Cordée : ce travail, ce n’est pas cette fois. On cherche encore. {facilitatrice} vous appelle avant {jour}. {téléphone}',
  ),
  'NOT_THIS_TIME.SMS.en': sms(
    'Cordée: not this time for this job. We look for another. {facilitatrice} calls you before {jour}. {téléphone}',
  ),
  'POSITION_FILLED.SMS': sms(
    'Cordée : ce poste n’est plus libre. On cherche autre chose. {facilitatrice} vous appelle avant {jour}. {téléphone}',
  ),
  'POSITION_FILLED.SMS.simple': sms(
    'Cordée : le poste est pris. On cherche un autre travail. {facilitatrice} vous appelle avant {jour}. {téléphone}',
  ),
  'POSITION_FILLED.SMS.en': sms(
    'Cordée: this job is taken. We look for another. {facilitatrice} calls you before {jour}. {téléphone}',
  ),
  'REFERRAL_NEWS.MAIL': {
    subject: 'Votre orientation : {état}',
    body: 'Bonjour,\n\nOrientation faite par {conseiller} : {poste}.\n\n{état}. {suite}\n\nLe nom de la personne se lit dans votre espace : {lien}\n\n{facilitatrice}, {téléphone}, {horaires}',
  },
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
    body: 'Bonjour,\n\nIl me manque les heures de {mois} pour {personnes} personne(s), sur {chantier}. Personne n’a travaillé ce mois-ci ? Répondez « zéro » et c’est réglé. Une agence les déclare pour vous ? Dites-le-moi, je ne vous relancerai plus.\n\nBonne journée.\n{facilitatrice}, {téléphone}, {horaires}',
  },
  'HOURS_REMINDER.SMS': sms(
    'Cordée : il manque les heures de {mois}, y compris zéro. {facilitatrice} : {téléphone}',
  ),
  'HOURS_SECOND_REMINDER.MAIL': {
    subject: 'Heures de {mois} toujours attendues, {chantier}',
    body: 'Bonjour,\n\nMon premier message est resté sans réponse. Sans déclaration, les heures de {mois} sur {chantier} ne peuvent pas être validées. Merci de les déclarer avant le {limite}. Ou appelez-moi au {téléphone} : je remplis avec vous.\n\nUne difficulté sur le chantier ? Écrivez-la : c’est maintenant qu’elle peut être prise en compte. Sans nouvelles, j’en informerai {acheteur}, comme le marché le prévoit.\n\n{facilitatrice}',
  },
  'HOURS_SECOND_REMINDER.LETTER': {
    subject: 'Heures de {mois} non déclarées, {chantier}',
    body: 'Madame, Monsieur,\n\nDeux messages et un appel sont restés sans réponse. {entreprise} n’a pas déclaré les heures d’insertion de {mois} sur {chantier}. Merci de les transmettre avant le {limite}, ou de m’appeler au {téléphone}.\n\nSans réponse, {acheteur} en sera informé.\n\n{facilitatrice}, {structure}',
  },
  'BUYER_TOLD.MAIL': {
    subject: 'Heures non déclarées, {chantier}',
    body: 'Bonjour,\n\n{entreprise} n’a pas déclaré les heures de {mois} sur {chantier}. Deux messages, un appel et un courrier sont restés sans réponse. Je vous propose d’en parler : {téléphone}, {horaires}.\n\n{facilitatrice}',
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
