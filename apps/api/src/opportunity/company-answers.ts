import { answerDelay } from '@cordee/domain/opportunity/answer-delay'
import {
  type CompanyAnswer,
  companyAnswerLabels,
  companyRefusalReasons,
  eventOfAnswer,
  referralLifecycle,
  type referralRefusalReasonLabels,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { refuse } from '@cordee/domain/opportunity/refusals'
import { visibleReferrals } from '../access/visibility.ts'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import { promiseOf } from '../db/promise.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { keys } from '../graphql/enum-values.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { logReads } from '../graphql/read-log.ts'
import { write } from '../graphql/write.ts'
import { ReferralRefusalReasonEnum, ReferralStatusEnum } from './types.ts'

const CompanyAnswerEnum = builder.enumType('CompanyAnswer', {
  subGraphs: holderOnly,
  values: keys(companyAnswerLabels),
})

const proposed = {
  opportunity: { select: { title: true, startsOn: true, commune: { select: { name: true } } } },
  participant: {
    select: {
      identity: { select: { firstName: true, lastName: true } },
      assessments: {
        where: { status: { in: ['VALIDATED', 'EXTENDED'] } },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { effectOn: true, validUntil: true },
      },
    },
  },
} as const satisfies Prisma.ReferralInclude

type Proposed = Prisma.ReferralGetPayload<{ include: typeof proposed }>

const eligibilityOf = ({ participant }: Proposed) => participant.assessments[0] ?? null

const CandidateRef = builder.objectRef<Proposed>('ProposedCandidate').implement({
  ...readOf(({ participantId }: Proposed) => participantId),
  subGraphs: holderOnly,
  description:
    'Une personne proposée, comme l’entreprise la lit : un nom, un poste, oui ou non et deux dates (R31).',
  authScopes: { may: 'referral:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    firstName: t.string({ resolve: ({ participant }) => participant.identity?.firstName ?? '' }),
    lastName: t.string({ resolve: ({ participant }) => participant.identity?.lastName ?? '' }),
    position: t.string({ resolve: ({ opportunity }) => opportunity?.title ?? '' }),
    communeName: t.string({ resolve: ({ opportunity }) => opportunity?.commune.name ?? '' }),
    startsOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ opportunity }) => toDayOrNull(opportunity?.startsOn ?? null),
    }),
    status: t.expose('status', { type: ReferralStatusEnum }),
    countsFrom: t.field({
      type: 'Day',
      nullable: true,
      description: 'Premier jour dont les heures comptent ; null tant que rien n’est décidé.',
      resolve: (row) => toDayOrNull(eligibilityOf(row)?.effectOn ?? null),
    }),
    countsUntil: t.field({
      type: 'Day',
      nullable: true,
      resolve: (row) => toDayOrNull(eligibilityOf(row)?.validUntil ?? null),
    }),
    answerBy: t.field({
      type: 'Day',
      resolve: ({ statusSince }, _args, { today }) => answerDelay(toDay(statusSince), today).answerBy,
    }),
    late: t.boolean({
      resolve: ({ statusSince }, _args, { today }) => answerDelay(toDay(statusSince), today).late,
    }),
    answers: t.field({
      type: [CompanyAnswerEnum],
      description: 'Les réponses possibles maintenant.',
      resolve: ({ status }) =>
        (Object.keys(companyAnswerLabels) as CompanyAnswer[]).filter((answer) =>
          referralLifecycle.events(status).includes(eventOfAnswer[answer]),
        ),
    }),
    version: t.exposeInt('version'),
  }),
})

builder.queryField('proposedCandidates', (t) =>
  t.field({
    type: [CandidateRef],
    subGraphs: holderOnly,
    description: 'Les personnes proposées qui attendent une réponse, ou une rencontre (R74).',
    authScopes: { may: 'referral:answer' },
    complexity: 50,
    resolve: async (_root, _args, context) => {
      const rows = await context.db.referral.findMany({
        where: {
          ...visibleReferrals(context.actor, context.today),
          status: { in: ['PROPOSED_TO_COMPANY', 'INTERVIEW'] },
        },
        include: proposed,
        orderBy: [{ statusSince: 'asc' }, { id: 'asc' }],
        take: 100,
      })
      await logReads(context, [...new Set(rows.map((row) => row.participantId))], 'proposedCandidates')
      return rows
    },
  }),
)

interface Answer {
  readonly id: string
  readonly version: number
  readonly answer: CompanyAnswer
  readonly reason: keyof typeof referralRefusalReasonLabels | null
}

const answerReferral = (context: Context, { id, version, answer, reason }: Answer) =>
  write(context, async (tx, note) => {
    const referral = found(
      await tx.referral.findFirst({ where: { id, ...visibleReferrals(context.actor, context.today) } }),
    )
    const event = eventOfAnswer[answer]
    if (event === 'refuse' && (reason === null || !companyRefusalReasons.includes(reason)))
      throw new RuleRefusal(refuse('REFUSAL_REASON_NEEDED', 'reason'))
    const to = unwrap(referralLifecycle.next(current(referral, version).status, event))
    await tx.referral.update({
      where: { id },
      data: {
        status: to,
        statusSince: fromDay(context.today),
        answerBefore: fromDay((await promiseOf(tx, referral.carrierId, context.today)).newsBy),
        ...(event === 'refuse' ? { reason } : {}),
        version: { increment: 1 },
      },
    })
    await note('referral:answer', 'Referral', id, { from: referral.status, to }, 'referral.stepped')
    return to
  })

builder.mutationField('answerReferral', (t) =>
  t.field({
    type: ReferralStatusEnum,
    subGraphs: holderOnly,
    description: 'L’entreprise répond à une personne proposée ; un refus a une raison.',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'referral:answer' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      answer: t.arg({ type: CompanyAnswerEnum }),
      reason: t.arg({ type: ReferralRefusalReasonEnum, required: false }),
    },
    resolve: (_root, { reason, ...answer }, context) =>
      answerReferral(context, { ...answer, reason: reason ?? null }),
  }),
)
