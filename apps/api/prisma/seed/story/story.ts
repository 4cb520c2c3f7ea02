import { partnerOpens } from '../carrier.ts'
import { contracts } from '../contracts/contracts.ts'
import { buildingPositions } from '../positions/building.ts'
import { servicePositions } from '../positions/services.ts'
import type { Act } from './act.ts'
import { busActs } from './bus-acts.ts'
import { contractActs } from './contract-acts.ts'
import { hoursActs } from './hours-acts.ts'
import { immersionActs } from './immersion-acts.ts'
import { inboxAct } from './inbox-act.ts'
import { meetingActs } from './meeting-acts.ts'
import { organisationActs } from './organisation-acts.ts'
import { peopleActs } from './people-acts.ts'
import { placementActs } from './placement-acts.ts'
import { positionActs } from './position-acts.ts'
import { programmeActs } from './programme-acts.ts'
import { purchaseActs } from './purchase-acts.ts'
import { referralActs } from './referral-acts.ts'
import { timeActs } from './time-acts.ts'

/** The whole story, day after day; on one day, what comes first here is done first. */
export const story = (): Act[] =>
  [
    ...organisationActs(),
    partnerOpens,
    ...programmeActs(),
    ...contracts.flatMap(({ contract }) => contractActs(contract)),
    ...purchaseActs(),
    ...positionActs([...buildingPositions, ...servicePositions]),
    ...peopleActs(),
    ...referralActs(),
    ...immersionActs(),
    ...contracts.flatMap(placementActs),
    ...hoursActs(contracts.flatMap(({ placements }) => placements)),
    ...meetingActs(),
    ...timeActs(),
    inboxAct,
    ...busActs(),
  ].toSorted((one, other) => one.on.localeCompare(other.on))
