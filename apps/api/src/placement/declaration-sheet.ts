import { declaredInTime } from '@cordee/domain/commitment/reminders'
import {
  addMonths,
  type Day,
  earliest,
  firstDay,
  lastDay,
  latest,
  type Month,
  monthOf,
  monthsBetween,
} from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import {
  declarationStatus,
  declarationStatusLabels,
  hoursMonthLifecycle,
} from '@cordee/domain/placement/hours-month-lifecycle'
import { type PlausibilityAlert, plausibilityAlerts } from '@cordee/domain/placement/plausibility'
import { declarablePlacements } from '../access/visibility.ts'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { holderOnly } from '../graphql/doors.ts'
import { keys } from '../graphql/enum-values.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { logReads } from '../graphql/read-log.ts'
import { monthSums } from './month-sums.ts'
import { type RefusedMinutes, RefusedMinutesRef } from './types.ts'

/** How far back a declarant is shown months nobody declared. */
const monthsBack = 12

const DeclarationStatusEnum = builder.enumType('DeclarationStatus', {
  subGraphs: holderOnly,
  description: 'Ce qui a été dit d’un mois ; le silence n’est pas zéro (R73).',
  values: keys(declarationStatusLabels),
})

interface SheetLine {
  readonly placementId: string
  readonly participantId: string
  readonly firstName: string
  readonly lastName: string
  readonly trade: string
  readonly from: Day
  readonly to: Day
  readonly version: number
  readonly minutes: number | null
  readonly countedMinutes: number | null
  readonly refused: readonly RefusedMinutes[]
  readonly editable: boolean
  readonly toComplete: boolean
  readonly underReview: boolean
  readonly rejected: boolean
  readonly returnedReason: string | null
}

const DeclarationAlertRef = builder.objectRef<PlausibilityAlert>('DeclarationAlert').implement({
  subGraphs: holderOnly,
  description: 'Un mois plus long que ce qui se fait : quelqu’un regarde, rien n’est bloqué (R25).',
  fields: (t) => ({
    sentence: t.exposeString('forEmployer'),
    limitMinutes: t.expose('limitMinutes', { type: 'Minutes' }),
    weeklyMinutes: t.expose('weeklyMinutes', { type: 'Minutes' }),
  }),
})

const SheetLineRef = builder.objectRef<SheetLine>('DeclarationLine').implement({
  ...readOf(({ participantId }: SheetLine) => participantId),
  subGraphs: holderOnly,
  description: 'Une personne, un mois, pour un titulaire : ce que lit et remplit le déclarant (R31, R55).',
  authScopes: { may: 'participant:readIdentity' },
  fields: (t) => ({
    placementId: t.exposeID('placementId'),
    firstName: t.exposeString('firstName'),
    lastName: t.exposeString('lastName'),
    trade: t.exposeString('trade'),
    from: t.expose('from', { type: 'Day', description: 'Premier jour de travail du mois.' }),
    to: t.expose('to', { type: 'Day' }),
    version: t.exposeInt('version', { description: 'Zéro : personne n’a encore rien dit de ce mois.' }),
    status: t.field({
      type: DeclarationStatusEnum,
      resolve: (line) => declarationStatus(line.minutes === null ? null : minutes(line.minutes)),
    }),
    minutes: t.expose('minutes', { type: 'Minutes', nullable: true }),
    countedMinutes: t.expose('countedMinutes', { type: 'Minutes', nullable: true }),
    refused: t.field({ type: [RefusedMinutesRef], resolve: ({ refused }) => [...refused] }),
    alert: t.field({
      type: DeclarationAlertRef,
      nullable: true,
      description: 'Ce qui surprend dans ce qui est déclaré (R25).',
      resolve: (line) => plausibilityAlerts(minutes(line.minutes ?? 0))[0] ?? null,
    }),
    editable: t.exposeBoolean('editable', { description: 'Faux dès que le mois est en vérification.' }),
    toComplete: t.exposeBoolean('toComplete', { description: 'Renvoyé par la facilitatrice.' }),
    underReview: t.exposeBoolean('underReview', {
      description: 'La facilitatrice le vérifie : il ne change plus.',
    }),
    rejected: t.exposeBoolean('rejected', { description: 'Refusé par la facilitatrice : rien n’en compte.' }),
    returnedReason: t.exposeString('returnedReason', { nullable: true }),
  }),
})

interface SheetHolder {
  readonly commitmentId: string
  readonly holderName: string
  readonly contractSubject: string
  readonly lines: readonly SheetLine[]
}

const SheetHolderRef = builder.objectRef<SheetHolder>('DeclarationHolder').implement({
  subGraphs: holderOnly,
  fields: (t) => ({
    commitmentId: t.exposeID('commitmentId'),
    holderName: t.exposeString('holderName'),
    contractSubject: t.exposeString('contractSubject'),
    lines: t.field({ type: [SheetLineRef], resolve: ({ lines }) => [...lines] }),
  }),
})

interface Sheet {
  readonly month: Month
  readonly holders: readonly SheetHolder[]
}

const SheetRef = builder.objectRef<Sheet>('DeclarationSheet').implement({
  subGraphs: holderOnly,
  description: 'Le mois d’un déclarant, en un tableau, pour tous ses titulaires (R55).',
  authScopes: { may: 'placement:read' },
  fields: (t) => ({
    month: t.expose('month', { type: 'Month' }),
    deadline: t.field({ type: 'Day', resolve: ({ month }) => declaredInTime(month) }),
    holders: t.field({ type: [SheetHolderRef], resolve: ({ holders }) => [...holders] }),
  }),
})

interface MonthToDeclare {
  readonly month: Month
  readonly people: number
  readonly missing: number
}

