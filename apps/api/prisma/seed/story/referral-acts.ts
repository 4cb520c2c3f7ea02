import { createHash } from 'node:crypto'
import { communes } from '../communes.ts'
import { people } from '../people/people.ts'
import {
  adviserReferral,
  type CallBackStory,
  callBacks,
  ownReferrals,
  type PartnerReferralStory,
  partnerReferrals,
  type ReferralStep,
} from '../positions/referrals.ts'
import type { Act } from './act.ts'

interface Name {
  readonly firstName: string
  readonly lastName: string
}

export const referralActs = (): Act[] => [
  ...partnerReferrals.flatMap((referral) => [fromPartner(referral), ...steps(referral, referral.steps)]),
  ...ownReferrals.flatMap(({ on, person, position, steps: taken }) => [
    {
      on,
      play: async ({ anne, find }) =>
        anne('referParticipant', {
          participantId: (await find.person(person)).id,
          opportunityId: (await find.opportunity(position)).id,
        }),
    } satisfies Act,
    ...steps(people[person], taken),
  ]),
  fromAdviser(adviserReferral),
  ...callBacks.flatMap(callBack),
]

const fromPartner = (story: PartnerReferralStory): Act => {
  const { on, position, commune, steps: _, ...person } = story
  return {
    on,
    play: async ({ partner, find }) =>
      partner('referCandidate', {
        idempotencyKey: `demonstration-${story.lastName}`,
        input: {
          ...person,
          opportunityId: (await find.opportunity(position)).id,
          communeCode: communes[commune],
          adviserName: 'Karim Conseil (démo)',
          informationGivenOn: on,
        },
      }),
  }
}

const fromAdviser = ({ on, adviser, person, commune }: typeof adviserReferral): Act => ({
  on,
  play: async (stage) =>
    stage.adviser('referPeople', {
      idempotencyKey: `demonstration-${person.lastName}`,
      opportunityId: null,
      adviser: { name: adviser },
      informationGiven: true,
      people: [{ ...person, communeCode: communes[commune] }],
      knownIds: [],
    }),
})

const steps = (name: Name, taken: readonly ReferralStep[]): Act[] =>
  taken.map(({ on, step, reason }) => ({
    on,
    play: async ({ anne, find }) =>
      anne(step, {
        ...(await find.referral(name)),
        reason,
        agreed: step === 'proposeReferral' ? true : undefined,
      }),
  }))

/** The same each time the story is played: loaded half way, it goes on. */
const requestKey = (of: string): string => {
  const hash = createHash('sha256').update(`demonstration-${of}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

const callBack = ({ on, position, commune, helper, call, ...story }: CallBackStory): Act[] => [
  {
    on,
    play: async ({ visitor, find }) =>
      visitor('requestCallback', {
        idempotencyKey: requestKey(story.phone ?? story.firstName),
        input: {
          ...story,
          opportunitySlug: position && (await find.opportunity(position)).slug,
          communeCode: communes[commune],
          helperName: helper?.name,
          helperPhone: helper?.phone,
          consent: true,
        },
      }),
  },
  ...(call
    ? [
        {
          on: call.on,
          play: async ({ anne, find }) =>
            anne('recordCall', {
              ...(await find.workRequest(story.firstName)),
              answered: call.answered,
              outcome: call.outcome,
            }),
        } satisfies Act,
      ]
    : []),
]
