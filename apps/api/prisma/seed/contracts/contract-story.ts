import type { Day, Month } from '@cordee/domain/kernel/day'
import type { TradeCode } from '@cordee/domain/opportunity/trades'
import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import type { Modality } from '@cordee/domain/placement/modality'
import type { PlacementEndReason } from '@cordee/domain/placement/placement-lifecycle'
import type { ClauseType } from '@cordee/domain/procurement/clause-type'
import type { DerogationReason } from '@cordee/domain/procurement/derogation'
import type { BuyerCategory, ContractCategory } from '@cordee/domain/procurement/obligation-policies'
import type { CommuneKey } from '../communes.ts'
import type { OrganisationKey } from '../organisations/organisations.ts'
import type { PersonKey } from '../people/people.ts'

/** A procurement contract as it is lived: what it is, and the day of each thing that happened. */
export interface ContractStory {
  readonly reference: string
  readonly subject: string
  readonly buyer: OrganisationKey
  readonly commune: CommuneKey
  readonly category: ContractCategory
  /** Absent: asked, not known yet; never deduced from the buyer. */
  readonly buyerCategory?: BuyerCategory
  readonly durationMonths?: number
  /** Day the consultation is sent for publication, or is meant to be. */
  readonly launchedOn?: Day
  readonly lots: readonly LotStory[]
  readonly identifiedOn: Day
  readonly studiedOn?: Day
  readonly submittedOn?: Day
  readonly publishedOn?: Day
  readonly awardedOn?: Day
  readonly notifiedOn?: Day
  readonly completedOn?: Day
  readonly abandoned?: { readonly on: Day; readonly reason: string }
  readonly setAside?: SetAside
}

export interface SetAside {
  readonly on: Day
  readonly reason: string
  readonly derogation?: { readonly reason: DerogationReason; readonly justification: string }
}

export interface LotStory {
  readonly number: number
  readonly title: string
  readonly euros: number
  /** Why this lot has no clause. */
  readonly noClause?: string
  readonly clause?: ClauseStory
  /** Conditional tranche: dormant until it is affirmed. */
  readonly conditional?: boolean
  readonly affirmedOn?: Day
  readonly holders?: readonly HolderStory[]
  readonly schedule?: { readonly notedOn: Day; readonly serviceOrderOn: Day; readonly plannedEndOn: Day }
  readonly pauses?: readonly PauseStory[]
  readonly amendments?: readonly { readonly notedOn: Day; readonly effectOn: Day; readonly euros: number }[]
  readonly orders?: readonly { readonly on: Day; readonly euros: number }[]
}

export interface HolderStory {
  readonly company: OrganisationKey
  readonly percent: number
  readonly lead?: boolean
  readonly kickoff?: {
    readonly on: Day
    readonly name: string
    readonly role: 'DIRECTION' | 'SITE_MANAGER' | 'PAYROLL'
    readonly phone: string
  }
  /** How it ended: the hours are done, or some are missing. */
  readonly settled?: { readonly on: Day; readonly as: 'fulfilCommitment' | 'recordShortfall' }
  /** What its contract writes for missing hours, and the case opened for them. */
  readonly penalty?: {
    readonly smicHundredths: number
    readonly openedOn: Day
    readonly heardOn: Day
    readonly observations: string
  }
}

export interface PauseStory {
  readonly notedOn: Day
  readonly kind: 'WINTER_STOP' | 'SUSPENSION' | 'SCHOOL_CALENDAR'
  readonly from: Day
  readonly to: Day
  readonly reason: string
}

/** The volume owed, by the way the clause says it. */
export interface ClauseStory {
  readonly type: ClauseType
  readonly effort?: {
    readonly euros?: number
    readonly labourPercent: number
    readonly hourlyEuros: number
    readonly insertionPercent: number
  }
  readonly newStaff?: { readonly totalStaff: number; readonly transferredStaff: number }
  readonly slice?: { readonly euros: number; readonly hours: number }
  readonly fixed?: { readonly hours: number; readonly formula: string }
  readonly scope: string
}

/** A person at work on a contract, and what was declared for each month. */
export interface PlacementStory {
  readonly person: PersonKey
  readonly lot: number
  /** Which holder, when the lot has several. */
  readonly holder?: OrganisationKey
  readonly employer: OrganisationKey
  /** Absent: the employer declares. */
  readonly declarant?: OrganisationKey
  readonly modality: Modality
  readonly contractType: EmploymentContractType
  readonly fixedTermMotive?: string
  readonly trade: TradeCode
  readonly startsOn: Day
  readonly endsOn?: Day
  /** Hours a week on this contract, which is not always the whole week. */
  readonly weeklyHours: number
  /** Absent: the day before the first day. */
  readonly plannedOn?: Day
  readonly ended?: { readonly on: Day; readonly reason: PlacementEndReason }
  /** Title of the position it fills. */
  readonly position?: string
  readonly permanentStaff?: boolean
  readonly hours?: DeclaredMonths
  readonly corrections?: readonly CorrectionStory[]
}

/** Hours month after month; zero is a declaration, `null` is silence. */
export interface DeclaredMonths {
  readonly from: Month
  readonly hours: readonly (number | null)[]
  /** An apprentice's hours at school, for the same months. */
  readonly school?: readonly number[]
}

export interface CorrectionStory {
  readonly on: Day
  readonly month: Month
  readonly hours: number
  readonly reason: string
}

/** A contract with its people: one file a contract. */
export interface ContractFile {
  readonly contract: ContractStory
  readonly placements: readonly PlacementStory[]
}
