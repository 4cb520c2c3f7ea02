import { type DatedPolicy, findPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { type Day, formatDay } from '../kernel/day.ts'
import { type Cents, cents, formatEuros, sumCents } from '../kernel/money.ts'
import { type Derogation, derogationReasonLabels } from './derogation.ts'
import {
  type BuyerCategory,
  type ContractCategory,
  type ObligationPolicies,
  obligationPolicies,
  type ProcedureThresholds,
  type SocialDuty,
} from './obligation-policies.ts'

export type ObligationFacts = {
  /** Day the consultation was sent for publication. A DECP record does not give it. */
  readonly launchedOn: Day | null
  readonly notifiedOn: Day | null
  readonly contractCategory: ContractCategory | null
  /** A DECP record does not give it either. */
  readonly buyerCategory: BuyerCategory | null
  /** Excluding tax, all lots together; `lots` are summed when the total is smaller or unknown. */
  readonly amount: Cents | null
  readonly lots?: readonly Cents[]
  readonly nature: 'ORDINARY' | 'DEFENCE_OR_SECURITY'
  readonly derogation?: Derogation | null
}

export type ObligationStatus = 'REQUIRED' | 'NOT_REQUIRED' | 'DEROGATED' | 'UNDETERMINED'
export type MissingFact = {
  readonly what: 'LAUNCH_DATE' | 'BUYER_CATEGORY' | 'CONTRACT_CATEGORY' | 'AMOUNT' | 'THRESHOLDS'
  /** The question to put to the buyer. */
  readonly ask: string
}
export type Obligation = {
  readonly status: ObligationStatus
  readonly sentence: string
  readonly missing: readonly MissingFact[]
  /** The texts behind the answer: the duty, then the thresholds it was compared with. */
  readonly policies: readonly PolicyUsed[]
}

export const obligationStatusLabels: Readonly<Record<ObligationStatus, string>> = {
  REQUIRED: 'Obligatoire',
  NOT_REQUIRED: 'Non obligatoire',
  DEROGATED: 'Dérogation',
  UNDETERMINED: 'À vérifier',
}

const QUESTIONS: Readonly<Record<MissingFact['what'], string>> = {
  LAUNCH_DATE: 'À quelle date l’avis de marché a-t-il été envoyé à la publication ?',
  BUYER_CATEGORY: 'L’acheteur est-il l’État, une collectivité ou une entité adjudicatrice (réseaux) ?',
  CONTRACT_CATEGORY: 'S’agit-il de travaux, de fournitures, de services ou d’une concession ?',
  AMOUNT: 'Quel est le montant estimé hors taxe, tous lots compris ?',
  THRESHOLDS: 'Les seuils de cette période ne sont pas encore enregistrés : quels sont-ils ?',
}

const missing = (...facts: readonly MissingFact['what'][]): MissingFact[] =>
  facts.map((what) => ({ what, ask: QUESTIONS[what] }))

const answer = (
  status: ObligationStatus,
  sentence: string,
  facts: readonly MissingFact[] = [],
  policies: readonly (DatedPolicy | null)[] = [],
): Obligation => ({
  status,
  sentence,
  missing: facts,
  policies: policies.flatMap((policy) => (policy === null ? [] : [policyUsed(policy)])),
})

/** The amount compared with the threshold: all the lots together. */
const comparedAmount = ({ amount, lots = [] }: ObligationFacts): Cents | null => {
  const summed = lots.length > 0 ? sumCents(lots) : null
  if (amount === null || summed === null) return amount ?? summed
  return amount > summed ? amount : summed
}

/** The thresholds still possible with what is known of the buyer and of the contract. */
const possibleThresholds = (facts: ObligationFacts, table: ProcedureThresholds): readonly Cents[] => {
  const { contractCategory, buyerCategory } = facts
  const works = [table.worksAndConcessions]
  const byBuyer =
    buyerCategory === null
      ? [table.central, table.local, table.contractingEntity]
      : buyerCategory === 'CENTRAL'
        ? [table.central]
        : buyerCategory === 'CONTRACTING_ENTITY'
          ? [table.contractingEntity]
          : [table.local]
  if (contractCategory === 'WORKS' || contractCategory === 'CONCESSION') return works
  return contractCategory === null ? [...works, ...byBuyer] : byBuyer
}

/**
 * Does the nature of a contract, in the words of the essential data, make it one of defence or security?
 * False when the nature is not known: nobody's contract is left out by silence.
 * @source arrêté du 22 décembre 2022 (DECP : nature « Marché de défense ou de sécurité »)
 */
export const saysDefenceOrSecurity = (nature: string | null): boolean =>
  /d[ée]fense|s[ée]curit[ée]/i.test(nature ?? '')

/**
 * Must this contract take social considerations into account? Required at or above the European
 * threshold when the consultation was launched from the entry into force on; never for defence and
 * security, never for a private buyer; undetermined, with what to ask, when a fact is missing.
 * @rule R01
 * @rule R02
 * @rule R03
 * @rule R05
 * @source code de la commande publique L2112-2-1, L2312-1-1; avis sur les seuils de procédure
 */
export const assessObligation = (
  facts: ObligationFacts,
  policies: ObligationPolicies = obligationPolicies,
): Obligation => {
  if (facts.nature === 'DEFENCE_OR_SECURITY') {
    return answer('NOT_REQUIRED', 'Non obligatoire : c’est un marché de défense ou de sécurité.')
  }
  if (facts.buyerCategory === 'PRIVATE') {
    return answer('NOT_REQUIRED', 'Non obligatoire : le donneur d’ordre est privé, la clause est volontaire.')
  }
  const known = facts.launchedOn ?? facts.notifiedOn
  const duty = dutyAt(known, policies.duties)
  if (duty === null) return notInForce(facts, policies.duties)
  const amount = comparedAmount(facts)
  const launch = facts.launchedOn
  const at = launch ?? duty.from
  const table = findPolicy(policies.ownThresholds ?? [], at) ?? findPolicy(policies.thresholds, at)
  const unknown = missing(
    ...(launch === null ? (['LAUNCH_DATE'] as const) : []),
    ...(amount === null ? (['AMOUNT'] as const) : []),
    ...(facts.contractCategory === null ? (['CONTRACT_CATEGORY'] as const) : []),
  )
  const askedBuyer =
    facts.buyerCategory === null &&
    facts.contractCategory !== 'WORKS' &&
    facts.contractCategory !== 'CONCESSION'
      ? missing('BUYER_CATEGORY')
      : []
  const texts = [duty, table]
  if (amount === null) {
    const ask = [...unknown, ...askedBuyer]
    return answer('UNDETERMINED', 'À vérifier : le montant n’est pas connu.', ask, texts)
  }
  if (table === null) {
    return answer(
      'UNDETERMINED',
      'À vérifier : les seuils de cette date ne sont pas enregistrés.',
      missing('THRESHOLDS'),
      texts,
    )
  }
  const thresholds = possibleThresholds(facts, table)
  const lowest = cents(Math.min(...thresholds))
  const highest = cents(Math.max(...thresholds))
  if (amount < lowest) {
    const under =
      launch === null
        ? `sous le plus bas des seuils possibles, ${formatEuros(lowest)}`
        : `sous le seuil de ${formatEuros(lowest)}`
    return answer('NOT_REQUIRED', `Non obligatoire : ${formatEuros(amount)} est ${under}.`, [], texts)
  }
  if (launch !== null && amount >= highest) return required(facts, amount, highest, launch, texts)
  const open = [...unknown, ...(amount < highest ? askedBuyer : [])]
  return answer(
    'UNDETERMINED',
    `À vérifier : ${open.map(({ what }) => UNKNOWN[what]).join(', ')}.`,
    open,
    texts,
  )
}

/** The duty in force at the launch; when no day is known, the last one that was ever in force. */
const dutyAt = (at: Day | null, duties: readonly SocialDuty[]): SocialDuty | null =>
  at === null ? (duties.at(-1) ?? null) : findPolicy(duties, at)

const notInForce = (facts: ObligationFacts, duties: readonly SocialDuty[]): Obligation => {
  const first = duties.reduce<SocialDuty | null>(
    (found, each) => (found === null || each.from < found.from ? each : found),
    null,
  )
  const at = facts.launchedOn ?? facts.notifiedOn
  if (first === null || at === null || at >= first.from) {
    return answer('NOT_REQUIRED', 'Non obligatoire : aucune obligation n’est en vigueur.')
  }
  const what = facts.launchedOn === null ? 'le marché a été notifié' : 'la consultation a été lancée'
  const why = `${what} avant le ${formatDay(first.from)}, entrée en vigueur de l’obligation`
  return answer('NOT_REQUIRED', `Non obligatoire : ${why}.`, [], [first])
}

const UNKNOWN: Readonly<Record<MissingFact['what'], string>> = {
  LAUNCH_DATE: 'la date de lancement de la consultation n’est pas connue',
  BUYER_CATEGORY: 'la catégorie de l’acheteur n’est pas connue',
  CONTRACT_CATEGORY: 'la nature des prestations n’est pas connue',
  AMOUNT: 'le montant n’est pas connu',
  THRESHOLDS: 'les seuils ne sont pas connus',
}

const required = (
  facts: ObligationFacts,
  amount: Cents,
  threshold: Cents,
  launch: Day,
  texts: readonly (DatedPolicy | null)[],
): Obligation => {
  const why = `${formatEuros(amount)} atteint le seuil de ${formatEuros(threshold)} et la consultation est lancée le ${formatDay(launch)}`
  return facts.derogation
    ? answer(
        'DEROGATED',
        `Dérogation : ${derogationReasonLabels[facts.derogation.reason]}. Sans elle, ${why}.`,
        [],
        texts,
      )
    : answer('REQUIRED', `Obligatoire : ${why}.`, [], texts)
}
