import { addWorkingDays } from '@cordee/domain/kernel/day'
import { refuse } from '@cordee/domain/opportunity/refusals'
import {
  afterChoice,
  checkAsked,
  type StaffingOfferEvent,
  staffingOfferLifecycle,
  staffingRequestLifecycle,
} from '@cordee/domain/opportunity/staffing-request'
import type { OrganisationKind } from '@cordee/domain/organisation/organisation-kind'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromDayOrNull } from '../db/day.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'

const StaffingRequestInput = builder.inputType('StaffingRequestInput', {
  fields: (t) => ({
    commitmentId: t.field({ type: 'Uuid' }),
    opportunityId: t.field({ type: 'Uuid', required: false }),
    organisationIds: t.field({ type: ['Uuid'], validate: z.array(z.string()).max(20) }),
    romeCode: t.string({ validate: z.string().regex(/^[A-N]\d{4}$/, 'Choisissez un métier.') }),
    places: t.int({ validate: z.number().int().min(1, 'Indiquez au moins une place.').max(200) }),
    startsOn: t.field({ type: 'Day' }),
    endsOn: t.field({ type: 'Day', required: false }),
    weeklyMinutes: t.field({ type: 'Minutes', validate: z.number().int().min(60).max(2880) }),
    note: t.string({ required: false, validate: z.string().trim().max(2000) }),
  }),
})

const lockRequest = async (tx: Tx, context: Context, id: string, version: number) => {
  await tx.$executeRaw`SELECT 1 FROM staffing_request WHERE id = ${id}::uuid AND carrier_id = ${ownCarrier(context.actor).carrierId}::uuid FOR UPDATE`
  return current(
    found(
      await tx.staffingRequest.findFirst({ where: ownRow(context.actor, id), include: { offers: true } }),
    ),
    version,
  )
}

/** One structure's answer or our choice; the request follows, once its people are found. */
const stepOffer = (
  context: Context,
  args: { requestId: string; version: number; organisationId: string },
  event: StaffingOfferEvent,
  data: { people?: number; answer?: string | null },
) =>
  write(context, async (tx, note) => {
    const request = await lockRequest(tx, context, args.requestId, args.version)
    if (request.status === 'CANCELLED') unwrap(staffingRequestLifecycle.next(request.status, 'fill'))
    const offer = found(request.offers.find(({ organisationId }) => organisationId === args.organisationId))
    const state = unwrap(staffingOfferLifecycle.next(offer.status, event))
    if (event === 'choose' && (data.people ?? 0) > request.places)
      throw new RuleRefusal(refuse('STAFFING_TOO_MANY', 'people', { places: request.places }))
    const people = data.people ?? offer.people
    await tx.staffingOffer.update({
      where: { id: offer.id },
      data: {
        status: state,
        statusSince: fromDay(context.today),
        people,
        ...(event === 'answer' || event === 'decline'
          ? { answeredOn: fromDay(context.today), answer: data.answer?.trim() || null }
          : {}),
      },
    })
    const offers = request.offers.map((each) => ({
      state: each.id === offer.id ? state : each.status,
      people: each.id === offer.id ? people : each.people,
    }))
    await tx.staffingRequest.update({
      where: { id: request.id },
      data: {
        status: afterChoice(request.status, request.places, offers),
        statusSince: fromDay(context.today),
        version: { increment: 1 },
      },
    })
    await note('opportunity:write', 'StaffingRequest', request.id, { event, people }, 'staffing.stepped')
  })

