import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import type { PrescriberKind } from '@cordee/domain/organisation/organisation-kind'
import { assessEligibility } from '@cordee/domain/participant/eligibility'
import { eligibilityLifecycle } from '@cordee/domain/participant/eligibility-lifecycle'
import { proofValidUntil } from '@cordee/domain/participant/proof-validity'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, fromDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { found, unwrap } from '../graphql/errors.ts'
import { logReads } from '../graphql/read-log.ts'
import { write } from '../graphql/write.ts'
import { sealWhy } from './sealed-criteria.ts'
import { CriterionCodeEnum, ProofKindEnum } from './types.ts'

export const CriterionSeenInput = builder.inputType('CriterionSeenInput', {
  fields: (t) => ({
    code: t.field({ type: CriterionCodeEnum }),
    proofKind: t.field({ type: ProofKindEnum }),
    proofDatedOn: t.field({ type: 'Day', required: false }),
    seenOn: t.field({ type: 'Day', required: false }),
    signedBy: t.string({ required: false, validate: z.string().max(40) }),
  }),
})

type Claimed = (typeof CriterionSeenInput)['$inferInput']

const once = z
  .array(z.custom<{ readonly code: string }>())
  .refine((claims) => new Set(claims.map(({ code }) => code)).size === claims.length, {
    message: 'Ce critère est donné deux fois : gardez-en un.',
  })

/** The criterion is sealed; what was seen of it is written apart, without the paper. */
const writeCriteria = async (
  tx: Tx,
  context: Context,
  assessmentId: string,
  claims: readonly Claimed[],
  principal: string | undefined,
) => {
  for (const claimed of claims) {
    const id = context.newId()
    const seenOn = claimed.seenOn ?? context.today
    await tx.eligibilityCriterionSeen.createMany({
      data: {
        id,
        ...ownCarrier(context.actor),
        assessmentId,
        principal: claimed.code === principal,
        sealed: sealWhy(context.cipher, id, { code: claimed.code, signedBy: claimed.signedBy ?? null }),
      },
    })
    await tx.eligibilityProof.createMany({
      data: {
        criterionId: id,
        ...ownCarrier(context.actor),
        kind: claimed.proofKind,
        datedOn: fromDayOrNull(claimed.proofDatedOn),
        validUntil: fromDayOrNull(proofValidUntil(claimed.code, claimed.proofDatedOn ?? null, seenOn)),
        seenOn: fromDay(seenOn),
        seenById: signerOf(context.actor),
      },
    })
  }
}

builder.mutationField('decideEligibility', (t) =>
  t.prismaField({
    type: 'Participant',
    subGraphs: ['facilitator'],
    description:
      'Valide l’éligibilité : critères et pièces vues, date de décision et date d’effet (R17, R19, R26–R28).',
    errors: {},
    authScopes: { may: 'eligibility:decide' },
    args: {
      participantId: t.arg({ type: 'Uuid' }),
      criteria: t.arg({ type: [CriterionSeenInput], validate: once }),
      firstWorkDay: t.arg({ type: 'Day', required: false }),
      regularisationReason: t.arg.string({ required: false, validate: z.string().max(1000) }),
    },
    resolve: async (
      query,
      _root,
      { participantId, criteria, firstWorkDay, regularisationReason },
      context,
    ) => {
      const decision = unwrap(
        assessEligibility({
          criteria: criteria.map((claimed) => ({
            code: claimed.code,
            proofKind: claimed.proofKind,
            proofDatedOn: claimed.proofDatedOn ?? null,
            seenOn: claimed.seenOn ?? context.today,
            signedBy: (claimed.signedBy ?? null) as PrescriberKind | null,
          })),
          firstWorkDay: firstWorkDay ?? null,
          decidedOn: context.today,
          regularisationReason: regularisationReason ? unwrap(parseFreeText(regularisationReason)) : null,
        }),
      )
      await write(context, async (tx, note) => {
        found(await tx.participant.findFirst({ where: ownRow(context.actor, participantId) }))
        const id = context.newId()
        await tx.eligibilityAssessment.create({
          data: {
            id,
            ...ownCarrier(context.actor),
            participantId,
            status: unwrap(eligibilityLifecycle.next('DRAFT', 'validate')),
            decidedOn: fromDay(decision.decidedOn),
            decidedById: signerOf(context.actor),
            effectOn: fromDay(decision.effectOn),
            validUntil: fromDay(decision.validUntil),
            regularisationReason: decision.regularisationReason,
          },
        })
        await writeCriteria(tx, context, id, criteria, decision.criteria[0])
        // Who already works was waiting for this decision.
        await tx.placement.updateMany({
          where: {
            ...ownCarrier(context.actor),
            participantId,
            assessmentId: null,
            status: { in: ['PLANNED', 'STARTED', 'SUSPENDED'] },
          },
          data: { assessmentId: id, version: { increment: 1 } },
        })
        await tx.participant.update({
          where: { id: participantId },
          data: { lastActivityOn: fromDay(context.today), version: { increment: 1 } },
        })
        await note(
          'eligibility:decide',
          'Participant',
          participantId,
          { effectOn: decision.effectOn, validUntil: decision.validUntil, regularised: decision.regularised },
          'eligibility.decided',
        )
      })
      await logReads(context, [participantId], 'decideEligibility')
      return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id: participantId } })
    },
  }),
)
