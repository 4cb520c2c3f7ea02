import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { endPathway } from '@cordee/domain/participant/eligibility'
import {
  type EligibilityEvent,
  eligibilityLifecycle,
  eligibilityStateOn,
} from '@cordee/domain/participant/eligibility-lifecycle'
import { extendPathway } from '@cordee/domain/participant/pathway'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, StaleVersion, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { sealExtension } from './sealed-extension.ts'
import { ExtensionReasonEnum } from './types.ts'

const reasoned = (what: string) => z.string().trim().min(1, what).max(1000)

/** A decision as it is today: one that time has ended takes no further step. */
const decisionOf = async (context: Context, id: string, version: number, event: EligibilityEvent) => {
  const assessment = current(
    found(await context.db.eligibilityAssessment.findFirst({ where: ownRow(context.actor, id) })),
    version,
  )
  const state = eligibilityStateOn(assessment.status, toDayOrNull(assessment.validUntil), context.today)
  return { assessment, status: unwrap(eligibilityLifecycle.next(state, event)) }
}

builder.mutationFields((t) => ({
  extendEligibility: t.prismaField({
    type: 'EligibilityAssessment',
    subGraphs: ['facilitator'],
    description: 'Prolonge le parcours, par une décision motivée (R70).',
    errors: {},
    authScopes: { may: 'eligibility:decide' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      reason: t.arg({ type: ExtensionReasonEnum }),
      months: t.arg.int({ validate: z.number().int().min(1, 'Un mois au moins.').max(120) }),
      motive: t.arg.string({ validate: z.string().max(1000) }),
    },
    resolve: async (query, _root, { id, version, reason, months, motive }, context) => {
      const { assessment, status } = await decisionOf(context, id, version, 'extend')
      const why = unwrap(parseFreeText(motive), 'motive')
      const validUntil = unwrap(
        extendPathway({
          validUntil: toDay(found(assessment.validUntil)),
          reason,
          months,
          alreadyExtendedMonths: assessment.extendedMonths,
          motive: why,
        }),
      )
      await write(context, async (tx, note) => {
        const { count } = await tx.eligibilityAssessment.updateMany({
          where: { ...ownRow(context.actor, id), version },
          data: {
            status,
            statusSince: fromDay(context.today),
            validUntil: fromDay(validUntil),
            extendedMonths: { increment: months },
            extensionSealed: sealExtension(context.cipher, id, { reason, motive: why }),
            decidedById: signerOf(context.actor),
            version: { increment: 1 },
          },
        })
        if (count === 0) throw new StaleVersion(version + 1)
        await note(
          'eligibility:decide',
          'Participant',
          assessment.participantId,
          { validUntil, months },
          'eligibility.decided',
        )
      })
      return context.db.eligibilityAssessment.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  revokeEligibility: t.prismaField({
    type: 'EligibilityAssessment',
    subGraphs: ['facilitator'],
    description: 'Retire une décision : les heures à venir ne comptent plus.',
    errors: {},
    authScopes: { may: 'eligibility:decide' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      reason: t.arg.string({ validate: reasoned('Écrivez pourquoi la décision est retirée.') }),
    },
    resolve: async (query, _root, { id, version, reason }, context) => {
      const { assessment, status } = await decisionOf(context, id, version, 'revoke')
      const revocationReason = unwrap(parseFreeText(reason), 'reason')
      const left = endPathway(
        { effectOn: toDay(found(assessment.effectOn)), validUntil: toDay(found(assessment.validUntil)) },
        context.today,
      )
      await write(context, async (tx, note) => {
        const { count } = await tx.eligibilityAssessment.updateMany({
          where: { ...ownRow(context.actor, id), version },
          data: {
            status,
            statusSince: fromDay(context.today),
            revocationReason,
            effectOn: fromDayOrNull(left?.effectOn),
            validUntil: fromDayOrNull(left?.validUntil),
            decidedById: signerOf(context.actor),
            version: { increment: 1 },
          },
        })
        if (count === 0) throw new StaleVersion(version + 1)
        await note(
          'eligibility:decide',
          'Participant',
          assessment.participantId,
          { status },
          'eligibility.decided',
        )
      })
      return context.db.eligibilityAssessment.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  refuseEligibility: t.prismaField({
    type: 'Participant',
    subGraphs: ['facilitator'],
    description: 'Refuse l’éligibilité, avec une raison que la personne peut lire.',
    errors: {},
    authScopes: { may: 'eligibility:decide' },
    args: {
      participantId: t.arg({ type: 'Uuid' }),
      reason: t.arg.string({ validate: reasoned('Écrivez pourquoi la personne n’est pas éligible.') }),
    },
    resolve: async (query, _root, { participantId, reason }, context) => {
      const refusalReason = unwrap(parseFreeText(reason), 'reason')
      const status = unwrap(
        eligibilityLifecycle.next(unwrap(eligibilityLifecycle.next('DRAFT', 'submit')), 'refuse'),
      )
      await write(context, async (tx, note) => {
        found(await tx.participant.findFirst({ where: ownRow(context.actor, participantId) }))
        await tx.eligibilityAssessment.create({
          data: {
            id: context.newId(),
            ...ownCarrier(context.actor),
            participantId,
            status,
            statusSince: fromDay(context.today),
            refusalReason,
            decidedOn: fromDay(context.today),
            decidedById: signerOf(context.actor),
          },
        })
        await note('eligibility:decide', 'Participant', participantId, { status }, 'eligibility.decided')
      })
      return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id: participantId } })
    },
  }),
}))
