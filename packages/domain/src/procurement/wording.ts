import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/**
 * Living here is never a condition; priority to the inhabitants of priority neighbourhoods exists only in an
 * operation of urban renewal (NPNRU).
 * @rule R29
 * @returns whether the priority may be set; refuses `LOCAL_PREFERENCE`.
 * @source rapport du Sénat 2020-118 (préférence locale) ; charte nationale d'insertion ANRU
 */
export const checkResidence = (facts: {
  readonly residenceCondition: boolean
  readonly neighbourhoodPriority: boolean
  readonly urbanRenewal: boolean
}): Result<
  { readonly neighbourhoodPriority: boolean },
  Refusal<'LOCAL_PREFERENCE' | 'PRIORITY_OUTSIDE_RENEWAL'>
> => {
  if (facts.residenceCondition) return err(refuse('LOCAL_PREFERENCE', 'eligiblePublics'))
  if (facts.neighbourhoodPriority && !facts.urbanRenewal) {
    return err(refuse('PRIORITY_OUTSIDE_RENEWAL', 'neighbourhoodPriority'))
  }
  return ok({ neighbourhoodPriority: facts.neighbourhoodPriority })
}

export type WordingAlert = {
  readonly code: 'LOCAL_PREFERENCE' | 'NAMED_STRUCTURE' | 'SINGLE_MODALITY' | 'DISCRIMINATION'
  readonly found: string
  readonly sentence: string
}

const PATTERNS: readonly (readonly [WordingAlert['code'], RegExp, string])[] = [
  [
    'LOCAL_PREFERENCE',
    /(?:habit(?:ants?|er|ant)|r[ée]sid(?:ents?|er|ant)|domicili[ée]e?s?|issus?)\s+(?:de|du|des|dans|sur|à|au)\s+(?:la |le |les |l['’])?(?:commune|canton|territoire|vall[ée]e|d[ée]partement|intercommunalit[ée]|bassin)/i,
    'Habiter ici ne peut pas être une condition : c’est une préférence locale.',
  ],
  [
    'NAMED_STRUCTURE',
    /(?:exclusivement|uniquement|obligatoirement)\s+(?:par|avec|aupr[èe]s de|à)\s+(?:l['’]|la |le )?(?:association|entreprise|structure|agence)/i,
    'L’entreprise choisit elle-même sa structure : aucune ne peut être imposée.',
  ],
  [
    'SINGLE_MODALITY',
    /(?:exclusivement|uniquement|obligatoirement)\s+(?:en|par|sous forme d)['’e]?\s*(?:embauche|sous-traitance|int[ée]rim|mise à disposition|alternance)/i,
    'Plusieurs façons de faire doivent rester possibles.',
  ],
  [
    'DISCRIMINATION',
    /\b(?:de sexe|nationalit[ée] fran[çc]aise|d['’]origine|de confession|jeunes? hommes?|valides?)\b/i,
    'Ce critère est discriminatoire.',
  ],
]

/** What in the text of a clause could be attacked: a hint for the one who writes, never a block. */
export const wordingAlerts = (text: string): WordingAlert[] =>
  PATTERNS.flatMap(([code, pattern, sentence]) => {
    const found = pattern.exec(text)?.[0]
    return found === undefined ? [] : [{ code, found, sentence }]
  })
