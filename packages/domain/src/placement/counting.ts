import { addDays, addMonths, type Day, type Period } from '../kernel/day.ts'
import { type Minutes, minutes, ZERO_MINUTES } from '../kernel/minutes.ts'
import { type CountingPolicy, defaultCountingPolicy } from './counting-policy.ts'
import { countWithin } from './counting-window.ts'
import {
  type EmploymentContractType,
  isContractOfWork,
  isPermanentContract,
  isWorkStudy,
} from './employment-contract.ts'
import { type HoursEntry, isTrainingKind } from './hours-entry.ts'

export const countingReasonLabels = {
  NOT_ELIGIBLE: 'Aucune décision d’éligibilité pour cette personne.',
  BEFORE_EFFECT: 'Avant le jour à partir duquel les heures comptent.',
  PATH_ENDED: 'Après la fin du parcours.',
  PASS_SUSPENDED: 'PASS IAE suspendu : ces heures attendent la décision de la facilitatrice.',
  CDI_WINDOW_ENDED: 'Après la période pendant laquelle un CDI compte.',
  OUTSIDE_CONTRACT: 'En dehors des dates du contrat de travail.',
  NO_EMPLOYMENT_CONTRACT: 'Sans contrat de travail : immersion ou stage.',
  PERMANENT_STAFF: 'Salarié permanent de la structure, pas en insertion.',
  ALREADY_EMPLOYED: 'La personne était déjà salariée de l’entreprise.',
  HIRED_TOO_EARLY: 'Embauchée avant la notification du marché.',
  PAID_LEAVE: 'Congés payés : ce ne sont pas des heures travaillées.',
  ABSENCE: 'Absence : ce ne sont pas des heures travaillées.',
  TUTORING: 'Le tutorat ne compte pas ici.',
  TRAINING: 'La formation ne compte pas ici.',
  TRAINING_CAP: 'Au-delà du plafond de formation.',
} as const

export type CountingReason = keyof typeof countingReasonLabels
const countingReasons = Object.keys(countingReasonLabels) as CountingReason[]

/** The reason a ledger wrote in words; `null` for words of before. */
export const countingReasonOf = (written: string): CountingReason | null =>
  countingReasons.find((reason) => countingReasonLabels[reason] === written) ?? null

export type RefusedMinutes = { readonly minutes: Minutes; readonly reason: CountingReason }
export type Counted = { readonly counted: Minutes; readonly refused: readonly RefusedMinutes[] }

/** What is known of the person at work, as plain values. */
export type CountingFacts = {
  /** `null` while nobody decided. */
  readonly effectOn: Day | null
  readonly validUntil: Day | null
  readonly contractType: EmploymentContractType
  readonly contractFrom: Day
  readonly contractTo: Day | null
  /** Notification of the procurement contract; `null` when unknown. */
  readonly notifiedOn: Day | null
  /** In a structure of insertion: is the person an employee in insertion or permanent staff? */
  readonly permanentStaff: boolean
  readonly alreadyEmployed: boolean
  /** Worked minutes that count so far, and training minutes already counted, for the cap. */
  readonly workedMinutes: Minutes
  readonly trainingCounted: Minutes
  /** Suspensions of the PASS IAE on which the right rests; the facilitator's decision takes them out. */
  readonly passSuspensions?: readonly Period[]
}

/**
 * Why none of these minutes can count, or `null`: no contract of work (immersion, internship), permanent
 * staff of a structure of insertion, somebody the company already employed, a kind that is not work.
 * @rule R23
 * @rule R24
 * @rule R62
 * @rule R63
 * @source recueil des fondamentaux de la clause (à vérifier); code du travail L5135-1 (PMSMP)
 */
