import { happened } from '@cordee/domain/kernel/happened'
import { parseFreeText, parsePhone } from '@cordee/domain/kernel/identifiers'
import { refuse } from '@cordee/domain/opportunity/refusals'
import { z } from 'zod'
import { fromDay } from '../db/day.ts'
import { promiseOf } from '../db/promise.ts'
import { searchName } from '../db/search-name.ts'
import { builder } from '../graphql/builder.ts'
import { carrierOf } from '../graphql/context.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { ownReferrals, PartnerReferral, partner, referralColumns, withDays } from './partner-door.ts'

const ReferCandidateInput = builder.inputType('ReferCandidateInput', {
  subGraphs: partner,
  fields: (t) => ({
    opportunityId: t.field({ type: 'Uuid', required: false }),
    firstName: t.string({ validate: z.string().trim().min(1, 'Écrivez le prénom.').max(80) }),
    lastName: t.string({ validate: z.string().trim().min(1, 'Écrivez le nom.').max(80) }),
    birthDate: t.field({ type: 'Day', required: false }),
    phone: t.string({ required: false, validate: z.string().max(30) }),
    helperName: t.string({ required: false, validate: z.string().max(120) }),
    helperPhone: t.string({ required: false, validate: z.string().max(30) }),
    communeCode: t.string({ required: false, validate: z.string().max(5) }),
    adviserName: t.string({
      validate: z.string().trim().min(2, 'Écrivez le nom du conseiller ou de la conseillère.').max(120),
    }),
    informationGivenOn: t.field({
      type: 'Day',
      required: false,
      description: 'Jour où la notice a été lue à la personne.',
    }),
    note: t.string({
      required: false,
      validate: z.string().max(300, 'Écrivez moins de 300 lettres, et rien sur la santé.'),
    }),
  }),
})

builder.mutationField('referCandidate', (t) =>
  t.field({
    type: PartnerReferral,
    subGraphs: partner,
    description: 'Oriente une personne, une seule fois par clé. Portée : referrals:write.',
    errors: { union: { subGraphs: partner }, result: { subGraphs: partner } },
    authScopes: { may: 'referral:create' },
    args: {
      idempotencyKey: t.arg.string({
        validate: z.string().min(8, 'Une clé d’idempotence a au moins 8 caractères.').max(100),
      }),
      input: t.arg({ type: ReferCandidateInput }),
    },
    resolve: async (_root, { idempotencyKey, input }, context) => {
      const { actor, today } = context
      const carrierId = carrierOf(actor)
      const phone = input.phone ? unwrap(parsePhone(input.phone), 'phone') : null
      const helperPhone = input.helperPhone ? unwrap(parsePhone(input.helperPhone), 'helperPhone') : null
      if (!phone && !helperPhone) throw new RuleRefusal(refuse('PERSON_PHONE_NEEDED', 'phone'))
      if (!input.informationGivenOn)
        throw new RuleRefusal(refuse('INFORMATION_NOT_GIVEN', 'informationGivenOn'))
      if (input.birthDate) unwrap(happened(input.birthDate, today, 'birthDate'))
      unwrap(happened(input.informationGivenOn, today, 'informationGivenOn'))
      const noticeGivenOn = fromDay(input.informationGivenOn)
      const remark = input.note ? unwrap(parseFreeText(input.note), 'note') : null
      const name = searchName(`${input.firstName} ${input.lastName}`)
      const referralId = context.newId()
      const { id, possibleDuplicate } = await write(context, async (tx, note) => {
        const before = await writtenBefore(tx, context, idempotencyKey, 'referCandidate', input, referralId)
        if (before) return { id: before, possibleDuplicate: false }
        if (input.opportunityId) {
          found(
            await tx.opportunity.findFirst({
              where: { id: input.opportunityId, carrierId, status: 'PUBLISHED' },
              select: { id: true },
            }),
          )
        }
        const twins = input.birthDate
          ? await tx.participantIdentity.findMany({
              where: { carrierId, searchName: name, birthDate: fromDay(input.birthDate) },
              select: { participantId: true },
              take: 1,
            })
          : []
        const participantId = context.newId()
        await tx.participant.createMany({
          data: {
            id: participantId,
            carrierId,
            birthYear: input.birthDate ? Number(input.birthDate.slice(0, 4)) : null,
            communeCode: input.communeCode ?? null,
            prescriberId: actor.organisationId,
            contactChannel: phone ? 'CALL' : 'ADVISER',
            lastActivityOn: fromDay(today),
          },
        })
        await tx.participantIdentity.createMany({
          data: {
            participantId,
            carrierId,
            firstName: input.firstName.trim(),
            lastName: input.lastName.trim(),
            searchName: name,
            birthDate: input.birthDate ? fromDay(input.birthDate) : null,
            phone,
            helperName: input.helperName ?? null,
            helperPhone,
            noticeGivenOn,
          },
        })
        await tx.referral.createMany({
          data: {
            id: referralId,
            carrierId,
            opportunityId: input.opportunityId ?? null,
            participantId,
            partnerClientId: actor.id,
            source: 'PARTNER',
            statusSince: fromDay(today),
            referredOn: fromDay(today),
            answerBefore: fromDay((await promiseOf(tx, carrierId, today)).callBy),
            adviserName: input.adviserName.trim(),
            note: remark,
          },
        })
        await note('referral:create', 'Referral', referralId, {}, 'referral.created')
        return { id: referralId, possibleDuplicate: twins.length > 0 }
      })
      const referral = found(
        await context.db.referral.findFirst({
          where: { id, ...ownReferrals(context) },
          select: referralColumns,
        }),
      )
      return { ...withDays(referral), possibleDuplicate }
    },
  }),
)
