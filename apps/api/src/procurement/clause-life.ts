import { can } from '@cordee/domain/access/permissions'
import type { CommitmentState } from '@cordee/domain/commitment/commitment-lifecycle'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import {
  type ClauseEvent,
  type ClauseState,
  clauseLifecycle,
  clauseNextActor,
  isClauseEditable,
  takeClauseStep,
} from '@cordee/domain/procurement/clause-lifecycle'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { write } from '../graphql/write.ts'

const reason = z.string().trim().min(3, 'Écrivez la raison.').max(1000)

/** What a step of the clause does to the commitments it founds: which are touched, what they become. */
const commitmentsAfter: Partial<
  Record<ClauseEvent, { readonly from: CommitmentState[]; readonly to: CommitmentState }>
> = {
  suspend: { from: ['OPEN', 'ACTIVE'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'ACTIVE' },
  waive: { from: ['DORMANT', 'EXPECTED', 'OPEN', 'ACTIVE', 'SUSPENDED'], to: 'CANCELLED' },
}

const followCommitments = async (
  tx: Tx,
  context: Context,
  lotId: string,
  event: ClauseEvent,
  why: string,
) => {
  const change = commitmentsAfter[event]
  if (!change) return
  await tx.commitment.updateMany({
    where: { ...ownCarrier(context.actor), lotId, status: { in: change.from } },
    data: {
      status: change.to,
      statusSince: fromDay(context.today),
      statusReason: why === '' ? null : why,
      version: { increment: 1 },
    },
  })
}

const takeStep = (context: Context, id: string, version: number, event: ClauseEvent, why: string) =>
  write(context, async (tx, note) => {
    const clause = current(found(await tx.clause.findFirst({ where: ownRow(context.actor, id) })), version)
    const status = unwrap(takeClauseStep(clause.status, event, why))
    await tx.clause.update({
      where: { id },
      data: {
        status,
        statusSince: fromDay(context.today),
        statusReason: why === '' ? null : why,
        version: { increment: 1 },
      },
    })
    await followCommitments(tx, context, clause.lotId, event, why)
    await note('clause:write', 'Clause', id, { from: clause.status, to: status }, 'clause.stepped')
  })

builder.mutationFields((t) => {
  const stepField = (event: ClauseEvent, description: string) =>
    t.prismaField({
      type: 'Clause',
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'clause:write' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
      resolve: async (query, _root, { id, version }, context) => {
        await takeStep(context, id, version, event, '')
        return context.db.clause.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  const reasonedField = (event: ClauseEvent, description: string) =>
    t.prismaField({
      type: 'Clause',
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'clause:write' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), reason: t.arg.string({ validate: reason }) },
      resolve: async (query, _root, { id, version, reason: why }, context) => {
        await takeStep(context, id, version, event, unwrap(parseFreeText(why)))
        return context.db.clause.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  return {
    recordClauseAccepted: stepField('accept', 'Note l’accord de l’acheteur sur la clause.'),
    recordClauseRejected: reasonedField('reject', 'Note le refus de l’acheteur, avec sa raison.'),
    reviseClause: stepField('revise', 'La rédaction reprend.'),
    suspendClause: reasonedField('suspend', 'La clause est suspendue : ses engagements aussi.'),
    resumeClause: stepField('resume', 'La clause reprend, ses engagements aussi.'),
    waiveClause: reasonedField(
      'waive',
      'La clause est supprimée : rien n’est plus dû, les heures faites restent.',
    ),
    settleClause: stepField('settle', 'La clause est soldée.'),
  }
})

builder.prismaObjectFields('Clause', (t) => ({
  lot: t.relation('lot'),
  statusSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
  statusReason: t.exposeString('statusReason', { nullable: true }),
  availableSteps: t.stringList({
    resolve: ({ status }, _args, { actor }) =>
      can(actor, 'clause:write') ? [...clauseLifecycle.steps(status)] : [],
  }),
  viewerCanEdit: t.boolean({
    resolve: ({ status }, _args, { actor }) => can(actor, 'clause:write') && isClauseEditable(status),
  }),
  nextActor: t.field({
    type: NextActorEnum,
    description: 'Qui doit agir.',
    resolve: ({ status }) => clauseNextActor[status as ClauseState],
  }),
  nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
}))
