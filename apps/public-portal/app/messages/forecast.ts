import { wholePercent } from '@cordee/domain/kernel/ratio'
import { asDay, asHours, asPercent } from './formats.ts'
import { language } from './language.ts'

type Said = {
  readonly sentences: readonly string[]
  readonly atThisPaceBps: number | null
  readonly withPlanBps: number | null
  readonly missingMinutes: number
  readonly weeksLeft: number
  readonly positionsToOpen: number | null
  readonly openBefore: string | null
  readonly weeklyMinutes: number
}

const whole = (share: number): string => asPercent(wholePercent(share))
const several = (count: number, one: string, more: string): string => `${count} ${count > 1 ? more : one}`

/** How each sentence is said: of a share, of what is missing, of the day before which one position is enough. */
type Words = {
  readonly pace: (share: string) => string
  readonly plan: (share: string) => string
  readonly nothing: string
  readonly noWeek: (missing: string) => string
  readonly toOpen: (missing: string, said: Said, positions: number) => string
  readonly before: (week: string, day: string) => string
}

const inEnglish: Words = {
  pace: (share) => `At this pace, ${share} of the hours will be done in the end.`,
  plan: (share) => `With the contracts already signed: ${share}.`,
  nothing: 'Nothing is missing: the hours due will be done.',
  noWeek: (missing) => `${missing} are missing, and no whole week is left.`,
  toOpen: (missing, { weeklyMinutes, weeksLeft }, positions) =>
    `${missing} are missing: ${missing} ÷ (${asHours(weeklyMinutes)} × ${several(weeksLeft, 'week', 'weeks')}), so ${several(positions, 'position', 'positions')} to open now.`,
  before: (week, day) => `One position of ${week} a week is enough if it starts by ${day}.`,
}

const inSimpleWords: Words = {
  pace: (share) => `Si cela continue, ${share} des heures seront faites à la fin.`,
  plan: (share) => `Avec les contrats signés, c’est ${share}.`,
  nothing: 'Il ne manque rien. Toutes les heures seront faites.',
  noWeek: (missing) => `Il manque ${missing}. Il ne reste plus de semaine.`,
  toOpen: (missing, _said, positions) =>
    `Il manque ${missing}. Il faut ${several(positions, 'poste', 'postes')} maintenant.`,
  before: (_week, day) => `Un seul poste suffit. Il commence le ${day}, ou avant.`,
}

const missingIn = (words: Words, said: Said): string => {
  if (said.missingMinutes === 0) return words.nothing
  const missing = asHours(said.missingMinutes)
  return said.positionsToOpen === null
    ? words.noWeek(missing)
    : words.toOpen(missing, said, said.positionsToOpen)
}

/** Where a commitment is heading, as the API says it, or in the words of the version being read. */
export const forecastIn = (said: Said): readonly string[] => {
  const version = language()
  if (version === 'fr') return said.sentences
  const words = version === 'en' ? inEnglish : inSimpleWords
  const { atThisPaceBps, withPlanBps, openBefore } = said
  return [
    ...(atThisPaceBps === null ? [] : [words.pace(whole(atThisPaceBps))]),
    ...(withPlanBps === null ? [] : [words.plan(whole(withPlanBps))]),
    missingIn(words, said),
    ...(openBefore === null ? [] : [words.before(asHours(said.weeklyMinutes), asDay(openBefore))]),
  ]
}
