import { createHash, randomBytes } from 'node:crypto'
import { can } from '@cordee/domain/access/permissions'
import { minutes } from '@cordee/domain/kernel/minutes'
import { consolidate } from '@cordee/domain/placement/carrier-share'
import { refuse } from '@cordee/domain/procurement/refusals'
import { z } from 'zod'
import { ownCarrier } from '../access/visibility.ts'
import { fromDay, toDayOrNull } from '../db/day.ts'
import type { Db, Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, RuleRefusal } from '../graphql/errors.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { write } from '../graphql/write.ts'
import { dayInParis } from '../platform/clock.ts'
import { visibleContract } from './contract-step.ts'

const CODE_LIFE_MS = 14 * 24 * 3_600_000

const hashCode = (code: string) =>
  new Uint8Array(createHash('sha256').update(`contract-link:${code.trim()}`).digest())

builder.prismaObject('ContractLink', {
  description: 'Un partage de marché offert à une autre structure porteuse, par un code (R57).',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    joinedOn: t.field({ type: 'Day', nullable: true, resolve: ({ joinedOn }) => toDayOrNull(joinedOn) }),
    nextActor: t.field({
      type: NextActorEnum,
      description: 'L’autre structure, tant que le code attend.',
      resolve: ({ joinedOn, endedOn, expiresAt }) =>
        (joinedOn ?? endedOn ?? expiresAt <= new Date()) ? 'NOBODY' : 'OTHER_CARRIER',
    }),
    nextActorSince: t.field({
      type: 'Day',
      resolve: ({ joinedOn, endedOn, createdAt }) =>
        toDayOrNull(endedOn ?? joinedOn) ?? dayInParis(createdAt),
    }),
  }),
})

interface CarrierHours {
  readonly name: string
  readonly ourselves: boolean
  readonly due: number
  readonly validated: number
}

const CarrierHoursRef = builder.objectRef<CarrierHours>('CarrierHours').implement({
  description:
    'Ce qu’une structure porteuse suit d’un marché partagé, dû et validé : des totaux, jamais une personne.',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    name: t.exposeString('name'),
    ourselves: t.exposeBoolean('ourselves'),
    dueMinutes: t.expose('due', { type: 'Minutes' }),
    validatedMinutes: t.expose('validated', { type: 'Minutes' }),
  }),
})

interface SharedHours {
  readonly carriers: readonly CarrierHours[]
  readonly due: number
  readonly validated: number
}

const SharedHoursRef = builder.objectRef<SharedHours>('SharedHours').implement({
  description:
    'Les heures d’un marché partagé, dues et validées, chacune comptée une fois, par la structure qui la porte (R57).',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    carriers: t.field({ type: [CarrierHoursRef], resolve: ({ carriers }) => [...carriers] }),
    dueMinutes: t.expose('due', { type: 'Minutes' }),
    validatedMinutes: t.expose('validated', { type: 'Minutes' }),
  }),
})

interface HoursRow {
  readonly carrier_id: string
  readonly carrier_name: string
  readonly ourselves: boolean
  readonly month: Date | null
  readonly validated: number
}

interface DueRow {
  readonly carrier_id: string
  readonly commitment_id: string
  readonly due: number
}

const sharedHoursOf = async (db: Db, contractId: string): Promise<SharedHours | null> => {
  const rows = await db.$queryRaw<HoursRow[]>`SELECT * FROM shared_contract_hours(${contractId}::uuid)`
  if (rows.length === 0) return null
  const dues = await db.$queryRaw<DueRow[]>`SELECT * FROM shared_contract_dues(${contractId}::uuid)`
  const validated = consolidate(
    rows.map((row) => ({
      entryId: `${row.carrier_id} ${row.month?.toISOString() ?? ''}`,
      carrierId: row.carrier_id,
      minutes: minutes(row.validated),
    })),
  )
  const due = consolidate(
    dues.map((row) => ({
      entryId: row.commitment_id,
      carrierId: row.carrier_id,
      minutes: minutes(row.due),
    })),
  )
  const carriers = [...Map.groupBy(rows, (row) => row.carrier_id)].map(([id, [first]]) => ({
    name: first?.carrier_name ?? '',
    ourselves: first?.ourselves ?? false,
    due: due.byCarrier.get(id) ?? 0,
    validated: validated.byCarrier.get(id) ?? 0,
  }))
  const french = new Intl.Collator('fr')
  return {
    due: due.total,
    validated: validated.total,
    carriers: carriers.toSorted(
      (one, other) => Number(other.ourselves) - Number(one.ourselves) || french.compare(one.name, other.name),
    ),
  }
}

