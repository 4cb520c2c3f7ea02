import { type Audience, defaultSmallCellPolicy, type SmallCellPolicy } from './audience.ts'
import type { GroupLine } from './hours-by-group.ts'

export type PublishedLine = {
  readonly label: string
  /** `null` is masked. */
  readonly minutes: number | null
  readonly participants: number | null
}

/**
 * Hours by group for their audience, empty lines left out. Hours of a handful of people say who they are: their
 * line is masked, and with it the next smallest, since the total of the hours stays in sight.
 */
export const publishLines = <Group extends string>(
  lines: readonly GroupLine<Group>[],
  audience: Audience,
  policy: SmallCellPolicy = defaultSmallCellPolicy,
): PublishedLine[] => {
  const shown = lines.filter(({ minutes }) => minutes !== 0)
  const masks = audience === 'PUBLIC' || audience === 'COPIL'
  const small = shown.filter(({ participants }) => masks && participants < policy.threshold)
  const hidden = new Set(small.map(({ group }) => group))
  if (small.length === 1) {
    const [companion] = shown
      .filter(({ group }) => !hidden.has(group))
      .toSorted((one, other) => one.participants - other.participants || one.minutes - other.minutes)
    if (companion !== undefined) hidden.add(companion.group)
  }
  return shown.map(({ group, label, minutes, participants }) =>
    hidden.has(group) ? { label, minutes: null, participants: null } : { label, minutes, participants },
  )
}