builder.mutationFields((t) => ({
  requestStaff: t.prismaField({
    type: 'StaffingRequest',
    subGraphs: ['facilitator'],
    description:
      'Demande des personnes à plusieurs structures à la fois (ETTI, AI, GEIQ…), avec un délai de réponse.',
    errors: {},
    authScopes: { may: 'opportunity:write' },
    args: {
      input: t.arg({ type: StaffingRequestInput }),
      idempotencyKey: t.arg.string({
        validate: z.string().min(8, 'Une clé d’idempotence a au moins 8 caractères.').max(100),
      }),
    },
    resolve: async (query, _root, { input, idempotencyKey }, context) => {
      const own = ownCarrier(context.actor)
      const { actor, today } = context
      if (input.endsOn && input.endsOn < input.startsOn)
        throw new RuleRefusal(refuse('STAFFING_DATES_REVERSED', 'endsOn'))
      const id = await write(context, async (tx, note) => {
        found(await tx.commitment.findFirst({ where: ownRow(actor, input.commitmentId) }))
        if (input.opportunityId)
          found(await tx.opportunity.findFirst({ where: ownRow(actor, input.opportunityId) }))
        found(await tx.romeTrade.findUnique({ where: { code: input.romeCode } }))
        const organisationIds = [...new Set(input.organisationIds)]
        const structures = await tx.organisation.findMany({
          where: { ...own, id: { in: organisationIds }, mergedIntoId: null },
          select: { name: true, kinds: true },
        })
        if (structures.length < organisationIds.length) found(null)
        unwrap(
          checkAsked(structures.map(({ name, kinds }) => ({ name, kinds: kinds as OrganisationKind[] }))),
        )
        const fresh = context.newId()
        const before = await writtenBefore(tx, context, idempotencyKey, 'requestStaff', input, fresh)
        if (before) return before
        const delay = await loadPolicy(tx, own.carrierId, 'answer', today)
        await tx.staffingRequest.create({
          data: {
            id: fresh,
            ...own,
            commitmentId: input.commitmentId,
            opportunityId: input.opportunityId ?? null,
            romeCode: input.romeCode,
            places: input.places,
            startsOn: fromDay(input.startsOn),
            endsOn: fromDayOrNull(input.endsOn),
            weeklyMinutes: input.weeklyMinutes,
            note: input.note?.trim() || null,
            answerBefore: fromDay(addWorkingDays(today, delay.workingDays)),
            statusSince: fromDay(today),
          },
        })
        await tx.staffingOffer.createMany({
          data: organisationIds.map((organisationId) => ({
            id: context.newId(),
            ...own,
            requestId: fresh,
            organisationId,
            askedOn: fromDay(today),
            statusSince: fromDay(today),
          })),
        })
        await note(
          'opportunity:write',
          'StaffingRequest',
          fresh,
          { asked: organisationIds.length },
          'staffing.requested',
        )
        return fresh
      })
      return context.db.staffingRequest.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  recordStaffingAnswer: t.prismaField({
    type: 'StaffingRequest',
    subGraphs: ['facilitator'],
    description: 'Note la réponse d’une structure : combien de personnes, ou aucune.',
    errors: {},
    authScopes: { may: 'opportunity:write' },
    args: {
      requestId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      organisationId: t.arg({ type: 'Uuid' }),
      people: t.arg.int({ validate: z.number().int().min(0).max(200) }),
      answer: t.arg.string({ required: false, validate: z.string().trim().max(2000) }),
    },
    resolve: async (query, _root, { people, answer, ...args }, context) => {
      await stepOffer(context, args, people === 0 ? 'decline' : 'answer', { people, answer: answer ?? null })
      return context.db.staffingRequest.findUniqueOrThrow({ ...asked(query), where: { id: args.requestId } })
    },
  }),
  chooseStaffing: t.prismaField({
    type: 'StaffingRequest',
    subGraphs: ['facilitator'],
    description: 'Retient une structure pour tant de personnes ; les places trouvées ferment la demande.',
    errors: {},
    authScopes: { may: 'opportunity:write' },
    args: {
      requestId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      organisationId: t.arg({ type: 'Uuid' }),
      people: t.arg.int({ validate: z.number().int().min(1).max(200) }),
    },
    resolve: async (query, _root, { people, ...args }, context) => {
      await stepOffer(context, args, 'choose', { people })
      return context.db.staffingRequest.findUniqueOrThrow({ ...asked(query), where: { id: args.requestId } })
    },
  }),
  releaseStaffing: t.prismaField({
    type: 'StaffingRequest',
    subGraphs: ['facilitator'],
    description: 'Remercie une structure ; retenue par erreur, elle rend ses places.',
    errors: {},
    authScopes: { may: 'opportunity:write' },
    args: {
      requestId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      organisationId: t.arg({ type: 'Uuid' }),
    },
    resolve: async (query, _root, args, context) => {
      await stepOffer(context, args, 'close', {})
      return context.db.staffingRequest.findUniqueOrThrow({ ...asked(query), where: { id: args.requestId } })
    },
  }),
  cancelStaffing: t.prismaField({
    type: 'StaffingRequest',
    subGraphs: ['facilitator'],
    description: 'Personne n’est plus cherché : les structures sont remerciées.',
    errors: {},
    authScopes: { may: 'opportunity:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        const request = await lockRequest(tx, context, id, version)
        const status = unwrap(staffingRequestLifecycle.next(request.status, 'cancel'))
        await tx.staffingOffer.updateMany({
          where: { ...ownCarrier(context.actor), requestId: id, status: { in: ['ASKED', 'ANSWERED'] } },
          data: { status: 'NOT_CHOSEN', statusSince: fromDay(context.today) },
        })
        await tx.staffingRequest.update({
          where: { id },
          data: { status, statusSince: fromDay(context.today), version: { increment: 1 } },
        })
        await note('opportunity:write', 'StaffingRequest', id, { status }, 'staffing.cancelled')
      })
      return context.db.staffingRequest.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
