import { refuse } from '@cordee/domain/access/refusals'
import type { PolicyScope } from '@cordee/domain/kernel/dated-policy'
import {
  findPolicyInForce,
  holdsEverywhere,
  type PolicyKind,
  type PolicyOf,
  policyKinds,
  readPolicyValues,
  settablePolicies,
  unitWords,
  valueInWords,
} from '@cordee/domain/policy-catalogue'
import { z } from 'zod'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../db/day.ts'
import { setPolicyOf } from '../db/policy-in-force.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { keys } from '../graphql/enum-values.ts'
import { current, found, RuleRefusal } from '../graphql/errors.ts'
import { PolicyScopeEnum } from '../graphql/policy-used.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'
import { ownCarrier, ownRow } from './visibility.ts'

const PolicyKindEnum = builder.enumType('PolicyKind', {
  values: policyKinds as [PolicyKind, ...PolicyKind[]],
})

type Measure = keyof typeof unitWords

const MeasureEnum = builder.enumType('PolicyMeasure', { values: keys(unitWords) })

interface Value {
  readonly name: string
  readonly label: string
  readonly unit: string
  readonly measure: Measure
  readonly words: string
  readonly least: number
  readonly most: number
  readonly value: number
}

const ValueRef = builder.objectRef<Value>('PolicyField').implement({
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    name: t.exposeString('name'),
    label: t.exposeString('label'),
    unit: t.exposeString('unit'),
    measure: t.expose('measure', { type: MeasureEnum, description: 'De quelle sorte est ce nombre.' }),
    words: t.exposeString('words', { description: 'La valeur et son unité, comme on les lit.' }),
    least: t.exposeInt('least'),
    most: t.exposeInt('most'),
    value: t.exposeInt('value'),
  }),
})

const fieldsOf = (kind: PolicyKind, values: Readonly<Record<string, unknown>>): Value[] =>
  Object.entries(settablePolicies[kind].fields).map(([name, field]) => ({
    name,
    ...field,
    unit: unitWords[field.unit],
    measure: field.unit,
    words: valueInWords(field.unit, Number(values[name])),
    value: Number(values[name]),
  }))

builder.prismaObject('PolicyValue', {
  name: 'SetPolicy',
  description: 'Une valeur choisie par la structure, datée et sourcée.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: PolicyKindEnum, resolve: ({ kind }) => kind as PolicyKind }),
    from: t.field({ type: 'Day', resolve: (row) => toDay(row.fromDay) }),
    to: t.field({ type: 'Day', nullable: true, resolve: (row) => toDayOrNull(row.toDay) }),
    scopeKind: t.field({
      type: PolicyScopeEnum,
      nullable: true,
      resolve: (row) => row.scopeKind as PolicyScope['kind'] | null,
    }),
    scopeId: t.exposeString('scopeId', { nullable: true }),
    fields: t.field({
      type: [ValueRef],
      resolve: ({ kind, values }) => fieldsOf(kind as PolicyKind, values as Record<string, number>),
    }),
    source: t.exposeString('source'),
    verified: t.exposeBoolean('verified'),
    withdrawnOn: t.field({ type: 'Day', nullable: true, resolve: (row) => toDayOrNull(row.withdrawnOn) }),
    viewerCanEdit: t.boolean(viewerMay('policy:write')),
    version: t.exposeInt('version'),
  }),
})

interface PolicyLine {
  readonly kind: PolicyKind
  readonly label: string
  readonly fields: Value[]
  readonly source: string
  readonly verified: boolean
  readonly own: boolean
}

const PolicyLineRef = builder.objectRef<PolicyLine>('PolicyInForce').implement({
  description: 'Une valeur de pratique en vigueur aujourd’hui, sa source, et si quelqu’un a lu le texte.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    kind: t.expose('kind', { type: PolicyKindEnum }),
    label: t.exposeString('label'),
    fields: t.field({ type: [ValueRef], resolve: ({ fields }) => fields }),
    source: t.exposeString('source'),
    verified: t.exposeBoolean('verified'),
    own: t.exposeBoolean('own', { description: 'Choisie ici, et non livrée.' }),
  }),
})

const lastDelivered = <Kind extends PolicyKind>(kind: Kind): PolicyOf<Kind> => {
  const last = (settablePolicies[kind].delivered as readonly PolicyOf<Kind>[]).at(-1)
  if (last === undefined) throw new RangeError(`No ${kind} policy is delivered`)
  return last
}

builder.queryFields((t) => ({
  policiesInForce: t.field({
    type: [PolicyLineRef],
    subGraphs: ['facilitator'],
    authScopes: { may: 'programme:read' },
    resolve: async (_root, _args, { db, actor, today }) => {
      const rows = await db.policyValue.findMany({
        where: { ...ownCarrier(actor), withdrawnOn: null, scopeKind: null },
      })
      return policyKinds.map((kind): PolicyLine => {
        const own = rows.filter((row) => row.kind === kind).map(setPolicyOf)
        // Of a period nobody has written down yet, the last one known is shown, with its source.
        const policy = findPolicyInForce(kind, own, today) ?? lastDelivered(kind)
        return {
          kind,
          label: settablePolicies[kind].label,
          fields: fieldsOf(kind, policy as unknown as Record<string, number>),
          source: policy.source,
          verified: policy.verified,
          own: own.some(({ from, to }) => from <= today && (to == null || today <= to)),
        }
      })
    },
  }),
  setPolicies: t.prismaField({
    type: ['PolicyValue'],
    subGraphs: ['facilitator'],
    description: 'Les valeurs choisies par la structure, passées et retirées comprises.',
    authScopes: { may: 'programme:read' },
    resolve: (query, _root, _args, { db, actor }) =>
      db.policyValue.findMany({
        ...asked(query),
        where: ownCarrier(actor),
        orderBy: [{ kind: 'asc' }, { fromDay: 'desc' }, { id: 'desc' }],
        take: 200,
      }),
  }),
}))

