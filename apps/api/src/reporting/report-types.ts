import { audienceLabels } from '@cordee/domain/reporting/audience'
import { builder } from '../graphql/builder.ts'
import { keys } from '../graphql/enum-values.ts'
import { OutcomeMilestoneEnum } from '../placement/types.ts'
import type { Exits, Figures, FigureTable } from './report-figures.ts'

const doors = ['facilitator', 'public'] as const

export const AudienceEnum = builder.enumType('ReportAudience', { values: keys(audienceLabels) })
const UnitEnum = builder.enumType('FigureUnit', {
  subGraphs: [...doors],
  values: ['PEOPLE', 'HOURS_AND_PEOPLE', 'HOURS'] as const,
})

const LineRef = builder.objectRef<FigureTable['lines'][number]>('FigureLine').implement({
  subGraphs: [...doors],
  fields: (t) => ({
    label: t.exposeString('label'),
    values: t.field({
      type: t.listRef('Int', { nullable: true }),
      description: 'Une valeur par colonne ; vide, elle est masquée. Les heures sont en minutes.',
      resolve: ({ values }) => [...values],
    }),
  }),
})

export const TableRef = builder.objectRef<FigureTable>('FigureTable').implement({
  description: 'Un tableau, avec la règle qui l’a masqué.',
  subGraphs: [...doors],
  fields: (t) => ({
    key: t.exposeString('key'),
    title: t.exposeString('title'),
    unit: t.expose('unit', { type: UnitEnum }),
    columns: t.stringList({ resolve: ({ columns }) => [...columns] }),
    lines: t.field({ type: [LineRef], resolve: ({ lines }) => [...lines] }),
    rule: t.exposeString('rule'),
  }),
})

const ExitsRef = builder.objectRef<Exits>('ExitRates').implement({
  description: 'Les situations à un moment : le taux de réponse se lit avec les autres (R40).',
  fields: (t) => ({
    milestone: t.expose('milestone', { type: OutcomeMilestoneEnum }),
    asked: t.exposeInt('asked', {
      nullable: true,
      description: 'Null : trop peu de personnes pour être comptées.',
    }),
    answered: t.exposeInt('answered', { nullable: true }),
    responseRateBps: t.expose('responseRate', { type: 'BasisPoints', nullable: true }),
    sustainedBps: t.expose('sustained', { type: 'BasisPoints', nullable: true }),
    dynamicBps: t.expose('dynamic', { type: 'BasisPoints', nullable: true }),
  }),
})

const ContractLineRef = builder.objectRef<Figures['contracts'][number]>('ReportContract').implement({
  fields: (t) => ({
    title: t.exposeString('title'),
    buyer: t.exposeString('buyer'),
    dueMinutes: t.expose('due', { type: 'Minutes' }),
    validatedMinutes: t.expose('validated', { type: 'Minutes' }),
  }),
})

export const FiguresRef = builder.objectRef<Figures>('ReportFigures').implement({
  description: 'Les chiffres d’un bilan : heures validées, jamais déclarées ni prévues.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    validatedMinutes: t.expose('validated', { type: 'Minutes' }),
    participants: t.exposeInt('participants', { nullable: true }),
    fteHundredths: t.exposeInt('fteHundredths'),
    averagePerPersonMinutes: t.expose('averagePerPerson', { type: 'Minutes', nullable: true }),
    directHireBps: t.expose('directHireShare', { type: 'BasisPoints', nullable: true }),
    womenBps: t.expose('womenShare', { type: 'BasisPoints', nullable: true }),
    ruralBps: t.expose('ruralShare', { type: 'BasisPoints', nullable: true }),
    dueMinutes: t.expose('due', { type: 'Minutes' }),
    validatedSinceStartMinutes: t.expose('validatedSinceStart', { type: 'Minutes' }),
    shortfallMinutes: t.expose('shortfall', { type: 'Minutes' }),
    surplusMinutes: t.expose('surplus', { type: 'Minutes' }),
    completionBps: t.expose('completion', { type: 'BasisPoints', nullable: true }),
    callsOnTimeBps: t.expose('callsOnTime', { type: 'BasisPoints', nullable: true }),
    tables: t.field({ type: [TableRef], resolve: ({ tables }) => [...tables] }),
    exits: t.field({ type: [ExitsRef], resolve: ({ exits }) => [...exits] }),
    contracts: t.field({ type: [ContractLineRef], resolve: ({ contracts }) => [...contracts] }),
  }),
})
