import { keepsAPace } from '@cordee/domain/commitment/settlement'
import type { ContractState } from '@cordee/domain/procurement/contract-lifecycle'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { ownCarrier } from '../access/visibility.ts'
import { loadStandings, type Progress, ProgressRef, sumStandings } from '../commitment/types.ts'
import { Prisma, type Task } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { logReads } from '../graphql/read-log.ts'
import { withoutKnownClause } from '../procurement/types.ts'
import { endingLines } from './ending-lines.ts'
import { passedLines } from './passed-lines.ts'
import { type RunningCommitment, riskLines } from './risk-lines.ts'
import { lineKinds, type TodayLine } from './today-line.ts'
import { hoursLines, peopleLines, studyLines, taskLines, waitingLines } from './today-lines.ts'

interface Today {
  readonly toDo: readonly TodayLine[]
  readonly waiting: readonly TodayLine[]
  readonly atRisk: readonly TodayLine[]
  readonly progress: Progress
  readonly validatedThisYear: number
  readonly people: { readonly total: number; readonly women: number; readonly underTwentySix: number }
  readonly contracts: { readonly running: number; readonly late: number; readonly atRisk: number }
  readonly prospects: number
}

const LineKindEnum = builder.enumType('TodayLineKind', { values: lineKinds })
const TargetKindEnum = builder.enumType('TodayTargetKind', {
  values: ['CONTRACT', 'PARTICIPANT', 'OPPORTUNITY', 'REFERRALS', 'HOURS', 'TASKS', 'MEETINGS'] as const,
})

/** The tasks of the lines: those that ask for the same fields are read together. */
const tasksAsked = createContextCache(({ db, actor }: Context) => {
  const loaders = new Map<string, DataLoader<string, Task | null>>()
  return (query: object) => {
    const asked = JSON.stringify(query)
    const loader =
      loaders.get(asked) ??
      new DataLoader<string, Task | null>(async (ids) => {
        const rows = await db.task.findMany({
          ...query,
          where: { ...ownCarrier(actor), id: { in: [...ids] } },
        })
        return ids.map((id) => rows.find((row) => row.id === id) ?? null)
      })
    loaders.set(asked, loader)
    return loader
  }
})

const Line = builder.objectRef<TodayLine>('TodayLine').implement({
  authScopes: { may: 'request:read' },
  description: 'Quelqu’un pour qui agir, ou quelqu’un que l’on attend.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: LineKindEnum }),
    title: t.exposeString('title'),
    detail: t.exposeString('detail'),
    since: t.expose('since', { type: 'Day', nullable: true }),
    dueOn: t.expose('dueOn', { type: 'Day', nullable: true }),
    phone: t.exposeString('phone', { nullable: true }),
    urgent: t.exposeBoolean('urgent'),
    targetKind: t.expose('targetKind', { type: TargetKindEnum }),
    targetId: t.exposeString('targetId', { nullable: true }),
    progress: t.expose('progress', { type: ProgressRef, nullable: true }),
    task: t.prismaField({
      type: 'Task',
      nullable: true,
      description: 'Ce qui se fait sur la ligne même.',
      resolve: (query, { taskId }, _args, context) =>
        taskId === null ? null : tasksAsked(context)(query).load(taskId),
    }),
  }),
})

const PeopleCount = builder.objectRef<Today['people']>('PeopleCount').implement({
  fields: (t) => ({
    total: t.exposeInt('total'),
    women: t.exposeInt('women'),
    underTwentySix: t.exposeInt('underTwentySix'),
  }),
})

const ContractCount = builder.objectRef<Today['contracts']>('ContractCount').implement({
  fields: (t) => ({
    running: t.exposeInt('running'),
    late: t.exposeInt('late'),
    atRisk: t.exposeInt('atRisk'),
  }),
})

const TodayRef = builder.objectRef<Today>('Today').implement({
  description: 'La journée : à faire, en attente, à risque.',
  fields: (t) => ({
    toDo: t.field({ type: [Line], resolve: ({ toDo }) => [...toDo] }),
    waiting: t.field({ type: [Line], resolve: ({ waiting }) => [...waiting] }),
    atRisk: t.field({ type: [Line], resolve: ({ atRisk }) => [...atRisk] }),
    progress: t.expose('progress', { type: ProgressRef }),
    validatedThisYearMinutes: t.expose('validatedThisYear', { type: 'Minutes' }),
    people: t.expose('people', { type: PeopleCount }),
    contracts: t.expose('contracts', { type: ContractCount }),
    prospects: t.exposeInt('prospects'),
  }),
})

