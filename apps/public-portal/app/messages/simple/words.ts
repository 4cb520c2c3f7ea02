import {
  type EmploymentContractType,
  employmentContractPlainLabel,
  employmentContractTypes,
} from '@cordee/domain/placement/employment-contract'

/** Contracts of work by what they are, not by their names. */
export const words = {
  words: {
    studyKind: { BUYER: 'Celui qui fait faire les travaux', COMPANY: 'Une entreprise' },
    contract: Object.fromEntries(
      employmentContractTypes.map((type) => [type, employmentContractPlainLabel(type)]),
    ) as Readonly<Record<EmploymentContractType, string>>,
    alreadyKnown: {
      SAME: 'Nous connaissons peut-être cette personne. Elle a le même nom et la même date de naissance.',
      CLOSE: 'Une personne a presque le même nom. Elle a la même date de naissance.',
      SAME_TELEPHONE: 'Nous connaissons peut-être cette personne. Elle a le même nom et le même téléphone.',
    },
    milestone: {
      EXIT: 'À la fin du travail',
      MONTHS_3: '3 mois après',
      MONTHS_6: '6 mois après',
      MONTHS_12: '12 mois après',
    },
    situation: {
      CDI_SAME_COMPANY: 'un contrat sans fin dans la même entreprise',
      CDI_OTHER_COMPANY: 'un contrat sans fin, ailleurs',
      CDD_GE_6M: 'un contrat de 6 mois ou plus',
      PUBLIC_SERVICE_JOB: 'un travail pour l’État ou une mairie',
      SELF_EMPLOYED: 'travaille à son compte',
      CDD_LT_6M: 'un contrat de moins de 6 mois',
      INTERIM: 'travaille en intérim',
      SIAE_CONTRACT: 'un contrat dans une structure qui aide à reprendre le travail',
      ALTERNANCE: 'travaille et va à l’école',
      TRAINING_QUALIFYING: 'une formation qui donne un diplôme ou un titre',
      TRAINING_OTHER: 'une autre formation',
      STILL_IN_CLAUSE: 'travaille encore grâce à la clause sociale',
      JOB_SEEKING: 'cherche un travail',
      SICK_OR_MATERNITY: 'malade, ou en congé maternité',
      MOVED: 'habite ailleurs',
      RETIRED: 'à la retraite',
      OTHER: 'autre chose',
      DECEASED: 'est mort(e)',
      UNKNOWN: 'on ne sait pas',
    },
  },
}
