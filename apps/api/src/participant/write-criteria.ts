import type { Day } from '@cordee/domain/kernel/day'
import type { CriterionCode, ProofKind } from '@cordee/domain/participant/criteria'
import { proofValidUntil } from '@cordee/domain/participant/proof-validity'
import { sameCarrier } from '../access/visibility.ts'
import { fromDay, fromDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import { sealWhy } from './sealed-criteria.ts'

interface Claimed {
  readonly code: CriterionCode
  readonly proofKind: ProofKind
  readonly proofDatedOn?: Day | null | undefined
  readonly seenOn?: Day | null | undefined
  readonly signedBy?: string | null | undefined
}

interface Criteria {
  readonly assessmentId: string
  readonly claims: readonly Claimed[]
  readonly principal: string | undefined
  /** Who of the carrier saw the papers; null when an adviser did. */
  readonly seenById: string | null
}

/** The criterion is sealed; what was seen of it is written apart, without the paper. */
export const writeCriteria = async (
  tx: Tx,
  context: Context,
  { assessmentId, claims, principal, seenById }: Criteria,
): Promise<void> => {
  const own = sameCarrier(context.actor)
  for (const claimed of claims) {
    const id = context.newId()
    const seenOn = claimed.seenOn ?? context.today
    await tx.eligibilityCriterionSeen.createMany({
      data: {
        id,
        ...own,
        assessmentId,
        principal: claimed.code === principal,
        sealed: sealWhy(context.cipher, id, { code: claimed.code, signedBy: claimed.signedBy ?? null }),
      },
    })
    await tx.eligibilityProof.createMany({
      data: {
        criterionId: id,
        ...own,
        kind: claimed.proofKind,
        datedOn: fromDayOrNull(claimed.proofDatedOn),
        validUntil: fromDayOrNull(proofValidUntil(claimed.code, claimed.proofDatedOn ?? null, seenOn)),
        seenOn: fromDay(seenOn),
        seenById,
      },
    })
  }
}
