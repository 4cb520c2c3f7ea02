import type { Day } from '@cordee/domain/kernel/day'
import { parseFreeText, parsePhone } from '@cordee/domain/kernel/identifiers'
import { refuse } from '@cordee/domain/participant/refusals'
import { answerAlreadyHired } from '@cordee/domain/placement/already-hired'
import { z } from 'zod'
import { organisationOf, sameCarrier } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import { knownAlready } from '../db/known-already.ts'
import { openFile } from '../db/open-file.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { logReads } from '../graphql/read-log.ts'
import { write } from '../graphql/write.ts'
import { openTask } from '../messaging/open-task.ts'
import { EmploymentContractTypeEnum } from '../placement/types.ts'
import { answerFor, answerNextActor, answerSince, type Known, knownFacts } from './company-proposal.ts'

const AlreadyHiredStateEnum = builder.enumType('AlreadyHiredState', {
  subGraphs: holderOnly,
  values: ['WAITING', 'COUNTS', 'DOES_NOT_COUNT'] as const,
})

const KnownPersonRef = builder.objectRef<Known>('KnownPerson').implement({
  ...readOf(({ participantId }: Known) => participantId),
  subGraphs: holderOnly,
  description:
    '« J’ai déjà quelqu’un » : ce que l’entreprise a proposé et la réponse, jamais pourquoi (R56).',
  authScopes: { may: 'eligibility:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    firstName: t.string({ resolve: ({ participant }) => participant.identity?.firstName ?? '' }),
    lastName: t.string({ resolve: ({ participant }) => participant.identity?.lastName ?? '' }),
    contractSubject: t.string({ resolve: ({ commitment }) => commitment.lot.contract.subject }),
    startsOn: t.field({ type: 'Day', resolve: ({ startsOn }) => toDay(startsOn) }),
    answerBy: t.field({ type: 'Day', resolve: (known): Day => answerFor(known).answerBy }),
    state: t.field({ type: AlreadyHiredStateEnum, resolve: (known) => answerFor(known).state }),
    countsFrom: t.field({ type: 'Day', nullable: true, resolve: (known) => answerFor(known).from }),
    countsUntil: t.field({
      type: 'Day',
      nullable: true,
      description: 'Null quand les heures comptent jusqu’à la fin du contrat.',
      resolve: (known) => answerFor(known).until,
    }),
    answered: t.boolean({ resolve: (known) => answerFor(known).state !== 'WAITING' }),
    counts: t.boolean({ resolve: (known) => answerFor(known).state === 'COUNTS' }),
    sentence: t.string({ resolve: (known) => answerFor(known).sentence }),
    nextActor: t.field({
      type: NextActorEnum,
      resolve: answerNextActor,
    }),
    nextActorSince: t.field({
      type: 'Day',
      description: 'Le jour où l’entreprise a demandé, puis celui de la réponse.',
      resolve: answerSince,
    }),
  }),
})

builder.queryField('knownPeople', (t) =>
  t.field({
    type: [KnownPersonRef],
    subGraphs: holderOnly,
    description: 'Les personnes que l’entreprise a proposées elle-même.',
    authScopes: { may: 'participant:propose' },
    complexity: 50,
    resolve: async (_root, _args, context) => {
      const rows = await context.db.knownPerson.findMany({
        where: {
          ...sameCarrier(context.actor),
          organisationId: organisationOf(context.actor),
          participant: { objectedOn: null },
        },
        include: knownFacts,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 50,
      })
      await logReads(context, [...new Set(rows.map((row) => row.participantId))], 'knownPeople')
      return rows
    },
  }),
)

interface OpenCommitment {
  readonly id: string
  readonly contractSubject: string
  readonly lotTitle: string
}

const OpenCommitmentRef = builder.objectRef<OpenCommitment>('OpenCommitment').implement({
  description: 'Un engagement sur lequel l’entreprise peut proposer quelqu’un.',
  authScopes: { may: 'contract:read' },
  subGraphs: holderOnly,
  fields: (t) => ({
    id: t.exposeID('id'),
    contractSubject: t.exposeString('contractSubject'),
    lotTitle: t.exposeString('lotTitle'),
  }),
})

/** Where an organisation may bring somebody: what it owes, or where it already employs. */
const reachable = (organisationId: string): Prisma.CommitmentWhereInput => ({
  OR: [{ holderId: organisationId }, { placements: { some: { employerId: organisationId } } }],
  status: { notIn: ['DORMANT', 'CLOSED', 'CANCELLED'] },
})

