import { month } from '@cordee/domain/kernel/day'
import { expect, test } from 'vitest'
import { countMonth, type PlacementToCount } from './counting-facts.ts'

const on = (day: string) => new Date(`${day}T00:00:00Z`)

/** A contract of work as it is loaded, with what was declared for each month. */
const placementWith = (months: Readonly<Record<string, readonly (readonly [string, number])[]>>) =>
  ({
    startsOn: on('2026-03-01'),
    endsOn: null,
    contractType: 'TEMPORARY',
    permanentStaff: false,
    alreadyEmployed: false,
    assessment: { effectOn: on('2026-03-01'), validUntil: on('2028-02-29'), status: 'VALIDATED' },
    commitment: { lot: { contract: { notifiedOn: null } } },
    months: Object.entries(months).map(([of, entries]) => ({
      month: on(`${of}-01`),
      entries: entries.map(([kind, countedMinutes]) => ({ kind, countedMinutes })),
    })),
  }) as unknown as PlacementToCount

test.each([
  ['work of the same month makes room', { '2026-04': [['WORK', 6000]] }, 1800],
  ['work of another month too', { '2026-03': [['WORK', 6000]] }, 1800],
  [
    'training declared again replaces itself',
    {
      '2026-04': [
        ['WORK', 6000],
        ['TRAINING_EXTERNAL', 1800],
      ],
    },
    1800,
  ],
  [
    'training of another month leaves less',
    {
      '2026-03': [
        ['WORK', 6000],
        ['TRAINING_EXTERNAL', 1000],
      ],
    },
    800,
  ],
  ['no work, no room', {}, 0],
] as const)('training under its cap: %s', (_name, months, counted) => {
  const placement = placementWith(months as Readonly<Record<string, readonly (readonly [string, number])[]>>)
  expect(countMonth(placement, month('2026-04'), 'TRAINING_EXTERNAL', 2400).counted).toBe(counted)
})
