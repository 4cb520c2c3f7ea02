import type { Day } from '@cordee/domain/kernel/day'
import { happened } from '@cordee/domain/kernel/happened'
import { parsePhone } from '@cordee/domain/kernel/identifiers'
import { workRequestLifecycle } from '@cordee/domain/opportunity/work-request'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, fromDayOrNull } from '../db/day.ts'
import { openFile } from '../db/open-file.ts'
import { promiseHeard } from '../db/promise.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { PageVersionEnum } from '../graphql/page-version.ts'
import { write } from '../graphql/write.ts'
import { CallMomentEnum, ContactChannelEnum, MobilityEnum, SexEnum } from './types.ts'

const name = (what: string) => z.string().trim().min(1, `Écrivez ${what}.`).max(80)

export const PersonInput = builder.inputType('PersonInput', {
  fields: (t) => ({
    firstName: t.string({ validate: name('le prénom') }),
    lastName: t.string({ validate: name('le nom') }),
    birthDate: t.field({ type: 'Day', required: false }),
    sex: t.field({ type: SexEnum, required: false }),
    phone: t.string({ required: false }),
    email: t.string({
      required: false,
      validate: z.email('Cette adresse e-mail n’est pas complète.').max(200),
    }),
    helperName: t.string({ required: false, validate: z.string().max(120) }),
    helperPhone: t.string({ required: false }),
    communeCode: t.string({ required: false }),
    qualification: t.string({ required: false, validate: z.string().max(40) }),
    mobility: t.field({ type: MobilityEnum, required: false }),
    contactChannel: t.field({ type: ContactChannelEnum, required: false }),
    callMoment: t.field({ type: CallMomentEnum, required: false }),
    trades: t.stringList({ required: false }),
    language: t.field({
      type: PageVersionEnum,
      required: false,
      description:
        'La version dans laquelle on lui écrit ; non dite, celle de sa demande, sinon le français.',
    }),
    noticeGivenOn: t.field({ type: 'Day', required: false }),
  }),
})

/** Born, and told what is done with their data: neither is to come. */
export const checkPersonDays = (
  { birthDate, noticeGivenOn }: typeof PersonInput.$inferInput,
  today: Day,
): void => {
  if (birthDate) unwrap(happened(birthDate, today, 'birthDate'))
  if (noticeGivenOn) unwrap(happened(noticeGivenOn, today, 'noticeGivenOn'))
}

builder.mutationField('registerParticipant', (t) =>
  t.prismaField({
    type: 'Participant',
    subGraphs: ['facilitator'],
    description: 'Ouvre le dossier d’une personne, au besoin depuis sa demande de rappel.',
    errors: {},
    authScopes: { may: 'participant:write' },
    args: { person: t.arg({ type: PersonInput }), workRequestId: t.arg({ type: 'Uuid', required: false }) },
    resolve: async (query, _root, { person, workRequestId }, context) => {
      const own = ownCarrier(context.actor)
      checkPersonDays(person, context.today)
      const phone = person.phone ? unwrap(parsePhone(person.phone), 'phone') : null
      const helperPhone = person.helperPhone ? unwrap(parsePhone(person.helperPhone), 'helperPhone') : null
      const id = context.newId()
      await write(context, async (tx, note) => {
        const request = workRequestId
          ? found(await tx.workRequest.findFirst({ where: ownRow(context.actor, workRequestId) }))
          : null
        await openFile(tx, {
          id,
          ...own,
          firstName: person.firstName,
          lastName: person.lastName,
          birthDate: person.birthDate,
          openedOn: context.today,
          facts: {
            sex: person.sex ?? null,
            communeCode: person.communeCode ?? null,
            qualification: person.qualification ?? null,
            mobility: person.mobility ?? null,
            contactChannel: person.contactChannel ?? 'CALL',
            trades: person.trades ?? [],
          },
          contact: {
            phone,
            email: person.email ?? null,
            helperName: person.helperName ?? null,
            helperPhone,
            callMoment: person.callMoment ?? null,
            language: person.language ?? request?.language ?? 'fr',
            noticeGivenOn: fromDayOrNull(person.noticeGivenOn),
          },
        })
        if (request) {
          await tx.workRequest.update({
            where: { id: request.id },
            data: {
              participantId: id,
              status: unwrap(workRequestLifecycle.next(request.status, 'refer')),
              handledById: signerOf(context.actor),
              handledAt: new Date(),
              version: { increment: 1 },
            },
          })
          await promiseHeard(
            tx,
            own.carrierId,
            { workRequestId: request.id, participantId: null, answered: true },
            context.today,
          )
          await tx.referral.create({
            data: {
              id: context.newId(),
              ...own,
              opportunityId: request.opportunityId,
              participantId: id,
              source: 'PORTAL',
              statusSince: fromDay(context.today),
              referredOn: fromDay(context.today),
              answerBefore: request.callBefore,
              note: request.note,
            },
          })
        }
        await note('participant:write', 'Participant', id, {}, 'participant.registered')
      })
      return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

builder.mutationField('changeContactChannel', (t) =>
  t.prismaField({
    type: 'Participant',
    subGraphs: ['facilitator'],
    description: 'Comment joindre la personne.',
    errors: {},
    authScopes: { may: 'participant:write' },
    args: {
      participantId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      contactChannel: t.arg({ type: ContactChannelEnum }),
    },
    resolve: async (query, _root, { participantId, version, contactChannel }, context) => {
      await write(context, async (tx, note) => {
        current(
          found(await tx.participant.findFirst({ where: ownRow(context.actor, participantId) })),
          version,
        )
        await tx.participant.update({
          where: { id: participantId },
          data: { contactChannel, version: { increment: 1 } },
        })
        await note('participant:write', 'Participant', participantId)
      })
      return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id: participantId } })
    },
  }),
)
