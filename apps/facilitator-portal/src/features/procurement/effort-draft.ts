import { euros } from '@cordee/domain/kernel/money'
import { percent } from '@cordee/domain/kernel/ratio'
import { type Effort, type EffortInput, type EffortRounding, effort } from '@cordee/domain/procurement/effort'

/** What is being typed: euros and percentages as a person says them, null where nothing is written yet. */
export type EffortDraft = {
  readonly amount: number | null
  readonly labourShare: number | null
  readonly hourlyCost: number | null
  readonly insertionRate: number | null
  readonly rounding: EffortRounding
}

export const effortInputOf = (draft: EffortDraft): EffortInput | null => {
  const { amount, labourShare, hourlyCost, insertionRate, rounding } = draft
  if (amount === null || labourShare === null || hourlyCost === null || insertionRate === null) return null
  return {
    amount: euros(amount),
    labourShare: percent(labourShare),
    hourlyCost: euros(hourlyCost),
    insertionRate: percent(insertionRate),
    rounding,
  }
}

export type EffortPreview =
  | { kind: 'INCOMPLETE' }
  | { kind: 'REFUSED'; field: string | null; message: string }
  | { kind: 'DONE'; effort: Effort }

/** The same calculation as the API's, while typing. */
export const previewEffort = (draft: EffortDraft): EffortPreview => {
  const input = effortInputOf(draft)
  if (input === null) return { kind: 'INCOMPLETE' }
  const result = effort(input)
  return result.ok
    ? { kind: 'DONE', effort: result.value }
    : { kind: 'REFUSED', field: result.error.field, message: result.error.message }
}

/** What a sector usually takes, as the structure's dated values say it. */
export type UsualLabour = {
  readonly labourShareBps: number
  readonly hourlyCostCents: number
  readonly insertionRateBps: number
}

/** The usual values of a sector take the place of what was written; the amount stays. */
export const withUsual = (draft: EffortDraft, usual: UsualLabour): EffortDraft => ({
  ...draft,
  labourShare: usual.labourShareBps / 100,
  hourlyCost: usual.hourlyCostCents / 100,
  insertionRate: usual.insertionRateBps / 100,
})
