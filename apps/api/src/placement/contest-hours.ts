import { addWorkingDays, formatMonth } from '@cordee/domain/kernel/day'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { visiblePlacements } from '../access/visibility.ts'
import { toMonth } from '../db/day.ts'
import { presenceOf } from '../db/presence.ts'
import { builder } from '../graphql/builder.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { found, NotAllowed, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { askAgain, openTask } from '../messaging/open-task.ts'
import { contestKey } from './contested-month.ts'
import { HoursMonthStatusEnum } from './types.ts'

builder.mutationField('contestOwnHours', (t) =>
  t.field({
    type: HoursMonthStatusEnum,
    subGraphs: holderOnly,
    description:
      'La personne n’est pas d’accord avec les heures d’un mois : la facilitatrice les revoit avec elle.',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'hours:contest' },
    args: {
      monthId: t.arg({ type: 'Uuid' }),
      remark: t.arg.string({ required: false, validate: z.string().trim().max(160) }),
    },
    resolve: async (_root, { monthId, remark }, context) => {
      const { actor, today } = context
      if (actor.kind !== 'JOBSEEKER' || !actor.confirmed) throw new NotAllowed()
      const said = remark ? unwrap(parseFreeText(remark), 'remark') : ''
      return write(context, async (tx, note) => {
        const month = found(
          await tx.hoursMonth.findFirst({
            where: { id: monthId, placement: visiblePlacements(actor), status: { not: 'DRAFT' } },
          }),
        )
        const name = formatMonth(toMonth(month.month))
        const task = {
          carrierId: month.carrierId,
          sourceKey: contestKey(monthId),
          title: said === '' ? `Heures de ${name}` : `Heures de ${name} : « ${said} »`,
          since: today,
          dueOn: addWorkingDays(today, 1, await presenceOf(tx, month.carrierId)),
        }
        const asked =
          (await openTask(tx, context.newId, {
            ...task,
            kind: 'HOURS_DISAGREEMENT',
            about: { kind: 'PARTICIPANT', id: actor.id },
          })) || (await askAgain(tx, task))
        if (asked) await note('hours:contest', 'HoursMonth', monthId, {}, 'hours.contested')
        return month.status
      })
    },
  }),
)
