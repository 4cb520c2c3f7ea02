import type { WithoutCarCode } from '@cordee/domain/opportunity/without-car'
import { withoutCarWords as inEnglish } from './en/without-car.ts'
import { asTime } from './formats.ts'
import { language } from './language.ts'
import { withoutCarWords as inSimpleWords } from './simple/without-car.ts'

type Said = {
  readonly code: WithoutCarCode
  readonly sentence: string
  readonly walkMinutes: number | null
  readonly pickUp: { readonly place: string; readonly communeName: string; readonly at: number } | null
  readonly outward: { readonly line: string; readonly leaves: number } | null
  readonly back: { readonly leaves: number } | null
}

const timeOf = (at: number | undefined): string => (at === undefined ? '' : asTime(at))

/** How one comes without a car, as the API says it, or in the words of the version being read. */
export const withoutCarIn = ({ code, sentence, walkMinutes, pickUp, outward, back }: Said): string => {
  if (language() === 'fr') return sentence
  const words = language() === 'en' ? inEnglish : inSimpleWords
  return words[code]({
    minutes: walkMinutes ?? 0,
    place: pickUp?.place ?? '',
    commune: pickUp?.communeName ?? '',
    pickUpAt: timeOf(pickUp?.at),
    line: outward?.line ?? '',
    leaves: timeOf(outward?.leaves),
    comesBack: timeOf(back?.leaves),
  })
}
