import { isDue } from '@cordee/domain/commitment/commitment-lifecycle'
import { type ExpectedCurve, expectedOn } from '@cordee/domain/commitment/expected-curve'
import { type Forecast, forecast } from '@cordee/domain/commitment/forecast'
import {
  dueInTheEnd,
  dueOn,
  type LedgerLine,
  type LedgerLineKind,
} from '@cordee/domain/commitment/obligation-ledger'
import { type Pace, type PacePolicy, type PaceStatus, pace } from '@cordee/domain/commitment/pace'
import { keepsAPace } from '@cordee/domain/commitment/settlement'
import type { PolicyUsed } from '@cordee/domain/kernel/dated-policy'
import {
  addDays,
  type Day,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  monthsBetween,
} from '@cordee/domain/kernel/day'
import { hours, type Minutes, minutes, sumMinutes, ZERO_MINUTES } from '@cordee/domain/kernel/minutes'
import type { ContractState } from '@cordee/domain/procurement/contract-lifecycle'
import { toDay } from '../db/day.ts'
import { commitmentPlaces, loadPolicies } from '../db/policy-in-force.ts'
import type { Db } from '../db/types.ts'
import type { CommitmentStatus, Prisma } from '../generated/prisma/client.ts'
import { loadHoursDone, type MonthHours } from './hours-done.ts'
import { curveOn } from './plan-versions.ts'
import { plannedMinutes } from './planned-minutes.ts'
import { loadWorkedTerms, type WorkedSoFar, workedSoFar } from './worked-terms.ts'

export interface Standing {
  readonly state: CommitmentStatus
  /** Where its contract is: over for good, nothing is expected any more. */
  readonly contractState: ContractState
  readonly due: Minutes
  readonly validated: Minutes
  readonly declared: Minutes
  readonly planned: Minutes
  readonly expected: Minutes
  readonly pace: Pace
  /** The thresholds of its own place, and those of the carrier for several commitments together. */
  readonly pacePolicies: PacePolicies
  readonly forecast: Forecast | null
  readonly dormant: boolean
  /** The hours worked that the holder declares, where the clause asks for a part of them (R08). */
  readonly worked: WorkedSoFar | null
  /** Null until the lot has its service order. */
  readonly curve: ExpectedCurve | null
  readonly months: readonly MonthHours[]
}

const fullTimeWeek = hours(35)

interface PacePolicies {
  readonly here: PacePolicy
  readonly everywhere: PacePolicy
}

export interface CommitmentFacts {
  readonly status: CommitmentStatus
  readonly contractState: ContractState
  readonly lines: readonly LedgerLine[]
  readonly curve: ExpectedCurve | null
  readonly months: readonly MonthHours[]
  readonly planned: Minutes
  readonly pacePolicies: PacePolicies
  readonly worked: WorkedSoFar | null
}

/** Where a commitment stands on a day: stored facts, judged by the domain. */
export const standingOf = (
  { status, contractState, lines, curve, months, planned, pacePolicies, worked }: CommitmentFacts,
  today: Day,
): Standing => {
  const dormant = !isDue(status)
  const due = dormant ? ZERO_MINUTES : dueOn(lines, today)
  const validated = sumMinutes(months.map((each) => each.validated))
  const declared = sumMinutes(months.map((each) => each.declared))
  // What is due on hours already worked is expected at once: no calendar spreads it, none foretells it.
  const running = keepsAPace(contractState)
  const spread = worked === null && running ? curve : null
  const spreadSoFar = spread ? expectedOn(spread, due, today).minutes : ZERO_MINUTES
  const expected = worked !== null && running ? due : spreadSoFar
  return {
    state: status,
    contractState,
    due: dormant ? dueInTheEnd(lines) : due,
    validated,
    declared,
    planned,
    expected,
    pace: pace({ due, expected, counted: validated }, pacePolicies.here),
    pacePolicies,
    forecast:
      spread && due > 0
        ? forecast({
            curve: spread,
            due,
            counted: minutes(validated + declared),
            planned,
            at: today,
            weeklyMinutes: fullTimeWeek,
          })
        : null,
    dormant,
    worked,
    curve: spread,
    months,
  }
}

const commitmentInclude = {
  lines: true,
  plans: { orderBy: { number: 'asc' } },
  lot: { include: { pauses: true } },
  placements: {
    where: { status: { in: ['PLANNED', 'STARTED'] } },
    include: { assessment: { select: { effectOn: true, validUntil: true } } },
  },
} as const satisfies Prisma.CommitmentInclude