builder.queryField('openCommitments', (t) =>
  t.field({
    type: [OpenCommitmentRef],
    subGraphs: holderOnly,
    description: 'Les chantiers où proposer quelqu’un : ceux que l’entreprise doit, ceux où elle emploie.',
    authScopes: { may: 'participant:propose' },
    resolve: async (_root, _args, { db, actor }) => {
      const rows = await db.commitment.findMany({
        where: { ...sameCarrier(actor), ...reachable(organisationOf(actor)) },
        select: { id: true, lot: { select: { title: true, contract: { select: { subject: true } } } } },
        orderBy: { id: 'asc' },
        take: 100,
      })
      return rows.map(({ id, lot }) => ({ id, contractSubject: lot.contract.subject, lotTitle: lot.title }))
    },
  }),
)

const name = (what: string) => z.string().trim().min(1, `Écrivez ${what}.`).max(80)

const KnownPersonInput = builder.inputType('KnownPersonInput', {
  subGraphs: holderOnly,
  fields: (t) => ({
    commitmentId: t.field({ type: 'Uuid' }),
    firstName: t.string({ validate: name('le prénom') }),
    lastName: t.string({ validate: name('le nom') }),
    phone: t.string({ validate: z.string().trim().min(1, 'Écrivez son téléphone.').max(30) }),
    startsOn: t.field({ type: 'Day' }),
    contractType: t.field({ type: EmploymentContractTypeEnum }),
    alreadyEmployed: t.boolean(),
    informationGiven: t.boolean(),
    note: t.string({ required: false, validate: z.string().max(300, 'Écrivez moins de 300 lettres.') }),
  }),
})

builder.mutationField('proposeKnownPerson', (t) =>
  t.field({
    type: KnownPersonRef,
    subGraphs: holderOnly,
    description: 'Une entreprise propose quelqu’un ; réponse sous deux jours ouvrés (R56).',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'participant:propose' },
    args: {
      input: t.arg({ type: KnownPersonInput }),
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(100) }),
    },
    resolve: async (_root, { input, idempotencyKey }, context) => {
      const { actor, today } = context
      const organisationId = organisationOf(actor)
      const phone = unwrap(parsePhone(input.phone), 'phone')
      const remark = input.note ? unwrap(parseFreeText(input.note), 'note') : null
      if (!input.informationGiven) throw new RuleRefusal(refuse('INFORMATION_NEEDED', 'informationGiven'))
      const created = context.newId()
      const id = await write(context, async (tx, note) => {
        const before = await writtenBefore(tx, context, idempotencyKey, 'proposeKnownPerson', input, created)
        if (before) return before
        const { carrierId } = found(
          await tx.commitment.findFirst({
            where: {
              id: input.commitmentId,
              ...sameCarrier(actor),
              ...reachable(organisationId),
            },
          }),
        )
        const participantId = context.newId()
        await openFile(tx, {
          id: participantId,
          carrierId,
          firstName: input.firstName,
          lastName: input.lastName,
          openedOn: today,
          contact: { phone, noticeGivenOn: fromDay(today) },
        })
        const { answerBy } = answerAlreadyHired({
          askedOn: today,
          decided: false,
          facts: {
            effectOn: null,
            validUntil: null,
            contractType: input.contractType,
            contractFrom: input.startsOn,
            contractTo: null,
            notifiedOn: null,
            alreadyEmployed: input.alreadyEmployed,
          },
        })
        // The company learns nothing of it: that somebody is followed is not for an employer to know.
        const known = await knownAlready(tx, carrierId, {
          id: participantId,
          firstName: input.firstName,
          lastName: input.lastName,
          bornOn: null,
          phone,
        })
        if (known) {
          await openTask(tx, context.newId, {
            carrierId,
            kind: 'TO_DO',
            title: 'Personne peut-être déjà suivie : comparez les dossiers.',
            since: today,
            dueOn: answerBy,
            about: { kind: 'PARTICIPANT', id: participantId },
            sourceKey: `duplicate:${participantId}`,
          })
        }
        await tx.referral.create({
          data: {
            id: context.newId(),
            carrierId,
            participantId,
            source: 'COMPANY',
            statusSince: fromDay(today),
            referredOn: fromDay(today),
            answerBefore: fromDay(answerBy),
            note: remark,
          },
        })
        await tx.knownPerson.create({
          data: {
            id: created,
            carrierId,
            organisationId,
            commitmentId: input.commitmentId,
            participantId,
            contractType: input.contractType,
            startsOn: fromDay(input.startsOn),
            alreadyEmployed: input.alreadyEmployed,
            askedOn: fromDay(today),
          },
        })
        await note('participant:propose', 'Participant', participantId, {}, 'participant.proposed')
        return created
      })
      return context.db.knownPerson.findUniqueOrThrow({ where: { id }, include: knownFacts })
    },
  }),
)
