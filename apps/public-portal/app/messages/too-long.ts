import { asHours } from './formats.ts'
import { language } from './language.ts'

type Said = {
  readonly sentence: string
  readonly minutes: number
  readonly limitMinutes: number
  readonly weeklyMinutes: number
}

/** A month longer than what is done, as the API says it to the employer, or in the version being read. */
export const tooLongIn = ({ sentence, ...worked }: Said): string => {
  const version = language()
  if (version === 'fr') return sentence
  const hours = asHours(worked.minutes)
  const limit = asHours(worked.limitMinutes)
  return version === 'en'
    ? `${hours} in the month is more than ${limit} (${asHours(worked.weeklyMinutes)} a week): check this number.`
    : `${hours} dans le mois, c’est beaucoup. La limite est ${limit}. Vérifiez ce nombre.`
}
