import { asHours } from './formats.ts'
import { language } from './language.ts'

type Said = {
  readonly code: 'TO_COMPLETE' | 'NOTHING_DUE' | 'TO_SETTLE' | 'SETTLED'
  readonly contractStatus: string
  readonly dueMinutes: number
  readonly validatedMinutes: number
  readonly missingMinutes: number
  readonly declaredMinutes: number
  readonly sentence: string
}

/** The words of one version: what became of the contract, and what each figure says. */
type Words = {
  readonly terminated: string
  readonly closed: string
  readonly toComplete: string
  readonly nothingDue: string
  readonly done: (validated: string, due: string) => string
  readonly missing: (hours: string) => string
  readonly waiting: (hours: string) => string
  readonly toSettle: string
  readonly settled: string
}

const inEnglish: Words = {
  terminated: 'The contract was terminated.',
  closed: 'The contract is closed.',
  toComplete: 'Total hours are missing: what is owed is not known yet.',
  nothingDue: 'No hours are owed.',
  done: (validated, due) => `${validated} are validated out of ${due} owed.`,
  missing: (hours) => `${hours} are missing.`,
  waiting: (hours) => `${hours} are declared and wait to be validated.`,
  toSettle: 'What is left is still to be settled.',
  settled: 'All of it is settled.',
}

const inSimpleWords: Words = {
  terminated: 'Le marché est arrêté.',
  closed: 'Le marché est fini.',
  toComplete: 'Il manque des nombres. On ne sait pas encore combien d’heures il faut.',
  nothingDue: 'Il ne faut aucune heure.',
  done: (validated, due) => `Il faut ${due}. ${validated} sont validées.`,
  missing: (hours) => `Il manque ${hours}.`,
  waiting: (hours) => `On doit encore vérifier ${hours}.`,
  toSettle: 'Ce n’est pas encore réglé.',
  settled: 'Tout est réglé.',
}

const figuresIn = (words: Words, said: Said): readonly string[] => {
  if (said.code === 'TO_COMPLETE') return [words.toComplete]
  if (said.code === 'NOTHING_DUE') return [words.nothingDue]
  const lacks = said.missingMinutes > 0
  return [
    words.done(asHours(said.validatedMinutes), asHours(said.dueMinutes)),
    ...(lacks ? [words.missing(asHours(said.missingMinutes))] : []),
    ...(lacks && said.declaredMinutes > 0 ? [words.waiting(asHours(said.declaredMinutes))] : []),
    said.code === 'SETTLED' ? words.settled : words.toSettle,
  ]
}

/** What a contract that is over leaves, as the API says it, or in the words of the version being read. */
export const settlementIn = (said: Said): string => {
  const version = language()
  if (version === 'fr') return said.sentence
  const words = version === 'en' ? inEnglish : inSimpleWords
  const over = said.contractStatus === 'TERMINATED' ? words.terminated : words.closed
  return [over, ...figuresIn(words, said)].join(' ')
}
