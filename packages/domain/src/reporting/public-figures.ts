import { type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import type { Minutes } from '../kernel/minutes.ts'
import type { BasisPoints } from '../kernel/ratio.ts'
import { defaultSmallCellPolicy, type SmallCellPolicy } from './audience.ts'
import type { Indicators } from './indicators.ts'
import { maskedCount } from './masked-count.ts'

/** All that the public site may say of the programme. */
export type PublicFigures = {
  readonly validated: Minutes
  readonly participants: number | null
  readonly fteHundredths: number
  readonly womenShare: BasisPoints | null
  /** The threshold under which people are not counted. */
  readonly policy: PolicyUsed
}

/**
 * What a visitor may read: no name, no holder's shortfall, no penalty; a handful of people is no figure.
 * @rule R48
 * @source RGPD art. 5; choix: ni nom, ni écart, ni pénalité en public
 */
export const publicFigures = (
  indicators: Indicators,
  policy: SmallCellPolicy = defaultSmallCellPolicy,
): PublicFigures => {
  const participants = maskedCount(indicators.participants, policy)
  return {
    validated: indicators.validated,
    participants,
    fteHundredths: indicators.fteHundredths,
    womenShare: participants === null ? null : indicators.womenShare,
    policy: policyUsed(policy),
  }
}
