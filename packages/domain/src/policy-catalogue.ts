import { pacePolicies } from './commitment/pace.ts'
import { penaltyPolicies } from './commitment/penalty-case.ts'
import { type DatedPolicy, findPolicy, type PolicyPlace } from './kernel/dated-policy.ts'
import type { Day } from './kernel/day.ts'
import { formatHours, minutes } from './kernel/minutes.ts'
import { cents, formatEuros } from './kernel/money.ts'
import { basisPoints, formatPercent } from './kernel/ratio.ts'
import { answerPolicies } from './opportunity/answer-delay.ts'
import { comingPolicies } from './opportunity/coming-positions.ts'
import { firstReferralPolicies } from './opportunity/first-referral.ts'
import { promisePolicies } from './opportunity/work-request.ts'
import { eligibilityPolicies } from './participant/eligibility-policy.ts'
import { retentionPolicies } from './participant/retention.ts'
import { countingPolicies } from './placement/counting-policy.ts'
import {
  type LabourParameter,
  parametersOf,
  type Sector,
  sectorLabels,
  sectors,
} from './procurement/labour-parameters.ts'
import {
  type ObligationPolicies,
  obligationPolicies,
  type ProcedureThresholds,
  procedureThresholds,
} from './procurement/obligation-policies.ts'
import { smallCellPolicies } from './reporting/audience.ts'
import { ftePolicies } from './reporting/indicators.ts'

type Field = {
  readonly label: string
  /** A yes or a no is stored as one or zero. */
  readonly unit:
    | 'WORKING_DAYS'
    | 'DAYS'
    | 'MONTHS'
    | 'YEARS'
    | 'PEOPLE'
    | 'MINUTES'
    | 'BASIS_POINTS'
    | 'CENTS'
    | 'YES_NO'
  readonly least: number
  readonly most: number
}

/** The unit as a form says it beside a number. */
export const unitWords: Readonly<Record<Field['unit'], string>> = {
  WORKING_DAYS: 'jours ouvrés',
  DAYS: 'jours',
  MONTHS: 'mois',
  YEARS: 'ans',
  PEOPLE: 'personnes ou postes',
  MINUTES: 'minutes',
  BASIS_POINTS: 'centièmes de %',
  CENTS: 'centimes',
  YES_NO: '1 pour oui, 0 pour non',
}

/** A value as a person reads it: « oui », « 30 % », « 35 h », « 32 € », « 10 jours ouvrés ». */
export const valueInWords = (unit: Field['unit'], value: number): string => {
  if (unit === 'YES_NO') return value === 1 ? 'oui' : 'non'
  if (unit === 'BASIS_POINTS') return formatPercent(basisPoints(value))
  if (unit === 'CENTS') return formatEuros(cents(value))
  return unit === 'MINUTES' ? formatHours(minutes(value)) : `${value}\u00a0${unitWords[unit]}`
}

const yesNo = (label: string): Field => ({ label, unit: 'YES_NO', least: 0, most: 1 })
const share = (label: string): Field => ({ label, unit: 'BASIS_POINTS', least: 0, most: 10_000 })
const months = (label: string, most: number): Field => ({ label, unit: 'MONTHS', least: 0, most })
const kept = (label: string, least: number, most: number): Field => ({ label, unit: 'MONTHS', least, most })
const days = (label: string): Field => ({ label, unit: 'DAYS', least: 1, most: 120 })

const money = (label: string, least: number, most: number): Field => ({ label, unit: 'CENTS', least, most })
const threshold = (label: string): Field => money(label, 1_000_000, 2_000_000_000)

type Entry<Policy extends DatedPolicy> = {
  readonly label: string
  readonly delivered: readonly Policy[]
  readonly fields: Readonly<Record<Exclude<keyof Policy, keyof DatedPolicy> & string, Field>>
  /** The same for every contract and every place. */
  readonly everywhere?: true
  /** Do the fields hold together? Absent: each is judged alone. */
  readonly coherent?: (values: Readonly<Record<string, number>>) => boolean
}

const entry = <Policy extends DatedPolicy>(value: Entry<Policy>): Entry<Policy> => value

/** What a sector usually takes, as a kind of its own: each has its source. */
const labourEntry = (sector: Sector) =>
  entry<Omit<LabourParameter, 'sector'>>({
    label: `Calcul des heures, valeurs usuelles : ${sectorLabels[sector]}`,
    delivered: parametersOf(sector).map(({ sector: _sector, ...dated }) => dated),
    fields: {
      labourShare: share('Part de main-d’œuvre'),
      hourlyCost: money('Coût horaire chargé', 100, 50_000),
      insertionRate: share('Taux d’insertion'),
    },
  })

type LabourKind = `LABOUR_${Sector}`
/** The kind of policy that holds the usual values of a sector. */
export const labourKindOf = (sector: Sector): LabourKind => `LABOUR_${sector}`

