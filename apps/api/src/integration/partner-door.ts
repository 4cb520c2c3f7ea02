import type { Day } from '@cordee/domain/kernel/day'
import {
  type ReferralRefusalReason,
  type ReferralState,
  referralLifecycle,
  referralNextActor,
  referralRefusalReasonLabels,
  referralStateSentences,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { redactEligibility } from '@cordee/domain/participant/redaction'
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay'
import { validate as isUuid } from 'uuid'
import { toDay, toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { badUserInput } from '../graphql/errors.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { logReads } from '../graphql/read-log.ts'
import { ReferralRefusalReasonEnum, ReferralStatusEnum } from '../opportunity/types.ts'
import { asOwnReferral, type Keyset, partnerReferralsSql, type ReferralRow } from './partner-referrals.ts'

/** What a partner may read of an own referral: the state, the dates, never a criterion nor another agency's note. */
export const referralColumns = {
  id: true,
  status: true,
  statusSince: true,
  answerBefore: true,
  reason: true,
  createdAt: true,
  version: true,
  participantId: true,
  placements: { select: { id: true }, take: 1 },
  opportunity: { select: { id: true, slug: true, title: true, commune: { select: { name: true } } } },
} as const

interface OwnReferral {
  readonly id: string
  readonly status: keyof typeof referralStateSentences
  readonly statusSince: Day
  readonly answerBefore: Day
  readonly reason: string | null
  readonly createdAt: Date
  readonly version: number
  readonly participantId: string
  readonly opportunity: OfferedPosition | null
  /** Someone else may already know this person; nothing of what they wrote is said (R50). */
  readonly possibleDuplicate?: boolean
  /** Read with the page; by its placements for a referral alone. */
  readonly atWork?: boolean
  readonly placements?: readonly { readonly id: string }[]
  /** Read with the page; asked apart for a referral alone. */
  readonly eligibility?: CountingDays | null
}

interface CountingDays {
  readonly effectOn: Day | null
  readonly validUntil: Day | null
}

interface OfferedPosition {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly commune: { readonly name: string }
}

export const partner = ['partner' as const]

const PartnerOpportunity = builder.objectRef<OfferedPosition>('PartnerOpportunity').implement({
  description: 'Le poste d’une orientation.',
  subGraphs: partner,
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    communeName: t.string({ resolve: ({ commune }) => commune.name }),
  }),
})

const EligibilityAnswer = builder.objectRef<CountingDays>('EligibilityAnswer').implement({
  description:
    'Les heures comptent à partir du …, jusqu’au … ; jamais pourquoi (R31). Portée : persons:read.own.',
  authScopes: { may: 'eligibility:read' },
  subGraphs: partner,
  fields: (t) => ({
    counts: t.boolean({
      description: 'Les heures comptent aujourd’hui.',
      resolve: ({ effectOn, validUntil }, _args, { today }) =>
        redactEligibility(
          { effectOn, validUntil, criteria: [] },
          { readCriteria: false, readSensitive: false },
          today,
        ).counts,
    }),
    countsFrom: t.expose('effectOn', { type: 'Day', nullable: true }),
    countsUntil: t.expose('validUntil', { type: 'Day', nullable: true }),
  }),
})

