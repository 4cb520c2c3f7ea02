import type { Verb } from '@cordee/domain/access/permissions'
import { commitmentLifecycle } from '@cordee/domain/commitment/commitment-lifecycle'
import { type PenaltyCaseEvent, takePenaltyStep } from '@cordee/domain/commitment/penalty-case'
import { refuse } from '@cordee/domain/commitment/refusals'
import { happened } from '@cordee/domain/kernel/happened'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { actorIdOf, ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { type Note, write } from '../graphql/write.ts'
import { checkDecisionCode, useDecisionCode } from './decision-code.ts'
import { amountOf, penaltyPolicyOf, visibleCase } from './penalty-facts.ts'
import { ExonerationReasonEnum } from './penalty-types.ts'
import { loadStandings } from './types.ts'

const caseRow = {
  commitment: { include: { lot: { include: { clause: true } } } },
} as const satisfies Prisma.PenaltyCaseInclude
type CaseRow = Prisma.PenaltyCaseGetPayload<{ include: typeof caseRow }>

interface Step {
  readonly id: string
  readonly version: number
  readonly event: PenaltyCaseEvent
  readonly verb: Verb
  readonly motive?: string
  readonly data?: (row: CaseRow) => Prisma.PenaltyCaseUncheckedUpdateInput
  /** Signs what only the buyer may do. */
  readonly code?: string
}

/** One step of the procedure, in one transaction; the buyer's own are signed by a code. */
export const takeStep = async (
  context: Context,
  { id, version, event, verb, motive = '', data, code }: Step,
) => {
  const codeId = code === undefined ? null : await checkDecisionCode(context, id, code)
  return write(context, async (tx, note: Note) => {
    const row = current(
      found(await tx.penaltyCase.findFirst({ where: visibleCase(context.actor, id), include: caseRow })),
      version,
    )
    const status = unwrap(
      takePenaltyStep(
        row.status,
        event,
        {
          actor: context.actor.kind,
          motive,
          noticeReceivedOn: toDayOrNull(row.noticeReceivedOn),
          on: context.today,
        },
        await penaltyPolicyOf(tx, row, context.today),
      ),
    )
    await tx.penaltyCase.update({
      where: { id },
      data: {
        status,
        statusSince: fromDay(context.today),
        ...(motive === '' ? {} : { motive }),
        ...data?.(row),
        version: { increment: 1 },
      },
    })
    await tx.penaltyStep.create({
      data: {
        id: context.newId(),
        carrierId: row.carrierId,
        caseId: id,
        event,
        status,
        actorKind: context.actor.kind,
        actorId: actorIdOf(context.actor),
        takenOn: fromDay(context.today),
        motive: motive === '' ? null : motive,
      },
    })
    if (codeId !== null) await useDecisionCode(tx, codeId)
    await note(verb, 'PenaltyCase', id, { from: row.status, to: status }, 'penalty.stepped')
  })
}

export const motiveText = z.string().trim().max(2000)
const count = z.number().int().min(0).max(10_000)

builder.mutationField('openPenaltyCase', (t) =>
  t.prismaField({
    type: 'PenaltyCase',
    subGraphs: ['facilitator'],
    description:
      'Ouvre un dossier : l’écart, les candidats proposés ; le marché doit écrire une pénalité (R36, R66).',
    errors: {},
    authScopes: { may: 'penalty:prepare' },
    args: {
      commitmentId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      lateDocumentDays: t.arg.int({ required: false, validate: count }),
      missedMeetings: t.arg.int({ required: false, validate: count }),
    },
    resolve: async (query, _root, args, context) => {
      const id = context.newId()
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        const commitment = current(
          found(
            await tx.commitment.findFirst({
              where: ownRow(context.actor, args.commitmentId),
              include: { lot: { include: { clause: true } }, penaltyCases: { select: { status: true } } },
            }),
          ),
          args.version,
        )
        if (commitment.penaltyCases.some(({ status }) => status !== 'CLOSED')) {
          throw new RuleRefusal(refuse('PENALTY_CASE_OPEN', null))
        }
        const status = unwrap(commitmentLifecycle.next(commitment.status, 'openPenaltyCase'))
        const standings = await loadStandings(tx, own.carrierId, [commitment.id], context.today)
        const standing = standings.get(commitment.id)
        const facts = {
          missingMinutes: Math.max(0, (standing?.due ?? 0) - (standing?.validated ?? 0)),
          lateDocumentDays: args.lateDocumentDays ?? 0,
          missedMeetings: args.missedMeetings ?? 0,
        }
        amountOf(commitment.lot.clause, facts, context.today)
        await tx.penaltyCase.create({
          data: {
            id,
            ...own,
            commitmentId: commitment.id,
            statusSince: fromDay(context.today),
            candidatesProposed: await tx.referral.count({
              where: { ...own, opportunity: { commitmentId: commitment.id } },
            }),
            ...facts,
          },
        })
        await tx.commitment.update({
          where: { id: commitment.id },
          data: { status, statusSince: fromDay(context.today), version: { increment: 1 } },
        })
        await note(
          'penalty:prepare',
          'PenaltyCase',
          id,
          { missingMinutes: facts.missingMinutes },
          'penalty.opened',
        )
      })
      return context.db.penaltyCase.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

builder.mutationFields((t) => {
  const base = { type: 'PenaltyCase' as const, subGraphs: ['facilitator' as const], errors: {} }
  const stepField = (event: PenaltyCaseEvent, verb: Verb, description: string) =>
    t.prismaField({
      ...base,
      description,
      authScopes: { may: verb },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
      resolve: async (query, _root, { id, version }, context) => {
        await takeStep(context, { id, version, event, verb })
        return context.db.penaltyCase.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  const reasonedField = (event: PenaltyCaseEvent, verb: Verb, description: string) =>
    t.prismaField({
      ...base,
      description,
      authScopes: { may: verb },
      args: {
        id: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        motive: t.arg.string({ validate: motiveText }),
      },
      resolve: async (query, _root, { id, version, motive }, context) => {
        await takeStep(context, {
          id,
          version,
          event,
          verb,
          motive: unwrap(parseFreeText(motive), 'motive'),
        })
        return context.db.penaltyCase.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  return {
    hearHolder: t.prismaField({
      ...base,
      description: 'L’échange avec l’entreprise : ses observations, ses circonstances.',
      authScopes: { may: 'penalty:prepare' },
      args: {
        id: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        observations: t.arg.string({ required: false, validate: motiveText }),
        exonerations: t.arg({ type: [ExonerationReasonEnum], required: false }),
      },
      resolve: async (query, _root, args, context) => {
        const observations = args.observations
          ? unwrap(parseFreeText(args.observations), 'observations')
          : null
        await takeStep(context, {
          id: args.id,
          version: args.version,
          event: 'exchange',
          verb: 'penalty:prepare',
          data: () => ({ observations, exonerations: [...(args.exonerations ?? [])] }),
        })
        return context.db.penaltyCase.findUniqueOrThrow({ ...asked(query), where: { id: args.id } })
      },
    }),
    recordNoticeReceived: t.prismaField({
      ...base,
      description: 'L’entreprise a reçu la mise en demeure : son délai court de ce jour.',
      authScopes: { may: 'penalty:prepare' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), receivedOn: t.arg({ type: 'Day' }) },
      resolve: async (query, _root, { id, version, receivedOn }, context) => {
        unwrap(happened(receivedOn, context.today, 'receivedOn'))
        await takeStep(context, {
          id,
          version,
          event: 'openRemedy',
          verb: 'penalty:prepare',
          data: () => ({ noticeReceivedOn: fromDay(receivedOn) }),
        })
        return context.db.penaltyCase.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    findPenaltyRemedied: stepField('findRemedied', 'penalty:prepare', 'L’écart est rattrapé.'),
    proposePenalty: t.prismaField({
      ...base,
      description: 'Prépare la décision : le montant que donne la formule du marché, pour l’acheteur (R66).',
      authScopes: { may: 'penalty:prepare' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
      resolve: async (query, _root, { id, version }, context) => {
        await takeStep(context, {
          id,
          version,
          event: 'propose',
          verb: 'penalty:prepare',
          data: (row) => {
            const { amount, formula } = amountOf(row.commitment.lot.clause, row, context.today)
            return { proposedCents: amount, formula }
          },
        })
        return context.db.penaltyCase.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    dropPenaltyCase: reasonedField(
      'drop',
      'penalty:prepare',
      'Classe le dossier sans suite, avec sa raison.',
    ),
    closePenaltyCase: stepField('close', 'penalty:prepare', 'Clôt le dossier.'),
  }
})
