import type { ExpectedCurve, PlanPhase } from '@cordee/domain/commitment/expected-curve'
import { type PlanVersion, planOn } from '@cordee/domain/commitment/plan-history'
import type { Day } from '@cordee/domain/kernel/day'
import { toDay, toDayOrNull } from '../db/day.ts'

/** What is stored of a commitment's calendar. */
export interface PlannedCommitment {
  readonly id: string
  readonly plans: readonly {
    readonly agreedOn: Date
    readonly reason: string
    readonly serviceOrderOn: Date
    readonly plannedEndOn: Date
    readonly phases: unknown
  }[]
  readonly lot: {
    readonly serviceOrderOn: Date | null
    readonly plannedEndOn: Date | null
    readonly pauses: readonly {
      readonly commitmentId: string | null
      readonly fromDay: Date
      readonly toDay: Date | null
    }[]
  }
}

/** A suspension asked by one holder stops its own curve only. */
const stopsOf = ({ id, lot }: PlannedCommitment) =>
  lot.pauses
    .filter((pause) => pause.commitmentId === null || pause.commitmentId === id)
    .map((pause) => ({ from: toDay(pause.fromDay), to: toDayOrNull(pause.toDay) }))

/** Every plan agreed so far, in the order they were agreed. */
export const planVersions = (commitment: PlannedCommitment): PlanVersion[] =>
  commitment.plans.map((plan) => ({
    agreedOn: toDay(plan.agreedOn),
    reason: plan.reason,
    curve: {
      serviceOrderOn: toDay(plan.serviceOrderOn),
      plannedEndOn: toDay(plan.plannedEndOn),
      stops: stopsOf(commitment),
      phases: plan.phases as PlanPhase[],
    },
  }))

/** The curve in force: the plan agreed last, otherwise the service order of the lot; null before it. */
export const curveOn = (commitment: PlannedCommitment, at: Day): ExpectedCurve | null => {
  const plan = planOn(planVersions(commitment), at)
  if (plan) return plan.curve
  const { serviceOrderOn, plannedEndOn } = commitment.lot
  return serviceOrderOn && plannedEndOn
    ? {
        serviceOrderOn: toDay(serviceOrderOn),
        plannedEndOn: toDay(plannedEndOn),
        stops: stopsOf(commitment),
        phases: [],
      }
    : null
}
