import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { refuse } from '@cordee/domain/messaging/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { promiseHeard } from '../db/promise.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'

builder.mutationField('noteCall', (t) =>
  t.prismaField({
    type: 'CallRecord',
    subGraphs: ['facilitator'],
    description:
      'Un appel que nulle tâche ne demandait : à une personne, à une organisation ou à l’un de ses contacts, au sujet d’un marché s’il y en a un.',
    errors: {},
    authScopes: { may: 'task:handle' },
    args: {
      participantId: t.arg({ type: 'Uuid', required: false }),
      organisationId: t.arg({ type: 'Uuid', required: false }),
      contactId: t.arg({ type: 'Uuid', required: false }),
      contractId: t.arg({ type: 'Uuid', required: false, description: 'Sans personne dite : son acheteur.' }),
      answered: t.arg.boolean(),
      said: t.arg.string({ required: false, validate: z.string().trim().max(300) }),
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(200) }),
    },
    resolve: async (query, _root, { idempotencyKey, ...call }, context) => {
      const { actor } = context
      const own = ownCarrier(actor)
      const { participantId, organisationId, contactId, contractId, answered } = call
      const whom = [participantId, organisationId, contactId].filter(Boolean)
      if (whom.length > 1 || (whom.length === 0 && !contractId))
        throw new RuleRefusal(refuse('CALL_TO_ONE', 'participantId'))
      const said = call.said ? unwrap(parseFreeText(call.said), 'said') : null
      const id = await write(context, async (tx, note) => {
        const fresh = context.newId()
        const before = await writtenBefore(tx, context, idempotencyKey, 'noteCall', call, fresh)
        if (before !== null) return before
        if (participantId) found(await tx.participant.findFirst({ where: ownRow(actor, participantId) }))
        if (organisationId) found(await tx.organisation.findFirst({ where: ownRow(actor, organisationId) }))
        if (contactId) found(await tx.contact.findFirst({ where: ownRow(actor, contactId) }))
        const contract = contractId
          ? found(await tx.procurementContract.findFirst({ where: ownRow(actor, contractId) }))
          : null
        await tx.callRecord.create({
          data: {
            id: fresh,
            ...own,
            participantId: participantId ?? null,
            contactId: contactId ?? null,
            organisationId: whom.length === 0 ? (contract?.buyerId ?? null) : (organisationId ?? null),
            contractId: contractId ?? null,
            calledById: signerOf(actor),
            answered,
            said,
          },
        })
        if (participantId)
          await promiseHeard(
            tx,
            own.carrierId,
            { workRequestId: null, participantId, answered },
            context.today,
          )
        const [objectKind, objectId] = participantId
          ? (['Participant', participantId] as const)
          : contactId
            ? (['Contact', contactId] as const)
            : organisationId
              ? (['Organisation', organisationId] as const)
              : (['ProcurementContract', contract?.id ?? ''] as const)
        await note('task:handle', objectKind, objectId, { answered })
        return fresh
      })
      return context.db.callRecord.findFirstOrThrow({ ...asked(query), where: ownRow(actor, id) })
    },
  }),
)