const MonthToDeclareRef = builder.objectRef<MonthToDeclare>('MonthToDeclare').implement({
  subGraphs: holderOnly,
  description: 'Un mois de travail, et pour combien de personnes il reste à dire les heures.',
  fields: (t) => ({
    month: t.expose('month', { type: 'Month' }),
    deadline: t.field({ type: 'Day', resolve: ({ month }) => declaredInTime(month) }),
    people: t.exposeInt('people'),
    missing: t.exposeInt('missing'),
  }),
})

const atWork = (month: Month): Prisma.PlacementWhereInput => ({
  status: { in: ['STARTED', 'SUSPENDED', 'ENDED', 'FOLLOWED_UP'] },
  startsOn: { lte: fromDay(lastDay(month)) },
  OR: [{ endsOn: null }, { endsOn: { gte: fromDay(firstDay(month)) } }],
})

const loadMonths = async (context: Context): Promise<MonthToDeclare[]> => {
  const to = monthOf(context.today)
  const from = monthOf(addMonths(firstDay(to), -monthsBack))
  const placements = await context.db.placement.findMany({
    where: {
      ...declarablePlacements(context.actor),
      status: { in: ['STARTED', 'SUSPENDED', 'ENDED', 'FOLLOWED_UP'] },
      startsOn: { lte: fromDay(lastDay(to)) },
      OR: [{ endsOn: null }, { endsOn: { gte: fromDay(firstDay(from)) } }],
    },
    select: {
      startsOn: true,
      endsOn: true,
      months: {
        where: { status: { notIn: ['DRAFT', 'RETURNED'] }, month: { gte: fromDay(firstDay(from)) } },
        select: { month: true },
      },
    },
    take: 1000,
  })
  return monthsBetween(from, to)
    .map((month) => {
      const working = placements.filter(
        ({ startsOn, endsOn }) =>
          toDay(startsOn) <= lastDay(month) && (toDayOrNull(endsOn) ?? lastDay(month)) >= firstDay(month),
      )
      const said = working.filter(({ months }) =>
        months.some((each) => monthOf(toDay(each.month)) === month),
      ).length
      return { month, people: working.length, missing: working.length - said }
    })
    .filter(({ people }) => people > 0)
    .reverse()
}

const loadSheet = async (context: Context, month: Month): Promise<Sheet> => {
  const seen = declarablePlacements(context.actor)
  const placements = await context.db.placement.findMany({
    where: { ...seen, ...atWork(month) },
    select: {
      id: true,
      participantId: true,
      startsOn: true,
      endsOn: true,
      trade: { select: { label: true } },
      participant: { select: { identity: { select: { firstName: true, lastName: true } } } },
      commitment: {
        select: {
          id: true,
          holder: { select: { name: true } },
          lot: { select: { contract: { select: { subject: true } } } },
        },
      },
    },
    take: 500,
  })
  const sumOf = await monthSums(
    context.db,
    seen.carrierId,
    placements.map(({ id }) => id),
    month,
    month,
  )
  await logReads(context, [...new Set(placements.map((each) => each.participantId))], 'declarationSheet')
  const french = new Intl.Collator('fr')
  const lineOf = (placement: (typeof placements)[number]): SheetLine => {
    const sum = sumOf(placement.id, month)
    return {
      placementId: placement.id,
      participantId: placement.participantId,
      firstName: placement.participant.identity?.firstName ?? '',
      lastName: placement.participant.identity?.lastName ?? '',
      trade: placement.trade.label,
      from: latest(firstDay(month), toDay(placement.startsOn)),
      to: earliest(lastDay(month), toDayOrNull(placement.endsOn) ?? lastDay(month)),
      version: sum?.version ?? 0,
      minutes: sum?.minutes ?? null,
      countedMinutes: sum?.status === 'REJECTED' ? 0 : (sum?.counted ?? null),
      refused: sum?.refused ?? [],
      editable:
        sum === undefined || sum.status === 'SUBMITTED' || hoursMonthLifecycle.next(sum.status, 'submit').ok,
      underReview: sum?.status === 'UNDER_REVIEW',
      toComplete: sum?.status === 'RETURNED',
      rejected: sum?.status === 'REJECTED',
      returnedReason: sum?.returned_reason ?? null,
    }
  }
  const holders = [...Map.groupBy(placements, ({ commitment }) => commitment.id).values()].flatMap(
    (rows): SheetHolder[] => {
      const [first] = rows
      if (first === undefined) return []
      return [
        {
          commitmentId: first.commitment.id,
          holderName: first.commitment.holder.name,
          contractSubject: first.commitment.lot.contract.subject,
          lines: rows
            .map(lineOf)
            .toSorted(
              (one, other) =>
                french.compare(one.lastName, other.lastName) ||
                french.compare(one.firstName, other.firstName),
            ),
        },
      ]
    },
  )
  return {
    month,
    holders: holders.toSorted((one, other) => french.compare(one.holderName, other.holderName)),
  }
}

builder.queryFields((t) => ({
  monthsToDeclare: t.field({
    type: [MonthToDeclareRef],
    subGraphs: holderOnly,
    description: 'Les mois de travail d’un an dont on déclare les heures, le dernier d’abord (R55).',
    authScopes: { may: 'hours:declare' },
    complexity: 20,
    resolve: (_root, _args, context) => loadMonths(context),
  }),
  declarationSheet: t.field({
    type: SheetRef,
    subGraphs: holderOnly,
    description: 'Un mois à déclarer, tous titulaires ensemble (R55).',
    authScopes: { may: 'hours:declare' },
    args: { month: t.arg({ type: 'Month' }) },
    complexity: 50,
    resolve: (_root, { month }, context) => loadSheet(context, month),
  }),
}))
