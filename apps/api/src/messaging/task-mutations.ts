import type { Day } from '@cordee/domain/kernel/day'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { messageLifecycle } from '@cordee/domain/messaging/message'
import { afterSilence, closeTask, snooze, type TaskKind, taskLifecycle } from '@cordee/domain/messaging/task'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, fromDayOrNull } from '../db/day.ts'
import { presenceOf } from '../db/presence.ts'
import { promiseHeard } from '../db/promise.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { lockTask } from './open-task.ts'

const words = z.string().trim().max(300)

/** The task as it is now, or the one answer for what is not there, not mine, or changed since. */
const loadTask = async (tx: Tx, context: Context, id: string, version: number) => {
  await lockTask(tx, ownCarrier(context.actor).carrierId, id)
  return current(
    found(
      await tx.task.findFirst({
        where: ownRow(context.actor, id),
        include: {
          calls: { select: { answered: true } },
          message: { select: { id: true, status: true } },
          participant: { select: { identity: { select: { helperPhone: true } } } },
          workRequest: { select: { helperPhone: true } },
        },
      }),
    ),
    version,
  )
}

type LoadedTask = Awaited<ReturnType<typeof loadTask>>

/** What was to be said was said: the task is done, and its message with it. */
const settle = async (tx: Tx, context: Context, task: LoadedTask, answered: boolean) => {
  const status = unwrap(closeTask({ kind: task.kind as TaskKind, state: task.status, answered }))
  await tx.task.update({
    where: { id: task.id },
    data: {
      status,
      closedAt: new Date(),
      closedById: signerOf(context.actor),
      snoozedUntil: null,
      snoozeReason: null,
      version: { increment: 1 },
    },
  })
  const settled = task.message && messageLifecycle.next(task.message.status, 'settle')
  if (task.message && settled?.ok) {
    await tx.message.updateMany({
      where: ownRow(context.actor, task.message.id),
      data: { status: settled.value },
    })
  }
}

const party = ({ contactId, organisationId, participantId, workRequestId, contractId }: LoadedTask) => ({
  contactId,
  organisationId,
  participantId,
  workRequestId,
  contractId,
})

