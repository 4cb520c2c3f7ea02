import { type CriterionCode, criterionFacts } from '@cordee/domain/participant/criteria'
import { FORM_CRITERIA } from '../app/features/holder/eligibility-values.ts'
import { sentencesOf } from '../app/messages/catalogue.ts'
import { computedIn } from './computed.ts'
import { catalogues } from './parts.ts'
import { saidIn } from './said.ts'
import { writtenIn } from './written.ts'

type Version = keyof typeof catalogues

/** What says each acronym in plain words: French, or version simple. A page that writes the letters says it too. */
const meanings: Readonly<Record<string, RegExp>> = {
  AAA: /le plus haut/,
  AAH: /personnes handicapées|adultes handicapés/,
  ASS: /aides? pour|allocation de solidarité|allocation de France Travail|pour les chômeurs/,
  BEP: /diplômes? /,
  CAF: /allocations familiales|paie cette aide|aides aux familles/,
  CAP: /diplômes? /,
  CDD: /avec une date de fin|pour apprendre/,
  CDDI: /avec une date de fin/,
  CDI: /sans date de fin|jusqu’à la fin/,
  CEJ: /engagement jeune|aux jeunes/,
  CNIL: /protège/,
  CSS: /couleurs/,
  CSV: /tableur/,
  EPIDE: /jeunes/,
  EUPL: /Union européenne|licence/,
  FALC: /Facile à lire/,
  GEIQ: /groupement d’employeurs/,
  HTML: /pages/,
  IAE: /insertion|aide à en trouver/,
  INSEE: /statistiques|compte les habitants/,
  JSON: /logiciel/,
  MSA: /agriculture|paie cette aide/,
  PACEA: /parcours d’accompagnement|aux jeunes/,
  PLIE: /plan local|aide à trouver/,
  PMSMP: /essai de quelques jours/,
  RGAA: /accessibilité|aident les personnes handicapées/,
  RGPD: /informations des personnes/,
  RIB: /papier de (la|votre) banque/,
  ROME: /liste des métiers/,
  RQTH: /travailleur handicapé|papier le dit/,
  RSA: /solidarité active|aides? pour vivre/,
  RSS: /logiciel/,
  SVG: /dessin/,
}

/** Words of everybody, made of capitals: a message, a page to print; « PASS » of « PASS IAE »; the end of an address. */
const everyday = new Set(['SMS', 'PDF', 'CV', 'PASS', 'CEDEX', 'STOP'])

// « HTML5 » is HTML; « FreeOTP » is a name, « N° » a sign.
const LETTERS = /(?<!\p{L})\p{Lu}{2,}(?!\p{Ll})/gu

const acronymsIn = (text: string): string[] =>
  [...new Set(text.match(LETTERS) ?? [])].filter((letters) => !everyday.has(letters))

/** What somebody reads at one sight: a page of the catalogue, or one text alone where a page borrows it. */
type Sight = { readonly where: string; readonly texts: readonly string[] }

/** Words of the domain are borrowed one by one by pages: each explains itself. */
const BORROWED = ['words']

const sightsOf = (version: Version): Sight[] => [
  ...Object.entries(catalogues[version]).flatMap(([part, sentences]): Sight[] => {
    const said = sentencesOf(sentences).map(([path, message]): [string, string] => [
      path,
      saidOf(path, message),
    ])
    return BORROWED.includes(part)
      ? said.map(([path, text]) => ({ where: `${part}.${path}`, texts: [text] }))
      : [{ where: part, texts: [...said.map(([, text]) => text), ...(lentTo(version)[part] ?? [])] }]
  }),
  ...Object.values({ ...computedIn(version), ...writtenIn(version) })
    .flat()
    .map((text) => ({ where: text, texts: [text] })),
]

/** A glossary says its letters by their names. */
const saidOf = (path: string, message: string): string => {
  const letters = /^acronyms\.(\w+)$/.exec(path)?.[1]
  return letters === undefined ? saidIn(message) : `${letters} : ${saidIn(message)}`
}

/** Words of the domain that a page always shows whole. */
const lentTo = (version: Version): Readonly<Record<string, readonly string[]>> => ({
  fiche: FORM_CRITERIA.flatMap((code: CriterionCode) => {
    const { label, plainLabel, proof } = criterionFacts[code]
    return [version === 'simple' ? plainLabel : label, proof]
  }),
})

/** Every acronym that no text of its page says in plain words, beside the letters. */
export const unexplainedIn = (sights: readonly Sight[]): string[] =>
  sights.flatMap(({ where, texts }) =>
    acronymsIn(texts.join(' · '))
      .filter(
        (letters) =>
          !texts.some((text) => acronymsIn(text).includes(letters) && meanings[letters]?.test(text) === true),
      )
      .map((letters) => `${where}: ${letters}`),
  )

/** The acronyms of a version that are explained nowhere on the page where they are read. */
export const unexplained = (version: Version): string[] => unexplainedIn(sightsOf(version))

/** Acronyms we can say, that no text writes any longer. */
export const unusedMeanings = (): string[] => {
  const written = new Set(
    (['fr', 'simple'] as const).flatMap(sightsOf).flatMap(({ texts }) => texts.flatMap(acronymsIn)),
  )
  return Object.keys(meanings).filter((letters) => !written.has(letters))
}
