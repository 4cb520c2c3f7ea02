import { formatMonth, type Month } from '@cordee/domain/kernel/day'
import { type CsvValue, saveCsv } from '../../display/csv.ts'
import type { GridGroup } from './grid-model.ts'

/** In hours, to the hundredth, as the grid shows them. */
const inHours = (minutes: number): number => Math.round((minutes * 100) / 60) / 100

/** The grid as it is shown, a person a line; « à déclarer » stays empty: it is not zero. */
export const hoursRows = (
  groups: readonly GridGroup[],
  months: readonly Month[],
  heads: { declarant: string; person: string; contract: string; counted: string },
): CsvValue[][] => [
  [heads.declarant, heads.person, heads.contract, ...months.map(formatMonth), heads.counted],
  ...groups.flatMap(({ name, rows }) =>
    rows.map(({ person, note, cells }) => [
      name,
      person,
      note,
      ...cells.map(({ state, minutes }) =>
        (state === 'DECLARED' || state === 'VALIDATED') && minutes !== null ? inHours(minutes) : null,
      ),
      inHours(cells.reduce((sum, { counted }) => sum + (counted ?? 0), 0)),
    ]),
  ),
]

export const exportHours = (
  groups: readonly GridGroup[],
  months: readonly Month[],
  heads: Parameters<typeof hoursRows>[2],
): void => saveCsv(`heures-${months[0]}-${months.at(-1)}`, hoursRows(groups, months, heads))
