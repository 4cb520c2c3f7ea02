import type { OrganisationKind } from '../organisation/organisation-kind.ts'

type ModalityFacts = {
  readonly label: string
  /** Three families, the common wording, plus what stands apart. */
  readonly family: 'DIRECT_HIRE' | 'SECONDMENT' | 'SUBCONTRACT' | 'TRAINING' | 'OTHER'
  /** Kinds of organisation that sign the contract of work. */
  readonly employers: readonly OrganisationKind[]
}

/** How the hours are done. Who owes (the holder), who employs and who declares are three roles. @source grafie.org, art. 14; CCAG 2021 art. 16.1 */
export const modalityFacts = {
  DIRECT_HIRE: {
    label: 'Embauche directe',
    family: 'DIRECT_HIRE',
    employers: ['COMPANY', 'PUBLIC_EMPLOYER'],
  },
  WORK_STUDY: {
    label: 'Alternance dans l’entreprise',
    family: 'DIRECT_HIRE',
    employers: ['COMPANY', 'PUBLIC_EMPLOYER'],
  },
  TEMP_ETTI: { label: 'Mise à disposition par une ETTI', family: 'SECONDMENT', employers: ['ETTI'] },
  TEMP_ETT: {
    label: 'Mise à disposition par une agence d’intérim',
    family: 'SECONDMENT',
    employers: ['ETT'],
  },
  TEMP_EATT: { label: 'Mise à disposition par une EATT', family: 'SECONDMENT', employers: ['EATT'] },
  MAD_AI: {
    label: 'Mise à disposition par une association intermédiaire',
    family: 'SECONDMENT',
    employers: ['AI'],
  },
  MAD_GEIQ: { label: 'Mise à disposition par un GEIQ', family: 'SECONDMENT', employers: ['GEIQ'] },
  EITI: { label: 'Travail indépendant accompagné (EITI)', family: 'OTHER', employers: ['EITI'] },
  SUBCONTRACT_EI: {
    label: 'Sous-traitance à une entreprise d’insertion',
    family: 'SUBCONTRACT',
    employers: ['EI'],
  },
  SUBCONTRACT_ACI: {
    label: 'Sous-traitance à un chantier d’insertion',
    family: 'SUBCONTRACT',
    employers: ['ACI'],
  },
  SUBCONTRACT_EA: {
    label: 'Sous-traitance à une entreprise adaptée',
    family: 'SUBCONTRACT',
    employers: ['EA'],
  },
  SUBCONTRACT_ESAT: { label: 'Sous-traitance à un ESAT', family: 'SUBCONTRACT', employers: ['ESAT'] },
  SUBCONTRACT_REGIE: { label: 'Sous-traitance à une régie', family: 'SUBCONTRACT', employers: ['REGIE'] },
  COCONTRACT: {
    label: 'Cotraitance avec une structure d’insertion',
    family: 'SUBCONTRACT',
    employers: ['EI', 'ACI', 'EA', 'ESAT', 'REGIE'],
  },
  RESERVED_LOT: {
    label: 'Lot réservé',
    family: 'OTHER',
    employers: ['EI', 'ACI', 'AI', 'EA', 'ESAT', 'SEP'],
  },
  PRISON_WORK: { label: 'Travail en établissement pénitentiaire', family: 'OTHER', employers: ['SEP'] },
  TRAINING: { label: 'Action de formation', family: 'TRAINING', employers: ['TRAINING_BODY'] },
} as const satisfies Readonly<Record<string, ModalityFacts>>

export type Modality = keyof typeof modalityFacts
export const modalities = Object.keys(modalityFacts) as Modality[]
export const modalityLabels = Object.fromEntries(
  modalities.map((modality) => [modality, modalityFacts[modality].label]),
) as Readonly<Record<Modality, string>>
/** The name of a way of doing the hours. */
export const modalityLabel = (modality: Modality): string => modalityFacts[modality].label
/** Its family, in the common wording: direct hire, secondment, subcontract. */
export const modalityFamily = (modality: Modality): ModalityFacts['family'] => modalityFacts[modality].family

/** May an organisation of this kind be the employer in this modality? */
export const employsIn = (modality: Modality, kind: OrganisationKind): boolean =>
  (modalityFacts[modality].employers as readonly OrganisationKind[]).includes(kind)
