/** Why a criterion needs care. NONE: ordinary; HEALTH: art. 9 GDPR; OFFENCE: art. 10; HIGH_RISK: neither, but as delicate. */
export type Sensitivity = 'NONE' | 'HEALTH' | 'OFFENCE' | 'HIGH_RISK'

export type CriterionFacts = {
  readonly label: string
  /** Said to the person and on the public portal. */
  readonly plainLabel: string
  readonly proof: string
  readonly sensitivity: Sensitivity
}

const facts = (
  label: string,
  plainLabel: string,
  proof: string,
  sensitivity: Sensitivity = 'NONE',
): CriterionFacts => ({ label, plainLabel, proof, sensitivity })

/**
 * The criteria of distance from employment; the list of the CCAG is not closed (« notamment »).
 * @source CCAG 2021 art. 16.1.1; critères administratifs de l'IAE (les emplois de l'inclusion); programme Sud Isère
 */
export const criterionFacts = {
  RSA: facts('Bénéficiaire du RSA', 'Vous touchez le RSA', 'Attestation RSA'),
  ASS: facts('Allocataire de l’ASS', 'Vous touchez l’ASS', 'Attestation ASS'),
  AAH: facts('Allocataire de l’AAH', 'Vous touchez l’AAH', 'Attestation AAH', 'HEALTH'),
  DETLD_24: facts(
    'Demandeur d’emploi depuis plus de 24 mois',
    'Vous cherchez du travail depuis plus de deux ans',
    'Avis de situation France Travail',
  ),
  DELD_12: facts(
    'Demandeur d’emploi depuis 12 à 24 mois',
    'Vous cherchez du travail depuis plus d’un an',
    'Avis de situation France Travail',
  ),
  RECURRENT_UNEMPLOYMENT: facts(
    'Chômage récurrent (plus de deux ans)',
    'Vous avez souvent été au chômage',
    'Historique d’inscription France Travail',
  ),
  LOW_QUALIFICATION: facts(
    'Niveau CAP ou BEP au plus',
    'Vous avez un CAP, un BEP ou pas de diplôme',
    'Diplôme ou attestation sur l’honneur',
  ),
  YOUTH_UNDER_26: facts('Jeune de moins de 26 ans', 'Vous avez moins de 26 ans', 'Pièce d’identité'),
  YOUTH_NEVER_WORKED: facts(
    'Jeune n’ayant jamais travaillé',
    'Vous n’avez jamais travaillé',
    'CV et attestation de la mission locale',
  ),
  YOUNG_GRADUATE: facts(
    'Jeune diplômé en difficulté d’insertion',
    'Vous avez un diplôme et vous ne trouvez pas de travail',
    'Diplôme et avis motivé',
  ),
  SENIOR_50: facts(
    'Demandeur d’emploi de 50 ans et plus',
    'Vous avez 50 ans ou plus',
    'Pièce d’identité et inscription à France Travail',
  ),
  RQTH: facts(
    'Travailleur handicapé',
    'Vous avez une reconnaissance de travailleur handicapé',
    'Attestation RQTH en cours de validité',
    'HEALTH',
  ),
  QPV: facts(
    'Résident d’un quartier prioritaire',
    'Vous habitez un quartier prioritaire',
    'Justificatif de domicile',
  ),
  ZRR_FRR: facts(
    'Résident d’une zone de revitalisation rurale',
    'Vous habitez une commune rurale aidée',
    'Justificatif de domicile',
  ),
  SINGLE_PARENT: facts('Parent isolé', 'Vous élevez seul ou seule vos enfants', 'Attestation de la CAF'),
  HOMELESS: facts(
    'Sans hébergement ou hébergé',
    'Vous n’avez pas de logement à vous',
    'Domiciliation ou attestation d’un travailleur social',
    'HIGH_RISK',
  ),
  REFUGEE: facts(
    'Réfugié, protégé ou demandeur d’asile',
    'Vous avez l’asile ou vous l’avez demandé',
    'Titre de séjour ou autorisation de travail en cours de validité',
    'HIGH_RISK',
  ),
  EX_OFFENDER: facts(
    'Sortant de détention ou placé sous main de justice',
    'Une autre situation, avec l’avis d’un conseiller',
    'Billet de sortie ou attestation du juge',
    'OFFENCE',
  ),
  ASE_LEAVER: facts(
    'Sortant de l’aide sociale à l’enfance',
    'Vous avez été suivi par l’aide sociale à l’enfance',
    'Attestation de l’ASE',
    'HIGH_RISK',
  ),
  FRENCH_BELOW_A1: facts(
    'Maîtrise du français inférieure à A1',
    'Vous apprenez le français',
    'Évaluation linguistique',
  ),
  MOBILITY_ISSUE: facts(
    'Problème de mobilité',
    'Vous avez du mal à vous déplacer d’un lieu à l’autre',
    'Diagnostic de mobilité d’un prescripteur habilité',
  ),
  OTHER_MINIMA: facts(
    'Autre minimum social',
    'Vous touchez une autre allocation',
    'Attestation de l’organisme',
    'HEALTH',
  ),
  SIAE_EMPLOYEE: facts(
    'Salarié d’une structure d’insertion, avec PASS IAE',
    'Vous travaillez dans une structure d’insertion',
    'Numéro de PASS IAE',
  ),
  EA_ESAT: facts(
    'Salarié d’une entreprise adaptée ou usager d’un ESAT',
    'Vous travaillez dans une entreprise adaptée ou un ESAT',
    'Attestation de l’établissement',
    'HEALTH',
  ),
  GEIQ_PATH: facts('Parcours en GEIQ', 'Vous êtes dans un GEIQ', 'Attestation ou diagnostic du GEIQ'),
  REGIE_QUARTIER: facts(
    'Salarié d’une régie de quartier',
    'Vous travaillez dans une régie de quartier',
    'Attestation de la régie',
  ),
  EPIDE_E2C: facts(
    'EPIDE, école de la deuxième chance, SMA ou SMV',
    'Vous êtes à l’EPIDE, à l’école de la deuxième chance ou au service militaire adapté ou volontaire',
    'Attestation de l’établissement',
  ),
  YOUTH_SUPPORT: facts(
    'CEJ, PACEA ou suivi renforcé de la mission locale',
    'La mission locale vous suit',
    'Attestation de la mission locale',
  ),
  PLIE_PARTICIPANT: facts('Participant d’un PLIE', 'Le PLIE vous suit', 'Attestation du PLIE'),
  RECONVERSION: facts(
    'Reconversion contrainte',
    'Vous devez changer de métier',
    'Lettre de licenciement ou avis du médecin du travail',
    'HEALTH',
  ),
  REASONED_REFERRAL: facts(
    'Avis motivé d’un prescripteur',
    'Un conseiller ou une conseillère vous soutient',
    'Avis motivé signé',
  ),
} as const satisfies Readonly<Record<string, CriterionFacts>>

export type CriterionCode = keyof typeof criterionFacts
export const criterionCodes = Object.keys(criterionFacts) as CriterionCode[]
/** Label, plain words, proof and care of a criterion. */
export const criterionOf = (code: CriterionCode): CriterionFacts => criterionFacts[code]
/** Does the criterion say something of health, justice, shelter or childhood? */
export const isSensitive = (code: CriterionCode): boolean => criterionOf(code).sensitivity !== 'NONE'

export const proofKindLabels = {
  DOCUMENT_SEEN: 'Pièce vue',
  DOCUMENT_STORED: 'Pièce gardée',
  API_CERTIFIED: 'Certifié par l’administration',
  SELF_DECLARED: 'Déclaré par la personne',
  PRESCRIBER_STATEMENT: 'Avis d’un prescripteur',
} as const

export type ProofKind = keyof typeof proofKindLabels
export const proofKinds = Object.keys(proofKindLabels) as ProofKind[]
