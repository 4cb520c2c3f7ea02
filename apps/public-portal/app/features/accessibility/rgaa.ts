import { type Day, parseDay } from '@cordee/domain/kernel/day'
import criteria from './rgaa-criteria.json' with { type: 'json' }

/**
 * The sheet of the 106 criteria of RGAA 4.1.2. BY_TEST names the test that looks; BY_HAND says when and how somebody
 * looked; FAILS says what is wrong. What nobody checked counts as what fails.
 */
export interface Criterion {
  readonly number: string
  readonly question: string
  readonly state: 'BY_TEST' | 'BY_HAND' | 'FAILS' | 'NOT_APPLICABLE' | 'NOT_CHECKED'
  readonly test?: string
  readonly how?: string
}

export const rgaaCriteria = criteria as readonly Criterion[]

export type Compliance = 'FULL' | 'PARTIAL' | 'NONE'

export interface Audit {
  readonly applicable: number
  readonly met: number
  /** Rounded down: 99,6 % is not everything. */
  readonly percent: number
  readonly compliance: Compliance
  readonly failing: readonly Criterion[]
  readonly unchecked: readonly Criterion[]
  /** The last day somebody looked, as the sheet says; null when nobody did. */
  readonly lookedOn: Day | null
}

const lastDay = (sheet: readonly Criterion[]): Day | null => {
  const days = sheet
    .flatMap(({ state, how }) => (state === 'BY_HAND' && how ? [how.slice(0, 10)] : []))
    .sort()
  const last = parseDay(days.at(-1) ?? '')
  return last.ok ? last.value : null
}

/**
 * Nobody outside has audited the portal yet: until then « totalement » is not said, whatever the sheet says.
 * @source décret n° 2019-768 : totale à 100 %, partielle à partir de 50 % des critères applicables
 */
export const auditOf = (sheet: readonly Criterion[], auditedOutside = false): Audit => {
  const applicable = sheet.filter(({ state }) => state !== 'NOT_APPLICABLE')
  const met = applicable.filter(({ state }) => state === 'BY_TEST' || state === 'BY_HAND').length
  const percent = applicable.length === 0 ? 100 : Math.floor((met / applicable.length) * 100)
  return {
    applicable: applicable.length,
    met,
    percent,
    compliance: percent === 100 && auditedOutside ? 'FULL' : percent >= 50 ? 'PARTIAL' : 'NONE',
    failing: sheet.filter(({ state }) => state === 'FAILS'),
    unchecked: sheet.filter(({ state }) => state === 'NOT_CHECKED'),
    lookedOn: lastDay(sheet),
  }
}
