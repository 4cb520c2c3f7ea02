import { err, ok } from '@cordee/domain/kernel/result'
import { refuse } from '@cordee/domain/participant/refusals'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { builder } from '../graphql/builder.ts'
import { carrierOf } from '../graphql/context.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { logReads } from '../graphql/read-log.ts'
import { requireStepUp, StepUpNeeded } from '../graphql/step-up.ts'
import { write } from '../graphql/write.ts'
import { copyAsJson, copyAsPage } from './copy-document.ts'
import { forgetPeople, writeForgottenAgain } from './forget-people.ts'
import { copyOf } from './person-copy.ts'

export const PersonCopy = builder
  .objectRef<{ readonly page: string; readonly json: string }>('PersonCopy')
  .implement({
    description: 'Tout ce qui est gardé sur une personne, pour elle.',
    authScopes: { may: 'participant:export' },
    fields: (t) => ({
      page: t.exposeString('page', { description: 'À lire et à imprimer.' }),
      json: t.exposeString('json', { description: 'Pour un programme.' }),
    }),
  })

const Forgotten = builder.objectRef<{ readonly hoursKept: boolean }>('ForgottenPerson').implement({
  authScopes: { may: 'participant:erase' },
  fields: (t) => ({
    hoursKept: t.exposeBoolean('hoursKept', { description: 'Des heures restent, sous un pseudonyme (R43).' }),
  }),
})

builder.mutationFields((t) => ({
  exportPerson: t.field({
    type: PersonCopy,
    subGraphs: ['facilitator'],
    description: 'Fait la copie de toutes les données d’une personne, à sa demande (RGPD art. 15 et 20).',
    errors: { types: [StepUpNeeded] },
    authScopes: { may: 'participant:export' },
    args: { participantId: t.arg({ type: 'Uuid' }) },
    resolve: async (_root, { participantId }, context) => {
      requireStepUp(context)
      const sections = await copyOf(context, participantId)
      await write(context, (_tx, note) => note('participant:export', 'Participant', participantId))
      await logReads(context, [participantId], 'exportPerson')
      return { page: copyAsPage(sections, context.today), json: copyAsJson(sections, context.today) }
    },
  }),
  erasePerson: t.field({
    type: Forgotten,
    subGraphs: ['facilitator'],
    description: 'Efface une personne, à sa demande ; les heures validées restent dans les totaux (R43).',
    errors: { types: [StepUpNeeded] },
    authScopes: { may: 'participant:erase' },
    args: { participantId: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (_root, { participantId, version }, context) => {
      requireStepUp(context)
      return write(context, async (tx, note) => {
        const carrierId = carrierOf(context.actor)
        current(
          found(
            await tx.participant.findFirst({
              where: { ...ownRow(context.actor, participantId), anonymised: false },
            }),
          ),
          version,
        )
        const atWork = await tx.placement.count({
          where: {
            ...ownCarrier(context.actor),
            participantId,
            status: { in: ['PLANNED', 'STARTED', 'SUSPENDED'] },
          },
        })
        unwrap(atWork === 0 ? ok(null) : err(refuse('PERSON_AT_WORK', 'participantId')))
        const forgotten = await forgetPeople(tx, {
          ...{ carrierId, today: context.today, participantIds: [participantId] },
          fewestOfACommune: 0,
        })
        const kind = found(forgotten.get(participantId))
        await writeForgottenAgain(tx, carrierId)
        // Without who: nothing leads from the line to what is left.
        await note('participant:erase', 'CarrierOrganisation', carrierId, { anonymised: 1 })
        return { hoursKept: kind === 'IDENTITY' }
      })
    },
  }),
}))