/** The standings of many commitments in as many statements, whatever their number. */
export const loadStandings = async (
  db: Pick<Db, 'commitment' | 'policyValue' | '$queryRaw'>,
  carrierId: string,
  ids: readonly string[],
  today: Day,
): Promise<Map<string, Standing>> => {
  if (ids.length === 0) return new Map()
  const [commitments, policies, workedTerms, hoursDone] = await Promise.all([
    db.commitment.findMany({ where: { carrierId, id: { in: [...ids] } }, include: commitmentInclude }),
    loadPolicies(db, carrierId, ['pace', 'counting']),
    loadWorkedTerms(db, carrierId, ids),
    loadHoursDone(db, carrierId, ids),
  ])
  const places = await commitmentPlaces(db, carrierId, ids, policies)
  const everywhere = policies.at('pace', today)
  return new Map(
    commitments.map((commitment) => {
      const curve = curveOn(commitment, today)
      const place = places.get(commitment.id)
      const terms = workedTerms.get(commitment.id)
      const counting = policies.at('counting', today, place)
      const done = hoursDone.get(commitment.id)
      const facts: CommitmentFacts = {
        status: commitment.status,
        contractState: done?.contractState ?? 'IDENTIFIED',
        lines: commitment.lines.map((line) => ({
          kind: line.kind as LedgerLineKind,
          deltaMinutes: minutes(line.minutes),
          effectOn: toDay(line.effectOn),
          reason: line.sentence,
        })),
        curve,
        months: done?.months ?? [],
        planned: minutes(
          commitment.placements.reduce(
            (sum, placement) => sum + plannedMinutes(placement, curve, today, counting),
            0,
          ),
        ),
        pacePolicies: { here: policies.at('pace', today, place), everywhere },
        worked: terms === undefined ? null : workedSoFar(terms, curve, today),
      }
      return [commitment.id, standingOf(facts, today)]
    }),
  )
}

/** Several commitments read as one: a lot, a contract, a territory. */
export interface Progress {
  readonly due: number
  readonly dormant: number
  readonly validated: number
  readonly declared: number
  readonly planned: number
  readonly expected: number
  /** Null where every contract is over: what is left is settled. */
  readonly pace: PaceStatus | null
  /** What is missing to know what is due (R08); null when all of it is known. */
  readonly toComplete: string | null
  /** The thresholds behind the pace; null when nothing is summed. */
  readonly policy: PolicyUsed | null
}

/** Those of one place when all stand there; those of the carrier otherwise. */
const commonThresholds = (standings: readonly Standing[]): PacePolicy | undefined => {
  const [first] = standings
  if (first === undefined) return undefined
  const alike = standings.every(({ pacePolicies }) => pacePolicies.here.id === first.pacePolicies.here.id)
  return alike ? first.pacePolicies.here : first.pacePolicies.everywhere
}

const isOver = (standings: readonly Standing[]): boolean =>
  standings.length > 0 && standings.every(({ contractState }) => !keepsAPace(contractState))

export const sumStandings = (standings: readonly Standing[]): Progress => {
  const awake = standings.filter((standing) => !standing.dormant)
  const total = (pick: (standing: Standing) => number) =>
    awake.reduce((sum, standing) => sum + pick(standing), 0)
  const due = total((standing) => standing.due)
  const validated = total((standing) => standing.validated)
  const expected = total((standing) => standing.expected)
  const missing = awake.flatMap(({ worked }) => worked?.toComplete ?? [])
  const thresholds = commonThresholds(awake)
  const together = pace(
    { due: minutes(due), expected: minutes(expected), counted: minutes(validated) },
    thresholds,
  )
  return {
    due,
    dormant: standings.reduce((sum, standing) => sum + (standing.dormant ? standing.due : 0), 0),
    validated,
    declared: total((standing) => standing.declared),
    planned: total((standing) => standing.planned),
    expected,
    pace: isOver(awake) ? null : together.status,
    toComplete:
      missing.length > 1
        ? `À compléter pour ${missing.length} engagements : leurs heures totales n’ont pas été déclarées.`
        : (missing[0] ?? null),
    policy: thresholds ? together.policy : null,
  }
}

export interface PacePoint {
  readonly month: Month
  readonly expected: number
  /** Null for months to come. */
  readonly validated: number | null
  readonly declared: number | null
  readonly forecast: number | null
}

/** Month by month: expected, reached, and where it is heading; cumulated minutes. */
export const pacePoints = (standings: readonly Standing[], today: Day): PacePoint[] => {
  const running = standings.filter((standing) => standing.curve && !standing.dormant)
  const curves = running.flatMap(({ curve }) => (curve ? [curve] : []))
  if (curves.length === 0) return []
  const start = curves.map((curve) => curve.serviceOrderOn).toSorted()[0] ?? today
  const end =
    curves
      .map((curve) => curve.plannedEndOn)
      .toSorted()
      .at(-1) ?? today
  const thisMonth = monthOf(today)
  const reached = running.reduce((sum, each) => sum + each.validated + each.declared, 0)
  const heading = running.reduce(
    (sum, each) => sum + Math.round(((each.forecast?.atThisPace ?? 0) * each.due) / 10_000),
    0,
  )
  // The month before the service order, where everything is still zero.
  const months = monthsBetween(monthOf(addDays(firstDay(monthOf(start)), -1)), monthOf(end))
  const left = Math.max(1, months.filter((each) => each > thisMonth).length)
  return months.map((month) => {
    const day = month === thisMonth ? today : lastDay(month)
    const upTo = (pick: (each: MonthHours) => number) =>
      running.reduce(
        (sum, each) =>
          sum + each.months.reduce((part, row) => (row.month <= month ? part + pick(row) : part), 0),
        0,
      )
    const ahead = months.filter((each) => each > thisMonth && each <= month).length
    return {
      month,
      expected: running.reduce(
        (sum, each) => sum + (each.curve ? expectedOn(each.curve, minutes(each.due), day).minutes : 0),
        0,
      ),
      validated: month > thisMonth ? null : upTo((row) => row.validated),
      declared: month > thisMonth ? null : upTo((row) => row.declared),
      forecast:
        month < thisMonth
          ? null
          : reached + Math.round(((Math.max(heading, reached) - reached) * ahead) / left),
    }
  })
}
