import { happened } from '@cordee/domain/kernel/happened'
import { parsePhone } from '@cordee/domain/kernel/identifiers'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { given } from '../graphql/given.ts'
import { write } from '../graphql/write.ts'
import { ContactInput } from '../organisation/types.ts'

builder.mutationField('recordKickoff', (t) =>
  t.prismaField({
    type: 'Commitment',
    subGraphs: ['facilitator'],
    description: 'La réunion de lancement, et qui suit le sujet dans l’entreprise.',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: {
      commitmentId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      heldOn: t.arg({ type: 'Day' }),
      correspondent: t.arg({ type: ContactInput }),
    },
    resolve: async (query, _root, { commitmentId, version, heldOn, correspondent }, context) => {
      unwrap(happened(heldOn, context.today, 'heldOn'))
      const phone = correspondent.phone ? unwrap(parsePhone(correspondent.phone), 'phone') : null
      await write(context, async (tx, note) => {
        const commitment = current(
          found(await tx.commitment.findFirst({ where: ownRow(context.actor, commitmentId) })),
          version,
        )
        const contactId = context.newId()
        await tx.contact.create({
          data: {
            id: contactId,
            ...ownCarrier(context.actor),
            organisationId: commitment.holderId,
            name: correspondent.name.trim(),
            role: correspondent.role,
            phone,
            email: correspondent.email ?? null,
            ...given({ prefersCalls: correspondent.prefersCalls }),
            verifiedOn: fromDay(heldOn),
          },
        })
        await tx.commitment.update({
          where: { id: commitmentId },
          data: { kickoffOn: fromDay(heldOn), correspondentId: contactId, version: { increment: 1 } },
        })
        await note(
          'commitment:write',
          'Commitment',
          commitmentId,
          { kickoffOn: heldOn },
          'commitment.kickedOff',
        )
      })
      return context.db.commitment.findUniqueOrThrow({ ...asked(query), where: { id: commitmentId } })
    },
  }),
)