const FieldInput = builder.inputType('PolicyFieldInput', {
  fields: (t) => ({ name: t.string({ validate: z.string().max(60) }), value: t.int() }),
})

builder.mutationFields((t) => ({
  setPolicy: t.prismaField({
    type: 'PolicyValue',
    subGraphs: ['facilitator'],
    description:
      'Choisit une valeur à partir d’un jour, avec sa source ; le plus étroit l’emporte : marché, acheteur, programme, territoire.',
    errors: {},
    authScopes: { may: 'policy:write' },
    args: {
      kind: t.arg({ type: PolicyKindEnum }),
      fields: t.arg({ type: [FieldInput] }),
      from: t.arg({ type: 'Day' }),
      to: t.arg({ type: 'Day', required: false }),
      scopeKind: t.arg({ type: PolicyScopeEnum, required: false }),
      scopeId: t.arg.string({ required: false, validate: z.string().max(60) }),
      source: t.arg.string({
        validate: z.string().trim().min(3, 'Écrivez d’où vient cette valeur.').max(300),
      }),
      verified: t.arg.boolean(),
    },
    resolve: async (query, _root, args, context) => {
      const own = ownCarrier(context.actor)
      if (args.to && args.to < args.from) throw new RuleRefusal(refuse('POLICY_REVERSED', 'to'))
      if ((args.scopeKind == null) !== (args.scopeId == null))
        throw new RuleRefusal(refuse('POLICY_SCOPE_INCOMPLETE', 'scopeId'))
      if (args.scopeKind != null && holdsEverywhere(args.kind))
        throw new RuleRefusal(refuse('POLICY_HOLDS_EVERYWHERE', 'scopeId'))
      const values = readPolicyValues(
        args.kind,
        Object.fromEntries(args.fields.map(({ name, value }) => [name, value])),
      )
      if (values === null) throw new RuleRefusal(refuse('POLICY_VALUE_REFUSED', 'fields'))
      const id = context.newId()
      await write(context, async (tx, note) => {
        if (args.scopeKind === 'BUYER')
          found(await tx.organisation.findFirst({ where: ownRow(context.actor, args.scopeId ?? '') }))
        if (args.scopeKind === 'CONTRACT')
          found(await tx.procurementContract.findFirst({ where: ownRow(context.actor, args.scopeId ?? '') }))
        if (args.scopeKind === 'PROGRAMME')
          found(await tx.programme.findFirst({ where: ownRow(context.actor, args.scopeId ?? '') }))
        if (args.scopeKind === 'TERRITORY')
          found(await tx.carrierTerritory.findFirst({ where: { ...own, epciCode: args.scopeId ?? '' } }))
        const same = { ...own, kind: args.kind, withdrawnOn: null, scopeId: args.scopeId ?? null }
        // The value before ends the day before; what was set to begin later is in the way, and is named.
        const later = await tx.policyValue.findFirst({
          where: {
            ...same,
            fromDay: { gte: fromDay(args.from), ...(args.to ? { lte: fromDay(args.to) } : {}) },
          },
        })
        if (later) throw new RuleRefusal(refuse('POLICY_ALREADY_SET', 'from', { day: toDay(later.fromDay) }))
        await tx.$executeRaw`UPDATE policy_value SET to_day = ${args.from}::date - 1, version = version + 1
          WHERE carrier_id = ${own.carrierId}::uuid AND kind = ${args.kind} AND withdrawn_on IS NULL
            AND scope_id IS NOT DISTINCT FROM ${args.scopeId ?? null} AND from_day < ${args.from}::date
            AND (to_day IS NULL OR to_day >= ${args.from}::date)`
        await tx.policyValue.create({
          data: {
            id,
            ...own,
            kind: args.kind,
            fromDay: fromDay(args.from),
            toDay: fromDayOrNull(args.to),
            scopeKind: args.scopeKind ?? null,
            scopeId: args.scopeId ?? null,
            values,
            source: args.source.trim(),
            verified: args.verified,
          },
        })
        await note(
          'policy:write',
          'PolicyValue',
          id,
          { kind: args.kind, from: args.from, ...values },
          'policy.set',
        )
      })
      return context.db.policyValue.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
  withdrawPolicy: t.prismaField({
    type: 'PolicyValue',
    subGraphs: ['facilitator'],
    description: 'Retire une valeur écrite par erreur ; elle reste lisible, et ne compte plus.',
    errors: {},
    authScopes: { may: 'policy:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        const row = current(
          found(await tx.policyValue.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        if (row.withdrawnOn === null) {
          await tx.policyValue.update({
            where: { id },
            data: { withdrawnOn: fromDay(context.today), version: { increment: 1 } },
          })
        }
        await note('policy:write', 'PolicyValue', id, { withdrawn: true }, 'policy.withdrawn')
      })
      return context.db.policyValue.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
}))
