import { type DatedPolicy, findPolicy, type PolicyPlace } from './kernel/dated-policy.ts'
import type { Day } from './kernel/day.ts'
import { answerPolicies } from './opportunity/answer-delay.ts'
import { comingPolicies } from './opportunity/coming-positions.ts'
import { smallCellPolicies } from './reporting/audience.ts'
import { ftePolicies } from './reporting/indicators.ts'

type Field = {
  readonly label: string
  readonly unit: 'WORKING_DAYS' | 'DAYS' | 'PEOPLE' | 'MINUTES'
  readonly least: number
  readonly most: number
}

type Entry<Policy extends DatedPolicy> = {
  readonly label: string
  readonly delivered: readonly Policy[]
  readonly fields: Readonly<Record<Exclude<keyof Policy, keyof DatedPolicy> & string, Field>>
}

const entry = <Policy extends DatedPolicy>(value: Entry<Policy>): Entry<Policy> => value

/** The values of practice a carrier may set for itself, with their unit and their reasonable bounds. */
export const settablePolicies = {
  answer: entry({
    label: 'Délai de réponse d’une entreprise ou d’une structure',
    delivered: answerPolicies,
    fields: { workingDays: { label: 'Réponse attendue', unit: 'WORKING_DAYS', least: 1, most: 60 } },
  }),
  comingPositions: entry({
    label: 'Postes à venir, tirés des heures encore dues',
    delivered: comingPolicies,
    fields: {
      minutesPerPlace: { label: 'Un poste, c’est', unit: 'MINUTES', least: 2_100, most: 120_000 },
      leastMinutes: { label: 'Rien en dessous de', unit: 'MINUTES', least: 60, most: 60_000 },
      mostPlaces: { label: 'Postes annoncés au plus', unit: 'PEOPLE', least: 1, most: 20 },
      daysBeforeEnd: { label: 'Rien à moins de, avant la fin', unit: 'DAYS', least: 0, most: 180 },
    },
  }),
  smallCells: entry({
    label: 'Petits effectifs masqués dans les tableaux diffusés',
    delivered: smallCellPolicies,
    fields: { threshold: { label: 'Masquer en dessous de', unit: 'PEOPLE', least: 3, most: 20 } },
  }),
  fte: entry({
    label: 'Durée d’un équivalent temps plein',
    delivered: ftePolicies,
    fields: { minutesPerFte: { label: 'Durée annuelle', unit: 'MINUTES', least: 60_000, most: 120_000 } },
  }),
} as const

export type PolicyKind = keyof typeof settablePolicies
export type PolicyOf<Kind extends PolicyKind> = (typeof settablePolicies)[Kind]['delivered'][number]
export const policyKinds = Object.keys(settablePolicies) as PolicyKind[]

/** A value set by a carrier, as it is stored. */
export type SetPolicy = DatedPolicy & { readonly values: Readonly<Record<string, number>> }

/** Does this value hold all the fields of its kind, and only whole numbers within their bounds? */
export const readPolicyValues = (
  kind: PolicyKind,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, number>> | null => {
  const fields = Object.entries<Field>(settablePolicies[kind].fields)
  if (Object.keys(values).length !== fields.length) return null
  const read: Record<string, number> = {}
  for (const [name, { least, most }] of fields) {
    const value = values[name]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) return null
    read[name] = value
  }
  return read
}

/** The policy in force that day at this place: a carrier's own value wins over the one delivered. */
export const policyInForce = <Kind extends PolicyKind>(
  kind: Kind,
  own: readonly SetPolicy[],
  at: Day,
  place: PolicyPlace = {},
): PolicyOf<Kind> => {
  const set = findPolicy(own, at, place)
  if (set !== null) {
    const { values, ...dated } = set
    return { ...dated, ...values } as unknown as PolicyOf<Kind>
  }
  const delivered = findPolicy(settablePolicies[kind].delivered as readonly PolicyOf<Kind>[], at, place)
  if (delivered === null) throw new RangeError(`No ${kind} policy is in force on ${at}`)
  return delivered
}
