import { type OutcomeSituation, toldSituation, toldSituationWords } from '@cordee/domain/placement/outcome'
import type { OutcomeMilestone } from '@cordee/domain/placement/outcome-milestones'
import { toDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { holderOnly } from '../graphql/doors.ts'
import { keys } from '../graphql/enum-values.ts'
import { OutcomeMilestoneEnum } from '../placement/types.ts'

/** What an adviser follows of the work of a person referred: hours told by the employer, what became of them. */
export const workFollowed = {
  id: true,
  status: true,
  startsOn: true,
  endsOn: true,
  employer: { select: { name: true } },
  months: {
    where: { status: { not: 'DRAFT' } },
    select: { entries: { select: { minutes: true } } },
  },
  outcomes: {
    select: { milestone: true, situation: true, answeredOn: true },
    orderBy: { answeredOn: 'asc' },
  },
} as const satisfies Prisma.PlacementSelect

type Work = Prisma.PlacementGetPayload<{ select: typeof workFollowed }>

const ToldSituationEnum = builder.enumType('ToldSituation', {
  subGraphs: holderOnly,
  values: keys(toldSituationWords),
})

const FollowedOutcomeRef = builder.objectRef<Work['outcomes'][number]>('FollowedOutcome').implement({
  subGraphs: holderOnly,
  description: 'La situation d’une personne accompagnée, à un moment après son contrat.',
  authScopes: { may: 'outcome:read' },
  fields: (t) => ({
    milestone: t.field({
      type: OutcomeMilestoneEnum,
      resolve: ({ milestone }) => milestone as OutcomeMilestone,
    }),
    situation: t.field({
      type: ToldSituationEnum,
      resolve: ({ situation }) => toldSituation(situation as OutcomeSituation),
    }),
    answeredOn: t.field({ type: 'Day', resolve: ({ answeredOn }) => toDay(answeredOn) }),
  }),
})

export const FollowedWorkRef = builder.objectRef<Work>('FollowedWork').implement({
  subGraphs: holderOnly,
  description: 'Le travail d’une personne que l’agence a orientée : chez qui, combien d’heures, et ensuite.',
  authScopes: { may: 'placement:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    employerName: t.string({ resolve: ({ employer }) => employer.name }),
    startsOn: t.field({ type: 'Day', resolve: ({ startsOn }) => toDay(startsOn) }),
    endsOn: t.field({ type: 'Day', nullable: true, resolve: ({ endsOn }) => toDayOrNull(endsOn) }),
    minutes: t.field({
      type: 'Minutes',
      description: 'Les heures travaillées que l’employeur a dites, corrections comprises.',
      resolve: ({ months }) =>
        months.flatMap(({ entries }) => entries).reduce((sum, entry) => sum + entry.minutes, 0),
    }),
    outcomes: t.field({ type: [FollowedOutcomeRef], resolve: ({ outcomes }) => outcomes }),
  }),
})