builder.mutationFields((t) => ({
  addTask: t.prismaField({
    type: 'Task',
    subGraphs: ['facilitator'],
    description: 'Note quelque chose à faire, sur une personne, une organisation ou un marché.',
    errors: {},
    authScopes: { may: 'task:handle' },
    args: {
      title: t.arg.string({ validate: z.string().trim().min(3, 'Dites ce qu’il y a à faire.').max(300) }),
      dueOn: t.arg({ type: 'Day' }),
      participantId: t.arg({ type: 'Uuid', required: false }),
      organisationId: t.arg({ type: 'Uuid', required: false }),
      contractId: t.arg({ type: 'Uuid', required: false }),
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(200) }),
    },
    resolve: async (query, _root, { idempotencyKey, ...wanted }, context) => {
      const own = ownCarrier(context.actor)
      const title = unwrap(parseFreeText(wanted.title), 'title')
      const id = await write(context, async (tx, note) => {
        const fresh = context.newId()
        const before = await writtenBefore(tx, context, idempotencyKey, 'addTask', wanted, fresh)
        if (before !== null) return before
        const { participantId, organisationId, contractId } = wanted
        if (participantId)
          found(await tx.participant.findFirst({ where: ownRow(context.actor, participantId) }))
        if (organisationId)
          found(await tx.organisation.findFirst({ where: ownRow(context.actor, organisationId) }))
        if (contractId)
          found(await tx.procurementContract.findFirst({ where: ownRow(context.actor, contractId) }))
        await tx.task.create({
          data: {
            id: fresh,
            ...own,
            kind: 'TO_DO',
            title,
            since: fromDay(context.today),
            dueOn: fromDay(wanted.dueOn),
            participantId: participantId ?? null,
            organisationId: participantId ? null : (organisationId ?? null),
            contractId: contractId ?? null,
          },
        })
        await note('task:handle', 'Task', fresh, { dueOn: wanted.dueOn })
        return fresh
      })
      return context.db.task.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  completeTask: t.prismaField({
    type: 'Task',
    subGraphs: ['facilitator'],
    description: 'C’est fait. Un appel se clôt par quelqu’un qui a répondu.',
    errors: {},
    authScopes: { may: 'task:handle' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        const task = await loadTask(tx, context, id, version)
        await settle(
          tx,
          context,
          task,
          task.calls.some(({ answered }) => answered),
        )
        await note('task:handle', 'Task', id, { step: 'do' })
      })
      return context.db.task.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  dropTask: t.prismaField({
    type: 'Task',
    subGraphs: ['facilitator'],
    description: 'N’a plus lieu d’être.',
    errors: {},
    authScopes: { may: 'task:handle' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      reason: t.arg.string({ validate: words.min(3, 'Écrivez pourquoi.') }),
    },
    resolve: async (query, _root, { id, version, reason }, context) => {
      const why = unwrap(parseFreeText(reason), 'reason')
      await write(context, async (tx, note) => {
        const task = await loadTask(tx, context, id, version)
        await tx.task.update({
          where: { id },
          data: {
            status: unwrap(taskLifecycle.next(task.status, 'drop')),
            closedReason: why,
            closedAt: new Date(),
            closedById: signerOf(context.actor),
            version: { increment: 1 },
          },
        })
        await note('task:handle', 'Task', id, { step: 'drop' })
      })
      return context.db.task.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  snoozeTask: t.prismaField({
    type: 'Task',
    subGraphs: ['facilitator'],
    description: 'Remet à un autre jour, avec la raison.',
    errors: {},
    authScopes: { may: 'task:handle' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      until: t.arg({ type: 'Day' }),
      reason: t.arg.string({ validate: words }),
    },
    resolve: async (query, _root, { id, version, until, reason }, context) => {
      await write(context, async (tx, note) => {
        const task = await loadTask(tx, context, id, version)
        const later = unwrap(snooze(until, unwrap(parseFreeText(reason), 'reason'), context.today))
        unwrap(taskLifecycle.next(task.status, 'drop'))
        await tx.task.update({
          where: { id },
          data: { snoozedUntil: fromDay(later.until), snoozeReason: later.reason, version: { increment: 1 } },
        })
        await note('task:handle', 'Task', id, { step: 'snooze', until })
      })
      return context.db.task.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  reopenTask: t.prismaField({
    type: 'Task',
    subGraphs: ['facilitator'],
    description: 'Revient sur « fait », « sans objet » ou « remis à plus tard ».',
    errors: {},
    authScopes: { may: 'task:handle' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        const task = await loadTask(tx, context, id, version)
        const status =
          task.status === 'OPEN' ? task.status : unwrap(taskLifecycle.next(task.status, 'reopen'))
        await tx.task.update({
          where: { id },
          data: {
            status,
            closedAt: null,
            closedById: null,
            closedReason: null,
            snoozedUntil: null,
            snoozeReason: null,
            version: { increment: 1 },
          },
        })
        await note('task:handle', 'Task', id, { step: 'reopen' })
      })
      return context.db.task.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  logCall: t.prismaField({
    type: 'Task',
    subGraphs: ['facilitator'],
    description:
      'Un appel fait pour cette tâche : répondu, elle est faite ; sans réponse, elle revient un autre jour.',
    errors: {},
    authScopes: { may: 'task:handle' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      answered: t.arg.boolean(),
      said: t.arg.string({ required: false, validate: words }),
      nextOn: t.arg({ type: 'Day', required: false }),
    },
    resolve: async (query, _root, { id, version, answered, said, nextOn }, context) => {
      const own = ownCarrier(context.actor)
      const remark = said ? unwrap(parseFreeText(said), 'said') : null
      await write(context, async (tx, note) => {
        const task = await loadTask(tx, context, id, version)
        unwrap(taskLifecycle.next(task.status, 'do'))
        const silences = task.calls.filter((call) => !call.answered).length + 1
        const hasSecondContact = Boolean(
          task.participant?.identity?.helperPhone ?? task.workRequest?.helperPhone,
        )
        const again: Day | null = answered
          ? (nextOn ?? null)
          : (nextOn ??
            afterSilence(
              silences,
              { today: context.today, hasSecondContact },
              await presenceOf(tx, own.carrierId),
            ).on)
        await tx.callRecord.create({
          data: {
            id: context.newId(),
            ...own,
            ...party(task),
            taskId: id,
            calledById: signerOf(context.actor),
            answered,
            said: remark,
            nextOn: fromDayOrNull(again),
          },
        })
        await promiseHeard(tx, own.carrierId, { ...party(task), answered }, context.today)
        if (answered && again === null) await settle(tx, context, task, true)
        else if (again !== null) {
          await tx.task.update({
            where: { id },
            data: {
              dueOn: fromDay(again),
              snoozedUntil: null,
              snoozeReason: null,
              version: { increment: 1 },
            },
          })
        }
        const event = answered ? 'task.answered' : undefined
        await note('task:handle', 'Task', id, { answered, nextOn: again }, event)
      })
      return context.db.task.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
