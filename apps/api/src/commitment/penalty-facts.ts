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
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { sameCarrier, visibleCommitments } from '../access/visibility.ts'
import { commitmentPlaces, loadPolicies } from '../db/policy-in-force.ts'
import type { Tx } from '../db/types.ts'
import { type Clause, type PenaltyCase, Prisma } from '../generated/prisma/client.ts'
import type { Context } from '../graphql/context.ts'
import { RuleRefusal } from '../graphql/errors.ts'

interface BeforeAccount {
  readonly candidatesProposed: number
  readonly policy: PenaltyPolicy
}

/** What the alerts before the final account lean on, for all the commitments a page shows. */
export const beforeAccount = createContextCache(
  (context: Context) =>
    new DataLoader<string, BeforeAccount>(async (ids) => {
      const { carrierId } = sameCarrier(context.actor)
      const [proposed, book] = await Promise.all([
        context.db.$queryRaw<{ id: string; proposed: number }[]>(Prisma.sql`
          SELECT o.commitment_id AS id, count(*)::int AS proposed
          FROM referral r JOIN opportunity o ON o.carrier_id = r.carrier_id AND o.id = r.opportunity_id
          WHERE r.carrier_id = ${carrierId}::uuid AND o.commitment_id = ANY (${[...ids]}::uuid[])
          GROUP BY o.commitment_id`),
        loadPolicies(context.db, carrierId, ['penalty']),
      ])
      const places = await commitmentPlaces(context.db, carrierId, ids, book)
      const countOf = new Map(proposed.map((row) => [row.id, row.proposed]))
      return ids.map((id) => ({
        candidatesProposed: countOf.get(id) ?? 0,
        policy: book.at('penalty', context.today, places.get(id)),
      }))
    }),
)

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
