import { forecast } from '@cordee/domain/commitment/forecast'
import { settlement } from '@cordee/domain/commitment/settlement'
import { day } from '@cordee/domain/kernel/day'
import { hours } from '@cordee/domain/kernel/minutes'
import {
  type FollowUp,
  followUp,
  followUpForAdviser,
  followUpOfRequest,
} from '@cordee/domain/opportunity/follow-up'
import { followUpReasons } from '@cordee/domain/opportunity/follow-up-reasons'
import { referralLifecycle } from '@cordee/domain/opportunity/referral-lifecycle'
import { type WithoutCarFacts, withoutCar } from '@cordee/domain/opportunity/without-car'
import { answerAlreadyHired } from '@cordee/domain/placement/already-hired'
import { countingReasonLabels, countingReasonOf } from '@cordee/domain/placement/counting'
import { plausibilityAlerts } from '@cordee/domain/placement/plausibility'
import { refusalCatalogue } from '@cordee/domain/refusals'
import { followUpForAdviserIn, followUpIn } from '../app/messages/follow-up.ts'
import { forecastIn } from '../app/messages/forecast.ts'
import { knownAnswerIn } from '../app/messages/known-answer.ts'
import { speaking } from '../app/messages/language.server.ts'
import type { Language } from '../app/messages/language.ts'
import { notCountedIn } from '../app/messages/not-counted.ts'
import { publicRefusalCodes, refusalSentence } from '../app/messages/refusal-sentence.ts'
import { settlementIn } from '../app/messages/settlement.ts'
import { tooLongIn } from '../app/messages/too-long.ts'
import { withoutCarIn } from '../app/messages/without-car.ts'

const ride = { line: 'T90', fromStop: 'La Mure, mairie', toStop: 'Susville, dépôt', onRequest: false }
const outward = [{ ...ride, leaves: 430, arrives: 465 }]
const back = [{ ...ride, leaves: 1000, arrives: 1040 }]
const nothing: WithoutCarFacts = {
  sameCommune: false,
  walkMinutes: null,
  pickUps: [],
  pickUpOnRequest: false,
  shift: { startsAt: 480, endsAt: 960 },
  timetableKnown: true,
  outward: [],
  back: [],
}
const pickUp = { place: 'place de la mairie', communeName: 'La Mure', at: 405 }
/** One answer a code, in their order. */
export const everyAnswerWithoutCar = (
  [
    { sameCommune: true },
    { walkMinutes: 25 },
    { pickUps: [pickUp] },
    { outward, back },
    { outward: outward.map((each) => ({ ...each, onRequest: true })), back },
    { outward },
    { back },
    { outward, back, shift: null },
    { pickUpOnRequest: true },
    { timetableKnown: false },
    { shift: null },
    {},
  ] satisfies Partial<WithoutCarFacts>[]
).map((facts) => withoutCar({ ...nothing, ...facts }))

const answerBefore = day('2026-12-04')
const days = [day('2026-12-01'), answerBefore, day('2026-12-05')]

/** Every state of a request, before, on and after its day, with every reason that can be said. */
const everyFollowUp: readonly FollowUp[] = [
  ...days.flatMap((today) => [
    ...referralLifecycle.states.map((state) =>
      followUp({ state, answerBefore, today, work: { startsOn: answerBefore, endsOn: answerBefore } }),
    ),
    followUp({ state: 'ACCEPTED', answerBefore, today }),
    followUpOfRequest('CALLED_NO_ANSWER', answerBefore, today),
  ]),
  ...followUpReasons.map((reason) =>
    followUp({ state: 'REFUSED', answerBefore, today: answerBefore, reason }),
  ),
]

const textsOf = ({ meaning, next, reason, help }: FollowUp): string[] =>
  [meaning, next, reason, help].filter((text) => text !== null)

const once = (texts: readonly string[]): string[] => [...new Set(texts)]

