import { minutes } from '@cordee/domain/kernel/minutes'
import { answerLabels, type MatchLine, match, orderMatches } from '@cordee/domain/opportunity/matching'
import { z } from 'zod'
import { ownCarrier } from '../access/visibility.ts'
import { toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { keys } from '../graphql/enum-values.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'

const MatchAnswerEnum = builder.enumType('MatchAnswer', { values: keys(answerLabels) })

const MatchLineRef = builder.objectRef<MatchLine>('MatchLine').implement({
  fields: (t) => ({
    answer: t.field({ type: MatchAnswerEnum, resolve: ({ answer }) => answer }),
    sentence: t.exposeString('sentence'),
  }),
})

interface Beside {
  readonly participantId: string
  readonly firstName: string
  readonly lastName: string
  readonly communeName: string | null
  readonly lines: readonly MatchLine[]
}

const BesideRef = builder.objectRef<Beside>('PersonBesidePosition').implement({
  ...readOf(({ participantId }: Beside) => participantId),
  description:
    'Une personne à côté d’un poste : six questions, chacune avec sa réponse ; personne n’est écarté (R68).',
  authScopes: { may: 'participant:readIdentity' },
  fields: (t) => ({
    participantId: t.expose('participantId', { type: 'Uuid' }),
    firstName: t.exposeString('firstName'),
    lastName: t.exposeString('lastName'),
    communeName: t.exposeString('communeName', { nullable: true }),
    lines: t.field({ type: [MatchLineRef], resolve: ({ lines }) => [...lines] }),
  }),
})

/** As many as one mind can sort; who was heard of last comes first among them. */
const MOST = 300

builder.prismaObjectFields('Opportunity', (t) => ({
  peopleBeside: t.field({
    type: [BesideRef],
    description:
      'Les personnes sans travail en cours, dans un ordre expliqué : le moins de « non », puis le moins de « à demander » (R68).',
    authScopes: { may: 'participant:readIdentity' },
    complexity: 50,
    args: { most: t.arg.int({ defaultValue: 20, validate: z.number().int().min(1).max(100) }) },
    select: {
      id: true,
      romeCode: true,
      weeklyMinutes: true,
      startsOn: true,
      drivingLicence: true,
      pickUpOnRequest: true,
    },
    resolve: async (position, { most }, { db, actor }): Promise<Beside[]> => {
      const people = await db.participant.findMany({
        where: {
          ...ownCarrier(actor),
          anonymised: false,
          objectedOn: null,
          mergedIntoId: null,
          identity: { isNot: null },
          placements: { none: { status: { in: ['PLANNED', 'STARTED', 'SUSPENDED'] } } },
          referrals: { none: { opportunityId: position.id, status: { notIn: ['WITHDRAWN', 'OBSOLETE'] } } },
        },
        select: {
          id: true,
          trades: true,
          mobility: true,
          identity: { select: { firstName: true, lastName: true } },
          commune: { select: { name: true } },
          assessments: {
            where: { status: { in: ['VALIDATED', 'EXTENDED'] } },
            select: { effectOn: true, validUntil: true },
            orderBy: { effectOn: 'desc' },
            take: 1,
          },
        },
        orderBy: [{ lastActivityOn: 'desc' }, { id: 'desc' }],
        take: MOST,
      })
      const offered = {
        romeCode: position.romeCode,
        weeklyMinutes: minutes(position.weeklyMinutes),
        startsOn: toDayOrNull(position.startsOn),
        licenceNeeded: position.drivingLicence,
        pickUp: position.pickUpOnRequest,
      }
      const byId = new Map(people.map((person) => [person.id, person]))
      const matches = people.map(({ id, trades, mobility, assessments: [decided] }) =>
        match(
          {
            participantId: id,
            effectOn: toDayOrNull(decided?.effectOn ?? null),
            validUntil: toDayOrNull(decided?.validUntil ?? null),
            trades,
            // Nobody is asked how far they go, how long they work nor since when they are free: it is to be asked.
            travelMinutes: null,
            mostTravelMinutes: null,
            weeklyMinutesWanted: null,
            drivingLicence: mobility === 'CAR' ? true : null,
            availableFrom: null,
          },
          offered,
        ),
      )
      return orderMatches(matches)
        .slice(0, most)
        .map(({ participantId, lines }) => {
          const person = byId.get(participantId)
          return {
            participantId,
            firstName: person?.identity?.firstName ?? '',
            lastName: person?.identity?.lastName ?? '',
            communeName: person?.commune?.name ?? null,
            lines,
          }
        })
    },
  }),
}))
