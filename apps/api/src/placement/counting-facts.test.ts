import { month } from '@cordee/domain/kernel/day'
import { defaultCountingPolicy } from '@cordee/domain/placement/counting-policy'
import { expect, test } from 'vitest'
import { countPlacement, type PlacementToCount } from './counting-facts.ts'

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
      id: of,
      status: of === '2026-03' ? 'LOCKED' : 'SUBMITTED',
      month: on(`${of}-01`),
      entries: entries.map(([kind, minutes]) => ({ kind, minutes, countedMinutes: minutes })),
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
  const lines = countPlacement(placement, {
    policyFor: () => defaultCountingPolicy,
    declared: [{ month: month('2026-04'), kind: 'TRAINING_EXTERNAL', minutes: 2400 }],
  })
  expect(
    lines.find((line) => line.month === '2026-04' && line.kind === 'TRAINING_EXTERNAL')?.counted.counted,
  ).toBe(counted)
})

test('a month that was refused makes no room', () => {
  const placement = placementWith({ '2026-04': [['WORK', 6000]] })
  for (const each of placement.months) (each as { status: string }).status = 'REJECTED'
  const [training] = countPlacement(placement, {
    policyFor: () => defaultCountingPolicy,
    declared: [{ month: month('2026-05'), kind: 'TRAINING_EXTERNAL', minutes: 600 }],
  })
  expect(training?.counted.counted).toBe(0)
})
