import {
  type ClauseType,
  clauseTypeLabel,
  clauseTypes,
  followUpOf,
} from '@cordee/domain/procurement/clause-type'
import { type Draft, draftOf, type StepFields, writtenOf } from '../../display/step-fields.tsx'
import type { SaveClauseInput } from '../../gql/graphql.ts'
import { type EffortDraft, effortInputOf } from './effort-draft.ts'

/** How a clause says what is owed; each way has its own answers. */
export type Way =
  | 'effort'
  | 'fixed'
  | 'newStaff'
  | 'slice'
  | 'percent'
  | 'criterion'
  | 'service'
  | 'training'
  | 'entrusted'
  | 'status'

const waysByType: Partial<Record<ClauseType, readonly Way[]>> = {
  EXECUTION_HOURS: ['effort', 'fixed'],
  VOLUNTARY_PRIVATE: ['effort', 'fixed'],
  EXECUTION_PERCENT: ['percent'],
  EXECUTION_PER_AMOUNT: ['slice'],
  EXECUTION_NEW_STAFF: ['newStaff'],
  EXECUTION_SUBCONTRACT_AMOUNT: ['entrusted'],
  AWARD_CRITERION: ['criterion'],
  CLAUSE_AND_CRITERION: ['criterion'],
  INSERTION_SERVICE: ['service'],
  TRAINING_COURSE: ['training'],
}

export const waysOf = (type: ClauseType): readonly [Way, ...Way[]] => {
  const [first = 'effort', ...others] =
    followUpOf(type) === 'STATUS' ? ['status' as const] : (waysByType[type] ?? [])
  return [first, ...others]
}

export const clauseTypeOptions = clauseTypes.map((value) => ({ value, label: clauseTypeLabel(value) }))

/** The type kept with the clause; a word that the trade no longer has is the plain condition in hours. */
export const clauseTypeOf = (kept: string | undefined): ClauseType =>
  clauseTypes.find((type) => type === kept) ?? 'EXECUTION_HOURS'

type Say = (
  key: `${'fixed' | 'newStaff' | 'slice' | 'percent' | 'criterion' | 'service' | 'training' | 'entrusted'}.${string}`,
) => string

/** The answers a way asks beside the calculation, in the units people write. */
export const termFields = (way: Way, t: Say): StepFields => {
  switch (way) {
    case 'fixed':
      return {
        dueMinutes: { kind: 'hours', label: t('fixed.dueMinutes') },
        formula: { kind: 'text', label: t('fixed.formula'), hint: t('fixed.formulaHint') },
      }
    case 'newStaff':
      return {
        totalStaff: { kind: 'count', label: t('newStaff.totalStaff') },
        transferredStaff: { kind: 'count', label: t('newStaff.transferredStaff') },
      }
    case 'slice':
      return {
        sliceCents: { kind: 'euros', label: t('slice.sliceCents') },
        minutesPerSlice: { kind: 'hours', label: t('slice.minutesPerSlice') },
      }
    case 'percent':
      return { insertionRateBps: { kind: 'percent', label: t('percent.insertionRateBps') } }
    case 'criterion':
      return {
        minimumMinutes: { kind: 'hours', label: t('criterion.minimumMinutes') },
        promisedMinutes: { kind: 'hours', label: t('criterion.promisedMinutes'), optional: true },
      }
    case 'service':
      return {
        places: { kind: 'count', label: t('service.places') },
        minutesPerPlace: { kind: 'hours', label: t('service.minutesPerPlace') },
      }
    case 'training':
      return { amountCents: { kind: 'euros', label: t('training.amountCents') } }
    case 'entrusted':
      return {
        amountCents: { kind: 'euros', label: t('entrusted.amountCents') },
        entrustedShareBps: { kind: 'percent', label: t('entrusted.entrustedShareBps') },
        labourShareBps: { kind: 'percent', label: t('entrusted.labourShareBps') },
        hourlyCostCents: { kind: 'euros', label: t('entrusted.hourlyCostCents') },
      }
    default:
      return {}
  }
}

export type TermDrafts = Readonly<Record<string, Draft>>

/** The names of the answers still to be written. */
export const missingTerms = (fields: StepFields, drafts: TermDrafts): string[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.optional !== true && writtenOf(field, drafts[name] ?? draftOf(field)) === null ? [name] : [],
  )

/** The terms as the API takes them, or null while an answer is missing. */
export const termsOf = (
  way: Way,
  fields: StepFields,
  drafts: TermDrafts,
  effort: EffortDraft,
): Partial<SaveClauseInput> | null => {
  if (missingTerms(fields, drafts).length > 0) return null
  // Each way's answers carry the names of its input: the API says again what it refuses.
  const written: Record<string, unknown> = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, writtenOf(field, drafts[name] ?? draftOf(field))]),
  )
  if (way === 'status') return {}
  if (way !== 'effort' && way !== 'newStaff') return { [way]: written }
  const input = effortInputOf(effort)
  if (input === null) return null
  const calculation = {
    amountCents: input.amount,
    labourShareBps: input.labourShare,
    hourlyCostCents: input.hourlyCost,
    insertionRateBps: input.insertionRate,
    rounding: effort.rounding,
  }
  return way === 'newStaff'
    ? { effort: calculation, newStaff: written as NonNullable<SaveClauseInput['newStaff']> }
    : { effort: calculation }
}
