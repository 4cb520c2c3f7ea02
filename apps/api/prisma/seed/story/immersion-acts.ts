import { type Day, day } from '@cordee/domain/kernel/day'
import type { TradeCode } from '@cordee/domain/opportunity/trades'
import type { ImmersionResult } from '@cordee/domain/placement/immersion'
import type { OrganisationKey } from '../organisations/organisations.ts'
import type { PersonKey } from '../people/people.ts'
import type { Act } from './act.ts'

interface ImmersionStory {
  readonly person: PersonKey
  readonly host: OrganisationKey
  readonly trade: TradeCode
  readonly startsOn: Day
  readonly endsOn: Day
  readonly askedOn: Day
  readonly agreedOn: Day
  readonly result?: ImmersionResult
}

const immersions: readonly ImmersionStory[] = [
  // Two weeks with the painters, who hire her on the Monday after.
  {
    person: 'nadia',
    host: 'peintureObiou',
    trade: 'F1606',
    startsOn: day('2026-02-16'),
    endsOn: day('2026-02-27'),
    askedOn: day('2026-02-10'),
    agreedOn: day('2026-02-13'),
    result: 'HIRE_FOLLOWS',
  },
  {
    person: 'kylian',
    host: 'toituresDuBeaumont',
    trade: 'F1610',
    startsOn: day('2026-12-07'),
    endsOn: day('2026-12-18'),
    askedOn: day('2026-11-12'),
    agreedOn: day('2026-11-19'),
  },
]

/** Some days to see the trade: asked, agreed elsewhere, done, and what it showed. */
export const immersionActs = (): Act[] =>
  immersions.flatMap(({ person, host, trade, startsOn, endsOn, askedOn, agreedOn, result }) => {
    const step = (verb: string, on: Day, said: object = {}): Act => ({
      on,
      play: async ({ anne, find }) =>
        anne(verb, { ...(await find.immersion(person, startsOn)), on, ...said }),
    })
    return [
      {
        on: askedOn,
        play: async ({ anne, find }) =>
          anne('askImmersion', {
            participantId: (await find.person(person)).id,
            input: { hostId: (await find.organisation(host)).id, romeCode: trade, startsOn, endsOn },
            idempotencyKey: `immersion ${person} ${startsOn}`,
          }),
      },
      step('agreeImmersion', agreedOn),
      ...(result ? [step('startImmersion', startsOn), step('finishImmersion', endsOn, { result })] : []),
    ]
  })
