import type { PublicRefusalCode } from '../en/refusals.ts'

/** What the three forms of the public door may be refused for, in version simple. */
export const refusals: Readonly<Record<PublicRefusalCode, string>> = {
  NAME_NEEDED: 'Écrivez votre prénom.',
  PHONE_OR_HELPER_NEEDED:
    'Écrivez un numéro de téléphone. Cela peut être celui d’une personne qui vous aide.',
  PHONE_INVALID: 'Ce numéro n’est pas bon. Écrivez 10 chiffres. Exemple : 06 39 98 01 23.',
  INFORMATION_NOT_GIVEN: 'Cochez la case. Elle dit pourquoi nous notons votre numéro.',
  TEXT_NEEDS_MOBILE: 'Pour un SMS, il faut un portable. Son numéro commence par 06 ou 07.',
  HELPER_PHONE_NEEDED: 'Écrivez le numéro de la personne qui vous aide. Nous appelons cette personne.',
  NIR_FORBIDDEN: 'Il y a un long numéro dans ce texte. Enlevez votre numéro de sécurité sociale.',
  MOBILE_NEEDED: 'Pour un SMS, il faut un portable. Son numéro commence par 06 ou 07.',
  MAIL_INVALID: 'Cette adresse e-mail n’est pas bonne. Exemple : odile@exemple.fr.',
  ORGANISATION_NEEDED: 'Écrivez le nom de votre mairie ou de votre entreprise.',
  SUBJECT_NEEDED: 'Écrivez ce que vous achetez. Ou écrivez ce que vous cherchez.',
  CONTACT_NEEDED: 'Écrivez un numéro de téléphone ou une adresse e-mail. Nous répondons.',
  TOO_MANY_TRIES: 'Vous avez essayé trop de fois. Attendez une heure. Ou appelez-nous.',
}
