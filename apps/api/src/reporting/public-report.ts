import { stringify } from 'csv-stringify/sync'
import { builder } from '../graphql/builder.ts'
import type { Figures } from './report-figures.ts'
import { TableRef } from './report-types.ts'

interface PublicReport {
  readonly title: string
  readonly from_day: string
  readonly to_day: string
  readonly frozen_on: string
  readonly figures: Figures
}

const PublicReportRef = builder.objectRef<PublicReport>('PublicReport').implement({
  description:
    'Les derniers chiffres arrêtés pour le public : aucun nom, aucun écart, petits effectifs masqués (R48).',
  subGraphs: ['public'],
  fields: (t) => ({
    title: t.exposeString('title'),
    from: t.string({ resolve: ({ from_day }) => from_day }),
    to: t.string({ resolve: ({ to_day }) => to_day }),
    frozenOn: t.string({ resolve: ({ frozen_on }) => frozen_on }),
    validatedMinutes: t.field({ type: 'Minutes', resolve: ({ figures }) => figures.validated }),
    people: t.int({ nullable: true, resolve: ({ figures }) => figures.participants }),
    fteHundredths: t.int({ resolve: ({ figures }) => figures.fteHundredths }),
    womenBps: t.field({ type: 'BasisPoints', nullable: true, resolve: ({ figures }) => figures.womenShare }),
    callsOnTimeBps: t.field({
      type: 'BasisPoints',
      nullable: true,
      description: 'Appels promis et passés à temps.',
      resolve: ({ figures }) => figures.callsOnTime,
    }),
    tables: t.field({ type: [TableRef], resolve: ({ figures }) => [...figures.tables] }),
    csv: t.string({
      description: 'Les mêmes tableaux en données ouvertes (CSV, Licence Ouverte 2.0).',
      resolve: ({ figures }) => figuresCsv(figures),
    }),
  }),
})

/** One line a value, so that any program reads it; a masked value is empty. Hours are in minutes. */
export const figuresCsv = ({ tables }: Pick<Figures, 'tables'>): string =>
  stringify(
    tables.flatMap(({ title, columns, lines, rule }) =>
      lines.flatMap(({ label, values }) =>
        values.map((value, index) => [title, label, columns[index] ?? '', value ?? '', rule]),
      ),
    ),
    {
      header: true,
      columns: ['tableau', 'ligne', 'colonne', 'valeur', 'règle'],
      delimiter: ';',
      bom: true,
      escape_formulas: true,
    },
  )

builder.queryField('publicReport', (t) =>
  t.field({
    type: PublicReportRef,
    nullable: true,
    subGraphs: ['public'],
    authScopes: { may: 'public:read' },
    resolve: async (_root, _args, { publicPool, portal }) => {
      const { rows } = await publicPool.query<PublicReport>(
        `SELECT title, from_day::text, to_day::text, frozen_on::text, figures FROM public_report
         WHERE carrier_id = (SELECT portal_carrier($1))`,
        [portal],
      )
      return rows[0] ?? null
    },
  }),
)
