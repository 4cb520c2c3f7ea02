import { reminderRungSentences } from '@cordee/domain/commitment/meanings'
import { refuse } from '@cordee/domain/commitment/refusals'
import { type ReminderRung, reminderOn } from '@cordee/domain/commitment/reminders'
import { type Day, firstDay, lastDay, type Month } from '@cordee/domain/kernel/day'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromMonth, toDay, toMonth } from '../db/day.ts'
import type { Db, Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { described } from '../graphql/enum-values.ts'
import { found, RuleRefusal } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

const RungEnum = builder.enumType('ReminderRung', { values: described(reminderRungSentences) })
const RecipientEnum = builder.enumType('ReminderRecipient', { values: ['DECLARANT', 'HOLDER'] as const })

builder.prismaObject('DeclarationReminder', {
  description: 'Une relance faite pour un mois que personne n’a déclaré (R34).',
  authScopes: { may: 'hours:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    commitment: t.relation('commitment'),
    declarant: t.relation('declarant'),
    month: t.field({ type: 'Month', resolve: ({ month }) => toMonth(month) }),
    rung: t.field({ type: RungEnum, resolve: ({ rung }) => rung as ReminderRung }),
    recipients: t.field({
      type: [RecipientEnum],
      resolve: ({ recipients }) => recipients as ('DECLARANT' | 'HOLDER')[],
    }),
    sentOn: t.field({ type: 'Day', resolve: ({ sentOn }) => toDay(sentOn) }),
  }),
})

builder.prismaObjectFields('Commitment', (t) => ({
  reminders: t.relation('reminders', {
    query: { orderBy: [{ month: 'desc' }, { sentOn: 'desc' }, { id: 'desc' }] },
  }),
}))

interface Silent {
  readonly commitmentId: string
  readonly declarantId: string
  readonly people: number
}

/** Declarants with people at work that month on a commitment, and nothing said of some of them. */
const silentDeclarants = async (
  db: Pick<Db | Tx, 'placement'>,
  carrierId: string,
  month: Month,
  only: { commitmentId?: string; declarantId?: string } = {},
): Promise<Silent[]> => {
  const placements = await db.placement.groupBy({
    by: ['commitmentId', 'declarantId'],
    where: {
      carrierId,
      ...only,
      status: { in: ['STARTED', 'SUSPENDED', 'ENDED', 'FOLLOWED_UP'] },
      startsOn: { lte: fromDay(lastDay(month)) },
      OR: [{ endsOn: null }, { endsOn: { gte: fromDay(firstDay(month)) } }],
      months: { none: { month: fromMonth(month), status: { notIn: ['DRAFT', 'RETURNED'] } } },
    },
    _count: true,
    orderBy: [{ declarantId: 'asc' }, { commitmentId: 'asc' }],
  })
  return placements.map(({ commitmentId, declarantId, _count }) => ({
    commitmentId,
    declarantId,
    people: _count,
  }))
}

interface DueReminder extends Silent {
  readonly month: Month
  readonly rung: ReminderRung
  readonly recipients: readonly ('DECLARANT' | 'HOLDER')[]
  readonly alertFacilitator: boolean
}

const reminderFor = (silent: Silent, month: Month, today: Day): DueReminder => {
  const { rung, recipients, alertFacilitator } = reminderOn(
    { month, declared: false, workPlanned: silent.people > 0 },
    today,
  )
  return { ...silent, month, rung, recipients, alertFacilitator }
}

const DueReminderRef = builder.objectRef<DueReminder>('DueReminder').implement({
  description: 'Une relance à faire : à qui, pour combien de personnes.',
  authScopes: { may: 'hours:read' },
  fields: (t) => ({
    commitmentId: t.exposeID('commitmentId'),
    declarantId: t.exposeID('declarantId'),
    people: t.exposeInt('people'),
    month: t.expose('month', { type: 'Month' }),
    rung: t.expose('rung', { type: RungEnum }),
    recipients: t.field({ type: [RecipientEnum], resolve: ({ recipients }) => [...recipients] }),
    alertFacilitator: t.exposeBoolean('alertFacilitator'),
  }),
})

builder.queryField('remindersDue', (t) =>
  t.field({
    type: [DueReminderRef],
    subGraphs: ['facilitator'],
    description: 'Les relances à faire pour ce mois : au déclarant, puis au titulaire aussi (R34, R55).',
    authScopes: { may: 'hours:validate' },
    args: { month: t.arg({ type: 'Month' }) },
    complexity: 50,
    resolve: async (_root, { month }, { db, actor, today }) => {
      const { carrierId } = ownCarrier(actor)
      const [silent, sent] = await Promise.all([
        silentDeclarants(db, carrierId, month),
        db.declarationReminder.findMany({ where: { carrierId, month: fromMonth(month) } }),
      ])
      const done = new Set(sent.map((each) => `${each.commitmentId} ${each.declarantId} ${each.rung}`))
      return silent
        .map((each) => reminderFor(each, month, today))
        .filter(
          ({ rung, commitmentId, declarantId }) =>
            rung !== 'NONE' && !done.has(`${commitmentId} ${declarantId} ${rung}`),
        )
    },
  }),
)

builder.mutationField('recordReminder', (t) =>
  t.prismaField({
    type: 'DeclarationReminder',
    subGraphs: ['facilitator'],
    description: 'Note la relance faite ; deux fois, c’est la même.',
    errors: {},
    authScopes: { may: 'hours:validate' },
    args: {
      commitmentId: t.arg({ type: 'Uuid' }),
      declarantId: t.arg({ type: 'Uuid' }),
      month: t.arg({ type: 'Month' }),
    },
    resolve: async (query, _root, { commitmentId, declarantId, month }, context) => {
      const own = ownCarrier(context.actor)
      const rung = await write(context, async (tx, note) => {
        found(await tx.commitment.findFirst({ where: ownRow(context.actor, commitmentId) }))
        found(await tx.organisation.findFirst({ where: ownRow(context.actor, declarantId) }))
        const [silent] = await silentDeclarants(tx, own.carrierId, month, { commitmentId, declarantId })
        const due = reminderFor(silent ?? { commitmentId, declarantId, people: 0 }, month, context.today)
        if (due.rung === 'NONE') throw new RuleRefusal(refuse('NOTHING_TO_REMIND', 'month'))
        const id = context.newId()
        const { count } = await tx.declarationReminder.createMany({
          data: {
            id,
            ...own,
            commitmentId,
            declarantId,
            month: fromMonth(month),
            rung: due.rung,
            recipients: [...due.recipients],
            sentOn: fromDay(context.today),
          },
          skipDuplicates: true,
        })
        if (count === 1) {
          await note(
            'hours:validate',
            'DeclarationReminder',
            id,
            { month, rung: due.rung },
            'declaration.reminded',
          )
        }
        return due.rung
      })
      return context.db.declarationReminder.findFirstOrThrow({
        ...asked(query),
        where: { ...own, commitmentId, declarantId, month: fromMonth(month), rung },
      })
    },
  }),
)
