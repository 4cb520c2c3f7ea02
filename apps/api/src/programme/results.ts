import { type DatedResult, splitResults } from '@cordee/domain/programme/funding-plan'
import { toDay } from '../db/day.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { planFacts, planOf } from './plan-facts.ts'

interface FunderResult {
  readonly funderId: string
  readonly name: string
  readonly minutes: number
  readonly people: number
}

const FunderResultRef = builder.objectRef<FunderResult>('FunderResult').implement({
  description: 'La part d’un financeur dans les résultats : des heures validées, des personnes entrées.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    funderId: t.expose('funderId', { type: 'Uuid' }),
    name: t.exposeString('name'),
    minutes: t.expose('minutes', { type: 'Minutes' }),
    people: t.exposeInt('people'),
  }),
})

const dated = (rows: readonly { readonly on: Date; readonly amount: number }[]): DatedResult[] =>
  rows.map(({ on, amount }) => ({ on: toDay(on), amount }))

builder.prismaObjectFields('Programme', (t) => ({
  resultsByFunder: t.field({
    type: [FunderResultRef],
    description:
      'Chaque mois par les parts de ses jours : quand un financeur arrive ou part, ce qui précède ne bouge pas.',
    authScopes: { may: 'report:read' },
    complexity: 50,
    args: { from: t.arg({ type: 'Day' }), to: t.arg({ type: 'Day' }) },
    select: {
      carrierId: true,
      plans: {
        where: { status: 'ACTIVE' },
        take: 1,
        include: {
          ...planFacts,
          shares: { ...planFacts.shares, include: { funder: { select: { name: true } } } },
        },
      },
    },
    resolve: async ({ carrierId, plans: [active] }, { from, to }, { db }): Promise<FunderResult[]> => {
      if (!active) return []
      const [hours, people] = await Promise.all([
        db.$queryRaw<{ on: Date; amount: number }[]>(Prisma.sql`
          SELECT m.month AS on, sum(e.counted_minutes)::int AS amount
          FROM hours_month m JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
          WHERE m.carrier_id = ${carrierId}::uuid AND m.status IN ('VALIDATED', 'LOCKED')
            AND m.month BETWEEN ${from}::date AND ${to}::date
          GROUP BY m.month ORDER BY m.month`),
        db.$queryRaw<{ on: Date; amount: number }[]>(Prisma.sql`
          SELECT first AS on, count(*)::int AS amount FROM (
            SELECT min(starts_on) AS first FROM placement
            WHERE carrier_id = ${carrierId}::uuid AND status NOT IN ('PLANNED', 'CANCELLED') GROUP BY participant_id
          ) each WHERE first BETWEEN ${from}::date AND ${to}::date GROUP BY first ORDER BY first`),
      ])
      const plan = planOf(active)
      const minutesOf = splitResults(dated(hours), plan).parts
      const peopleOf = splitResults(dated(people), plan).parts
      const names = new Map(active.shares.map(({ funderId, funder }) => [funderId, funder.name]))
      return [...names].map(([funderId, name]) => ({
        funderId,
        name,
        minutes: minutesOf.get(funderId) ?? 0,
        people: peopleOf.get(funderId) ?? 0,
      }))
    },
  }),
}))
