import { linkPolicies } from '@cordee/domain/access/link'
import type { Day } from '@cordee/domain/kernel/day'
import { builder } from '../graphql/builder.ts'
import { carrierOf } from '../graphql/context.ts'
import { answeredIn, staffAndHolders } from '../graphql/doors.ts'
import { found } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { dayInParis } from '../platform/clock.ts'
import { issueToken } from './auth-token.ts'
import { visibleParticipants } from './visibility.ts'

interface Printed {
  readonly url: string
  readonly until: Day
}

const PrintedFollowUp = builder.objectRef<Printed>('PrintedFollowUp').implement({
  subGraphs: staffAndHolders,
  description: 'De quoi imprimer le suivi d’une personne : l’adresse ne se lit qu’ici, cette fois.',
  authScopes: { may: 'followUp:print' },
  fields: (t) => ({
    url: t.exposeString('url'),
    until: t.expose('until', { type: 'Day' }),
  }),
})

const minute = 60_000

builder.mutationField('printFollowUp', (t) =>
  t.field({
    type: PrintedFollowUp,
    subGraphs: staffAndHolders,
    description:
      'Fait un lien de suivi à remettre en main propre, à qui n’a ni mobile ni courriel, ou préfère être appelé.',
    errors: answeredIn(staffAndHolders),
    authScopes: { may: 'followUp:print' },
    args: { participantId: t.arg({ type: 'Uuid' }) },
    resolve: async (_root, { participantId }, context) => {
      const createdAt = new Date()
      const expiresAt = new Date(createdAt.getTime() + linkPolicies.JOBSEEKER.sentMinutes * minute)
      const token = await write(context, async (tx, note) => {
        const where = { AND: [visibleParticipants(context.actor), { id: participantId, objectedOn: null }] }
        found(await tx.participant.findFirst({ where, select: { id: true } }))
        const issued = await issueToken(tx, context, {
          purpose: 'JOBSEEKER_LINK',
          carrierId: carrierOf(context.actor),
          subject: { kind: 'PARTICIPANT', participantId },
          createdAt,
          expiresAt,
        })
        await note('followUp:print', 'AuthToken', issued.id, { audience: 'JOBSEEKER' }, 'followUp.printed')
        return issued.token
      })
      return { url: `${context.publicUrl}/suivi/${token}`, until: dayInParis(expiresAt) }
    },
  }),
)
