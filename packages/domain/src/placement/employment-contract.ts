import { addMonths, type Day } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { OrganisationKind } from '../organisation/organisation-kind.ts'
import { employsIn, type Modality, modalityLabel } from './modality.ts'
import { refuse } from './refusals.ts'

type ContractTypeFacts = { readonly label: string; readonly plainLabel: string; readonly nature: Nature }
type Nature = 'PERMANENT' | 'FIXED_TERM' | 'TEMPORARY' | 'WORK_STUDY' | 'OTHER' | 'NO_CONTRACT'

const facts = (label: string, plainLabel: string, nature: Nature): ContractTypeFacts => ({
  label,
  plainLabel,
  nature,
})

/** Contracts of work; the last two are none. @source les emplois de l'inclusion; France Travail, natures de contrat */
export const employmentContractTypeFacts = {
  PERMANENT: facts('CDI', 'un contrat sans date de fin', 'PERMANENT'),
  PERMANENT_I: facts('CDI inclusion', 'un contrat sans date de fin', 'PERMANENT'),
  CDI_CHANTIER: facts('CDI de chantier', 'un contrat jusqu’à la fin du chantier', 'PERMANENT'),
  FIXED_TERM: facts('CDD', 'un contrat avec une date de fin', 'FIXED_TERM'),
  FIXED_TERM_USAGE: facts('CDD d’usage', 'un contrat avec une date de fin', 'FIXED_TERM'),
  FIXED_TERM_I: facts('CDD d’insertion (CDDI)', 'un contrat d’insertion, avec une date de fin', 'FIXED_TERM'),
  FIXED_TERM_TREMPLIN: facts('CDD tremplin', 'un contrat avec une date de fin, pour apprendre', 'FIXED_TERM'),
  APPRENTICESHIP: facts('Contrat d’apprentissage', 'un contrat avec l’école', 'WORK_STUDY'),
  PROFESSIONAL_TRAINING: facts(
    'Contrat de professionnalisation',
    'un contrat avec une formation',
    'WORK_STUDY',
  ),
  TEMPORARY: facts('Mission d’intérim', 'des missions', 'TEMPORARY'),
  OTHER: facts('Autre contrat de travail', 'un contrat de travail', 'OTHER'),
  IMMERSION: facts('Immersion (PMSMP)', 'un essai de quelques jours, sans contrat', 'NO_CONTRACT'),
  INTERNSHIP: facts('Stage', 'un stage', 'NO_CONTRACT'),
} as const satisfies Readonly<Record<string, ContractTypeFacts>>

export type EmploymentContractType = keyof typeof employmentContractTypeFacts
export const employmentContractTypes = Object.keys(employmentContractTypeFacts) as EmploymentContractType[]
/** What a placement is planned with: an immersion is a step of the path, with its own life (R54). */
export const plannedContractTypes: readonly EmploymentContractType[] = employmentContractTypes.filter(
  (type) => type !== 'IMMERSION',
)
export const employmentContractLabels = Object.fromEntries(
  employmentContractTypes.map((type) => [type, employmentContractTypeFacts[type].label]),
) as Readonly<Record<EmploymentContractType, string>>
/** The name of a contract of work, for professionals. */
export const employmentContractLabel = (type: EmploymentContractType): string =>
  employmentContractTypeFacts[type].label
/** The same in words a jobseeker reads. */
export const employmentContractPlainLabel = (type: EmploymentContractType): string =>
  employmentContractTypeFacts[type].plainLabel
const natureOf = (type: EmploymentContractType): Nature => employmentContractTypeFacts[type].nature

/** Is it a CDI, of whatever sort? */
export const isPermanentContract = (type: EmploymentContractType): boolean => natureOf(type) === 'PERMANENT'
/** Is it an apprenticeship or a professional training contract? */
export const isWorkStudy = (type: EmploymentContractType): boolean => natureOf(type) === 'WORK_STUDY'
/** Is there a contract of work at all? An immersion and an internship have none. */
export const isContractOfWork = (type: EmploymentContractType): boolean => natureOf(type) !== 'NO_CONTRACT'

/**
 * On asbestos removal, temporary work and CDD are refused.
 * @rule R51
 * @source art. D4154-1, 1° du code du travail
 */
export const checkAsbestos = (
  type: EmploymentContractType,
  asbestosRemoval: boolean,
): Result<EmploymentContractType, Refusal<'ASBESTOS_FORBIDS_TEMPORARY'>> => {
  const nature = natureOf(type)
  return asbestosRemoval && (nature === 'FIXED_TERM' || nature === 'TEMPORARY')
    ? err(refuse('ASBESTOS_FORBIDS_TEMPORARY', 'contractType'))
    : ok(type)
}

export type ContractWarning = {
  readonly code:
    | 'MINOR_AGREEMENT'
    | 'MINOR_REGULATED_WORKS'
    | 'MINOR_DECLARATION'
    | 'CDD_MOTIVE'
    | 'EMPLOYER_UNUSUAL'
  readonly sentence: string
  readonly source: string
}

/**
 * Under 18: the legal representative's agreement, the forbidden and regulated works, the employer's
 * declaration before the start. Warnings: the decision stays the employer's.
 * @rule R52
 * @source art. D4153-15 et suivants du code du travail (travaux interdits et réglementés), à vérifier
 */
export const minorWarnings = (bornOn: Day, firstWorkDay: Day): ContractWarning[] => {
  if (addMonths(bornOn, 18 * 12) <= firstWorkDay) return []
  const source = 'Code du travail, art. D4153-15 et suivants'
  return [
    {
      code: 'MINOR_AGREEMENT',
      sentence: 'Moins de 18 ans : il faut l’accord du représentant légal.',
      source,
    },
    {
      code: 'MINOR_REGULATED_WORKS',
      sentence:
        'Moins de 18 ans : certains travaux sont interdits ou réglementés (hauteur, engins, élagage).',
      source,
    },
    {
      code: 'MINOR_DECLARATION',
      sentence:
        'Moins de 18 ans : l’employeur déclare les travaux réglementés à l’inspection du travail avant le début.',
      source,
    },
  ]
}

/**
 * A CDD needs its own legal motive: the clause is not one.
 * @rule R53
 * @source art. L1242-2 du code du travail
 */
export const cddWarnings = (type: EmploymentContractType, motive: string): ContractWarning[] =>
  type === 'FIXED_TERM' && motive.trim() === ''
    ? [
        {
          code: 'CDD_MOTIVE',
          sentence:
            'CDD : l’employeur doit avoir un motif légal (surcroît, remplacement…). La clause n’en est pas un.',
          source: 'Code du travail, art. L1242-2',
        },
      ]
    : []

/** The employer is of no kind that signs the contract of work in this modality: somebody checks, nothing is refused. */
export const employerWarnings = (
  modality: Modality,
  employerKinds: readonly OrganisationKind[],
): ContractWarning[] =>
  employerKinds.some((kind) => employsIn(modality, kind))
    ? []
    : [
        {
          code: 'EMPLOYER_UNUSUAL',
          sentence: `« ${modalityLabel(modality)} » : l’employeur n’est pas d’une sorte qui signe ce contrat d’habitude. À vérifier avec lui.`,
          source: 'Clauses sociales, modalités de mise en œuvre (CCAG 2021, art. 16.1)',
        },
      ]