const labourEntries = Object.fromEntries(
  sectors.map((sector) => [labourKindOf(sector), labourEntry(sector)]),
) as Readonly<Record<LabourKind, ReturnType<typeof labourEntry>>>

/** The values of practice a carrier may set for itself, with their unit and their reasonable bounds. */
export const settablePolicies = {
  counting: entry({
    label: 'Ce qui compte parmi les heures déclarées',
    delivered: countingPolicies,
    fields: {
      cdiWindowMonths: months('Mois comptés d’un CDI après l’embauche', 60),
      workStudyBeyondPath: yesNo('L’alternance compte jusqu’au bout, au-delà du parcours'),
      trainingCap: share('Formation comptée, en part des heures travaillées'),
      countTraining: yesNo('La formation compte'),
      countCfaHours: yesNo('Les heures au CFA comptent'),
      countTutoring: yesNo('Le tutorat compte'),
      countPaidLeave: yesNo('Les congés payés comptent'),
      priorHireToleranceMonths: months('Mois d’embauche admis avant la notification', 24),
    },
  }),
  eligibility: entry({
    label: 'Parcours d’une personne : sa durée, son début, les dossiers en retard',
    delivered: eligibilityPolicies,
    fields: {
      pathwayMonths: { label: 'Durée du parcours', unit: 'MONTHS', least: 6, most: 60 },
      startsWithWork: yesNo('Le parcours commence au premier jour de travail, et non à la décision'),
      regularisationAllowed: yesNo('Un dossier en retard peut être régularisé, avec une raison'),
      regularisationMaxDays: { label: 'Retard admis', unit: 'DAYS', least: 0, most: 365 },
      youngUnder: { label: 'Un jeune a moins de', unit: 'YEARS', least: 18, most: 32 },
      seniorFrom: { label: 'Un senior a au moins', unit: 'YEARS', least: 45, most: 65 },
    },
    coherent: ({ youngUnder = 0, seniorFrom = 0 }) => youngUnder < seniorFrom,
  }),
  pace: entry({
    label: 'Rythme d’un engagement : heures validées sur heures attendues',
    delivered: pacePolicies,
    fields: {
      onTrackFrom: share('Dans les temps à partir de'),
      atRiskFrom: share('À surveiller à partir de, en retard en dessous'),
    },
    coherent: ({ onTrackFrom = 0, atRiskFrom = 0 }) => atRiskFrom < onTrackFrom,
  }),
  penalty: entry({
    label: 'Procédure de pénalité : délais de l’acheteur et de l’entreprise',
    delivered: penaltyPolicies,
    fields: {
      observationDays: days('Délai laissé à l’entreprise pour répondre'),
      alertBeforeFinalAccountDays: days('Alerte avant le décompte général'),
      reportAfterAcceptanceDays: days('Bilan dû après la réception'),
    },
  }),
  promise: entry({
    label: 'Promesse de rappel faite aux personnes',
    delivered: promisePolicies,
    fields: {
      callWithinDays: { label: 'Premier appel', unit: 'WORKING_DAYS', least: 1, most: 15 },
      newsWithinDays: { label: 'Entre deux nouvelles, au plus', unit: 'WORKING_DAYS', least: 1, most: 30 },
    },
  }),
  answer: entry({
    label: 'Délai de réponse d’une entreprise ou d’une structure',
    delivered: answerPolicies,
    fields: { workingDays: { label: 'Réponse attendue', unit: 'WORKING_DAYS', least: 1, most: 60 } },
  }),
  firstReferral: entry({
    label: 'Fenêtre des conseillers, avant qu’un poste s’ouvre à tous (0 : aucune)',
    delivered: firstReferralPolicies,
    fields: { workingDays: { label: 'Réservé pendant', unit: 'WORKING_DAYS', least: 0, most: 15 } },
  }),
  comingPositions: entry({
    label: 'Postes à venir, tirés des heures encore dues',
    delivered: comingPolicies,
    fields: {
      minutesPerPlace: { label: 'Un poste, c’est', unit: 'MINUTES', least: 2_100, most: 120_000 },
      leastMinutes: { label: 'Rien en dessous de', unit: 'MINUTES', least: 60, most: 60_000 },
      mostPlaces: { label: 'Postes annoncés au plus', unit: 'PEOPLE', least: 1, most: 20 },
      daysBeforeEnd: { label: 'Rien à moins de, avant la fin', unit: 'DAYS', least: 0, most: 180 },
    },
  }),
  smallCells: entry({
    label: 'Petits effectifs masqués dans les tableaux diffusés',
    delivered: smallCellPolicies,
    fields: { threshold: { label: 'Masquer en dessous de', unit: 'PEOPLE', least: 3, most: 20 } },
  }),
  fte: entry({
    label: 'Durée d’un équivalent temps plein',
    delivered: ftePolicies,
    fields: { minutesPerFte: { label: 'Durée annuelle', unit: 'MINUTES', least: 60_000, most: 120_000 } },
  }),
  thresholds: entry({
    label: 'Seuils de procédure, hors taxes : à partir d’eux, un achat pense à l’insertion',
    delivered: procedureThresholds,
    everywhere: true,
    fields: {
      worksAndConcessions: threshold('Travaux et concessions'),
      central: threshold('Fournitures et services, État'),
      local: threshold('Fournitures et services, collectivités'),
      contractingEntity: threshold('Fournitures et services, entités adjudicatrices'),
    },
  }),
  retention: entry({
    label: 'Durées de conservation : dossiers sans activité, et ce qui est gardé à côté',
    delivered: retentionPolicies,
    everywhere: true,
    fields: {
      inactiveMonths: {
        label: 'Dossier sans activité, avant le préavis',
        unit: 'MONTHS',
        least: 6,
        most: 60,
      },
      noticeDays: { label: 'Préavis, à partir du jour où il est parti', unit: 'DAYS', least: 15, most: 120 },
      requestMonths: kept('Demande sans suite, et demande répondue', 1, 24),
      refusedReferralMonths: kept('Mot d’une orientation refusée', 1, 24),
      poolMonths: kept('Orientation gardée pour d’autres postes', 1, 24),
      readLogMonths: kept('Trace de lecture d’un dossier', 6, 36),
      messageMonths: kept('Texte d’un message à un contact', 1, 60),
    },
  }),
  ...labourEntries,
} as const

