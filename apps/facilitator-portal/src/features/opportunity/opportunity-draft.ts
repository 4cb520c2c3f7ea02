import { parseHours } from '@cordee/domain/kernel/minutes'
import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import type { OpportunityInput, OpportunityWordingInput } from '../../gql/graphql.ts'

/** Where the team takes people, while it is being typed; `key` tells two lines apart. */
export type PickUpDraft = { key: string; communeCode: string | null; place: string; at: string }

/** The texts of a position said again in a version of the portal, lines as one text. */
export type WordingDraft = Record<(typeof wordingTexts)[number], string>
export const wordingTexts = [
  'title',
  'timetable',
  'tasks',
  'needs',
  'provided',
  'howToCome',
  'context',
  'meals',
  'firstPay',
  'physicalEffort',
] as const
export const wordingLanguages = ['SIMPLE', 'EN'] as const
type WordingLanguage = (typeof wordingLanguages)[number]

const emptyWording: WordingDraft = {
  title: '',
  timetable: '',
  tasks: '',
  needs: '',
  provided: '',
  howToCome: '',
  context: '',
  meals: '',
  firstPay: '',
  physicalEffort: '',
}

type KnownWording = Omit<OpportunityWordingInput, 'language'> & { language: WordingLanguage }

/** What was said again, by version. */
export const wordingDraftsOf = (known: readonly KnownWording[]): Record<WordingLanguage, WordingDraft> => {
  const draftIn = (language: WordingLanguage): WordingDraft => {
    const said = known.find((each) => each.language === language)
    const lines = (text: readonly string[] | null | undefined) => (text ?? []).join('\n')
    return said === undefined
      ? emptyWording
      : {
          title: said.title ?? '',
          timetable: said.timetable ?? '',
          tasks: lines(said.tasks),
          needs: lines(said.needs),
          provided: lines(said.provided),
          howToCome: lines(said.howToCome),
          context: said.context ?? '',
          meals: said.meals ?? '',
          firstPay: said.firstPay ?? '',
          physicalEffort: said.physicalEffort ?? '',
        }
  }
  return { SIMPLE: draftIn('SIMPLE'), EN: draftIn('EN') }
}

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
  /** « 7 h 30 », as it is typed. */
  shiftStartsAt: string
  shiftEndsAt: string
  pickUpOnRequest: boolean
  pickUps: readonly PickUpDraft[]
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
  wordings: Readonly<Record<WordingLanguage, WordingDraft>>
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
  shiftStartsAt: '',
  shiftEndsAt: '',
  pickUpOnRequest: false,
  pickUps: [],
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
  wordings: { SIMPLE: emptyWording, EN: emptyWording },
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Minutes since midnight; `null` when nothing was typed, `undefined` when it is no hour of a day. */
export const timeOfDay = (text: string): number | null | undefined => {
  if (text.trim() === '') return null
  const parsed = parseHours(text)
  return parsed.ok && parsed.value >= 0 && parsed.value < 24 * 60 ? parsed.value : undefined
}

const pickUpsOf = (pickUps: readonly PickUpDraft[]) => {
  const complete = pickUps.flatMap(({ communeCode, place, at }) => {
    const minute = timeOfDay(at)
    return communeCode === null || place.trim() === '' || typeof minute !== 'number'
      ? []
      : [{ communeCode, place, at: minute }]
  })
  return complete.length === pickUps.length ? complete : null
}

/** What the API takes; null while what it cannot do without is missing. */
export const opportunityInputOf = (draft: OpportunityDraft): OpportunityInput | null => {
  const { romeCode, communeCode, contractType, weeklyHours, places } = draft
  const [shiftStartsAt, shiftEndsAt] = [timeOfDay(draft.shiftStartsAt), timeOfDay(draft.shiftEndsAt)]
  const pickUps = pickUpsOf(draft.pickUps)
  if (
    romeCode === null ||
    communeCode === null ||
    contractType === '' ||
    weeklyHours === null ||
    places === null ||
    pickUps === null ||
    shiftStartsAt === undefined ||
    shiftEndsAt === undefined ||
    (shiftStartsAt === null) !== (shiftEndsAt === null)
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
    shiftStartsAt,
    shiftEndsAt,
    pickUpOnRequest: draft.pickUpOnRequest,
    pickUps,
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
    wordings: wordingLanguages.map((language) => {
      const said = draft.wordings[language]
      return {
        language,
        title: said.title || null,
        timetable: said.timetable || null,
        tasks: linesOf(said.tasks),
        needs: linesOf(said.needs),
        provided: linesOf(said.provided),
        howToCome: linesOf(said.howToCome),
        context: said.context || null,
        meals: said.meals || null,
        firstPay: said.firstPay || null,
        physicalEffort: said.physicalEffort || null,
      }
    }),
  }
}
