import { type Day, formatDay } from '@cordee/domain/kernel/day'
import { formatEuros } from '@cordee/domain/kernel/money'
import type { DecpContract } from '@cordee/domain/procurement/decp-contract'
import type { SocialConsideration } from '@cordee/domain/procurement/social-consideration'

/** What a file may say of a contract. Launch date, buyer's category, status and clause are never in it. */
export interface ContractValues {
  readonly reference: string
  readonly subject: string
  readonly category: string | null
  readonly nature: string | null
  readonly cpv: string | null
  readonly procedure: string | null
  readonly amountCents: number | null
  readonly communeCode: string | null
  readonly placeCode: string | null
  readonly placeCodeType: string | null
  readonly notifiedOn: Day | null
  readonly durationMonths: number | null
  readonly considerations: readonly SocialConsideration[]
  readonly considerationsRaw: string | null
  readonly warnings: readonly string[]
}

export interface RecordedContract extends Omit<ContractValues, 'reference'> {
  readonly reference: string | null
  readonly id: string
  readonly version: number
  /** A person entered it, edited it or took it further: the file only fills what is empty. */
  readonly kept: boolean
  readonly lot: RecordedLot | null
}

export interface RecordedLot {
  readonly id: string
  readonly title: string
  readonly amountCents: number | null
  readonly holderIds: readonly string[]
}

/** The contract as the file says it, ready to be compared with the recorded one. */
export const valuesOf = (
  contract: DecpContract,
  communeCode: string | null,
  warnings: readonly string[],
): ContractValues => ({
  reference: contract.reference,
  subject: contract.subject,
  category: contract.category,
  nature: contract.nature,
  cpv: contract.cpv,
  procedure: contract.procedure,
  amountCents: contract.amount,
  communeCode,
  placeCode: contract.place.code,
  placeCodeType: contract.place.codeType,
  notifiedOn: contract.notifiedOn,
  durationMonths: contract.durationMonths,
  considerations: contract.considerations,
  considerationsRaw: contract.considerationsRaw,
  warnings: [...warnings, ...amendmentWarning(contract)],
})

/** The last amendment is said beside the contract: whether it moves the hours due is a person's decision (R15). */
const amendmentWarning = ({ amendments }: DecpContract): string[] => {
  const last = amendments.findLast(({ amount, durationMonths }) => amount !== null || durationMonths !== null)
  if (!last) return []
  const what = [
    last.amount === null ? null : `montant porté à ${formatEuros(last.amount)}`,
    last.durationMonths === null ? null : `durée portée à ${last.durationMonths} mois`,
  ]
  const when = last.notifiedOn === null ? '' : ` du ${formatDay(last.notifiedOn)}`
  return [`Modification${when} : ${what.filter(Boolean).join(', ')}.`]
}

export interface Reconciled {
  /** Null when the file says nothing new, of the contract nor of its lot. */
  readonly values: ContractValues | null
  readonly lot: RecordedLot | null
  /** What the file says otherwise than the record, which keeps its own. */
  readonly keptFields: readonly string[]
}

const LABELS = {
  subject: 'objet',
  category: 'nature des prestations',
  amountCents: 'montant',
  notifiedOn: 'date de notification',
  durationMonths: 'durée',
} as const
const LABELLED = Object.keys(LABELS) as (keyof typeof LABELS)[]

/**
 * What the record becomes after this file. A file that is silent erases nothing; where a person has been,
 * it only fills what is empty. Social considerations are always the buyer's own words: the last file that
 * says some is right (R45).
 */
export const reconcile = (
  recorded: RecordedContract,
  incoming: ContractValues,
  holderIds: readonly string[],
): Reconciled => {
  const { kept } = recorded
  const choose = <Value>(old: Value, said: Value): Value => (kept ? (old ?? said) : (said ?? old))
  const silent = incoming.considerations.includes('UNKNOWN')
  const values: ContractValues = {
    reference: recorded.reference ?? incoming.reference,
    subject: choose(recorded.subject, incoming.subject),
    category: choose(recorded.category, incoming.category),
    nature: choose(recorded.nature, incoming.nature),
    cpv: choose(recorded.cpv, incoming.cpv),
    procedure: choose(recorded.procedure, incoming.procedure),
    amountCents: choose(recorded.amountCents, incoming.amountCents),
    communeCode: choose(recorded.communeCode, incoming.communeCode),
    placeCode: choose(recorded.placeCode, incoming.placeCode),
    placeCodeType: choose(recorded.placeCodeType, incoming.placeCodeType),
    notifiedOn: choose(recorded.notifiedOn, incoming.notifiedOn),
    durationMonths: choose(recorded.durationMonths, incoming.durationMonths),
    considerations: silent ? recorded.considerations : incoming.considerations,
    considerationsRaw: silent
      ? (recorded.considerationsRaw ?? incoming.considerationsRaw)
      : incoming.considerationsRaw,
    warnings: incoming.warnings,
  }
  const lot = kept ? null : reconcileLot(recorded.lot, values, holderIds)
  const changed = fieldsOf(values).some((field) => !same(values[field], recorded[field]))
  return {
    values: changed || lot ? values : null,
    lot,
    keptFields: LABELLED.filter(
      (field) => incoming[field] !== null && !same(values[field], incoming[field]),
    ).map((field) => LABELS[field]),
  }
}

/** The single lot follows its contract as long as nobody studied it. */
const reconcileLot = (
  lot: RecordedLot | null,
  { subject, amountCents }: ContractValues,
  holderIds: readonly string[],
): RecordedLot | null => {
  if (!lot) return null
  const next = {
    id: lot.id,
    title: subject,
    amountCents,
    holderIds: holderIds.length > 0 ? holderIds : lot.holderIds,
  }
  const sameHolders = same(next.holderIds.toSorted(), lot.holderIds.toSorted())
  return next.title === lot.title && next.amountCents === lot.amountCents && sameHolders ? null : next
}

const fieldsOf = (values: ContractValues) => Object.keys(values) as (keyof ContractValues)[]

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
