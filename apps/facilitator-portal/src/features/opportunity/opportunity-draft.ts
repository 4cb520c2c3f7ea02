import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import type { OpportunityInput } from '../../gql/graphql.ts'

/** What is being written: lines as one text, hours as a person says them. */
export type OpportunityDraft = {
  title: string
  romeCode: string | null
  communeCode: string | null
  startsOn: string
  endsOn: string
  comingPeriod: string
  places: number | null
  weeklyHours: number | null
  timetable: string
  employerId: string | null
  contractType: EmploymentContractType | ''
  tasks: string
  needs: string
  provided: string
  howToCome: string
  meals: string
  firstPay: string
  physicalEffort: string
  readingNeeded: boolean
  drivingLicence: boolean
  context: string
}

export const emptyDraft: OpportunityDraft = {
  title: '',
  romeCode: null,
  communeCode: null,
  startsOn: '',
  endsOn: '',
  comingPeriod: '',
  places: 1,
  weeklyHours: 35,
  timetable: '',
  employerId: null,
  contractType: '',
  tasks: '',
  needs: '',
  provided: '',
  howToCome: '',
  meals: '',
  firstPay: '',
  physicalEffort: '',
  readingNeeded: false,
  drivingLicence: false,
  context: '',
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the API takes; null while what it cannot do without is missing. */
export const opportunityInputOf = (draft: OpportunityDraft): OpportunityInput | null => {
  const { romeCode, communeCode, contractType, weeklyHours, places } = draft
  if (
    romeCode === null ||
    communeCode === null ||
    contractType === '' ||
    weeklyHours === null ||
    places === null
  )
    return null
  return {
    title: draft.title,
    romeCode,
    communeCode,
    contractType,
    places,
    weeklyMinutes: Math.round(weeklyHours * 60),
    startsOn: draft.startsOn || null,
    endsOn: draft.endsOn || null,
    comingPeriod: draft.comingPeriod || null,
    timetable: draft.timetable,
    employerId: draft.employerId,
    tasks: linesOf(draft.tasks),
    needs: linesOf(draft.needs),
    provided: linesOf(draft.provided),
    howToCome: linesOf(draft.howToCome),
    meals: draft.meals || null,
    firstPay: draft.firstPay || null,
    physicalEffort: draft.physicalEffort || null,
    readingNeeded: draft.readingNeeded,
    drivingLicence: draft.drivingLicence,
    context: draft.context,
  }
}
