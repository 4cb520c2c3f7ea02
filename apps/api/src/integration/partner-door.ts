import { parseFreeText, parsePhone } from '@cordee/domain/kernel/identifiers'
import {
  type ReferralRefusalReason,
  referralRefusalReasonLabels,
  referralStateSentences,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { refuse } from '@cordee/domain/opportunity/refusals'
import { promise } from '@cordee/domain/opportunity/work-request'
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay'
import { z } from 'zod'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import { searchName } from '../db/search-name.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { badUserInput, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { ReferralRefusalReasonEnum, ReferralStatusEnum } from '../opportunity/types.ts'

/** What a partner may read of an own referral: the state, the dates, never a criterion nor another agency's note. */
const referralColumns = {
  id: true,
  status: true,
  statusSince: true,
  answerBefore: true,
  reason: true,
  createdAt: true,
  participantId: true,
  opportunity: { select: { id: true, slug: true, title: true, commune: { select: { name: true } } } },
} as const

interface OwnReferral {
  readonly id: string
  readonly status: keyof typeof referralStateSentences
  readonly statusSince: Date
  readonly answerBefore: Date
  readonly reason: string | null
  readonly createdAt: Date
  readonly participantId: string
  readonly opportunity: PartnerPosition | null
  /** Someone else may already know this person; nothing of what they wrote is said (R50). */
  readonly possibleDuplicate?: boolean
}

interface PartnerPosition {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly commune: { readonly name: string }
}

const partner = ['partner' as const]

const PartnerOpportunity = builder.objectRef<PartnerPosition>('PartnerOpportunity').implement({
  description: 'Un poste publié.',
  subGraphs: partner,
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    communeName: t.string({ resolve: ({ commune }) => commune.name }),
  }),
})

const EligibilityAnswer = builder
  .objectRef<{ readonly effectOn: Date | null; readonly validUntil: Date | null }>('EligibilityAnswer')
  .implement({
    description: 'Les heures comptent à partir du …, jusqu’au … ; jamais pourquoi (R31).',
    subGraphs: partner,
    fields: (t) => ({
      countsFrom: t.field({ type: 'Day', nullable: true, resolve: ({ effectOn }) => toDayOrNull(effectOn) }),
      countsUntil: t.field({
        type: 'Day',
        nullable: true,
        resolve: ({ validUntil }) => toDayOrNull(validUntil),
      }),
    }),
  })

const PartnerReferral = builder.objectRef<OwnReferral>('PartnerReferral').implement({
  description: 'Une orientation de votre agence. Requires referral:read.',
  subGraphs: partner,
  authScopes: { may: 'referral:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    status: t.expose('status', { type: ReferralStatusEnum }),
    statusSentence: t.string({
      description: 'Ce que cela veut dire, et ce qui vient ensuite.',
      resolve: ({ status }) => referralStateSentences[status],
    }),
    statusSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    answerBefore: t.field({ type: 'Day', resolve: ({ answerBefore }) => toDay(answerBefore) }),
    refusalReason: t.field({
      type: ReferralRefusalReasonEnum,
      nullable: true,
      resolve: ({ reason }) =>
        reason !== null && reason in referralRefusalReasonLabels ? (reason as ReferralRefusalReason) : null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    opportunity: t.expose('opportunity', { type: PartnerOpportunity, nullable: true }),
    possibleDuplicate: t.boolean({ resolve: ({ possibleDuplicate }) => possibleDuplicate ?? false }),
    eligibility: t.field({
      type: EligibilityAnswer,
      nullable: true,
      resolve: ({ participantId }, _args, { db, actor }) =>
        db.eligibilityAssessment.findFirst({
          where: { carrierId: carrierOf(actor), participantId, status: { in: ['VALIDATED', 'EXTENDED'] } },
          select: { id: true, effectOn: true, validUntil: true },
          orderBy: { effectOn: 'desc' },
        }),
    }),
  }),
})

/** Only the referrals this client made: the others answer like a random id. */
const ownReferrals = ({ actor }: Context) => ({
  carrierId: carrierOf(actor),
  partnerClientId: actor.id ?? '',
})

const cursorOf = ({ createdAt, id }: OwnReferral): string =>
  Buffer.from(`referrals:${createdAt.toISOString()}:${id}`).toString('base64url')

const keysetAfter = (cursor: string, direction: 'lt' | 'gt') => {
  const [, kind, at, id] =
    /^(referrals):(\d{4}-[\dT:.]+Z):([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!kind || !at || !id) throw badUserInput('Ce curseur n’est pas de cette liste.')
  const createdAt = new Date(at)
  return { OR: [{ createdAt: { [direction]: createdAt } }, { createdAt, id: { [direction]: id } }] }
}

builder.queryFields((t) => ({
  partnerReferrals: t.connection(
    {
      type: PartnerReferral,
      subGraphs: partner,
      description: 'Les orientations de votre agence, les plus récentes d’abord. Requires referral:read.',
      authScopes: { may: 'referral:read' },
      resolve: (_root, args, context) =>
        resolveCursorConnection(
          { args, toCursor: cursorOf },
          ({ before, after, limit, inverted }: ResolveCursorConnectionArgs) =>
            context.db.referral.findMany({
              where: {
                ...ownReferrals(context),
                AND: [
                  ...(after ? [keysetAfter(after, 'lt')] : []),
                  ...(before ? [keysetAfter(before, 'gt')] : []),
                ],
              },
              select: referralColumns,
              orderBy: inverted
                ? [{ createdAt: 'asc' }, { id: 'asc' }]
                : [{ createdAt: 'desc' }, { id: 'desc' }],
              take: limit,
            }),
        ),
    },
    { subGraphs: partner },
    { subGraphs: partner },
  ),
  partnerReferral: t.field({
    type: PartnerReferral,
    nullable: true,
    subGraphs: partner,
    description: 'Une orientation de votre agence. Requires referral:read.',
    authScopes: { may: 'referral:read' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: (_root, { id }, context) =>
      context.db.referral.findFirst({ where: { id, ...ownReferrals(context) }, select: referralColumns }),
  }),
  partnerOpportunities: t.field({
    type: [PartnerOpportunity],
    subGraphs: partner,
    description: 'Les postes publiés du territoire, au plus cent. Requires opportunity:read.',
    authScopes: { may: 'opportunity:read' },
    resolve: (_root, _args, { db, actor }) =>
      db.opportunity.findMany({
        where: { carrierId: carrierOf(actor), status: 'PUBLISHED' },
        select: { id: true, slug: true, title: true, commune: { select: { name: true } } },
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
        take: 100,
      }),
  }),
}))

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
    description: 'Oriente une personne, une seule fois par clé. Requires referral:create.',
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
      const phone = input.phone ? unwrap(parsePhone(input.phone)) : null
      const helperPhone = input.helperPhone ? unwrap(parsePhone(input.helperPhone)) : null
      if (!phone && !helperPhone) throw new RuleRefusal(refuse('PHONE_OR_HELPER_NEEDED', 'phone'))
      if (!input.informationGivenOn)
        throw new RuleRefusal(refuse('INFORMATION_NOT_GIVEN', 'informationGivenOn'))
      const noticeGivenOn = fromDay(input.informationGivenOn)
      const remark = input.note ? unwrap(parseFreeText(input.note)) : null
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
            answerBefore: fromDay(promise(today).callBy),
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
      return { ...referral, possibleDuplicate }
    },
  }),
)
