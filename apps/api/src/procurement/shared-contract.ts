import { happened } from '@cordee/domain/kernel/happened'
import { checkCarriers } from '@cordee/domain/placement/carrier-share'
import { refuse } from '@cordee/domain/procurement/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { visibleContract } from './contract-step.ts'

builder.prismaObject('ContractFollower', {
  description: 'Une structure porteuse qui suit le marché avec d’autres : qui pilote, qui compte quoi (R57).',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    carrierName: t.exposeString('carrierName'),
    ourselves: t.exposeBoolean('ourselves'),
    lead: t.exposeBoolean('lead'),
    countsWhat: t.exposeString('countsWhat'),
    agreedOn: t.field({ type: 'Day', resolve: ({ agreedOn }) => toDay(agreedOn) }),
  }),
})

builder.prismaObjectFields('ProcurementContract', (t) => ({
  followers: t.relation('followers', { query: { orderBy: [{ lead: 'desc' }, { carrierName: 'asc' }] } }),
  framework: t.relation('framework', {
    nullable: true,
    description: 'L’accord-cadre de ce marché subséquent.',
  }),
  subsequentContracts: t.relation('subsequent', {
    query: { orderBy: [{ notifiedOn: 'asc' }, { id: 'asc' }] },
  }),
  statusReason: t.exposeString('statusReason', { nullable: true }),
}))

const FollowerInput = builder.inputType('ContractFollowerInput', {
  fields: (t) => ({
    carrierName: t.string({ validate: z.string().trim().min(2, 'Nommez la structure.').max(200) }),
    ourselves: t.boolean(),
    lead: t.boolean(),
    countsWhat: t.string({
      validate: z.string().trim().min(3, 'Écrivez ce que cette structure compte.').max(500),
    }),
  }),
})

builder.mutationFields((t) => ({
  shareContract: t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description:
      'L’accord entre structures porteuses : qui pilote, qui compte quoi ; chaque heure une fois (R57).',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      agreedOn: t.arg({ type: 'Day' }),
      followers: t.arg({
        type: [FollowerInput],
        validate: z.array(z.unknown()).min(2, 'Un marché partagé a au moins deux structures.').max(10),
      }),
    },
    resolve: async (query, _root, { id, version, agreedOn, followers }, context) => {
      unwrap(happened(agreedOn, context.today, 'agreedOn'))
      const names = followers.map(({ carrierName }) => carrierName.trim())
      const leads = followers.filter(({ lead }) => lead)
      await write(context, async (tx, note) => {
        current(await visibleContract(tx, context, id), version)
        unwrap(
          checkCarriers({
            leadCarrierId: leads.length === 1 ? (leads[0]?.carrierName.trim() ?? '') : '',
            carrierIds: names,
          }),
        )
        if (followers.filter(({ ourselves }) => ourselves).length !== 1) {
          throw new RuleRefusal(refuse('OURSELVES_NOT_NAMED', 'followers'))
        }
        const own = ownCarrier(context.actor)
        await tx.contractFollower.deleteMany({ where: { ...own, contractId: id } })
        await tx.contractFollower.createMany({
          data: followers.map((follower, index) => ({
            id: context.newId(),
            ...own,
            contractId: id,
            carrierName: names[index] ?? '',
            ourselves: follower.ourselves,
            lead: follower.lead,
            countsWhat: follower.countsWhat.trim(),
            agreedOn: fromDay(agreedOn),
          })),
        })
        await tx.procurementContract.update({ where: { id }, data: { version: { increment: 1 } } })
        await note(
          'contract:write',
          'ProcurementContract',
          id,
          { followers: followers.length },
          'contract.shared',
        )
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  linkToFramework: t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description: 'Ce marché subséquent est passé sous cet accord-cadre.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), frameworkId: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id, version, frameworkId }, context) => {
      await write(context, async (tx, note) => {
        current(await visibleContract(tx, context, id), version)
        const framework = found(
          await tx.procurementContract.findFirst({ where: ownRow(context.actor, frameworkId) }),
        )
        const under = await tx.procurementContract.count({
          where: { ...ownCarrier(context.actor), frameworkId: id },
        })
        if (framework.id === id || framework.frameworkId !== null || under > 0) {
          throw new RuleRefusal(refuse('NOT_A_FRAMEWORK', 'frameworkId'))
        }
        await tx.procurementContract.update({
          where: { id },
          data: { frameworkId, version: { increment: 1 } },
        })
        await note('contract:write', 'ProcurementContract', id, { frameworkId })
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  unlinkFromFramework: t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description: 'Ce marché n’est pas passé sous cet accord-cadre : le lien est défait.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        const { frameworkId } = current(await visibleContract(tx, context, id), version)
        if (frameworkId === null) throw new RuleRefusal(refuse('NO_FRAMEWORK', null))
        await tx.procurementContract.update({
          where: { id },
          data: { frameworkId: null, version: { increment: 1 } },
        })
        await note('contract:write', 'ProcurementContract', id, { unlinkedFrom: frameworkId })
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
