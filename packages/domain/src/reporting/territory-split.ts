import { type Minutes, minutes } from '../kernel/minutes.ts'
import { largestRemainder } from '../kernel/ratio.ts'

/** Hours of a contract that moves (roads, rivers) are split by a declared key, never guessed. */
export type WorkPlace =
  | { readonly kind: 'COMMUNE'; readonly territoryId: string }
  | {
      readonly kind: 'ITINERANT'
      readonly key: readonly { readonly territoryId: string; readonly weight: number }[]
    }

export const OUTSIDE = 'OUTSIDE'
export const NOT_STATED = 'NOT_STATED'

export type PlacedHours = {
  readonly minutes: Minutes
  readonly participantId: string
  readonly work: WorkPlace
  /** The intercommunality the person lives in; `null` when it is not known. */
  readonly residenceId: string | null
}

export type TerritoryMatrix = {
  /** Minutes worked in each territory, by territory of residence. */
  readonly hours: ReadonlyMap<string, ReadonlyMap<string, Minutes>>
  readonly hoursByWork: ReadonlyMap<string, Minutes>
  readonly peopleByResidence: ReadonlyMap<string, number>
}

const add = (map: Map<string, Minutes>, key: string, value: number): void => {
  map.set(key, minutes((map.get(key) ?? 0) + value))
}

/**
 * Hours by territory of work crossed with the territory of residence; both sums are the total, to the minute.
 * @rule R75
 * @source demande des contrôleurs de fonds: heures par territoire de travail, personnes par territoire de résidence
 */
export const territoryMatrix = (
  rows: readonly PlacedHours[],
  known: ReadonlySet<string>,
): TerritoryMatrix => {
  const inside = (territoryId: string) => (known.has(territoryId) ? territoryId : OUTSIDE)
  const hours = new Map<string, Map<string, Minutes>>()
  const hoursByWork = new Map<string, Minutes>()
  const homes = new Map<string, string>()
  for (const { minutes: value, participantId, work, residenceId } of rows) {
    const home = residenceId === null ? NOT_STATED : inside(residenceId)
    homes.set(participantId, home)
    const parts =
      work.kind === 'COMMUNE'
        ? [[inside(work.territoryId), value] as const]
        : largestRemainder(
            value,
            work.key.map(({ weight }) => weight),
          ).map((part, index) => [inside(work.key[index]?.territoryId ?? OUTSIDE), part] as const)
    for (const [place, part] of parts) {
      const line = hours.get(place) ?? new Map<string, Minutes>()
      hours.set(place, line)
      add(line, home, part)
      add(hoursByWork, place, part)
    }
  }
  const peopleByResidence = new Map<string, number>()
  for (const home of homes.values()) peopleByResidence.set(home, (peopleByResidence.get(home) ?? 0) + 1)
  return { hours, hoursByWork, peopleByResidence }
}
