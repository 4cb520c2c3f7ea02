import type { Audience } from './audience.ts'
import type { LegalBasis, ObligationGroup, RenewalGroup } from './contract-dimensions.ts'
import type { AgeBand, Education, Sex } from './dimensions.ts'
import type { EntryStatus } from './entry-status.ts'
import type { ModalityGroup } from './modality-group.ts'
import type { PrescriberOrigin } from './prescriber-origin.ts'

/** One plain sentence for each value: who or what stands in this line of a report. */
type Meaning<Value extends string> = Readonly<Record<Value, string>>

const NOBODY_SAID = 'Personne ne l’a noté : ce n’est ni oui ni non.'

export const audienceSentences: Meaning<Audience> = {
  PUBLIC: 'Tout le monde peut lire : les petits nombres sont masqués.',
  COPIL: 'Le comité lit et diffuse : les petits nombres sont masqués.',
  FUNDER_CONVENTION: 'Le financeur lit des nombres exacts ; les situations délicates sont regroupées.',
  CONTROL: 'Le contrôleur lit chaque ligne, sous pseudonyme.',
}

export const obligationGroupSentences: Meaning<ObligationGroup> = {
  REQUIRED: 'La loi demandait cette clause.',
  VOLUNTARY: 'L’acheteur l’a voulue sans y être obligé.',
  DEROGATED: 'La loi la demandait, et une dérogation a été écrite.',
  TO_VERIFY: 'On ne sait pas encore si la loi la demandait.',
}

export const renewalGroupSentences: Meaning<RenewalGroup> = {
  URBAN_RENEWAL: 'Le marché fait partie d’un renouvellement urbain.',
  OTHER: 'Le marché n’en fait pas partie.',
  NOT_STATED: NOBODY_SAID,
}

export const legalBasisSentences: Meaning<LegalBasis> = {
  EXECUTION_CONDITION: 'Le marché le demande comme une condition pour l’exécuter.',
  CRITERION: 'L’offre a été notée sur ce point.',
  CONDITION_AND_CRITERION: 'Le marché le demande, et l’offre a été notée dessus.',
  RESERVED: 'Seules certaines structures pouvaient répondre.',
  INSERTION_SERVICE: 'L’acheteur achète l’insertion elle-même.',
  TRAINING: 'L’entreprise accueille des jeunes en parcours.',
  PRIVATE: 'C’est un contrat entre deux entreprises.',
  NOT_STATED: NOBODY_SAID,
}

export const ageBandSentences: Meaning<AgeBand> = {
  UNDER_26: 'Personnes qui n’ont pas encore 26 ans.',
  FROM_26_TO_44: 'Personnes de 26 à 44 ans.',
  FROM_45_TO_49: 'Personnes de 45 à 49 ans.',
  FROM_50: 'Personnes de 50 ans et plus.',
  NOT_STATED: 'La date de naissance n’est pas notée.',
}

export const sexSentences: Meaning<Sex> = {
  F: 'Femmes.',
  M: 'Hommes.',
  NOT_STATED: NOBODY_SAID,
}

export const educationSentences: Meaning<Education> = {
  BELOW_3: 'Personnes sans diplôme, ou avec le brevet.',
  LEVEL_3: 'Personnes avec un CAP ou un BEP.',
  LEVEL_4: 'Personnes avec le bac.',
  LEVEL_5_PLUS: 'Personnes avec un diplôme après le bac.',
  NOT_STATED: NOBODY_SAID,
}

export const entryStatusSentences: Meaning<EntryStatus> = {
  RSA: 'Personnes qui touchent le RSA.',
  ASS: 'Personnes qui touchent l’ASS.',
  DISABILITY: 'Personnes reconnues handicapées, ou du secteur adapté.',
  DETLD: 'Personnes qui cherchent depuis plus de deux ans.',
  DELD: 'Personnes qui cherchent depuis un à deux ans.',
  YOUTH: 'Jeunes de moins de 26 ans.',
  SENIOR: 'Personnes de 50 ans et plus.',
  SIAE: 'Personnes qui travaillent déjà dans une structure.',
  OTHER: 'Personnes dans une autre situation.',
  NOT_STATED: NOBODY_SAID,
}

export const modalityGroupSentences: Meaning<ModalityGroup> = {
  DIRECT_PERMANENT: 'L’entreprise a embauché en CDI.',
  DIRECT_FIXED_TERM: 'L’entreprise a embauché en CDD.',
  DIRECT_OTHER: 'L’entreprise a embauché autrement.',
  WORK_STUDY: 'La personne apprend un métier en travaillant.',
  ETTI: 'Une agence d’insertion a envoyé la personne.',
  ETT: 'Une agence d’intérim a envoyé la personne.',
  AI: 'Une association a mis la personne à disposition.',
  GEIQ: 'Un groupement d’entreprises a employé la personne.',
  EI_ACI: 'Une entreprise ou un chantier d’insertion a fait le travail.',
  EA_ESAT: 'Une entreprise adaptée ou un ESAT a fait le travail.',
  OTHER: 'Les heures ont été faites autrement.',
}

export const prescriberOriginSentences: Meaning<PrescriberOrigin> = {
  FRANCE_TRAVAIL: 'France Travail a orienté la personne.',
  MISSION_LOCALE: 'La mission locale a orienté la personne.',
  CAP_EMPLOI: 'Cap emploi a orienté la personne.',
  PLIE: 'Le PLIE a orienté la personne.',
  DEPARTMENT: 'Le Département a orienté la personne.',
  SIAE: 'Une structure d’insertion a orienté la personne.',
  SPONTANEOUS: 'La personne est venue d’elle-même.',
  OTHER: 'Un autre service a orienté la personne.',
  NOT_STATED: NOBODY_SAID,
}
