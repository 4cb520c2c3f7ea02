import { type Day, formatDay } from '@cordee/domain/kernel/day'
import { startPathway } from '@cordee/domain/participant/eligibility'
import { checkContractEnd } from '@cordee/domain/placement/contract-change'
import {
  cddWarnings,
  checkAsbestos,
  plannedContractTypes,
} from '@cordee/domain/placement/employment-contract'
import { placementEndReasonSentences } from '@cordee/domain/placement/meanings'
import { type PlacementEvent, placementLifecycle } from '@cordee/domain/placement/placement-lifecycle'
import { refuse } from '@cordee/domain/placement/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, toDay } from '../db/day.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import { newsHeard } from '../db/promise.ts'
import type { Tx } from '../db/types.ts'
import type { EligibilityAssessment } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { described } from '../graphql/enum-values.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { contractOf, weeklyMinutes } from './contract-change.ts'
import { recountPlacement } from './recount-hours.ts'
import { EmploymentContractTypeEnum, ModalityEnum } from './types.ts'

const PlacementEndReasonEnum = builder.enumType('PlacementEndReason', {
  values: described(placementEndReasonSentences),
})

const PlanPlacementInput = builder.inputType('PlanPlacementInput', {
  fields: (t) => ({
    commitmentId: t.field({ type: 'Uuid' }),
    participantId: t.field({ type: 'Uuid' }),
    employerId: t.field({ type: 'Uuid' }),
    declarantId: t.field({ type: 'Uuid' }),
    opportunityId: t.field({ type: 'Uuid', required: false }),
    referralId: t.field({ type: 'Uuid', required: false }),
    modality: t.field({ type: ModalityEnum }),
    contractType: t.field({ type: EmploymentContractTypeEnum }),
    fixedTermMotive: t.string({ required: false, validate: z.string().max(200) }),
    romeCode: t.string({ validate: z.string().regex(/^[A-N]\d{4}$/, 'Choisissez un métier.') }),
    startsOn: t.field({ type: 'Day' }),
    endsOn: t.field({ type: 'Day', required: false }),
    weeklyMinutes: t.field({ type: 'Minutes', validate: weeklyMinutes }),
    permanentStaff: t.boolean({ required: false }),
    alreadyEmployed: t.boolean({ required: false }),
  }),
})

/** Who was accepted for this position and now works there: the work is what their referral led to, said or not. */
const acceptedFor = (
  tx: Tx,
  { actor }: Context,
  {
    participantId,
    opportunityId,
  }: { readonly participantId: string; readonly opportunityId?: string | null | undefined },
) =>
  opportunityId
    ? tx.referral.findFirst({
        where: { ...ownCarrier(actor), participantId, opportunityId, status: 'ACCEPTED' },
        orderBy: [{ statusSince: 'desc' }, { id: 'desc' }],
        select: { id: true },
      })
    : null

