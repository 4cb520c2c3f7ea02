import { ownRow } from '../access/visibility.ts'
import { builder } from '../graphql/builder.ts'
import { carrierOf } from '../graphql/context.ts'
import { current, found, NotFound } from '../graphql/errors.ts'
import { logReads } from '../graphql/read-log.ts'
import { requireStepUp, StepUpNeeded } from '../graphql/step-up.ts'
import { write } from '../graphql/write.ts'
import { copyAsJson, copyAsPage } from './copy-document.ts'
import { copyOfRequest } from './request-copy.ts'
import { PersonCopy } from './rights.ts'

const ForgottenRequest = builder.objectRef<{ readonly reference: string }>('ForgottenRequest').implement({
  authScopes: { may: 'participant:erase' },
  fields: (t) => ({ reference: t.exposeString('reference') }),
})

builder.mutationFields((t) => ({
  exportRequest: t.field({
    type: PersonCopy,
    subGraphs: ['facilitator'],
    description:
      'Fait la copie de tout ce qui est gardé d’une demande d’appel, à la demande de qui n’a pas de dossier (RGPD art. 15 et 20).',
    errors: { types: [StepUpNeeded] },
    authScopes: { may: 'participant:export' },
    args: { workRequestId: t.arg({ type: 'Uuid' }) },
    resolve: async (_root, { workRequestId }, context) => {
      requireStepUp(context)
      const sections = await copyOfRequest(context, workRequestId)
      await write(context, (_tx, note) => note('participant:export', 'WorkRequest', workRequestId))
      await logReads(context, [workRequestId], 'exportPerson')
      return { page: copyAsPage(sections, context.today), json: copyAsJson(sections, context.today) }
    },
  }),
  eraseRequest: t.field({
    type: ForgottenRequest,
    subGraphs: ['facilitator'],
    description:
      'Efface une demande d’appel, avec ses appels, ses messages et ses liens, à la demande de qui n’a pas de dossier ; le délai de réponse reste compté, sans nom.',
    errors: { types: [StepUpNeeded] },
    authScopes: { may: 'participant:erase' },
    args: { workRequestId: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (_root, { workRequestId, version }, context) => {
      requireStepUp(context)
      return write(context, async (tx, note) => {
        const where = { ...ownRow(context.actor, workRequestId), participantId: null }
        const { reference } = current(found(await tx.workRequest.findFirst({ where })), version)
        const [gone] = await tx.$queryRaw<
          { readonly count: number }[]
        >`SELECT forget_requests(${carrierOf(context.actor)}::uuid, ARRAY[${workRequestId}]::uuid[], ${context.today}::date) AS count`
        // It was tied to a file meanwhile: nothing was erased.
        if (gone?.count !== 1) throw new NotFound()
        await note('participant:erase', 'WorkRequest', workRequestId)
        return { reference }
      })
    },
  }),
}))
