import { minutes } from '@cordee/domain/kernel/minutes'
import type { ComingPosition as Announced } from '@cordee/domain/opportunity/coming-positions'
import { tradePlainLabel } from '@cordee/domain/opportunity/trades'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import type { Tx } from '../db/types.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { current, found } from '../graphql/errors.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'
import { announced, type OwedRow, tradeOf } from './coming-rows.ts'

interface ComingRow extends OwedRow {
  readonly commitment_id: string
  readonly contract_id: string
  readonly subject: string
  readonly holder_name: string
  readonly holder_named: boolean
  readonly hidden: boolean
  readonly commune_code: string | null
  readonly version: number
}

interface Coming {
  readonly row: ComingRow
  readonly trade: string | null
  readonly position: Announced
  readonly communeName: string | null
  readonly requests: number
}

const ComingPosition = builder.objectRef<Coming>('ComingPosition').implement({
  description: 'Un poste à venir, tiré des heures encore dues d’un engagement sans poste ouvert.',
  authScopes: { may: 'opportunity:read' },
  fields: (t) => ({
    commitmentId: t.id({ resolve: ({ row }) => row.commitment_id }),
    contractId: t.id({ resolve: ({ row }) => row.contract_id }),
    contractSubject: t.string({ resolve: ({ row }) => row.subject }),
    lotTitle: t.string({ resolve: ({ row }) => row.lot_title }),
    holderName: t.string({ resolve: ({ row }) => row.holder_name }),
    holderNamedPublicly: t.boolean({ resolve: ({ row }) => row.holder_named }),
    owed: t.field({
      type: 'Minutes',
      description: 'Encore dû et promis à personne.',
      resolve: ({ row }) => minutes(Math.max(0, row.due - row.counted - row.planned)),
    }),
    romeCode: t.string({ nullable: true, resolve: ({ trade }) => trade }),
    tradeLabel: t.string({ nullable: true, resolve: ({ trade }) => trade && tradePlainLabel(trade) }),
    communeCode: t.string({ nullable: true, resolve: ({ row }) => row.commune_code }),
    communeName: t.exposeString('communeName', { nullable: true }),
    places: t.int({ resolve: ({ position }) => position.places }),
    period: t.string({ nullable: true, resolve: ({ position }) => position.period }),
    hidden: t.boolean({ resolve: ({ row }) => row.hidden }),
    shown: t.boolean({
      description: 'Visible sur le portail public : ni caché, ni sans métier, ni sans commune.',
      resolve: ({ row, trade, communeName }) => !row.hidden && trade !== null && communeName !== null,
    }),
    requestCount: t.exposeInt('requests', { description: 'Personnes qui ont laissé leur numéro.' }),
    viewerCanEdit: t.boolean(viewerMay('opportunity:write')),
    version: t.int({ resolve: ({ row }) => row.version }),
  }),
})

const load = async ({ db, actor, today }: Context, only: string | null): Promise<Coming[]> => {
  const { carrierId } = ownCarrier(actor)
  const [rows, policy] = await Promise.all([
    db.$queryRaw<ComingRow[]>`
      SELECT commitment_id, contract_id, subject, lot_title, holder_name, holder_named, due, counted, planned,
        starts_on::text, ends_on::text, stopped_until::text, hidden, rome_code, commune_code, period, places, version
      FROM commitments_to_come(${carrierId}::uuid, ${today}::date)
      WHERE ${only}::uuid IS NULL OR commitment_id = ${only}::uuid`,
    loadPolicy(db, carrierId, 'comingPositions', today),
  ])
  const [communes, requests] = await Promise.all([
    db.commune.findMany({
      where: { code: { in: rows.flatMap(({ commune_code }) => commune_code ?? []) } },
      select: { code: true, name: true },
    }),
    db.workRequest.groupBy({
      by: ['commitmentId'],
      where: { carrierId, commitmentId: { in: rows.map(({ commitment_id }) => commitment_id) } },
      _count: true,
    }),
  ])
  const names = new Map(communes.map(({ code, name }) => [code, name]))
  const asked = new Map(requests.map(({ commitmentId, _count }) => [commitmentId, _count]))
  return rows.flatMap((row) => {
    const position = announced(row, today, policy)
    if (!position) return []
    const communeName = names.get(row.commune_code ?? '') ?? null
    return [{ row, trade: tradeOf(row), position, communeName, requests: asked.get(row.commitment_id) ?? 0 }]
  })
}

