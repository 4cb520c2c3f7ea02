import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** What a text may hold between braces, with an example to preview it before a real one is there. */
export const templateVariables = {
  prénom: 'Camille',
  facilitatrice: 'Anne',
  téléphone: '04 65 71 12 34',
  horaires: 'lundi à jeudi, 9 h – 12 h',
  structure: 'Structure porteuse (essai)',
  jour: 'jeudi 4 mars 2027',
  mois: 'mars 2027',
  chantier: 'Maison des enfants, La Mure',
  entreprise: 'Toitures de l’Obiou (essai)',
  acheteur: 'Commune de La Mure',
  personnes: '2',
  heures: '120 h',
  faites: '74 h',
  dues: '320 h',
  limite: '10 avril 2027',
  lien: 'cordee.example/h/7KQ2',
  poste: 'Aide de chantier',
  conseiller: 'Dominique Essai',
  état: 'Rencontre prévue',
  suite: 'Prochaines nouvelles avant le jeudi 4 mars 2027.',
  commune: 'La Mure',
  liste: '- Aide de chantier, La Mure, 35 h par semaine',
} as const

export type TemplateVariable = keyof typeof templateVariables
export type TemplateValues = { readonly [Variable in TemplateVariable]?: string }
export type Words = { readonly subject: string; readonly body: string }

const BRACES = /\{([^{}]*)\}/gu

const isVariable = (name: string): name is TemplateVariable => Object.hasOwn(templateVariables, name)

/** The variables a text uses. @returns them; refuses one that nobody knows, named. */
export const variablesOf = (
  text: string,
): Result<readonly TemplateVariable[], Refusal<'TEMPLATE_VARIABLE_UNKNOWN'>> => {
  const used: TemplateVariable[] = []
  for (const [, name = ''] of text.matchAll(BRACES)) {
    if (!isVariable(name)) return err(refuse('TEMPLATE_VARIABLE_UNKNOWN', 'body', { name }))
    if (!used.includes(name)) used.push(name)
  }
  return ok(used)
}

const PLACES = /(\b[dD]e )?\{([^{}]*)\}/gu
const beginsWithVowel = (text: string): boolean => /^[aeiouy]/i.test(text.normalize('NFD'))

/**
 * The text with its values, « de » elided before a vowel: « les heures d’octobre ». What is not known keeps the
 * variable's name, for somebody to see.
 */
export const fill = (text: string, values: TemplateValues): string =>
  text.replace(PLACES, (whole, of: string | undefined, name: string) => {
    const value = isVariable(name) ? values[name] : undefined
    if (value === undefined) return whole
    return of && beginsWithVowel(value) ? `${of[0]}’${value}` : `${of ?? ''}${value}`
  })

/** Subject and body together. */
export const fillWords = ({ subject, body }: Words, values: TemplateValues): Words => ({
  subject: fill(subject, values),
  body: fill(body, values),
})
