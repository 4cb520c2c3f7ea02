import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import type { PrescriberKind } from '@cordee/domain/organisation/organisation-kind'
import { assessEligibility } from '@cordee/domain/participant/eligibility'
import { eligibilityLifecycle } from '@cordee/domain/participant/eligibility-lifecycle'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, fromDayOrNull } from '../db/day.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { found, unwrap } from '../graphql/errors.ts'
import { logReads } from '../graphql/read-log.ts'
import { write } from '../graphql/write.ts'
import { carryDecision, checkNewPath, personToDecide } from './decision.ts'
import { CriterionCodeEnum, ProofKindEnum } from './types.ts'
import { writeCriteria } from './write-criteria.ts'

export const CriterionSeenInput = builder.inputType('CriterionSeenInput', {
  fields: (t) => ({
    code: t.field({ type: CriterionCodeEnum }),
    proofKind: t.field({ type: ProofKindEnum }),
    proofDatedOn: t.field({ type: 'Day', required: false }),
    seenOn: t.field({ type: 'Day', required: false }),
    signedBy: t.string({ required: false, validate: z.string().max(40) }),
  }),
})

const IaePassInput = builder.inputType('IaePassInput', {
  fields: (t) => ({
    from: t.field({ type: 'Day' }),
    to: t.field({ type: 'Day' }),
    suspended: t.boolean({ required: false }),
  }),
})

const once = z
  .array(z.custom<{ readonly code: string }>())
  .refine((claims) => new Set(claims.map(({ code }) => code)).size === claims.length, {
    message: 'Ce critère est donné deux fois : gardez-en un.',
  })

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
      iaePass: t.arg({
        type: IaePassInput,
        required: false,
        description: 'Un PASS IAE en cours suffit (R26) ; son numéro n’est pas gardé.',
      }),
      firstWorkDay: t.arg({ type: 'Day', required: false }),
      regularisationReason: t.arg.string({ required: false, validate: z.string().max(1000) }),
    },
    resolve: async (
      query,
      _root,
      { participantId, criteria, iaePass, firstWorkDay, regularisationReason },
      context,
    ) => {
      const person = await personToDecide(context.db, context, participantId)
      const { carrierId } = ownCarrier(context.actor)
      const policy = await loadPolicy(context.db, carrierId, 'eligibility', context.today)
      const decision = unwrap(
        assessEligibility(
          {
            criteria: criteria.map((claimed) => ({
              code: claimed.code,
              proofKind: claimed.proofKind,
              proofDatedOn: claimed.proofDatedOn ?? null,
              seenOn: claimed.seenOn ?? context.today,
              signedBy: (claimed.signedBy ?? null) as PrescriberKind | null,
            })),
            iaePass: iaePass ? { ...iaePass, suspended: iaePass.suspended ?? false } : null,
            bornOn: person.bornOn,
            firstWorkDay: firstWorkDay ?? null,
            decidedOn: context.today,
            regularisationReason: regularisationReason
              ? unwrap(parseFreeText(regularisationReason), 'regularisationReason')
              : null,
          },
          policy,
        ),
      )
      await write(context, async (tx, note) => {
        found(
          await tx.participant.findFirst({
            where: { ...ownRow(context.actor, participantId), mergedIntoId: null },
          }),
        )
        await checkNewPath(tx, context, participantId, decision)
        const id = context.newId()
        await tx.eligibilityAssessment.create({
          data: {
            id,
            ...ownCarrier(context.actor),
            participantId,
            status: unwrap(eligibilityLifecycle.next('DRAFT', 'validate')),
            statusSince: fromDay(context.today),
            decidedOn: fromDay(decision.decidedOn),
            decidedById: signerOf(context.actor),
            effectOn: fromDay(decision.effectOn),
            validUntil: fromDay(decision.validUntil),
            regularisationReason: decision.regularisationReason,
            passFrom: fromDayOrNull(iaePass?.from),
            passTo: fromDayOrNull(iaePass?.to),
          },
        })
        await writeCriteria(tx, context, {
          assessmentId: id,
          claims: criteria,
          principal: decision.criteria[0],
          seenById: signerOf(context.actor),
        })
        await carryDecision(tx, context, note, participantId, id, decision)
      })
      await logReads(context, [participantId], 'decideEligibility')
      return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id: participantId } })
    },
  }),
)
