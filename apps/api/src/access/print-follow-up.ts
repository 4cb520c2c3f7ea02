import { linkPolicies } from '@cordee/domain/access/link'
import type { Day } from '@cordee/domain/kernel/day'
import { portalUrlOf } from '../db/portal.ts'
import type { Tx } from '../db/types.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { answeredIn, staffAndHolders } from '../graphql/doors.ts'
import { found } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { dayInParis } from '../platform/clock.ts'
import { issueToken } from './auth-token.ts'
import { ownRow, visibleParticipants } from './visibility.ts'

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

/** A link to hand over, made for who is found once the transaction is open. */
const printed = async (
  context: Context,
  subjectIn: (tx: Tx) => Promise<Parameters<typeof issueToken>[2]['subject']>,
): Promise<Printed> => {
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + linkPolicies.JOBSEEKER.sentMinutes * minute)
  const token = await write(context, async (tx, note) => {
    const issued = await issueToken(tx, context, {
      purpose: 'JOBSEEKER_LINK',
      carrierId: carrierOf(context.actor),
      subject: await subjectIn(tx),
      createdAt,
      expiresAt,
    })
    await note('followUp:print', 'AuthToken', issued.id, { audience: 'JOBSEEKER' }, 'followUp.printed')
    return issued.token
  })
  const site = await portalUrlOf(context.db, carrierOf(context.actor), context.publicUrl)
  return { url: `${site}/suivi/${token}`, until: dayInParis(expiresAt) }
}

builder.mutationFields((t) => ({
  printFollowUp: t.field({
    type: PrintedFollowUp,
    subGraphs: staffAndHolders,
    description:
      'Fait un lien de suivi à remettre en main propre, à qui n’a ni mobile ni courriel, ou préfère être appelé.',
    errors: answeredIn(staffAndHolders),
    authScopes: { may: 'followUp:print' },
    args: { participantId: t.arg({ type: 'Uuid' }) },
    resolve: (_root, { participantId }, context) =>
      printed(context, async (tx) => {
        const where = { AND: [visibleParticipants(context.actor), { id: participantId, objectedOn: null }] }
        found(await tx.participant.findFirst({ where, select: { id: true } }))
        return { kind: 'PARTICIPANT', participantId }
      }),
  }),
  printRequestFollowUp: t.field({
    type: PrintedFollowUp,
    subGraphs: ['facilitator'],
    description: 'La même chose pour une demande d’appel, tant que la personne n’a pas de dossier.',
    errors: {},
    authScopes: { may: 'followUp:print' },
    args: { workRequestId: t.arg({ type: 'Uuid' }) },
    resolve: (_root, { workRequestId }, context) =>
      printed(context, async (tx) => {
        const where = { ...ownRow(context.actor, workRequestId), participantId: null }
        found(await tx.workRequest.findFirst({ where, select: { id: true } }))
        return { kind: 'WORK_REQUEST', workRequestId }
      }),
  }),
}))
