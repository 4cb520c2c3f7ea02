import { type DatedPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { type CriterionCode, criterionCodes, criterionOf } from '../participant/criteria.ts'
import { type CountTable, type MaskedTable, suppress, withTotals } from './suppression.ts'

/** Who will read the table; the rule follows, and both are printed on it. */
export const audienceLabels = {
  PUBLIC: 'Public',
  COPIL: 'Comité de pilotage',
  FUNDER_CONVENTION: 'Financeur, au titre de sa convention',
  CONTROL: 'Contrôle sur place',
} as const

export type Audience = keyof typeof audienceLabels

export type SmallCellPolicy = DatedPolicy & { readonly threshold: number }

export const defaultSmallCellPolicy: SmallCellPolicy = {
  from: day('2000-01-01'),
  source:
    'Usage du secret statistique : moins de 5 ; décision du délégué à la protection des données à joindre',
  verified: false,
  threshold: 5,
}

export const smallCellPolicies: readonly SmallCellPolicy[] = [defaultSmallCellPolicy]

/** Criteria of health, justice and shelter read as one line outside the team. */
export const MERGED_CRITERIA_LABEL = 'Autres situations'
/** The criteria this audience reads as one line: health, justice, shelter and childhood, save for a control. */
export const criteriaMergedFor = (audience: Audience): readonly CriterionCode[] =>
  audience === 'CONTROL' ? [] : criterionCodes.filter((code) => criterionOf(code).sensitivity !== 'NONE')

export type LabelledTable = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: CountTable
}

export type PublishedTable = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** With a row and a column of totals at the end; `null` is masked. */
  readonly cells: MaskedTable
  readonly audience: string
  readonly rule: string
  /** The threshold behind the masks; `null` for an audience that reads exact counts. */
  readonly policy: PolicyUsed | null
}

const TOTAL = 'Total'

/** Adds rows of the same label together, keeping the order of the first. */
const merge = (table: LabelledTable): LabelledTable => {
  const rows = new Map<string, readonly number[]>()
  table.rows.forEach((label, index) => {
    const added = table.cells[index] ?? []
    const before = rows.get(label)
    rows.set(
      label,
      before === undefined ? added : before.map((value, column) => value + (added[column] ?? 0)),
    )
  })
  return { rows: [...rows.keys()], columns: table.columns, cells: [...rows.values()] }
}

/** A table of criteria as this audience may read it: sensitive rows become one, before anything is counted. */
export const labelCriteria = (codes: readonly CriterionCode[], audience: Audience): readonly string[] => {
  const merged = new Set(criteriaMergedFor(audience))
  return codes.map((code) => (merged.has(code) ? MERGED_CRITERIA_LABEL : criterionOf(code).label))
}

/**
 * A table for its audience: published and steering tables mask counts under five with secondary suppression, so that
 * each masked count, known to be under five, could still be another;
 * a funder's own report carries exact counts, sensitive categories merged; a control reads everything, under
 * pseudonyms. The audience and the rule are printed on the table.
 * @rule R33
 * @source statistique publique, secret des petits effectifs ; pratique des conventions de financement (décision du DPO)
 */
export const publishTable = (
  table: LabelledTable,
  audience: Audience,
  policy: SmallCellPolicy = defaultSmallCellPolicy,
): PublishedTable => {
  const merged = merge(table)
  const totals = withTotals(merged.cells)
  const masks = audience === 'PUBLIC' || audience === 'COPIL'
  return {
    rows: [...merged.rows, TOTAL],
    columns: [...merged.columns, TOTAL],
    cells: masks ? suppress(totals, policy.threshold) : totals,
    audience: audienceLabels[audience],
    rule: ruleOf(audience, policy.threshold),
    policy: masks ? policyUsed(policy) : null,
  }
}

const ruleOf = (audience: Audience, threshold: number): string => {
  if (audience === 'CONTROL') return 'Contrôle : lignes sous pseudonyme, effectifs exacts.'
  if (audience === 'FUNDER_CONVENTION') {
    return 'Convention : effectifs exacts ; situations de santé, de justice et d’hébergement regroupées.'
  }
  return `Diffusion : moins de ${threshold} personnes, le nombre est masqué ; d’autres aussi, pour qu’on ne le retrouve pas.`
}
