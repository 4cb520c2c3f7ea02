import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { type BasisPoints, formatPercent, percent } from '../kernel/ratio.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { clauseTypeFacts, type ReservedType } from './clause-type.ts'
import { refuse } from './refusals.ts'

export type ReservationPolicy = DatedPolicy & {
  /** Least share of disabled or disadvantaged workers among the holder's staff. */
  readonly leastShare: BasisPoints
  readonly mostMonthsForEss: number
}

export const defaultReservationPolicy: ReservationPolicy = {
  from: day('2019-04-01'),
  source: 'Code de la commande publique R2113-7 (50 %) et L2113-16 (trois ans)',
  verified: true,
  leastShare: percent(50),
  mostMonthsForEss: 36,
}

export const reservationPolicies: readonly ReservationPolicy[] = [defaultReservationPolicy]

const NEEDS_SHARE: ReadonlySet<ReservedType> = new Set([
  'RESERVED_DISABILITY',
  'RESERVED_SIAE',
  'RESERVED_BOTH',
])

/**
 * A reserved contract names its article in the notice, and its holder declares the share of workers the law
 * asks for: a status is checked, not hours; a reservation to the social economy lasts three years at most.
 * @rule R06
 * @returns the type; refuses `ARTICLE_NOT_NAMED`, `HOLDER_STATUS_MISSING`, `HOLDER_SHARE_TOO_LOW`, `RESERVED_TOO_LONG`.
 * @source code de la commande publique L2113-12 à L2113-16, R2113-7
 */
export const checkReservation = (
  facts: {
    readonly type: ReservedType
    readonly noticeText: string
    /** Share of disabled or disadvantaged workers the holder declares; `null` while it has not. */
    readonly holderShare: BasisPoints | null
    readonly durationMonths: number | null
  },
  policy: ReservationPolicy = defaultReservationPolicy,
): Result<
  ReservedType,
  Refusal<'ARTICLE_NOT_NAMED' | 'HOLDER_STATUS_MISSING' | 'HOLDER_SHARE_TOO_LOW' | 'RESERVED_TOO_LONG'>
> => {
  const article = clauseTypeFacts[facts.type].legalBasis
  const named = new RegExp(`${article.replaceAll('-', '[-‑– ]?').replace('L', 'L\\.?\\s?')}(?![\\d-])`, 'i')
  if (!named.test(facts.noticeText)) return err(refuse('ARTICLE_NOT_NAMED', 'noticeText', { article }))
  if (facts.type === 'RESERVED_ESS' && (facts.durationMonths ?? 0) > policy.mostMonthsForEss) {
    return err(refuse('RESERVED_TOO_LONG', 'durationMonths', { months: policy.mostMonthsForEss }))
  }
  if (!NEEDS_SHARE.has(facts.type)) return ok(facts.type)
  if (facts.holderShare === null) return err(refuse('HOLDER_STATUS_MISSING', 'holderShare'))
  return facts.holderShare < policy.leastShare
    ? err(refuse('HOLDER_SHARE_TOO_LOW', 'holderShare', { share: formatPercent(policy.leastShare) }))
    : ok(facts.type)
}