const runningCommitments = async ({ db, actor, today }: Context): Promise<RunningCommitment[]> => {
  const carrierId = carrierOf(actor)
  const found = await db.$queryRaw<
    { id: string; lot: string; contractId: string; subject: string; contractState: ContractState }[]
  >(Prisma.sql`
    SELECT k.id, l.title AS lot, c.id AS "contractId", c.subject, c.status AS "contractState"
    FROM commitment k
    JOIN lot l ON l.carrier_id = k.carrier_id AND l.id = k.lot_id
    JOIN procurement_contract c ON c.carrier_id = l.carrier_id AND c.id = l.contract_id
    WHERE k.carrier_id = ${carrierId}::uuid
      AND k.status IN ('OPEN', 'ACTIVE', 'SUSPENDED', 'SHORTFALL', 'REMEDY')
    ORDER BY k.id`)
  const commitments = found.filter(({ contractState }) => keepsAPace(contractState))
  const standings = await loadStandings(
    db,
    carrierId,
    commitments.map(({ id }) => id),
    today,
  )
  return commitments.flatMap(({ id, lot, contractId, subject }) => {
    const standing = standings.get(id)
    return standing ? [{ id, contractId, title: lot === subject ? lot : `${subject}, ${lot}`, standing }] : []
  })
}

interface YearRow {
  readonly validated: number
  readonly people: number
  readonly women: number
  readonly young: number
}

const yearFigures = ({ db, actor, today }: Context): Promise<YearRow[]> =>
  db.$queryRaw<YearRow[]>(Prisma.sql`
    SELECT
      (SELECT coalesce(sum(validated_minutes), 0)::int FROM commitment_hours
        WHERE carrier_id = ${carrierOf(actor)}::uuid AND month >= ${`${today.slice(0, 4)}-01-01`}::date) AS validated,
      count(DISTINCT p.id)::int AS people,
      count(DISTINCT p.id) FILTER (WHERE p.sex = 'F')::int AS women,
      count(DISTINCT p.id) FILTER (WHERE p.birth_year > ${Number(today.slice(0, 4)) - 26})::int AS young
    FROM placement l JOIN participant p ON p.carrier_id = l.carrier_id AND p.id = l.participant_id
    WHERE l.carrier_id = ${carrierOf(actor)}::uuid AND l.status = 'STARTED'`)

builder.queryField('today', (t) =>
  t.field({
    type: TodayRef,
    subGraphs: ['facilitator'],
    authScopes: { may: 'request:read' },
    resolve: async (_root, _args, context): Promise<Today> => {
      const { db, actor, today } = context
      const carrierId = carrierOf(actor)
      const [tasks, people, studies, passed, hours, ending, waiting, running, [year], prospects] =
        await Promise.all([
          taskLines(db, carrierId, today),
          peopleLines(db, carrierId, today),
          studyLines(db, carrierId, today),
          passedLines(db, carrierId, today),
          hoursLines(db, carrierId),
          endingLines(db, carrierId, today),
          waitingLines(db, carrierId, today),
          runningCommitments(context),
          yearFigures(context),
          db.procurementContract.count({
            where: {
              carrierId,
              ...withoutKnownClause,
            },
          }),
        ])
      const named = [...tasks, ...people, ...passed, ...ending, ...waiting].flatMap(
        ({ personId }) => personId ?? [],
      )
      await logReads(context, named, 'today')
      const standings = running.map(({ standing }) => standing)
      return {
        toDo: [...tasks, ...people, ...studies, ...passed, ...hours, ...ending],
        waiting,
        atRisk: riskLines(running),
        progress: sumStandings(standings),
        validatedThisYear: year?.validated ?? 0,
        people: { total: year?.people ?? 0, women: year?.women ?? 0, underTwentySix: year?.young ?? 0 },
        contracts: {
          running: new Set(running.map(({ contractId }) => contractId)).size,
          late: standings.filter(({ pace }) => pace.status === 'LATE').length,
          atRisk: standings.filter(({ pace }) => pace.status === 'AT_RISK').length,
        },
        prospects,
      }
    },
  }),
)
