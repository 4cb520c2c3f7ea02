import { addDays } from '@cordee/domain/kernel/day'
import { proofValidityOn } from '@cordee/domain/participant/proof-validity'
import { communes } from '../communes.ts'
import { type PersonKey, people } from '../people/people.ts'
import type { EligibilityStory, PersonStory } from '../people/person-story.ts'
import type { Act } from './act.ts'

/** A proof is shown some days after it was written. */
const PROOF_AGE_DAYS = 12

export const peopleActs = (): Act[] =>
  (Object.keys(people) as PersonKey[]).flatMap((key) => {
    const person = people[key]
    const { eligibility } = person
    return [registration(person), ...(eligibility ? [decision(key, eligibility)] : [])]
  })

const registration = ({
  registeredOn,
  commune,
  helper,
  channel,
  eligibility: _,
  ...person
}: PersonStory): Act => ({
  on: registeredOn,
  play: ({ anne }) =>
    anne('registerParticipant', {
      person: {
        ...person,
        communeCode: communes[commune],
        helperName: helper?.name,
        helperPhone: helper?.phone,
        contactChannel: channel ?? 'CALL',
        noticeGivenOn: registeredOn,
      },
    }),
})

const decision = (
  key: PersonKey,
  { decidedOn, firstWorkDay, criteria, regularised }: EligibilityStory,
): Act => ({
  on: decidedOn,
  play: async ({ anne, find }) =>
    anne('decideEligibility', {
      participantId: (await find.person(key)).id,
      criteria: criteria.map((code) => ({
        code,
        proofKind: 'DOCUMENT_SEEN',
        proofDatedOn:
          proofValidityOn(code, decidedOn).months === null ? undefined : addDays(decidedOn, -PROOF_AGE_DAYS),
        seenOn: decidedOn,
      })),
      firstWorkDay,
      regularisationReason: regularised,
    }),
})
