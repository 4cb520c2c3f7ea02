import { type Day, latest } from '@cordee/domain/kernel/day'
import type { NextActor } from '@cordee/domain/kernel/next-actor'
import { type AlreadyHiredAnswer, answerAlreadyHired } from '@cordee/domain/placement/already-hired'
import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import { toDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { EmploymentContractTypeEnum } from '../placement/types.ts'

/** What the answer to « j’ai déjà quelqu’un » is made of. */
export const knownFacts = {
  participant: {
    select: {
      identity: { select: { firstName: true, lastName: true } },
      assessments: {
        where: { status: { in: ['VALIDATED', 'EXTENDED', 'REFUSED', 'REVOKED'] } },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { status: true, decidedOn: true, effectOn: true, validUntil: true },
      },
    },
  },
  commitment: {
    select: { lot: { select: { title: true, contract: { select: { subject: true, notifiedOn: true } } } } },
  },
  organisation: { select: { name: true } },
} as const satisfies Prisma.KnownPersonInclude

export type Known = Prisma.KnownPersonGetPayload<{ include: typeof knownFacts }>

export const answerFor = (known: Known): AlreadyHiredAnswer => {
  const assessment = known.participant.assessments[0]
  const counts = assessment?.status === 'VALIDATED' || assessment?.status === 'EXTENDED'
  return answerAlreadyHired({
    askedOn: toDay(known.askedOn),
    decided: assessment !== undefined,
    facts: {
      effectOn: counts ? toDayOrNull(assessment.effectOn) : null,
      validUntil: counts ? toDayOrNull(assessment.validUntil) : null,
      contractType: known.contractType as EmploymentContractType,
      contractFrom: toDay(known.startsOn),
      contractTo: null,
      notifiedOn: toDayOrNull(known.commitment.lot.contract.notifiedOn),
      alreadyEmployed: known.alreadyEmployed,
    },
  })
}

export const answerNextActor = (known: Known): NextActor =>
  answerFor(known).state === 'WAITING' ? 'FACILITATOR' : 'NOBODY'

/** The day the company asked; once it is answered, that of the answer. */
export const answerSince = ({ askedOn, participant: { assessments } }: Known): Day => {
  const decidedOn = assessments[0]?.decidedOn
  return decidedOn ? latest(toDay(askedOn), toDay(decidedOn)) : toDay(askedOn)
}

/** What a company said of the person it already has: the facilitator decides on it (R56). */
const CompanyProposalRef = builder.objectRef<Known>('CompanyProposal').implement({
  description: '« J’ai déjà quelqu’un » : ce que l’entreprise a dit, et ce qui lui est répondu (R56).',
  authScopes: { may: 'referral:read' },
  fields: (t) => ({
    nextActor: t.field({ type: NextActorEnum, resolve: answerNextActor }),
    nextActorSince: t.field({ type: 'Day', resolve: answerSince }),
    companyName: t.string({ resolve: ({ organisation }) => organisation.name }),
    contractSubject: t.string({ resolve: ({ commitment }) => commitment.lot.contract.subject }),
    lotTitle: t.string({ resolve: ({ commitment }) => commitment.lot.title }),
    contractType: t.field({
      type: EmploymentContractTypeEnum,
      resolve: ({ contractType }) => contractType as EmploymentContractType,
    }),
    startsOn: t.field({ type: 'Day', resolve: ({ startsOn }) => toDay(startsOn) }),
    alreadyEmployed: t.exposeBoolean('alreadyEmployed'),
    answerBy: t.field({ type: 'Day', resolve: (known) => answerFor(known).answerBy }),
    sentence: t.string({
      description: 'Ce que l’entreprise lit en ce moment.',
      resolve: (known) => answerFor(known).sentence,
    }),
  }),
})

builder.prismaObjectFields('Referral', (t) => ({
  companyProposal: t.field({
    type: CompanyProposalRef,
    nullable: true,
    description:
      'Ce que l’entreprise a dit de la personne qu’elle a déjà ; null quand personne ne l’a proposée.',
    select: {
      source: true,
      participant: {
        select: { known: { include: knownFacts, orderBy: { createdAt: 'desc' }, take: 1 } },
      },
    },
    resolve: ({ source, participant }) => (source === 'COMPANY' ? (participant.known[0] ?? null) : null),
  }),
}))
