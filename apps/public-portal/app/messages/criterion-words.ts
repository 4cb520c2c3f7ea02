import { type CriterionCode, criterionFacts } from '@cordee/domain/participant/criteria'
import { criteria } from './en/criteria.ts'
import { language } from './language.ts'

/** A situation that gives the right, as the trade says it, in plain words, or in English. */
export const criterionName = (code: CriterionCode): string => {
  const { label, plainLabel } = criterionFacts[code]
  if (language() === 'en') return criteria[code]?.name ?? label
  return language() === 'simple' ? plainLabel : label
}

/** The paper that shows it. */
export const proofName = (code: CriterionCode): string =>
  (language() === 'en' ? criteria[code]?.proof : null) ?? criterionFacts[code].proof
