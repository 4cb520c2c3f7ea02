import type { ActorKind } from '../access/actor.ts'
import type { Day } from '../kernel/day.ts'
import { organisationKindFacts, type PrescriberKind } from '../organisation/organisation-kind.ts'
import type { CriterionCode } from './criteria.ts'
import { isSensitive } from './criteria.ts'

/** Services whose very name says something of health, justice or childhood. @source les emplois de l'inclusion */
const MASKED: ReadonlySet<PrescriberKind> = new Set([
  'ASE',
  'CAARUD',
  'CIDFF',
  'CSAPA',
  'PENSION',
  'PJJ',
  'PREVENTION',
  'SPIP',
])

const INSIDERS: ReadonlySet<ActorKind> = new Set(['FACILITATOR', 'DEPUTY'])

/**
 * The prescriber as this viewer may read it: to anyone but the facilitators a service of justice, care or
 * childhood is only « Prescripteur ».
 * @rule R32
 * @source les emplois de l'inclusion, prescripteurs dont la nature est masquée hors de la plateforme
 */
export const prescriberLabel = (kind: PrescriberKind, viewer: ActorKind): string =>
  MASKED.has(kind) && !INSIDERS.has(viewer) ? 'Prescripteur' : organisationKindFacts[kind].label

export type EligibilityFile = {
  readonly effectOn: Day | null
  readonly validUntil: Day | null
  readonly criteria: readonly CriterionCode[]
}

export type EligibilityView = {
  readonly counts: boolean
  readonly effectOn: Day | null
  readonly validUntil: Day | null
  /** Absent, not empty, for those who may not read it. */
  readonly criteria?: readonly CriterionCode[]
}

/**
 * What a viewer may read of a file today: an employer, a holder or a partner gets yes or no and two dates (a
 * right that ended is a no); the criteria are absent, not null. Sensitive ones need their own permission even inside the carrier.
 * @rule R31
 * @source CNIL, délibération 2023-005 (la RQTH est une donnée de santé); RGPD art. 9 and 10
 */
export const redactEligibility = (
  file: EligibilityFile,
  may: { readonly readCriteria: boolean; readonly readSensitive: boolean },
  at: Day,
): EligibilityView => {
  const { effectOn, validUntil } = file
  const ended = validUntil !== null && validUntil < at
  const view = { counts: effectOn !== null && !ended, effectOn, validUntil }
  if (!may.readCriteria) return view
  return { ...view, criteria: file.criteria.filter((code) => may.readSensitive || !isSensitive(code)) }
}