builder.prismaObjectFields('ProcurementContract', (t) => ({
  links: t.relation('linksOffered', {
    description: 'Les partages offerts par un code, qui tiennent encore.',
    query: { where: { endedOn: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  }),
  sharedHours: t.field({
    type: SharedHoursRef,
    nullable: true,
    description: 'Null tant qu’aucune autre structure n’a rejoint ce marché par un code.',
    complexity: 20,
    select: { id: true },
    resolve: async ({ id }, _args, { db, actor }) =>
      can(actor, 'contract:write') ? sharedHoursOf(db, id) : null,
  }),
}))

const OfferedRef = builder
  .objectRef<{ readonly code: string; readonly contractId: string }>('OfferedContractLink')
  .implement({
    description: 'Le code à donner à l’autre structure : il n’est montré qu’une fois.',
    fields: (t) => ({
      code: t.exposeString('code'),
      contract: t.prismaField({
        type: 'ProcurementContract',
        resolve: (query, { contractId }, _args, { db }) =>
          db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id: contractId } }),
      }),
    }),
  })

/** Another carrier and we read this contract together. */
const isShared = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.$queryRaw<object[]>`SELECT FROM shared_contract_hours(${id}::uuid) LIMIT 1`).length > 0

/** The codes given out for it that still hold. */
const offered = (tx: Tx, { actor }: Context, contractId: string): Promise<number> =>
  tx.contractLink.count({ where: { ...ownCarrier(actor), contractId, endedOn: null } })

const step = { id: { type: 'Uuid' } } as const

builder.mutationFields((t) => ({
  offerContractLink: t.field({
    type: OfferedRef,
    subGraphs: ['facilitator'],
    description: 'Partage ce marché avec une autre structure porteuse : un code, valable quatorze jours.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg(step.id), version: t.arg.int() },
    resolve: async (_root, { id, version }, context) => {
      const code = randomBytes(20).toString('base64url')
      await write(context, async (tx, note) => {
        current(await visibleContract(tx, context, id), version)
        // Who joined the sharing of another does not begin one of its own: a contract is in one agreement.
        if ((await isShared(tx, id)) && (await offered(tx, context, id)) === 0)
          throw new RuleRefusal(refuse('CONTRACT_ALREADY_SHARED', null))
        await tx.contractLink.create({
          data: {
            id: context.newId(),
            ...ownCarrier(context.actor),
            contractId: id,
            codeHash: hashCode(code),
            expiresAt: new Date(Date.now() + CODE_LIFE_MS),
          },
        })
        await tx.procurementContract.update({ where: { id }, data: { version: { increment: 1 } } })
        await note('contract:write', 'ProcurementContract', id, { offered: true })
      })
      return { code, contractId: id }
    },
  }),
  joinContractLink: t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description:
      'Ce marché est celui que l’autre structure partage : ses heures et les nôtres se lisent ensemble.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: {
      id: t.arg(step.id),
      version: t.arg.int(),
      code: t.arg.string({ validate: z.string().trim().min(10, 'Copiez le code entier.').max(60) }),
    },
    resolve: async (query, _root, { id, version, code }, context) => {
      await write(context, async (tx, note) => {
        current(await visibleContract(tx, context, id), version)
        if ((await isShared(tx, id)) || (await offered(tx, context, id)) > 0)
          throw new RuleRefusal(refuse('CONTRACT_ALREADY_SHARED', null))
        const [joined] = await tx.$queryRaw<{ done: boolean }[]>`
          SELECT join_shared_contract(${id}::uuid, ${hashCode(code)}, ${fromDay(context.today)}::date) AS done`
        if (!joined?.done) throw new RuleRefusal(refuse('SHARE_CODE_UNKNOWN', 'code'))
        await tx.procurementContract.update({ where: { id }, data: { version: { increment: 1 } } })
        await note('contract:write', 'ProcurementContract', id, { joined: true }, 'contract.shared')
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  endContractLinks: t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description: 'Arrête le partage : aucune structure ne lit plus les totaux de l’autre.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: { id: t.arg(step.id), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        current(await visibleContract(tx, context, id), version)
        const [ended] = await tx.$queryRaw<{ count: number }[]>`
          SELECT end_shared_contract(${id}::uuid, ${fromDay(context.today)}::date) AS count`
        if (!ended?.count) throw new RuleRefusal(refuse('CONTRACT_NOT_SHARED', null))
        await tx.procurementContract.update({ where: { id }, data: { version: { increment: 1 } } })
        await note('contract:write', 'ProcurementContract', id, { ended: ended.count })
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
