import { can } from '@cordee/domain/access/permissions'
import {
  commitmentStateSentences,
  ledgerLineKindSentences,
  paceSentences,
} from '@cordee/domain/commitment/meanings'
import type { LedgerLineKind } from '@cordee/domain/commitment/obligation-ledger'
import { settlement } from '@cordee/domain/commitment/settlement'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { toDay, toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { staffAndHolders } from '../graphql/doors.ts'
import { described } from '../graphql/enum-values.ts'
import { PolicyUsedRef } from '../graphql/policy-used.ts'
import {
  loadStandings,
  type PacePoint,
  type Progress,
  pacePoints,
  type Standing,
  sumStandings,
} from './standing.ts'

export const CommitmentStatusEnum = builder.enumType('CommitmentStatus', {
  subGraphs: staffAndHolders,
  values: described(commitmentStateSentences),
})

export const PaceStatusEnum = builder.enumType('PaceStatus', {
  subGraphs: staffAndHolders,
  values: described(paceSentences),
})

export const LedgerLineKindEnum = builder.enumType('LedgerLineKind', {
  values: described(ledgerLineKindSentences),
})

export { loadStandings, type Progress, type Standing, sumStandings }

/** One load for all the commitments a page shows. */
export const standings = createContextCache(
  (context: Context) =>
    new DataLoader<string, Standing | null>(async (ids) => {
      const loaded = await loadStandings(context.db, carrierOf(context.actor), ids, context.today)
      return ids.map((id) => loaded.get(id) ?? null)
    }),
)

export const standingsOf = async (context: Context, ids: readonly string[]): Promise<Standing[]> =>
  (await standings(context).loadMany(ids)).filter(
    (each): each is Standing => each !== null && !(each instanceof Error),
  )

export const ProgressRef = builder.objectRef<Progress>('Progress').implement({
  subGraphs: staffAndHolders,
  description: 'Où l’on en est : dû, validé, déclaré, prévu, attendu aujourd’hui, en minutes.',
  fields: (t) => ({
    dueMinutes: t.expose('due', { type: 'Minutes' }),
    dormantMinutes: t.expose('dormant', { type: 'Minutes' }),
    validatedMinutes: t.expose('validated', { type: 'Minutes' }),
    declaredMinutes: t.expose('declared', { type: 'Minutes' }),
    plannedMinutes: t.expose('planned', { type: 'Minutes' }),
    expectedMinutes: t.expose('expected', { type: 'Minutes' }),
    pace: t.expose('pace', {
      type: PaceStatusEnum,
      nullable: true,
      description: 'Null quand le marché est fini pour de bon : rien n’est plus attendu.',
    }),
    toComplete: t.exposeString('toComplete', {
      nullable: true,
      description: 'Ce qui manque pour savoir ce qui est dû ; le dû n’est alors pas zéro (R08).',
    }),
    policy: t.expose('policy', {
      type: PolicyUsedRef,
      nullable: true,
      description: 'Les seuils derrière le rythme.',
    }),
  }),
})

export const PacePointRef = builder.objectRef<PacePoint>('PacePoint').implement({
  description: 'Un mois de la courbe, en minutes cumulées.',
  fields: (t) => ({
    month: t.expose('month', { type: 'Month' }),
    expectedMinutes: t.expose('expected', { type: 'Minutes' }),
    validatedMinutes: t.expose('validated', { type: 'Minutes', nullable: true }),
    declaredMinutes: t.expose('declared', { type: 'Minutes', nullable: true }),
    forecastMinutes: t.expose('forecast', { type: 'Minutes', nullable: true }),
  }),
})

export const ForecastRef = builder.objectRef<NonNullable<Standing['forecast']>>('Forecast').implement({
  subGraphs: staffAndHolders,
  description: 'Où cela mène, et ce qu’il faut ouvrir pour être à l’heure.',
  fields: (t) => ({
    atThisPaceBps: t.expose('atThisPace', { type: 'BasisPoints', nullable: true }),
    withPlanBps: t.expose('withPlan', { type: 'BasisPoints', nullable: true }),
    missingMinutes: t.expose('missingMinutes', { type: 'Minutes' }),
    weeksLeft: t.exposeInt('weeksLeft'),
    positionsToOpen: t.exposeInt('positionsToOpen', { nullable: true }),
    openBefore: t.expose('openBefore', { type: 'Day', nullable: true }),
    weeklyMinutes: t.expose('weeklyMinutes', {
      type: 'Minutes',
      description: 'La semaine du poste qu’on ouvrirait.',
    }),
    sentences: t.stringList({ resolve: ({ sentences }) => [...sentences] }),
  }),
})

builder.prismaObject('ObligationLine', {
  description: 'Une ligne de ce qui est dû ; ajoutée, jamais modifiée.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: LedgerLineKindEnum, resolve: ({ kind }) => kind as LedgerLineKind }),
    minutes: t.expose('minutes', { type: 'Minutes' }),
    effectOn: t.field({ type: 'Day', resolve: ({ effectOn }) => toDay(effectOn) }),
    sentence: t.exposeString('sentence'),
    formula: t.exposeString('formula', { nullable: true }),
  }),
})

