import { addDays, type Day, latest } from '@cordee/domain/kernel/day'
import type { ContractFile, PlacementStory } from '../contracts/contract-story.ts'
import type { Act } from './act.ts'
import { storyEnds } from './calendar.ts'

/** Each person is planned, comes on the first day, and leaves one day with a reason. */
export const placementActs = ({ contract, placements }: ContractFile): Act[] =>
  placements.flatMap((placement) => {
    const { startsOn, endsOn, plannedOn, ended } = placement
    const last = ended?.on ?? endsOn
    const planned = plannedOn ?? addDays(startsOn, -1)
    const started = latest(startsOn, planned)
    return [
      plan(contract.reference, placement, planned),
      ...(startsOn <= storyEnds ? [start(placement, started)] : []),
      ...(last && last < storyEnds ? [end(placement, last, ended?.reason ?? 'END_OF_CONTRACT')] : []),
    ]
  })

const plan = (contract: string, placement: PlacementStory, on: Day): Act => {
  const { person, lot, holder, employer, declarant, trade, weeklyHours, position, ...facts } = placement
  return {
    on,
    play: async ({ anne, find }) => {
      const commitment = await find.commitment({ contract, lot, ...(holder ? { holder } : {}) })
      await anne('planPlacement', {
        input: {
          commitmentId: commitment.id,
          participantId: (await find.person(person)).id,
          employerId: (await find.organisation(employer)).id,
          declarantId: (await find.organisation(declarant ?? employer)).id,
          opportunityId: position && (await find.opportunity(position)).id,
          modality: facts.modality,
          contractType: facts.contractType,
          fixedTermMotive: facts.fixedTermMotive,
          romeCode: trade,
          startsOn: facts.startsOn,
          endsOn: facts.endsOn,
          weeklyMinutes: Math.round(weeklyHours * 60),
          permanentStaff: facts.permanentStaff ?? false,
        },
      })
    },
  }
}

const start = ({ person, startsOn }: PlacementStory, on: Day): Act => ({
  on,
  play: async ({ anne, find }) => anne('startPlacement', { ...(await find.placement(person, startsOn)) }),
})

const end = ({ person, startsOn }: PlacementStory, endsOn: Day, reason: string): Act => ({
  on: endsOn,
  play: async ({ anne, find }) =>
    anne('endPlacement', { ...(await find.placement(person, startsOn)), endsOn, reason }),
})