export type PolicyKind = keyof typeof settablePolicies
export type PolicyOf<Kind extends PolicyKind> = (typeof settablePolicies)[Kind]['delivered'][number]
export const policyKinds = Object.keys(settablePolicies) as PolicyKind[]

/** A value set by a carrier, as it is stored. */
export type SetPolicy = DatedPolicy & { readonly values: Readonly<Record<string, number>> }

/** Does this value hold all the fields of its kind, and only whole numbers within their bounds? */
export const readPolicyValues = (
  kind: PolicyKind,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, number>> | null => {
  const { fields: known, coherent } = settablePolicies[kind] as Entry<DatedPolicy>
  const fields = Object.entries<Field>(known)
  if (Object.keys(values).length !== fields.length) return null
  const read: Record<string, number> = {}
  for (const [name, { least, most }] of fields) {
    const value = values[name]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) return null
    read[name] = value
  }
  return coherent === undefined || coherent(read) ? read : null
}

/** A stored value as its policy writes it: one or zero is a yes or a no. */
const inWords = (kind: PolicyKind, values: Readonly<Record<string, number>>) => {
  const fields: Readonly<Record<string, Field>> = settablePolicies[kind].fields
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      fields[name]?.unit === 'YES_NO' ? value === 1 : value,
    ]),
  )
}

/** Does a value of this kind hold everywhere, or may one place have its own? */
export const holdsEverywhere = (kind: PolicyKind): boolean =>
  (settablePolicies[kind] as Entry<DatedPolicy>).everywhere === true

const ownPolicy = <Kind extends PolicyKind>(kind: Kind, { values, ...dated }: SetPolicy): PolicyOf<Kind> =>
  ({ ...dated, ...inWords(kind, values) }) as unknown as PolicyOf<Kind>

/** What the obligation test reads: the thresholds a carrier wrote down, before those that are delivered. */
export const obligationPoliciesWith = (own: readonly SetPolicy[]): ObligationPolicies => ({
  ...obligationPolicies,
  ownThresholds: own.map((set): ProcedureThresholds => ownPolicy('thresholds', set)),
})

/** What a carrier chose that day at this place, else what is delivered; `null` when neither knows that day. */
export const findPolicyInForce = <Kind extends PolicyKind>(
  kind: Kind,
  own: readonly SetPolicy[],
  at: Day,
  place: PolicyPlace = {},
): PolicyOf<Kind> | null => {
  const set = findPolicy(own, at, place)
  if (set !== null) return ownPolicy(kind, set)
  return findPolicy(settablePolicies[kind].delivered as readonly PolicyOf<Kind>[], at, place)
}

/**
 * The policy in force that day at this place: a carrier's own value wins over the one delivered.
 * @throws RangeError when none does: a kind that is asked this way has a value on every day.
 */
export const policyInForce = <Kind extends PolicyKind>(
  kind: Kind,
  own: readonly SetPolicy[],
  at: Day,
  place: PolicyPlace = {},
): PolicyOf<Kind> => {
  const found = findPolicyInForce(kind, own, at, place)
  if (found === null) throw new RangeError(`No ${kind} policy is in force on ${at}`)
  return found
}