builder.mutationField('planPlacement', (t) =>
  t.prismaField({
    type: 'Placement',
    subGraphs: ['facilitator'],
    description:
      'Met une personne sur un engagement : qui emploie, qui déclare, quel contrat, quelles dates (R55).',
    errors: {},
    authScopes: { may: 'placement:write' },
    args: { input: t.arg({ type: PlanPlacementInput }) },
    resolve: async (query, _root, { input }, context) => {
      const own = ownCarrier(context.actor)
      if (input.endsOn && input.endsOn < input.startsOn)
        throw new RuleRefusal(refuse('PERIOD_REVERSED', 'endsOn'))
      const [motive] = cddWarnings(input.contractType, input.fixedTermMotive ?? '')
      if (motive) throw new RuleRefusal(refuse('CDD_MOTIVE_NEEDED', 'fixedTermMotive'))
      // A step of the path, which has its own verbs (R54).
      if (!plannedContractTypes.includes(input.contractType))
        throw new RuleRefusal(refuse('IMMERSION_IS_A_STEP', 'contractType'))
      const id = context.newId()
      await write(context, async (tx, note) => {
        const { actor } = context
        const { lot } = found(
          await tx.commitment.findFirst({
            where: ownRow(actor, input.commitmentId),
            select: { lot: { select: { clause: { select: { asbestosRemoval: true } } } } },
          }),
        )
        unwrap(checkAsbestos(input.contractType, lot.clause?.asbestosRemoval ?? false))
        found(await tx.organisation.findFirst({ where: ownRow(actor, input.employerId) }))
        found(await tx.organisation.findFirst({ where: ownRow(actor, input.declarantId) }))
        const person = found(
          await tx.participant.findFirst({
            where: { ...ownRow(actor, input.participantId), mergedIntoId: null },
            include: {
              assessments: {
                where: { status: { in: ['VALIDATED', 'EXTENDED'] } },
                orderBy: { effectOn: 'desc' },
                take: 1,
              },
              placements: {
                where: {
                  commitmentId: input.commitmentId,
                  status: { not: 'CANCELLED' },
                  startsOn: { lte: fromDayOrNull(input.endsOn) ?? new Date('9999-12-31') },
                  OR: [{ endsOn: null }, { endsOn: { gte: fromDay(input.startsOn) } }],
                },
              },
            },
          }),
        )
        const [twin] = person.placements
        if (twin) {
          throw new RuleRefusal(
            refuse('PLACEMENT_OVERLAPS', 'startsOn', { start: formatDay(toDay(twin.startsOn)) }),
          )
        }
        if (input.referralId) found(await tx.referral.findFirst({ where: ownRow(actor, input.referralId) }))
        if (input.opportunityId)
          found(await tx.opportunity.findFirst({ where: ownRow(actor, input.opportunityId) }))
        await tx.placement.create({
          data: {
            id,
            ...own,
            commitmentId: input.commitmentId,
            participantId: input.participantId,
            assessmentId: person.assessments[0]?.id ?? null,
            opportunityId: input.opportunityId ?? null,
            referralId: input.referralId ?? (await acceptedFor(tx, context, input))?.id ?? null,
            employerId: input.employerId,
            declarantId: input.declarantId,
            modality: input.modality,
            contractType: input.contractType,
            fixedTermMotive: input.fixedTermMotive ?? null,
            romeCode: input.romeCode,
            startsOn: fromDay(input.startsOn),
            endsOn: fromDayOrNull(input.endsOn),
            weeklyMinutes: input.weeklyMinutes,
            permanentStaff: input.permanentStaff ?? false,
            alreadyEmployed: input.alreadyEmployed ?? false,
          },
        })
        await tx.participant.update({
          where: { id: input.participantId },
          data: { lastActivityOn: fromDay(context.today), version: { increment: 1 } },
        })
        await newsHeard(
          tx,
          own.carrierId,
          { workRequestId: null, participantId: input.participantId },
          context.today,
        )
        await note('placement:write', 'Placement', id, { startsOn: input.startsOn }, 'placement.planned')
      })
      return context.db.placement.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

/** The months of a path begin on its first day of work, unless it has begun already (R17). */
const beginPath = async (
  tx: Tx,
  { id, carrierId, decidedOn, effectOn, validUntil, extendedMonths }: EligibilityAssessment,
  first: { readonly id: string; readonly startsOn: Day },
) => {
  if (effectOn === null || validUntil === null) return
  const begun = await tx.placement.count({
    where: {
      carrierId,
      assessmentId: id,
      id: { not: first.id },
      status: { in: ['STARTED', 'SUSPENDED', 'ENDED', 'FOLLOWED_UP'] },
    },
  })
  // A first day of work that was known to the decision is its effect already.
  const knownFirstDay = decidedOn === null || toDay(decidedOn) !== toDay(effectOn)
  const known = { effectOn: toDay(effectOn), validUntil: toDay(validUntil) }
  const path = startPathway(
    known,
    first.startsOn,
    begun > 0 || extendedMonths > 0 || knownFirstDay,
    await loadPolicy(tx, carrierId, 'eligibility', first.startsOn),
  )
  if (path === known) return
  await tx.eligibilityAssessment.update({
    where: { id },
    data: {
      effectOn: fromDay(path.effectOn),
      validUntil: fromDay(path.validUntil),
      version: { increment: 1 },
    },
  })
}

const step = (
  context: Context,
  id: string,
  version: number,
  event: PlacementEvent,
  data: { endsOn?: Date; endReason?: string } = {},
) =>
  write(context, async (tx, note) => {
    const placement = current(
      found(await tx.placement.findFirst({ where: ownRow(context.actor, id) })),
      version,
    )
    const status = unwrap(placementLifecycle.next(placement.status, event))
    if (data.endsOn) unwrap(checkContractEnd(await contractOf(tx, placement), toDay(data.endsOn)))
    // A decision taken meanwhile is the one that counts from now on.
    const assessment = await tx.eligibilityAssessment.findFirst({
      where: {
        ...ownCarrier(context.actor),
        participantId: placement.participantId,
        status: { in: ['VALIDATED', 'EXTENDED'] },
      },
      orderBy: { effectOn: 'desc' },
    })
    if (event === 'start' && assessment)
      await beginPath(tx, assessment, { id, startsOn: toDay(placement.startsOn) })
    await tx.placement.update({
      where: { id },
      data: {
        status,
        ...data,
        assessmentId: placement.assessmentId ?? assessment?.id ?? null,
        version: { increment: 1 },
      },
    })
    await recountPlacement(
      tx,
      { carrierId: placement.carrierId, actorId: context.actor.id, newId: context.newId },
      id,
    )
    await note(
      'placement:write',
      'Placement',
      id,
      { from: placement.status, to: status },
      'placement.stepped',
    )
  })

builder.mutationFields((t) => {
  const stepField = (event: PlacementEvent, description: string) =>
    t.prismaField({
      type: 'Placement',
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'placement:write' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
      resolve: async (query, _root, { id, version }, context) => {
        await step(context, id, version, event)
        return context.db.placement.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  return {
    startPlacement: stepField('start', 'Le premier jour a eu lieu.'),
    suspendPlacement: stepField('suspend', 'Le contrat de travail est suspendu.'),
    resumePlacement: stepField('resume', 'Le travail reprend.'),
    cancelPlacement: stepField('cancel', 'La personne ne viendra pas.'),
    endPlacement: t.prismaField({
      type: 'Placement',
      subGraphs: ['facilitator'],
      description: 'La fin, avec sa raison.',
      errors: {},
      authScopes: { may: 'placement:write' },
      args: {
        id: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        endsOn: t.arg({ type: 'Day' }),
        reason: t.arg({ type: PlacementEndReasonEnum }),
      },
      resolve: async (query, _root, { id, version, endsOn, reason }, context) => {
        await step(context, id, version, 'end', { endsOn: fromDay(endsOn), endReason: reason })
        return context.db.placement.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
  }
})
