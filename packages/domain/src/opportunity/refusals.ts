import { refusals } from '../kernel/refusal.ts'

export const opportunityRefusals = {
  CONTEXT_NEEDED: 'Décrivez en quelques mots l’objet du marché : c’est obligatoire pour publier.',
  TITLE_NEEDED: 'Donnez un titre en mots simples.',
  DESCRIPTION_NEEDED: 'Décrivez ce que la personne fera.',
  TRADE_NEEDED: 'Choisissez le métier.',
  COMMUNE_NEEDED: 'Choisissez la commune du travail.',
  START_NEEDED: 'Indiquez le premier jour, ou la saison prévue.',
  PLACES_NEEDED: 'Indiquez au moins une place.',
  WEEKLY_HOURS_OUT_OF_RANGE: 'Les heures par semaine doivent être comprises entre {least} et {most}.',
  PHONE_OR_HELPER_NEEDED: 'Laissez un numéro de téléphone, ou celui de quelqu’un qui vous aide.',
  PERSON_PHONE_NEEDED: 'Donnez le téléphone de la personne, ou celui de quelqu’un qui l’aide.',
  NAME_NEEDED: 'Dites-nous comment vous appeler.',
  PEOPLE_NEEDED: 'Orientez une personne au moins, et {most} au plus à la fois.',
  INFORMATION_NOT_GIVEN: 'Cochez la case : vous savez pourquoi nous notons votre numéro.',
  POOL_AGREEMENT_NEEDED:
    'Demandez à la personne : on garde sa demande pour d’autres postes seulement si elle est d’accord.',
  REFERRAL_GOES_ON: 'Cette personne est déjà orientée vers ce poste : suivez cette orientation.',
  POSITION_UNCONFIRMED:
    'Personne n’a confirmé ce poste depuis longtemps : confirmez-le, puis orientez la personne.',
  POSITION_TAKEN: 'Ce poste est pourvu : rouvrez-le d’abord, ou choisissez un autre poste.',
  POSITION_GIVEN_UP: 'Ce poste est annulé ou archivé : choisissez un autre poste.',
  REFUSAL_REASON_NEEDED: 'Choisissez une raison : la personne a droit à une réponse.',
  MOBILE_NEEDED: 'Un SMS demande un portable : 06 ou 07. Ou choisissez l’e-mail.',
  MAIL_INVALID: 'Cette adresse e-mail n’est pas complète. Exemple : odile@exemple.fr.',
  TOO_MANY_TRIES: 'Trop de demandes à la suite. Réessayez dans une heure, ou appelez-nous.',
  SUBJECT_NEEDED: 'Dites en quelques mots ce que vous achetez, ou ce que vous cherchez.',
  ORGANISATION_NEEDED: 'Écrivez le nom de votre organisme ou de votre entreprise.',
  CONTACT_NEEDED: 'Laissez un téléphone ou une adresse e-mail : nous répondons.',
  NOBODY_ASKED: 'Choisissez au moins une structure à interroger.',
  NO_STAFF_TO_LEND:
    'Choisissez une ETTI, une AI, un GEIQ ou une structure d’insertion : « {name} » ne met personne à disposition.',
  STAFFING_TOO_MANY: 'Cette demande compte {places} places au plus.',
  STAFFING_DATES_REVERSED: 'La fin doit suivre le début.',
  MEETING_CANCELLED: 'Cette réunion est annulée.',
  MEETING_NOT_HELD: 'Les présences se notent une fois la réunion tenue.',
  MEETING_FULL: 'Toutes les places de cette réunion sont prises.',
  MEETING_REVERSED: 'La fin de la réunion doit suivre son début.',
} as const

export const refuse = refusals(opportunityRefusals)
