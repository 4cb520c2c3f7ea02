import type { DatedPolicy } from '../kernel/dated-policy.ts'
import {
  type Day,
  day,
  firstDay,
  formatMonth,
  isWithin,
  lastDay,
  type Month,
  type Period,
} from '../kernel/day.ts'
import type { Minutes } from '../kernel/minutes.ts'
import { type Cents, cents } from '../kernel/money.ts'
import { type BasisPoints, divideHalfUp, percent } from '../kernel/ratio.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'
import type { Signatures } from './time-sheet.ts'

export const staffCostMethodLabels = {
  TIME_SHEETS: 'Feuilles de temps signées',
  FIXED_SHARE: 'Part fixe du temps (lettre de mission)',
  UNIT_COST: 'Coût unitaire',
  FLAT_RATE: 'Taux forfaitaire',
} as const

export type StaffCostMethod = keyof typeof staffCostMethodLabels

/** How a funder accepts staff costs, from when. */
export type StaffCostPolicy = DatedPolicy & {
  readonly method: StaffCostMethod
  /** For a fixed share: the monthly part of the post; for a flat rate: the part of the base. */
  readonly share: BasisPoints
  /** For a unit cost: cents an hour. */
  readonly unitCost: Cents
}

export const staffCostPolicies: readonly StaffCostPolicy[] = [
  {
    from: day('2019-03-22'),
    source:
      'Arrêté du 22 mars 2019 modifiant celui du 8 mars 2016 : part fixe mensuelle sans feuille de temps',
    verified: false,
    method: 'FIXED_SHARE',
    share: percent(80),
    unitCost: cents(0),
  },
]

export type StaffMonth = {
  readonly month: Month
  /** Salary and charges paid for the month. */
  readonly cost: Cents
  readonly workedMinutes: Minutes
  readonly projectMinutes: Minutes
  readonly signatures: Signatures
  /** Period covered by the mission letter; `null` when there is none. */
  readonly missionLetter: Period | null
}

type ClaimRefusal = Refusal<
  | 'TIME_SHEET_NOT_SIGNED'
  | 'TIME_SHEET_SIGNED_AFTER_CLAIM'
  | 'MISSION_LETTER_NEEDED'
  | 'ALREADY_CLAIMED'
  | 'NOTHING_TO_CLAIM'
>

/** What a month of the post is worth to this funder, once its proofs are there. */
export const claimableCost = (
  staff: StaffMonth,
  policy: StaffCostPolicy,
  filedOn: Day,
): Result<Cents, ClaimRefusal> => {
  const month = formatMonth(staff.month)
  const parts = (numerator: bigint, denominator: bigint) => cents(divideHalfUp(numerator, denominator))
  if (policy.method === 'TIME_SHEETS') {
    const { employeeOn, managerOn } = staff.signatures
    if (employeeOn === null || managerOn === null)
      return err(refuse('TIME_SHEET_NOT_SIGNED', 'timeSheet', { month }))
    if (employeeOn > filedOn || managerOn > filedOn) {
      return err(refuse('TIME_SHEET_SIGNED_AFTER_CLAIM', 'timeSheet', { month }))
    }
    if (staff.workedMinutes === 0) return ok(cents(0))
    return ok(parts(BigInt(staff.cost) * BigInt(staff.projectMinutes), BigInt(staff.workedMinutes)))
  }
  if (policy.method === 'FIXED_SHARE') {
    const letter = staff.missionLetter
    const covered =
      letter !== null && isWithin(letter, firstDay(staff.month)) && isWithin(letter, lastDay(staff.month))
    if (!covered) return err(refuse('MISSION_LETTER_NEEDED', 'missionLetter', { month }))
  }
  return policy.method === 'UNIT_COST'
    ? ok(parts(BigInt(policy.unitCost) * BigInt(staff.projectMinutes), 60n))
    : ok(parts(BigInt(staff.cost) * BigInt(policy.share), 10_000n))
}

export type ClaimItem = { readonly id: string; readonly label: string; readonly amount: Cents }

/**
 * A claim holds what the method of the funder accepts, and nothing that another claim already holds: an
 * expense or an hour is claimed once.
 * @rule R41
 * @returns the total in cents; refuses `ALREADY_CLAIMED`, `NOTHING_TO_CLAIM`.
 * @source arrêté du 22 mars 2019 (part fixe) ; règles FSE et LEADER, feuilles signées et datées avant la demande (à vérifier)
 */
export const fileClaim = (
  items: readonly ClaimItem[],
  claimedBefore: ReadonlySet<string>,
): Result<Cents, ClaimRefusal> => {
  if (items.length === 0) return err(refuse('NOTHING_TO_CLAIM', 'items'))
  const seen = new Set(claimedBefore)
  let total = 0
  for (const { id, label, amount } of items) {
    if (seen.has(id)) return err(refuse('ALREADY_CLAIMED', 'items', { item: label }))
    seen.add(id)
    total += amount
  }
  return ok(cents(total))
}