const started = day('2026-10-01')
const hired = {
  effectOn: started,
  validUntil: day('2028-09-30'),
  contractType: 'PERMANENT',
  contractFrom: started,
  contractTo: null,
  notifiedOn: null,
  alreadyEmployed: false,
} as const

/** Every answer a company reads of somebody it already has. */
export const everyKnownAnswer = [
  { decided: false, facts: hired },
  { decided: true, facts: hired },
  { decided: true, facts: { ...hired, contractType: 'APPRENTICESHIP' as const } },
  { decided: true, facts: { ...hired, alreadyEmployed: true } },
].map((input) => {
  const { from, until, ...answer } = answerAlreadyHired({ askedOn: started, ...input })
  return { ...answer, countsFrom: from, countsUntil: until }
})

const plan = { serviceOrderOn: started, plannedEndOn: day('2027-07-31'), stops: [], phases: [] }
/** What is missing, what is not, and when no week is left. */
export const everyForecast = [
  { counted: hours(290), at: day('2027-03-31') },
  { counted: hours(700), at: day('2027-03-31') },
  { counted: hours(290), at: day('2027-07-30') },
].map((now) => {
  const { atThisPace, withPlan, ...figures } = forecast({
    ...{ curve: plan, due: hours(700), planned: hours(0), weeklyMinutes: hours(35) },
    ...now,
  })
  return { ...figures, atThisPaceBps: atThisPace, withPlanBps: withPlan }
})

const left = (state: 'ACTIVE' | 'CLOSED', due: number, validated: number, declared = 0) => ({
  ...{ state, due: hours(due), validated: hours(validated), declared: hours(declared), worked: null },
})
const unknown = { ...left('ACTIVE', 0, 20), worked: { toComplete: 'À compléter' } }
/** What is not known, not due, not settled, and settled with nothing missing or something. */
export const everySettlement = [
  settlement('TERMINATED', [unknown]),
  settlement('TERMINATED', []),
  settlement('TERMINATED', [left('ACTIVE', 463, 220, 271)]),
  settlement('CLOSED', [left('CLOSED', 700, 742)]),
  settlement('TERMINATED', [left('CLOSED', 300, 250)]),
].flatMap((said) => {
  if (said === null) return []
  const { state, due, validated, missing, declared, ...words } = said
  return {
    ...{ contractStatus: state, dueMinutes: due, validatedMinutes: validated },
    ...{ missingMinutes: missing, declaredMinutes: declared, ...words },
  }
})

export const everyReason = Object.values(countingReasonLabels).map((reason) => ({
  reason,
  reasonCode: countingReasonOf(reason),
}))

export const everyMonthTooLong = plausibilityAlerts(hours(250)).map(({ forEmployer, ...limits }) => ({
  ...limits,
  sentence: forEmployer,
  minutes: hours(250),
}))

/** What the pages say that is in no catalogue: computed by the domain, or said by the code of what it computed. */
export const computedIn = (version: Language): Readonly<Record<string, readonly string[]>> =>
  speaking(version, () => ({
    'without a car': everyAnswerWithoutCar.map(withoutCarIn),
    'follow-up': once(everyFollowUp.flatMap((each) => textsOf(followUpIn(each)))),
    'follow-up for an adviser': once(
      everyFollowUp.flatMap((each) => textsOf(followUpForAdviserIn(followUpForAdviser(each)))),
    ),
    'answers to a company': everyKnownAnswer.map(knownAnswerIn),
    forecasts: once(everyForecast.flatMap(forecastIn)),
    'what a contract leaves': everySettlement.map(settlementIn),
    'hours that do not count': everyReason.map((each) => notCountedIn(each) ?? ''),
    'a month too long': everyMonthTooLong.map(tooLongIn),
    'refusals of the public forms': publicRefusalCodes.map((code) =>
      refusalSentence({ code, message: refusalCatalogue[code] }),
    ),
  }))
