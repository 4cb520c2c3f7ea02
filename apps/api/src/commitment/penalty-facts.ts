import type { Actor } from '@cordee/domain/access/actor'
import {
  type PenaltyAmount,
  type PenaltyFormula,
  penaltyAmount,
} from '@cordee/domain/commitment/penalty-amount'
import type { PenaltyPolicy } from '@cordee/domain/commitment/penalty-case'
import { refuse } from '@cordee/domain/commitment/refusals'
import type { Day } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import { cents } from '@cordee/domain/kernel/money'
import { minimumWageOn } from '@cordee/domain/organisation/minimum-wage'
import { sameCarrier, visibleCommitments } from '../access/visibility.ts'
import { commitmentPlaces, loadPolicies } from '../db/policy-in-force.ts'
import type { Tx } from '../db/types.ts'
import type { Clause, PenaltyCase, Prisma } from '../generated/prisma/client.ts'
import { RuleRefusal } from '../graphql/errors.ts'

/** A buyer sees the cases of its own contracts, a company its own, the carrier all of them. */
export const visibleCases = (actor: Actor): Prisma.PenaltyCaseWhereInput => ({
  ...sameCarrier(actor),
  commitment: visibleCommitments(actor),
})

export const visibleCase = (actor: Actor, id: string): Prisma.PenaltyCaseWhereInput => ({
  id,
  ...visibleCases(actor),
})

type Written = Pick<Clause, 'penaltyKind' | 'penaltyCents' | 'penaltySmicHundredths' | 'penaltyCapCents'>

/** The formula the contract writes, as the domain reads it; null when it writes none. */
export const formulaOf = ({
  penaltyKind,
  penaltyCents,
  penaltySmicHundredths,
}: Omit<Written, 'penaltyCapCents'>): PenaltyFormula | null => {
  switch (penaltyKind) {
    case null:
      return null
    case 'TERMINATION_FOR_FAULT':
      return { kind: penaltyKind }
    case 'PER_MISSING_HOUR_SMIC':
      return { kind: penaltyKind, multipleHundredths: penaltySmicHundredths ?? 0 }
    default:
      return {
        kind: penaltyKind as
          | 'PER_MISSING_HOUR'
          | 'PER_LATE_DOCUMENT_PER_DAY'
          | 'PER_MISSED_MEETING'
          | 'LUMP_SUM',
        amount: cents(penaltyCents ?? 0),
      }
  }
}

/** The delays of the procedure that hold today for this commitment: the contract's, the buyer's, the territory's. */
export const penaltyPolicyOf = async (
  tx: Pick<Tx, 'policyValue' | '$queryRaw'>,
  { carrierId, commitmentId }: Pick<PenaltyCase, 'carrierId' | 'commitmentId'>,
  today: Day,
): Promise<PenaltyPolicy> => {
  const book = await loadPolicies(tx, carrierId, ['penalty'])
  const places = await commitmentPlaces(tx, carrierId, [commitmentId], book)
  return book.at('penalty', today, places.get(commitmentId))
}

type Missed = Pick<PenaltyCase, 'missingMinutes' | 'lateDocumentDays' | 'missedMeetings'>

/** What the contract's formula gives for the facts of the case. */
export const amountOf = (clause: Written | null, facts: Missed, at: Day): PenaltyAmount => {
  const formula = clause && formulaOf(clause)
  if (!clause || !formula) throw new RuleRefusal(refuse('NO_PENALTY_WRITTEN', null))
  const wage = minimumWageOn(at)
  return penaltyAmount(
    formula,
    {
      missing: minutes(facts.missingMinutes),
      lateDocumentDays: facts.lateDocumentDays,
      missedMeetings: facts.missedMeetings,
    },
    wage.hourly,
    clause.penaltyCapCents === null ? null : cents(Number(clause.penaltyCapCents)),
    wage,
  )
}
