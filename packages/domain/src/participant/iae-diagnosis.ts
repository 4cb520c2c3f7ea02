import { type DatedPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { formatCount } from '../kernel/number-format.ts'
import type { CriterionCode } from './criteria.ts'
import { iaeCriterionOf } from './criterion-codes.ts'

/** Structures of insertion whose own diagnosis may open a PASS IAE. */
export const iaeEmployerKinds = { AI: 2, ETTI: 2, ACI: 3, EI: 3, EITI: 3 } as const

export type IaeEmployerKind = keyof typeof iaeEmployerKinds

export type IaePolicy = DatedPolicy & {
  /** Criteria of level 2 a structure needs when it has none of level 1. */
  readonly levelTwoNeeded: Readonly<Record<IaeEmployerKind, number>>
  readonly passDays: number
}

export const defaultIaePolicy: IaePolicy = {
  from: day('2021-09-01'),
  source:
    'Les emplois de l’inclusion, règles du PASS IAE et critères administratifs (lues dans le code publié)',
  verified: true,
  levelTwoNeeded: iaeEmployerKinds,
  passDays: 730,
}

export const iaePolicies: readonly IaePolicy[] = [defaultIaePolicy]

export type IaeDiagnosis = {
  /** By the structure alone; an authorised prescriber judges freely, with or without these criteria. */
  readonly structureMayOpen: boolean
  readonly levelOne: readonly CriterionCode[]
  readonly levelTwo: readonly CriterionCode[]
  readonly sentence: string
  readonly policy: PolicyUsed
}

/**
 * Could a structure of insertion open a PASS IAE on these criteria: one of level 1, or two or three of level 2
 * by its kind? It is another right than the clause, given elsewhere: here one only learns what to ask for.
 * @rule R80
 * @source les emplois de l'inclusion, critères administratifs de niveaux 1 et 2
 */
export const iaeDiagnosis = (
  criteria: readonly CriterionCode[],
  employer: IaeEmployerKind,
  policy: IaePolicy = defaultIaePolicy,
): IaeDiagnosis => {
  const ofLevel = (level: 1 | 2) =>
    [...new Set(criteria)].filter((code) => iaeCriterionOf(code)?.level === level)
  const levelOne = ofLevel(1)
  const levelTwo = ofLevel(2)
  const needed = policy.levelTwoNeeded[employer]
  const structureMayOpen = levelOne.length > 0 || levelTwo.length >= needed
  return {
    structureMayOpen,
    levelOne,
    levelTwo,
    sentence: structureMayOpen
      ? 'La structure peut demander un PASS IAE sur ces critères, ou un prescripteur habilité.'
      : `Pas assez de critères pour la structure seule (il en faut ${formatCount(needed, 'de niveau 2', 'de niveau 2')}, ou un de niveau 1) : demandez le PASS IAE à un prescripteur habilité.`,
    policy: policyUsed(policy),
  }
}
