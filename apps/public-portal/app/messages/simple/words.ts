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
  },
}
