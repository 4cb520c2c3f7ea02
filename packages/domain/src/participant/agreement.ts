import type { Day } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/**
 * What the person was told and agreed to: information given (how, when), the agreement to be proposed to an
 * employer, the right to object. It is not a consent in the sense of the GDPR; the data officer decides.
 */
export type InformationNotice = {
  readonly givenOn: Day
  readonly how: 'READ_ALOUD' | 'HANDED_OVER' | 'BY_PHONE'
}

export const informationWayLabels: Readonly<Record<InformationNotice['how'], string>> = {
  READ_ALOUD: 'Lue à voix haute',
  HANDED_OVER: 'Remise en main propre',
  BY_PHONE: 'Dite au téléphone',
}

export type ProposalAgreement = {
  readonly givenOn: Day
  /** One employer, or any employer of the territory. */
  readonly employerId: string | null
  readonly withdrawnOn: Day | null
}

/**
 * May this person's name be given to this employer today? @returns the notice; refuses what is missing.
 * @rule R69
 * @source RGPD art. 13; éthique de l'accompagnement: l'accord n'est pas un consentement au sens du RGPD (avis du délégué)
 */
export const checkProposal = (
  facts: {
    readonly notice: Pick<InformationNotice, 'givenOn'> | null
    readonly agreements: readonly ProposalAgreement[]
    readonly objectedOn: Day | null
    readonly employerId: string
  },
  at: Day,
): Result<
  Pick<InformationNotice, 'givenOn'>,
  Refusal<'INFORMATION_NEEDED' | 'AGREEMENT_NEEDED' | 'PERSON_OBJECTED'>
> => {
  if (facts.objectedOn !== null && facts.objectedOn <= at)
    return err(refuse('PERSON_OBJECTED', 'participant'))
  if (facts.notice === null || facts.notice.givenOn > at) return err(refuse('INFORMATION_NEEDED', 'notice'))
  const agreed = facts.agreements.some(
    ({ givenOn, employerId, withdrawnOn }) =>
      givenOn <= at &&
      (withdrawnOn === null || at < withdrawnOn) &&
      (employerId === null || employerId === facts.employerId),
  )
  return agreed ? ok(facts.notice) : err(refuse('AGREEMENT_NEEDED', 'agreement'))
}