export const wholeRefusal = (
  entry: HoursEntry,
  facts: CountingFacts,
  policy: CountingPolicy,
): CountingReason | null => {
  if (!isContractOfWork(facts.contractType)) return 'NO_EMPLOYMENT_CONTRACT'
  if (facts.permanentStaff) return 'PERMANENT_STAFF'
  if (facts.alreadyEmployed) return 'ALREADY_EMPLOYED'
  if (hiredTooEarly(facts, policy)) return 'HIRED_TOO_EARLY'
  if (facts.effectOn === null || facts.validUntil === null) return 'NOT_ELIGIBLE'
  if (entry.kind === 'ABSENCE') return 'ABSENCE'
  if (entry.kind === 'PAID_LEAVE' && !policy.countPaidLeave) return 'PAID_LEAVE'
  if (entry.kind === 'TUTORING' && !policy.countTutoring) return 'TUTORING'
  if (entry.kind === 'CFA' && !policy.countCfaHours) return 'TRAINING'
  return isTrainingKind(entry.kind) && !policy.countTraining ? 'TRAINING' : null
}

const NO_SUSPENSION: readonly Period[] = []

const hiredTooEarly = ({ contractFrom, notifiedOn }: CountingFacts, policy: CountingPolicy): boolean =>
  notifiedOn !== null && contractFrom < addMonths(notifiedOn, -policy.priorHireToleranceMonths)

/**
 * The last day of the path for this contract: hours after the 24 months do not count, unless an
 * apprenticeship or a professional training contract is still running and the policy lets it.
 * @rule R17
 * @source Rennes Métropole, parcours de 24 mois; alternance au-delà (à vérifier)
 */
export const lastPathDay = (facts: CountingFacts, validUntil: Day, policy: CountingPolicy): Day | null =>
  policy.workStudyBeyondPath && isWorkStudy(facts.contractType) && facts.contractFrom <= validUntil
    ? facts.contractTo
    : validUntil

/**
 * The last day on which a CDI counts: twelve months after the hire by default.
 * @rule R18
 * @source recueil des fondamentaux de la clause, 2016 (12 ou 24 mois, à vérifier)
 */
export const lastCdiDay = (facts: CountingFacts, policy: CountingPolicy): Day | null =>
  isPermanentContract(facts.contractType)
    ? addDays(addMonths(facts.contractFrom, policy.cdiWindowMonths), -1)
    : null

/**
 * How many training minutes still fit under the cap: 60 h for 200 h worked at 30 %.
 * @rule R22
 * @source pratique, plafond de 30 % à vérifier
 */
export const trainingRoom = (
  facts: Pick<CountingFacts, 'workedMinutes' | 'trainingCounted'>,
  policy: CountingPolicy,
): Minutes =>
  minutes(
    Math.max(0, Math.floor((facts.workedMinutes * policy.trainingCap) / 10_000) - facts.trainingCounted),
  )

const underCap = (counted: Counted, room: Minutes): Counted => {
  if (counted.counted <= room) return counted
  const over = minutes(counted.counted - room)
  return { counted: room, refused: [...counted.refused, { minutes: over, reason: 'TRAINING_CAP' }] }
}

/**
 * How many of the declared minutes count for the commitment, with a reason for each minute that does not:
 * counted + refused is always what was declared.
 * @returns minutes counted and refused, in minutes.
 */
export const countMinutes = (
  entry: HoursEntry,
  facts: CountingFacts,
  policy: CountingPolicy = defaultCountingPolicy,
): Counted => {
  if (entry.minutes === 0) return { counted: ZERO_MINUTES, refused: [] }
  const reason = wholeRefusal(entry, facts, policy)
  const { effectOn, validUntil } = facts
  if (reason !== null || effectOn === null || validUntil === null) {
    return { counted: ZERO_MINUTES, refused: [{ minutes: entry.minutes, reason: reason ?? 'NOT_ELIGIBLE' }] }
  }
  const counted: Counted = countWithin(entry, {
    contractFrom: facts.contractFrom,
    contractTo: facts.contractTo,
    effectOn,
    lastPathDay: lastPathDay(facts, validUntil, policy),
    lastCdiDay: lastCdiDay(facts, policy),
    suspensions: facts.passSuspensions ?? NO_SUSPENSION,
  })
  return isTrainingKind(entry.kind) ? underCap(counted, trainingRoom(facts, policy)) : counted
}
