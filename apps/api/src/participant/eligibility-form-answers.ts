import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import type { PrescriberKind } from '@cordee/domain/organisation/organisation-kind'
import type { ProofKind } from '@cordee/domain/participant/criteria'
import { assessEligibility } from '@cordee/domain/participant/eligibility'
import { type EligibilityEvent, eligibilityLifecycle } from '@cordee/domain/participant/eligibility-lifecycle'
import { z } from 'zod'
import { ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, toDayOrNull } from '../db/day.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { closeAsked } from '../messaging/open-task.ts'
import { carryDecision, checkNewPath, personToDecide } from './decision.ts'
import { taskOfForm } from './eligibility-form.ts'
import { openWhy } from './sealed-criteria.ts'

const withForm = {
  criteria: { include: { proof: true } },
  form: true,
} as const satisfies Prisma.EligibilityAssessmentInclude

const decided = (tx: Tx, { actor }: Context, form: Parameters<typeof taskOfForm>[0]) =>
  closeAsked(tx, taskOfForm(form), { status: 'DONE', closedById: signerOf(actor) })

const lockForm = async (tx: Tx, context: Context, id: string, version: number) =>
  current(
    found(
      await tx.eligibilityAssessment.findFirst({
        where: { ...ownRow(context.actor, id), form: { isNot: null } },
        include: withForm,
      }),
    ),
    version,
  )

builder.mutationField('validateEligibilityForm', (t) =>
  t.prismaField({
    type: 'Participant',
    subGraphs: ['facilitator'],
    description: 'Valide en un geste la fiche du conseiller : mêmes règles qu’une décision (R19, R26–R28).',
    errors: {},
    authScopes: { may: 'eligibility:decide' },
    args: {
      assessmentId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      regularisationReason: t.arg.string({ required: false, validate: z.string().max(1000) }),
    },
    resolve: async (query, _root, { assessmentId, version, regularisationReason }, context) => {
      const reason = regularisationReason
        ? unwrap(parseFreeText(regularisationReason), 'regularisationReason')
        : null
      const participantId = await write(context, async (tx, note) => {
        const { status, criteria, form, ...assessment } = await lockForm(tx, context, assessmentId, version)
        const validated = unwrap(eligibilityLifecycle.next(status, 'validate'))
        const { bornOn } = await personToDecide(tx, context, assessment.participantId)
        const policy = await loadPolicy(tx, assessment.carrierId, 'eligibility', context.today)
        const decision = unwrap(
          assessEligibility(
            {
              criteria: criteria.map((row) => {
                const { code, signedBy } = openWhy(context.cipher, row)
                return {
                  code,
                  proofKind: (row.proof?.kind ?? 'DOCUMENT_SEEN') as ProofKind,
                  proofDatedOn: toDayOrNull(row.proof?.datedOn ?? null),
                  seenOn: toDayOrNull(row.proof?.seenOn ?? null),
                  signedBy: signedBy as PrescriberKind | null,
                }
              }),
              bornOn,
              firstWorkDay: toDayOrNull(form?.firstWorkDay ?? null),
              decidedOn: context.today,
              regularisationReason: reason,
            },
            policy,
          ),
        )
        await checkNewPath(tx, context, assessment.participantId, decision)
        await tx.eligibilityAssessment.update({
          where: { id: assessmentId },
          data: {
            status: validated,
            statusSince: fromDay(context.today),
            decidedOn: fromDay(decision.decidedOn),
            decidedById: signerOf(context.actor),
            effectOn: fromDay(decision.effectOn),
            validUntil: fromDay(decision.validUntil),
            regularisationReason: decision.regularisationReason,
            version: { increment: 1 },
          },
        })
        await decided(tx, context, { ...assessment, id: assessmentId })
        await carryDecision(tx, context, note, assessment.participantId, assessmentId, decision)
        return assessment.participantId
      })
      return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id: participantId } })
    },
  }),
)

builder.mutationFields((t) => {
  const answered = (event: Extract<EligibilityEvent, 'askMore' | 'refuse'>, description: string) =>
    t.prismaField({
      type: 'Participant',
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'eligibility:decide' },
      args: {
        assessmentId: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        reason: t.arg.string({ validate: z.string().trim().min(3, 'Écrivez pourquoi.').max(500) }),
      },
      resolve: async (query, _root, { assessmentId, version, reason }, context) => {
        const said = unwrap(parseFreeText(reason), 'reason')
        const participantId = await write(context, async (tx, note) => {
          const form = await lockForm(tx, context, assessmentId, version)
          const status = unwrap(eligibilityLifecycle.next(form.status, event))
          await tx.eligibilityAssessment.update({
            where: { id: assessmentId },
            data: {
              status,
              statusSince: fromDay(context.today),
              ...(event === 'refuse'
                ? {
                    refusalReason: said,
                    decidedOn: fromDay(context.today),
                    decidedById: signerOf(context.actor),
                  }
                : {}),
              version: { increment: 1 },
            },
          })
          await decided(tx, context, form)
          if (event === 'askMore')
            await tx.eligibilityForm.update({ where: { assessmentId }, data: { missing: said } })
          await note(
            'eligibility:decide',
            'Participant',
            form.participantId,
            { to: status },
            'eligibility.decided',
          )
          return form.participantId
        })
        return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id: participantId } })
      },
    })
  return {
    askMoreForForm: answered('askMore', 'Demande un complément au conseiller.'),
    refuseEligibilityForm: answered('refuse', 'Refuse la fiche, avec une raison.'),
  }
})
