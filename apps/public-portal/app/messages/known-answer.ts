import { asDay } from './formats.ts'
import { language } from './language.ts'

type Said = {
  readonly sentence: string
  readonly state: 'WAITING' | 'COUNTS' | 'DOES_NOT_COUNT'
  readonly answerBy: string
  readonly countsFrom: string | null
  readonly countsUntil: string | null
}

const inEnglish = ({ state, answerBy, countsFrom, countsUntil }: Said): string => {
  if (state === 'WAITING') return `Answer by ${asDay(answerBy)}.`
  if (state === 'DOES_NOT_COUNT') return 'These hours do not count.'
  const until = countsUntil === null ? 'the end of the contract' : asDay(countsUntil)
  return `The hours count from ${asDay(countsFrom ?? '')} until ${until}.`
}

const inSimpleWords = ({ state, answerBy, countsFrom, countsUntil }: Said): string => {
  if (state === 'WAITING') return `Vous aurez la réponse le ${asDay(answerBy)}, ou avant.`
  if (state === 'DOES_NOT_COUNT') return 'Ces heures ne comptent pas.'
  const until = countsUntil === null ? 'à la fin du contrat' : `au ${asDay(countsUntil)}`
  return `Ces heures comptent. C’est à partir du ${asDay(countsFrom ?? '')}. C’est jusqu’${until}.`
}

/** Whether the hours of somebody a company already has will count: yes or no and dates, never why (R56). */
export const knownAnswerIn = (said: Said): string => {
  const version = language()
  if (version === 'fr') return said.sentence
  return version === 'en' ? inEnglish(said) : inSimpleWords(said)
}
