type KindFacts = {
  readonly label: string
  /** For the public portal: what a jobseeker reads. */
  readonly plainLabel: string
  readonly family: 'BUYER' | 'COMPANY' | 'SOCIAL_EMPLOYER' | 'PRESCRIBER' | 'FUNDER' | 'CARRIER' | 'TRAINER'
}

/**
 * Kinds of organisation; one organisation may have several.
 * @source code du travail L5132-4 (SIAE), L5213-13 (EA), L1253-1 (GEIQ); référentiel des emplois de l'inclusion
 */
export const organisationKindFacts = {
  BUYER: { label: 'Donneur d’ordre', plainLabel: 'celui qui fait faire les travaux', family: 'BUYER' },
  COMPANY: { label: 'Entreprise', plainLabel: 'une entreprise', family: 'COMPANY' },
  PUBLIC_EMPLOYER: { label: 'Employeur public', plainLabel: 'un employeur public', family: 'COMPANY' },
  ETT: { label: 'Agence d’intérim', plainLabel: 'une agence d’intérim', family: 'COMPANY' },
  EI: {
    label: 'Entreprise d’insertion (EI)',
    plainLabel: 'une entreprise d’insertion',
    family: 'SOCIAL_EMPLOYER',
  },
  AI: {
    label: 'Association intermédiaire (AI)',
    plainLabel: 'une association qui emploie et accompagne',
    family: 'SOCIAL_EMPLOYER',
  },
  ACI: {
    label: 'Atelier et chantier d’insertion (ACI)',
    plainLabel: 'un chantier d’insertion',
    family: 'SOCIAL_EMPLOYER',
  },
  ETTI: {
    label: 'Entreprise de travail temporaire d’insertion (ETTI)',
    plainLabel: 'une agence d’insertion',
    family: 'SOCIAL_EMPLOYER',
  },
  EITI: {
    label: 'Entreprise d’insertion par le travail indépendant (EITI)',
    plainLabel: 'une structure qui aide à travailler à son compte',
    family: 'SOCIAL_EMPLOYER',
  },
  GEIQ: {
    label: 'Groupement d’employeurs pour l’insertion et la qualification (GEIQ)',
    plainLabel: 'un groupement d’entreprises qui forme à un métier',
    family: 'SOCIAL_EMPLOYER',
  },
  EA: { label: 'Entreprise adaptée (EA)', plainLabel: 'une entreprise adaptée', family: 'SOCIAL_EMPLOYER' },
  EATT: {
    label: 'Entreprise adaptée de travail temporaire (EATT)',
    plainLabel: 'une agence d’intérim adaptée',
    family: 'SOCIAL_EMPLOYER',
  },
  ESAT: {
    label: 'Établissement ou service d’aide par le travail (ESAT)',
    plainLabel: 'un établissement d’aide par le travail',
    family: 'SOCIAL_EMPLOYER',
  },
  REGIE: {
    label: 'Régie de quartier ou de territoire',
    plainLabel: 'une régie de quartier',
    family: 'SOCIAL_EMPLOYER',
  },
  SEP: {
    label: 'Service de l’emploi pénitentiaire',
    plainLabel: 'un atelier en établissement pénitentiaire',
    family: 'SOCIAL_EMPLOYER',
  },
  TRAINING_BODY: { label: 'Organisme de formation', plainLabel: 'un centre de formation', family: 'TRAINER' },
  FRANCE_TRAVAIL: { label: 'France Travail', plainLabel: 'France Travail', family: 'PRESCRIBER' },
  MISSION_LOCALE: { label: 'Mission locale', plainLabel: 'la mission locale', family: 'PRESCRIBER' },
  CAP_EMPLOI: { label: 'Cap emploi', plainLabel: 'Cap emploi', family: 'PRESCRIBER' },
  PLIE: {
    label: 'Plan local pour l’insertion et l’emploi (PLIE)',
    plainLabel: 'le plan local pour l’emploi',
    family: 'PRESCRIBER',
  },
  EMPLOYMENT_HOUSE: {
    label: 'Maison de l’emploi',
    plainLabel: 'la maison de l’emploi',
    family: 'PRESCRIBER',
  },
  DEPARTMENT: { label: 'Département', plainLabel: 'le Département', family: 'PRESCRIBER' },
  CCAS: { label: 'Centre communal d’action sociale (CCAS)', plainLabel: 'le CCAS', family: 'PRESCRIBER' },
  MDPH: {
    label: 'Maison départementale des personnes handicapées (MDPH)',
    plainLabel: 'la MDPH',
    family: 'PRESCRIBER',
  },
  SPIP: {
    label: 'Service pénitentiaire d’insertion et de probation (SPIP)',
    plainLabel: 'votre conseiller ou conseillère',
    family: 'PRESCRIBER',
  },
  PJJ: {
    label: 'Protection judiciaire de la jeunesse (PJJ)',
    plainLabel: 'votre conseiller ou conseillère',
    family: 'PRESCRIBER',
  },
  ASE: {
    label: 'Aide sociale à l’enfance (ASE)',
    plainLabel: 'votre conseiller ou conseillère',
    family: 'PRESCRIBER',
  },
  CAARUD: {
    label: 'Centre d’accueil et de réduction des risques (CAARUD)',
    plainLabel: 'votre conseiller ou conseillère',
    family: 'PRESCRIBER',
  },
  CSAPA: {
    label: 'Centre de soins en addictologie (CSAPA)',
    plainLabel: 'votre conseiller ou conseillère',
    family: 'PRESCRIBER',
  },
  CIDFF: {
    label: 'Centre d’information sur les droits des femmes (CIDFF)',
    plainLabel: 'votre conseiller ou conseillère',
    family: 'PRESCRIBER',
  },
  PENSION: {
    label: 'Pension de famille',
    plainLabel: 'votre conseiller ou conseillère',
    family: 'PRESCRIBER',
  },
  PREVENTION: {
    label: 'Club de prévention spécialisée',
    plainLabel: 'votre conseiller ou conseillère',
    family: 'PRESCRIBER',
  },
  OTHER_PRESCRIBER: {
    label: 'Autre prescripteur',
    plainLabel: 'votre conseiller ou conseillère',
    family: 'PRESCRIBER',
  },
  FUNDER: { label: 'Financeur', plainLabel: 'un financeur', family: 'FUNDER' },
  CARRIER: { label: 'Structure porteuse de la clause', plainLabel: 'notre équipe', family: 'CARRIER' },
} as const satisfies Readonly<Record<string, KindFacts>>

export type OrganisationKind = keyof typeof organisationKindFacts
export type OrganisationFamily = KindFacts['family']
export const organisationKinds = Object.keys(organisationKindFacts) as OrganisationKind[]

/** The name of a kind of organisation, for professionals. */
export const organisationKindLabel = (kind: OrganisationKind): string => organisationKindFacts[kind].label

type KindsOf<Family extends OrganisationFamily> = {
  [Kind in OrganisationKind]: (typeof organisationKindFacts)[Kind]['family'] extends Family ? Kind : never
}[OrganisationKind]

export type SocialEmployerKind = KindsOf<'SOCIAL_EMPLOYER'>
export type PrescriberKind = KindsOf<'PRESCRIBER'>

/** Does this kind of organisation refer people? */
export const isPrescriberKind = (kind: OrganisationKind): kind is PrescriberKind =>
  organisationKindFacts[kind].family === 'PRESCRIBER'
