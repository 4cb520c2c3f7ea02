import { refuse } from '@cordee/domain/commitment/refusals'
import { type ReminderRung, reminderOn } from '@cordee/domain/commitment/reminders'
import type { Day, Month } from '@cordee/domain/kernel/day'
import { taskLifecycle } from '@cordee/domain/messaging/task'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromMonth, toDay } from '../db/day.ts'
import { presenceOf } from '../db/presence.ts'
import type { Db, Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { lockTask } from '../messaging/open-task.ts'
import { climb, type Rung, reminderWords } from './climb-reminders.ts'
import { silentDeclarants } from './silent-declarants.ts'

interface Draft {
  readonly subject: string
  readonly body: string
  readonly to: readonly string[]
}

const DraftRef = builder.objectRef<Draft>('ReminderDraft').implement({
  description: 'La relance telle qu’elle partirait : à lire avant d’envoyer.',
  authScopes: { may: 'message:send' },
  fields: (t) => ({
    subject: t.exposeString('subject'),
    body: t.exposeString('body'),
    to: t.stringList({ resolve: ({ to }) => [...to] }),
  }),
})

/** The rung a prepared task stands for, if it is still due. */
const dueOf = async (
  db: Db | Tx,
  carrierId: string,
  sourceKey: string | null,
  today: Day,
): Promise<Rung | null> => {
  const [name, commitmentId = '', declarantId = '', month = ''] = (sourceKey ?? '').split(':')
  if (name !== 'reminder') return null
  const of = { carrierId, commitmentId, declarantId, month: fromMonth(month as Month) }
  const [sent, [silent], calendar] = [
    await db.declarationReminder.findMany({ where: of }),
    await silentDeclarants(db, carrierId, month as Month, { commitmentId, declarantId }),
    await presenceOf(db, carrierId),
  ]
  const climbed = sent.map((each) => ({ rung: each.rung as ReminderRung, on: toDay(each.sentOn) }))
  const facts = { month: month as Month, declared: silent === undefined, workPlanned: true, climbed }
  const { rung } = reminderOn(facts, today, calendar)
  return rung && silent ? { ...silent, month: month as Month, rung } : null
}

builder.queryField('reminderDraft', (t) =>
  t.field({
    type: DraftRef,
    nullable: true,
    subGraphs: ['facilitator'],
    description: 'Le texte d’une relance préparée ; null quand elle n’a plus lieu d’être.',
    authScopes: { may: 'message:send' },
    args: { taskId: t.arg({ type: 'Uuid' }) },
    resolve: async (_root, { taskId }, { db, actor, today }) => {
      const { carrierId } = ownCarrier(actor)
      const task = await db.task.findFirst({ where: { ...ownRow(actor, taskId), kind: 'REMINDER' } })
      const due = task && (await dueOf(db, carrierId, task.sourceKey, today))
      return due && reminderWords(db, { carrierId, today }, due)
    },
  }),
)

builder.mutationField('sendReminder', (t) =>
  t.prismaField({
    type: 'Task',
    subGraphs: ['facilitator'],
    description: 'Envoie la relance préparée : elle est notée, et la tâche est faite.',
    errors: {},
    authScopes: { may: 'message:send' },
    args: { taskId: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { taskId: id, version }, context) => {
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        await lockTask(tx, own.carrierId, id)
        const task = current(
          found(await tx.task.findFirst({ where: { ...ownRow(context.actor, id), kind: 'REMINDER' } })),
          version,
        )
        const status = unwrap(taskLifecycle.next(task.status, 'do'))
        const due = await dueOf(tx, own.carrierId, task.sourceKey, context.today)
        if (due === null) throw new RuleRefusal(refuse('NOTHING_TO_REMIND'))
        await climb(tx, { ...own, newId: context.newId, today: context.today }, due, note)
        await tx.task.update({
          where: { id },
          data: {
            status,
            closedAt: new Date(),
            closedById: signerOf(context.actor),
            snoozedUntil: null,
            snoozeReason: null,
            version: { increment: 1 },
          },
        })
      })
      return context.db.task.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)