export const PartnerReferral = builder.objectRef<OwnReferral>('PartnerReferral').implement({
  description: 'Une orientation de votre agence. Portée : referrals:read.',
  subGraphs: partner,
  authScopes: { may: 'referral:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    status: t.expose('status', { type: ReferralStatusEnum }),
    statusSentence: t.string({
      description: 'Ce que cela veut dire, et ce qui vient ensuite.',
      resolve: ({ status }) => referralStateSentences[status],
    }),
    statusSince: t.expose('statusSince', { type: 'Day' }),
    nextActor: t.field({
      type: NextActorEnum,
      description: 'Qui a la main, depuis « nextActorSince ».',
      resolve: ({ status, atWork, placements = [] }) =>
        referralNextActor(status, atWork ?? placements.length > 0),
    }),
    nextActorSince: t.expose('statusSince', { type: 'Day' }),
    answerBefore: t.expose('answerBefore', { type: 'Day' }),
    refusalReason: t.field({
      type: ReferralRefusalReasonEnum,
      nullable: true,
      resolve: ({ reason }) =>
        reason !== null && reason in referralRefusalReasonLabels ? (reason as ReferralRefusalReason) : null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    availableSteps: t.stringList({
      description: 'Ce que votre agence peut en faire encore : « withdraw », ou rien.',
      resolve: ({ status }) => referralLifecycle.events(status).filter((event) => event === 'withdraw'),
    }),
    version: t.exposeInt('version'),
    opportunity: t.expose('opportunity', { type: PartnerOpportunity, nullable: true }),
    possibleDuplicate: t.boolean({ resolve: ({ possibleDuplicate }) => possibleDuplicate ?? false }),
    eligibility: t.field({
      type: EligibilityAnswer,
      nullable: true,
      resolve: ({ participantId, eligibility }, _args, context) =>
        eligibility === undefined ? countingDaysOf(context, participantId) : eligibility,
    }),
  }),
})

const countingDaysOf = async (
  { db, actor }: Context,
  participantId: string,
): Promise<CountingDays | null> => {
  const assessment = await db.eligibilityAssessment.findFirst({
    where: { carrierId: carrierOf(actor), participantId, status: { in: ['VALIDATED', 'EXTENDED'] } },
    select: { id: true, effectOn: true, validUntil: true },
    orderBy: { effectOn: 'desc' },
  })
  return (
    assessment && {
      effectOn: toDayOrNull(assessment.effectOn),
      validUntil: toDayOrNull(assessment.validUntil),
    }
  )
}

/** A referral read alone, as those of the list are. */
export const withDays = <Row extends { readonly statusSince: Date; readonly answerBefore: Date }>(
  row: Row,
) => ({
  ...row,
  statusSince: toDay(row.statusSince),
  answerBefore: toDay(row.answerBefore),
})

/** Only the referrals this client made: the others answer like a random id. */
export const ownReferrals = ({ actor }: Context) => ({
  carrierId: carrierOf(actor),
  partnerClientId: actor.id ?? '',
})

const cursorOf = ({ createdAt, id }: OwnReferral): string =>
  Buffer.from(`referrals:${createdAt.toISOString()}:${id}`).toString('base64url')

const keysetOf = (cursor: string): Keyset => {
  const [, kind, at, id] =
    /^(referrals):(\d{4}-[\dT:.]+Z):([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!kind || !at || !id || Number.isNaN(Date.parse(at)) || !isUuid(id)) {
    throw badUserInput('Ce curseur n’est pas de cette liste.')
  }
  return { createdAt: at, id }
}

const referralOrder = orderedBy()(
  'PartnerReferralOrder',
  'referral',
  {
    NEWEST: { description: 'La plus récente d’abord.', by: [{ createdAt: 'desc' }, { id: 'desc' }] },
    OLDEST: { description: 'La plus ancienne d’abord.', by: [{ createdAt: 'asc' }, { id: 'asc' }] },
  },
  partner,
)

builder.queryFields((t) => ({
  partnerReferrals: t.connection(
    {
      type: PartnerReferral,
      subGraphs: partner,
      description: 'Les orientations de votre agence, les plus récentes d’abord. Portée : referrals:read.',
      authScopes: { may: 'referral:read' },
      args: {
        statuses: t.arg({ type: [ReferralStatusEnum], required: false }),
        order: t.arg({ type: referralOrder.type, required: false }),
      },
      resolve: async (_root, args, context) => ({
        statuses: args.statuses ?? [],
        ...(await resolveCursorConnection(
          { args, toCursor: cursorOf },
          async ({ before, after, limit, inverted }: ResolveCursorConnectionArgs) => {
            const oldestFirst = args.order === 'OLDEST'
            const [older, newer] = oldestFirst ? [before, after] : [after, before]
            const { rows } = await context.pool.query<ReferralRow>(
              partnerReferralsSql(
                ownReferrals(context),
                { after: older ? keysetOf(older) : null, before: newer ? keysetOf(newer) : null },
                inverted === oldestFirst ? 'newest' : 'oldest',
                limit,
                args.statuses ?? [],
              ),
            )
            const referrals = rows.map(asOwnReferral)
            await logReads(
              context,
              referrals.map(({ participantId }) => participantId),
              'partnerReferrals',
            )
            return referrals
          },
        )),
      }),
    },
    {
      subGraphs: partner,
      fields: (page) => ({
        totalCount: page.int({
          description: `Combien en tout ; ${COUNTED_UP_TO} veut dire autant ou plus.`,
          resolve: (connection, _args, context) => {
            const { statuses } = connection as unknown as { readonly statuses: readonly ReferralState[] }
            return context.db.referral.count({
              where: {
                ...ownReferrals(context),
                ...(statuses.length > 0 ? { status: { in: [...statuses] } } : {}),
              },
              take: COUNTED_UP_TO,
            })
          },
        }),
      }),
    },
    { subGraphs: partner },
  ),
  partnerReferral: t.field({
    type: PartnerReferral,
    nullable: true,
    subGraphs: partner,
    description: 'Une orientation de votre agence. Portée : referrals:read.',
    authScopes: { may: 'referral:read' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (_root, { id }, context) => {
      const referral = await context.db.referral.findFirst({
        where: { id, ...ownReferrals(context) },
        select: referralColumns,
      })
      if (!referral) return null
      await logReads(context, [referral.participantId], 'partnerReferral')
      return withDays(referral)
    },
  }),
}))
