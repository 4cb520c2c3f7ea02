import { happened } from '@cordee/domain/kernel/happened'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import type { ContractEvent } from '@cordee/domain/procurement/contract-lifecycle'
import { z } from 'zod'
import { fromDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { takeStep, visibleContract } from './contract-step.ts'

const reason = z.string().trim().min(3, 'Écrivez la raison.').max(1000)

builder.mutationFields((t) => {
  const stepField = (event: ContractEvent, description: string) =>
    t.prismaField({
      type: 'ProcurementContract',
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'contract:write' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
      resolve: async (query, _root, { id, version }, context) => {
        await takeStep(context, id, version, { event, verb: 'contract:write' })
        return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  const reasonedField = (event: ContractEvent, description: string) =>
    t.prismaField({
      type: 'ProcurementContract',
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'contract:write' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), reason: t.arg.string({ validate: reason }) },
      resolve: async (query, _root, { id, version, reason: why }, context) => {
        const statusReason = unwrap(parseFreeText(why))
        await takeStep(context, id, version, {
          event,
          verb: 'contract:write',
          reason: statusReason,
          data: { statusReason },
        })
        return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  return {
    restudyContract: stepField(
      'restudy',
      'L’étude reprend : refus de l’acheteur, ou consultation sans suite.',
    ),
    suspendContract: reasonedField('suspend', 'L’exécution du marché s’arrête, avec sa raison.'),
    resumeContract: stepField('resume', 'L’exécution du marché reprend.'),
    recordUnsuccessful: reasonedField(
      'findUnsuccessful',
      'Aucune offre retenue : le marché est infructueux.',
    ),
    terminateContract: reasonedField(
      'terminate',
      'Le marché est résilié ; ses engagements restent à solder.',
    ),
    closeContract: stepField('close', 'Clôt le marché : engagements clos, bilan final établi.'),
    recordFinalReport: t.prismaField({
      type: 'ProcurementContract',
      subGraphs: ['facilitator'],
      description: 'Le bilan final est chez l’acheteur ; sans lui un marché ne se clôt pas.',
      errors: {},
      authScopes: { may: 'contract:write' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), sentOn: t.arg({ type: 'Day' }) },
      resolve: async (query, _root, { id, version, sentOn }, context) => {
        unwrap(happened(sentOn, context.today, 'sentOn'))
        await write(context, async (tx, note) => {
          current(await visibleContract(tx, context, id), version)
          await tx.procurementContract.update({
            where: { id },
            data: { finalReportOn: fromDay(sentOn), version: { increment: 1 } },
          })
          await note('contract:write', 'ProcurementContract', id, { finalReportOn: sentOn })
        })
        return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
  }
})
