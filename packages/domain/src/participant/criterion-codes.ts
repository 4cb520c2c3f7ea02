import type { CriterionCode } from './criteria.ts'

/** A criterion of the State's diagnosis: one of level 1 is enough, those of level 2 add up. */
export type IaeCriterion = { readonly code: string; readonly level: 1 | 2 }

type CodesElsewhere = { readonly iae: IaeCriterion | null; readonly geiq: string }

/**
 * What the same criterion is called in the State's platform (IAE, with its level) and under the GEIQ label;
 * a criterion without a row exists for the clause only.
 * @source les emplois de l'inclusion, critères administratifs IAE et GEIQ (août 2026)
 */
export const codesElsewhere: Readonly<Partial<Record<CriterionCode, CodesElsewhere>>> = {
  RSA: { iae: { code: 'RSA', level: 1 }, geiq: 'RSA' },
  ASS: { iae: { code: 'ASS', level: 1 }, geiq: 'ASS' },
  AAH: { iae: { code: 'AAH', level: 1 }, geiq: 'AAH' },
  DETLD_24: { iae: { code: 'DETLD', level: 1 }, geiq: 'DELD24+' },
  DELD_12: { iae: { code: 'DELD', level: 2 }, geiq: 'DELD12/24' },
  LOW_QUALIFICATION: { iae: { code: 'CAP_BEP', level: 2 }, geiq: 'NE3I' },
  YOUTH_UNDER_26: { iae: { code: 'JEUNE', level: 2 }, geiq: '-26' },
  SENIOR_50: { iae: { code: 'SENIOR', level: 2 }, geiq: '+50' },
  RQTH: { iae: { code: 'TH', level: 2 }, geiq: 'Pers. SH|TH' },
  QPV: { iae: { code: 'QPV', level: 2 }, geiq: 'QPV|QPV/ZRR' },
  ZRR_FRR: { iae: { code: 'ZRR', level: 2 }, geiq: 'ZRR|QPV/ZRR' },
  SINGLE_PARENT: { iae: { code: 'PI', level: 2 }, geiq: 'PI' },
  HOMELESS: { iae: { code: 'PSH_PR', level: 2 }, geiq: 'PSH/PR' },
  REFUGEE: { iae: { code: 'REF_DA', level: 2 }, geiq: 'Refug.|RS/PS/DA' },
  EX_OFFENDER: { iae: { code: 'DETENTION_MJ', level: 2 }, geiq: 'Detention/MJ|Prison' },
  ASE_LEAVER: { iae: { code: 'ASE', level: 2 }, geiq: 'ASE' },
  FRENCH_BELOW_A1: { iae: { code: 'FLE', level: 2 }, geiq: 'FR non maitrisé' },
  MOBILITY_ISSUE: { iae: { code: 'PM', level: 2 }, geiq: 'PM' },
  RECONVERSION: { iae: null, geiq: 'Reconv.' },
  SIAE_EMPLOYEE: { iae: null, geiq: 'SIAE/CUI' },
  OTHER_MINIMA: { iae: null, geiq: 'MINSOC' },
}

/** The criterion of the State's diagnosis, or `null` where the clause has one that the IAE has not. */
export const iaeCriterionOf = (code: CriterionCode): IaeCriterion | null => codesElsewhere[code]?.iae ?? null
