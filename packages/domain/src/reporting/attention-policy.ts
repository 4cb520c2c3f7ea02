import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { type BasisPoints, percent } from '../kernel/ratio.ts'

/** From when something asks for attention on the facilitator's day. */
export type AttentionPolicy = DatedPolicy & {
  /** Days before the end of a path, of a contract of work. */
  readonly pathEndingDays: number
  readonly contractEndingDays: number
  /** Under this share of the hours at the end, at the pace of the days behind, somebody has to act. */
  readonly forecastUnder: BasisPoints
}

export const defaultAttentionPolicy: AttentionPolicy = {
  from: day('2000-01-01'),
  source:
    'Pratique de terrain : fin de parcours à 60 jours, fin de contrat à 30, alerte sous 90 % de prévision (à vérifier)',
  verified: false,
  pathEndingDays: 60,
  contractEndingDays: 30,
  forecastUnder: percent(90),
}

export const attentionPolicies: readonly AttentionPolicy[] = [defaultAttentionPolicy]
