import { reminderRungSentences } from '@cordee/domain/commitment/meanings'
import { refuse } from '@cordee/domain/commitment/refusals'
import { type ReminderRecipient, type ReminderRung, reminderOn } from '@cordee/domain/commitment/reminders'
import type { Month } from '@cordee/domain/kernel/day'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromMonth, toDay, toMonth } from '../db/day.ts'
import { presenceOf } from '../db/presence.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { described } from '../graphql/enum-values.ts'
import { found, RuleRefusal } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { type Silent, silentDeclarants } from './silent-declarants.ts'

const RungEnum = builder.enumType('ReminderRung', { values: described(reminderRungSentences) })
const RecipientEnum = builder.enumType('ReminderRecipient', {
  values: ['DECLARANT', 'HOLDER', 'BUYER'] as const,
})

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
      resolve: ({ recipients }) => recipients as ReminderRecipient[],
    }),
    sentOn: t.field({ type: 'Day', resolve: ({ sentOn }) => toDay(sentOn) }),
  }),
})

builder.prismaObjectFields('Commitment', (t) => ({
  reminders: t.relation('reminders', {
    query: { orderBy: [{ month: 'desc' }, { sentOn: 'desc' }, { id: 'desc' }] },
  }),
}))

interface DueReminder extends Silent {
  readonly month: Month
  readonly rung: ReminderRung
  readonly recipients: readonly ReminderRecipient[]
  readonly alertFacilitator: boolean
}

type Sent = {
  readonly commitmentId: string
  readonly declarantId: string
  readonly rung: string
  readonly sentOn: Date
}

/** The rung that is due today for one who said nothing, if any. */
const reminderFor = (
  silent: Silent,
  month: Month,
  sent: readonly Sent[],
  today: Parameters<typeof reminderOn>[1],
  calendar: Parameters<typeof reminderOn>[2],
): DueReminder | null => {
  const climbed = sent
    .filter((each) => each.commitmentId === silent.commitmentId && each.declarantId === silent.declarantId)
    .map((each) => ({ rung: each.rung as ReminderRung, on: toDay(each.sentOn) }))
  const { rung, alertFacilitator } = reminderOn(
    { month, declared: false, workPlanned: silent.people > 0, climbed },
    today,
    calendar,
  )
  return rung && { ...silent, month, rung: rung.rung, recipients: rung.to, alertFacilitator }
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
      const calendar = await presenceOf(db, carrierId)
      const [silent, sent] = await Promise.all([
        silentDeclarants(db, carrierId, month),
        db.declarationReminder.findMany({ where: { carrierId, month: fromMonth(month) } }),
      ])
      return silent.flatMap((each) => reminderFor(each, month, sent, today, calendar) ?? [])
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
        const of = { carrierId: own.carrierId, commitmentId, declarantId, month: fromMonth(month) }
        const sent = await tx.declarationReminder.findMany({ where: of })
        const today = sent.find(({ sentOn }) => toDay(sentOn) === context.today)
        if (today) return today.rung
        const [silent] = await silentDeclarants(tx, own.carrierId, month, { commitmentId, declarantId })
        const calendar = await presenceOf(tx, own.carrierId)
        const due = silent && reminderFor(silent, month, sent, context.today, calendar)
        if (!due) throw new RuleRefusal(refuse('NOTHING_TO_REMIND', 'month'))
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
