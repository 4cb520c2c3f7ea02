import { atPlace } from '@cordee/domain/opportunity/alert'
import { language } from '../../messages/language.ts'

/** « à La Mure », « au Bourg-d’Oisans », « aux Deux Alpes »; “in La Mure”. */
export const atCommune = (name: string): string => atPlace(language(), name)

const GROUPING = /^(communauté de communes|cc) (de la |de l['’]|du |des |de )?/i

/** The valley as people call it: « Matheysine » for « Communauté de communes de la Matheysine ». */
export const valleyName = (epciName: string): string => capitalised(epciName.replace(GROUPING, ''))

/** « matheysine »: the valley in an address. */
export const addressOfValley = (valley: string): string =>
  valley
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

/** Text typed by a person, so that « 12 h 30 » and « 25 kilos ? » never break across lines. */
export const typeset = (text: string): string =>
  text
    .replace(/(\d) h (\d\d)\b/g, '$1\u00a0h\u00a0$2')
    .replace(/(\d) (h|€|min|kilos?|kg)(?!\p{Letter})/gu, '$1\u00a0$2')
    .replace(/ ([?!:;])/g, '\u202f$1')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')

/** A sentence begins with a capital, whatever label it starts with. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
