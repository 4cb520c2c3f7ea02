import { addDays, type Day } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import {
  type AnswerTimes,
  answerTimes,
  type NewsTimes,
  newsTimes,
  type OpenData,
  type OpenDataRow,
  openData,
} from '@cordee/domain/reporting/open-data'
import type { Pool } from 'pg'
import { builder } from '../graphql/builder.ts'

/** The promise is measured over the last twelve months. */
const measuredDays = 365

interface CountRow {
  readonly year: number | null
  readonly territory: string | null
  readonly minutes: number
  readonly people: number
  readonly women: number
  readonly stated: number
}

const loadCounts = async (pool: Pool, portal: string | null): Promise<CountRow[]> =>
  (
    await pool.query<CountRow>(
      `SELECT h.year, CASE WHEN h.epci_code IS NULL THEN NULL ELSE coalesce(e.name, 'Autres territoires') END AS territory,
         h.minutes, h.people, h.women, h.stated
       FROM public_validated_hours h LEFT JOIN epci e ON e.code = h.epci_code
       WHERE h.carrier_id = (SELECT portal_carrier($1))`,
      [portal],
    )
  ).rows

interface WaitRow {
  readonly kind: 'CALL' | 'NEWS'
  readonly askedOn: Day
  readonly by: Day
  readonly heardOn: Day | null
  readonly many: number
}

/** What was promised in the year: a first call, then news, each by its day. */
const loadWaits = async (pool: Pool, since: Day, portal: string | null) => {
  const { rows } = await pool.query<WaitRow>(
    `SELECT w.kind, w.asked_on::text AS "askedOn", w.by::text AS "by", w.heard_on::text AS "heardOn", w.many
     FROM (
       SELECT 'CALL' AS kind, carrier_id, asked_on, call_by AS by, called_on AS heard_on, requests AS many FROM public_first_calls
       UNION ALL SELECT 'NEWS', carrier_id, said_on, news_by, heard_on, promises FROM public_news
     ) w
     WHERE w.asked_on >= $1::date AND w.carrier_id = (SELECT portal_carrier($2))`,
    [since, portal],
  )
  const of = (kind: WaitRow['kind']) => rows.filter((row) => row.kind === kind)
  return {
    calls: of('CALL').map(({ askedOn, by, heardOn, many }) => ({
      askedOn,
      callBy: by,
      calledOn: heardOn,
      requests: many,
    })),
    news: of('NEWS').map(({ askedOn, by, heardOn, many }) => ({
      saidOn: askedOn,
      newsBy: by,
      heardOn,
      promises: many,
    })),
  }
}

const FigureRow = builder.objectRef<OpenDataRow>('PublicFigureRow').implement({
  description: 'Une année, un territoire de travail ; un petit effectif est masqué (null).',
  subGraphs: ['public'],
  fields: (t) => ({
    year: t.exposeInt('year'),
    territory: t.exposeString('territory'),
    minutes: t.expose('minutes', { type: 'Minutes' }),
    people: t.exposeInt('people', { nullable: true }),
  }),
})

const Promised = builder.objectRef<AnswerTimes>('PublicAnswerTimes').implement({
  description:
    'La promesse du premier appel, tenue ou non, sur douze mois : demandes et orientations, effacées comprises.',
  subGraphs: ['public'],
  fields: (t) => ({
    requests: t.exposeInt('requests'),
    kept: t.exposeInt('kept'),
    late: t.exposeInt('late'),
    keptShareBps: t.expose('keptShare', { type: 'BasisPoints', nullable: true }),
    medianDays: t.exposeInt('medianDays', { nullable: true }),
  }),
})

const NewsRef = builder.objectRef<NewsTimes>('PublicNewsTimes').implement({
  description: 'Les nouvelles promises pour un jour, venues à temps ou non, sur douze mois au plus.',
  subGraphs: ['public'],
  fields: (t) => ({
    since: t.expose('since', { type: 'Day', nullable: true, description: 'La première promesse comptée.' }),
    promises: t.exposeInt('promises'),
    kept: t.exposeInt('kept'),
    late: t.exposeInt('late'),
    keptShareBps: t.expose('keptShare', { type: 'BasisPoints', nullable: true }),
  }),
})

interface Figures extends OpenData {
  readonly today: Day
  readonly times: AnswerTimes
  readonly news: NewsTimes
}

const PublicFiguresRef = builder.objectRef<Figures>('PublicFigures').implement({
  description: 'Tout ce que le site public compte (R33, R48).',
  subGraphs: ['public'],
  fields: (t) => ({
    asOf: t.field({ type: 'Day', resolve: ({ today }) => today }),
    validatedMinutes: t.field({ type: 'Minutes', resolve: ({ total }) => total.minutes }),
    people: t.int({ nullable: true, resolve: ({ total }) => total.people }),
    fteHundredths: t.int({ resolve: ({ total }) => total.fteHundredths }),
    womenShareBps: t.field({ type: 'BasisPoints', nullable: true, resolve: ({ total }) => total.womenShare }),
    rows: t.field({ type: [FigureRow], resolve: ({ rows }) => [...rows] }),
    rule: t.exposeString('rule', { description: 'Comment les petits effectifs sont masqués.' }),
    maskedUnder: t.exposeInt('threshold', {
      description: 'Un nombre de personnes plus petit que celui-ci est masqué.',
    }),
    answerTimes: t.field({ type: Promised, resolve: ({ times }) => times }),
    newsTimes: t.field({ type: NewsRef, resolve: ({ news }) => news }),
  }),
})

builder.queryField('publicFigures', (t) =>
  t.field({
    type: PublicFiguresRef,
    subGraphs: ['public'],
    description: 'Heures, personnes, territoires, promesse tenue.',
    authScopes: { may: 'public:read' },
    complexity: 20,
    resolve: async (_root, _args, { publicPool, portal, today }): Promise<Figures> => {
      const counts = await loadCounts(publicPool, portal)
      const waits = await loadWaits(publicPool, addDays(today, -measuredDays), portal)
      return {
        ...openData(counts.map((count) => ({ ...count, minutes: minutes(count.minutes) }))),
        today,
        times: answerTimes(waits.calls, today),
        news: newsTimes(waits.news, today),
      }
    },
  }),
)
