import { type Minutes, minutes } from '../kernel/minutes.ts'

export type GroupLine<Group extends string> = {
  readonly group: Group
  readonly label: string
  readonly minutes: Minutes
  /** People of this line, each once; somebody may stand in two lines, so lines do not add up to the people. */
  readonly participants: number
}

/** Hours and people by one dimension, every line of its labels shown, in their order; the hours are all there. */
export const hoursByGroup = <
  Row extends { readonly participantId: string; readonly minutes: Minutes },
  Group extends string,
>(
  rows: readonly Row[],
  labels: Readonly<Record<Group, string>>,
  groupOf: (row: Row) => Group,
): GroupLine<Group>[] => {
  const sums = new Map<Group, { total: number; readonly people: Set<string> }>()
  for (const row of rows) {
    const group = groupOf(row)
    const sum = sums.get(group) ?? { total: 0, people: new Set<string>() }
    sum.total += row.minutes
    sum.people.add(row.participantId)
    sums.set(group, sum)
  }
  return (Object.keys(labels) as Group[]).map((group) => ({
    group,
    label: labels[group],
    minutes: minutes(sums.get(group)?.total ?? 0),
    participants: sums.get(group)?.people.size ?? 0,
  }))
}