const noProgress = sumStandings([])

export const Commitment = builder.prismaObject('Commitment', {
  description: 'Ce qu’un titulaire doit sur un lot.',
  authScopes: { may: 'commitment:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    lot: t.relation('lot'),
    holder: t.relation('holder'),
    shareBps: t.expose('shareBps', { type: 'BasisPoints' }),
    status: t.expose('status', { type: CommitmentStatusEnum }),
    kickoffOn: t.field({ type: 'Day', nullable: true, resolve: ({ kickoffOn }) => toDayOrNull(kickoffOn) }),
    correspondent: t.relation('correspondent', { nullable: true }),
    lines: t.relation('lines', { query: { orderBy: [{ effectOn: 'asc' }, { createdAt: 'asc' }] } }),
    opportunities: t.relation('opportunities', {
      query: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
    }),
    placements: t.relation('placements', { query: { orderBy: [{ startsOn: 'desc' }, { id: 'asc' }] } }),
    progress: t.field({
      type: ProgressRef,
      select: { id: true },
      resolve: async ({ id }, _args, context) => sumStandings(await standingsOf(context, [id])) ?? noProgress,
    }),
    pacePoints: t.field({
      type: [PacePointRef],
      select: { id: true },
      resolve: async ({ id }, _args, context) => pacePoints(await standingsOf(context, [id]), context.today),
    }),
    forecast: t.field({
      type: ForecastRef,
      nullable: true,
      select: { id: true },
      resolve: async ({ id }, _args, context) => (await standings(context).load(id))?.forecast ?? null,
    }),
    viewerCanPlace: t.boolean({ resolve: (_commitment, _args, { actor }) => can(actor, 'placement:write') }),
    version: t.exposeInt('version'),
  }),
})

/** Ordered as `lots` and `commitments` are: asked for together, they are read once and not once a contract. */
const commitmentIds = {
  lots: {
    select: { commitments: { select: { id: true }, orderBy: { shareBps: 'desc' } } },
    orderBy: { number: 'asc' },
  },
} as const

builder.prismaObjectFields('ProcurementContract', (t) => ({
  settlement: t.string({
    nullable: true,
    description: 'Ce que laisse un marché fini pour de bon : à solder, ou soldé ; null tant qu’il vit.',
    select: { status: true, ...commitmentIds },
    resolve: async ({ status, lots }, _args, context) =>
      settlement(
        status,
        await standingsOf(
          context,
          lots.flatMap((lot) => lot.commitments.map(({ id }) => id)),
        ),
      )?.sentence ?? null,
  }),
  progress: t.field({
    type: ProgressRef,
    select: commitmentIds,
    resolve: async ({ lots }, _args, context) =>
      sumStandings(
        await standingsOf(
          context,
          lots.flatMap((lot) => lot.commitments.map(({ id }) => id)),
        ),
      ),
  }),
  pacePoints: t.field({
    type: [PacePointRef],
    select: commitmentIds,
    resolve: async ({ lots }, _args, context) =>
      pacePoints(
        await standingsOf(
          context,
          lots.flatMap((lot) => lot.commitments.map(({ id }) => id)),
        ),
        context.today,
      ),
  }),
}))
