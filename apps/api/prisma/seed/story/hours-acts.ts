import {
  addDays,
  type Day,
  lastDay,
  type Month,
  month,
  monthOf,
  monthsBetween,
} from '@cordee/domain/kernel/day'
import type { CorrectionStory, PlacementStory } from '../contracts/contract-story.ts'
import { type PersonKey, people } from '../people/people.ts'
import type { Act } from './act.ts'
import { storyEnds } from './calendar.ts'

/** The declarants' tables arrive on the 8th, Anne validates on the 16th; the last month waits for her. */
const DECLARED_AFTER_DAYS = 8
const VALIDATED_AFTER_DAYS = 16
const LAST_VALIDATED: Month = month('2026-09')

interface Line {
  readonly person: PersonKey
  readonly startsOn: Day
  readonly kind: 'WORK' | 'CFA'
  readonly minutes: number
}

const minutes = (hours: number): number => Math.round(hours * 60)

/** Every month of every person, one table a month. */
export const hoursActs = (placements: readonly PlacementStory[]): Act[] => {
  const byMonth = Map.groupBy(placements.flatMap(declared), ({ month: declaredMonth }) => declaredMonth)
  return [
    ...[...byMonth].flatMap(([declaredMonth, lines]) => [
      declaration(declaredMonth, lines),
      ...(declaredMonth <= LAST_VALIDATED ? [validation(declaredMonth, lines)] : []),
    ]),
    ...placements.flatMap((placement) =>
      (placement.corrections ?? []).map((each) => correction(placement, each)),
    ),
  ]
}

const declared = (placement: PlacementStory): (Line & { readonly month: Month })[] => {
  const { person, startsOn, hours } = placement
  if (!hours) return []
  const months = monthsBetween(hours.from, monthOf(storyEnds))
  const linesOf = (values: readonly (number | null)[], kind: Line['kind']) =>
    months.flatMap((of, index) => {
      const value = values[index] ?? null
      return value === null ? [] : [{ person, startsOn, kind, month: of, minutes: minutes(value) }]
    })
  return [...linesOf(hours.hours, 'WORK'), ...linesOf(hours.school ?? [], 'CFA')]
}

const keyOf = ({ person, startsOn }: Pick<Line, 'person' | 'startsOn'>): string =>
  `${people[person].firstName} ${people[person].lastName} ${startsOn}`

const declaration = (of: Month, lines: readonly Line[]): Act => ({
  on: addDays(lastDay(of), DECLARED_AFTER_DAYS),
  play: async ({ anne, find }) => {
    const placements = await find.placements()
    await anne('declareHours', {
      idempotencyKey: `demonstration-${of}`,
      lines: lines.map((line) => ({
        placementId: placements.get(keyOf(line)),
        month: of,
        kind: line.kind,
        minutes: line.minutes,
        version: 0,
      })),
    })
  },
})

const validation = (of: Month, lines: readonly Line[]): Act => ({
  on: addDays(lastDay(of), VALIDATED_AFTER_DAYS),
  play: async ({ anne, find }) => {
    const placements = await find.placements()
    const atWork = lines.filter(({ kind }) => kind === 'WORK')
    await anne('validateHours', {
      months: atWork.map((line) => ({ placementId: placements.get(keyOf(line)), month: of, version: 1 })),
    })
  },
})

const correction = (
  { person, startsOn }: PlacementStory,
  { on, month: of, hours, reason }: CorrectionStory,
): Act => ({
  on,
  play: async ({ anne, find }) =>
    anne('correctHours', {
      placementId: (await find.placement(person, startsOn)).id,
      month: of,
      // Declared, then validated.
      version: 2,
      minutes: minutes(hours),
      reason,
      idempotencyKey: `demonstration-correction-${of}`,
    }),
})