builder.queryField('comingPositions', (t) =>
  t.field({
    type: [ComingPosition],
    subGraphs: ['facilitator'],
    description: 'Les postes à venir, cachés compris : ceux qu’il faut compléter d’abord, puis par saison.',
    authScopes: { may: 'opportunity:read' },
    resolve: async (_root, _args, context) =>
      (await load(context, null)).toSorted(
        (one, other) =>
          Number(one.row.hidden) - Number(other.row.hidden) ||
          (one.position.from ?? '0').localeCompare(other.position.from ?? '0') ||
          one.row.commitment_id.localeCompare(other.row.commitment_id),
      ),
  }),
)

const ComingPositionInput = builder.inputType('ComingPositionInput', {
  fields: (t) => ({
    romeCode: t.string({ validate: z.string().regex(/^[A-N]\d{4}$/, 'Choisissez un métier.') }),
    communeCode: t.string({ validate: z.string().length(5, 'Choisissez une commune.') }),
    period: t.string({
      required: false,
      validate: z.string().trim().max(60, 'Une saison et une année suffisent.'),
    }),
    places: t.int({
      required: false,
      validate: z.number().int().min(1, 'Il faut au moins une place.').max(20),
    }),
  }),
})

interface Correction {
  readonly hidden?: boolean
  readonly romeCode?: string
  readonly communeCode?: string
  readonly period?: string | null
  readonly places?: number | null
}

/** Writes what somebody knows better; what they leave empty goes on being counted. */
const save = async (context: Context, commitmentId: string, version: number, change: Correction) => {
  const carrierId = carrierOf(context.actor)
  await write(context, async (tx: Tx, note) => {
    found(await tx.commitment.findFirst({ where: ownRow(context.actor, commitmentId) }))
    // One at a time: the first correction has no row to be compared with.
    await tx.$executeRaw`SELECT 1 FROM commitment WHERE id = ${commitmentId}::uuid AND carrier_id = ${carrierId}::uuid FOR UPDATE`
    const where = { carrierId_commitmentId: { carrierId, commitmentId } }
    const row = await tx.comingPosition.findUnique({ where })
    current(row ?? { version: 0 }, version)
    await tx.comingPosition.upsert({
      where,
      create: { carrierId, commitmentId, ...change },
      update: { ...change, version: { increment: 1 } },
    })
    await note('opportunity:write', 'Commitment', commitmentId, {
      coming: change.hidden === undefined ? 'corrected' : change.hidden ? 'hidden' : 'shown',
    })
  })
  const [saved] = await load(context, commitmentId)
  return saved ?? null
}

builder.mutationFields((t) => {
  const visibilityField = (hidden: boolean, description: string) =>
    t.field({
      type: ComingPosition,
      nullable: true,
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'opportunity:write' },
      args: { commitmentId: t.arg({ type: 'Uuid' }), version: t.arg.int() },
      resolve: (_root, { commitmentId, version }, context) =>
        save(context, commitmentId, version, { hidden }),
    })
  return {
    correctComingPosition: t.field({
      type: ComingPosition,
      nullable: true,
      subGraphs: ['facilitator'],
      description: 'Corrige un poste à venir ; ce qui reste vide est compté.',
      errors: {},
      authScopes: { may: 'opportunity:write' },
      args: {
        commitmentId: t.arg({ type: 'Uuid' }),
        version: t.arg.int(),
        input: t.arg({ type: ComingPositionInput }),
      },
      resolve: async (_root, { commitmentId, version, input }, context) => {
        found(await context.db.commune.findUnique({ where: { code: input.communeCode } }))
        found(await context.db.romeTrade.findUnique({ where: { code: input.romeCode } }))
        return save(context, commitmentId, version, {
          romeCode: input.romeCode,
          communeCode: input.communeCode,
          period: input.period || null,
          places: input.places ?? null,
        })
      },
    }),
    hideComingPosition: visibilityField(true, 'Cache un poste à venir : il quitte le portail public.'),
    showComingPosition: visibilityField(false, 'Remet un poste à venir sur le portail public.'),
  }
})
