import type { Day } from '../kernel/day.ts'

export type KnownPerson = {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: Day | null
}

/** All that is said of somebody who may already be known, by what is the same. */
export const alreadyKnownWords = {
  SAME: 'Cette personne est peut-être déjà suivie : même nom, même date de naissance.',
  CLOSE: 'Un nom très proche existe, avec la même date de naissance.',
  SAME_TELEPHONE: 'Cette personne est peut-être déjà suivie : même nom, même téléphone.',
} as const

export type AlreadyKnown = keyof typeof alreadyKnownWords

/** All an agency learns: that the person may already be known, never by whom nor what was written. */
export type DuplicateWarning = {
  readonly participantId: string
  readonly certainty: Extract<AlreadyKnown, 'SAME' | 'CLOSE'>
  readonly sentence: string
}

/** « D'Ornano-Lévêque » and « dornano leveque » are one name. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z]/g, '')

/** One letter typed wrong, added, forgotten, or two swapped. */
const isOneSlip = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let endOne = one.length
  let endOther = other.length
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1
    endOther -= 1
  }
  const middleOne = one.slice(start, endOne)
  const middleOther = other.slice(start, endOther)
  if (middleOne.length <= 1 && middleOther.length <= 1) return true
  return middleOne.length === 2 && middleOne === [...middleOther].reverse().join('')
}

const namesOf = (person: Omit<KnownPerson, 'id'>): [string, string] => [
  normaliseName(person.firstName),
  normaliseName(person.lastName),
]

/**
 * Two prescribers for the same person: a warning on name and birth date, first and last name in either order,
 * without showing the other agency's notes.
 * @rule R50
 * @source RGPD art. 5; choix: prévenir sans montrer le dossier d’un autre
 */
export const duplicateWarnings = (
  person: Omit<KnownPerson, 'id'>,
  known: readonly KnownPerson[],
): DuplicateWarning[] => {
  if (person.bornOn === null) return []
  const [first, last] = namesOf(person)
  return known.flatMap((other): DuplicateWarning[] => {
    if (other.bornOn !== person.bornOn) return []
    const [otherFirst, otherLast] = namesOf(other)
    const same = (first === otherFirst && last === otherLast) || (first === otherLast && last === otherFirst)
    const close =
      (first === otherFirst && isOneSlip(last, otherLast)) ||
      (last === otherLast && isOneSlip(first, otherFirst))
    if (!same && !close) return []
    const certainty = same ? 'SAME' : 'CLOSE'
    return [{ participantId: other.id, certainty, sentence: alreadyKnownWords[certainty] }]
  })
}
