import { findPolicy } from '../kernel/dated-policy.ts'
import { type Day, formatDay } from '../kernel/day.ts'
import { type Cents, cents, formatEuros, sumCents } from '../kernel/money.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type Derogation, derogationReasonLabels } from './derogation.ts'
import {
  type BuyerCategory,
  type ContractCategory,
  type ObligationPolicies,
  obligationPolicies,
  type ProcedureThresholds,
} from './obligation-policies.ts'
import { refuse } from './refusals.ts'

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
): Obligation => ({ status, sentence, missing: facts })

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
  const entry = policies.duties.reduce<Day | null>(
    (found, duty) => (found === null || duty.from < found ? duty.from : found),
    null,
  )
  const latestLaunch = facts.launchedOn ?? facts.notifiedOn
  if (entry === null || (latestLaunch !== null && latestLaunch < entry)) {
    const what = facts.launchedOn === null ? 'le marché a été notifié' : 'la consultation a été lancée'
    return answer(
      'NOT_REQUIRED',
      entry === null
        ? 'Non obligatoire : aucune obligation n’est en vigueur.'
        : `Non obligatoire : ${what} avant le ${formatDay(entry)}, entrée en vigueur de l’obligation.`,
    )
  }
  const amount = comparedAmount(facts)
  const launch = facts.launchedOn
  const table = findPolicy(policies.thresholds, launch ?? entry)
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
  if (amount === null) {
    return answer('UNDETERMINED', 'À vérifier : le montant n’est pas connu.', [...unknown, ...askedBuyer])
  }
  if (table === null) {
    return answer(
      'UNDETERMINED',
      'À vérifier : les seuils de cette date ne sont pas enregistrés.',
      missing('THRESHOLDS'),
    )
  }
  const thresholds = possibleThresholds(facts, table)
  const lowest = cents(Math.min(...thresholds))
  const highest = cents(Math.max(...thresholds))
  if (launch !== null && amount < lowest) {
    return answer(
      'NOT_REQUIRED',
      `Non obligatoire : ${formatEuros(amount)} est sous le seuil de ${formatEuros(lowest)}.`,
    )
  }
  if (launch !== null && amount >= highest) return required(facts, amount, highest, launch)
  const open = [...unknown, ...(amount >= lowest && amount < highest ? askedBuyer : [])]
  if (launch === null && amount < lowest) {
    return answer(
      'NOT_REQUIRED',
      `Non obligatoire : ${formatEuros(amount)} est sous le plus bas des seuils possibles, ${formatEuros(lowest)}.`,
    )
  }
  return answer('UNDETERMINED', `À vérifier : ${open.map(({ what }) => UNKNOWN[what]).join(', ')}.`, open)
}

const UNKNOWN: Readonly<Record<MissingFact['what'], string>> = {
  LAUNCH_DATE: 'la date de lancement de la consultation n’est pas connue',
  BUYER_CATEGORY: 'la catégorie de l’acheteur n’est pas connue',
  CONTRACT_CATEGORY: 'la nature des prestations n’est pas connue',
  AMOUNT: 'le montant n’est pas connu',
  THRESHOLDS: 'les seuils ne sont pas connus',
}

const required = (facts: ObligationFacts, amount: Cents, threshold: Cents, launch: Day): Obligation => {
  const why = `${formatEuros(amount)} atteint le seuil de ${formatEuros(threshold)} et la consultation est lancée le ${formatDay(launch)}`
  return facts.derogation
    ? answer(
        'DEROGATED',
        `Dérogation : ${derogationReasonLabels[facts.derogation.reason]}. Sans elle, ${why}.`,
      )
    : answer('REQUIRED', `Obligatoire : ${why}.`)
}

/**
 * A contract bound by the obligation is not published without a clause unless a derogation says why, in writing.
 * @rule R04
 * @returns the obligation; refuses `DEROGATION_NEEDED`, `JUSTIFICATION_NEEDED`.
 * @source code de la commande publique L2112-2-1, II
 */
export const checkDerogation = (
  obligation: Obligation,
  hasClause: boolean,
  derogation: Derogation | null,
): Result<Obligation, Refusal<'DEROGATION_NEEDED' | 'JUSTIFICATION_NEEDED'>> => {
  const bound = obligation.status === 'REQUIRED' || obligation.status === 'DEROGATED'
  if (!bound || hasClause) return ok(obligation)
  if (derogation === null) return err(refuse('DEROGATION_NEEDED', 'derogation'))
  if (derogation.justification.trim() === '') return err(refuse('JUSTIFICATION_NEEDED', 'justification'))
  return ok(obligation)
}
