import { type Minutes, sumMinutes } from '@cordee/domain/kernel/minutes'
import { type BasisPoints, percent, WHOLE } from '@cordee/domain/kernel/ratio'
import { lotKey, type Party, type TakenLot } from './history.ts'
import { organisationName, sameOrganisation } from './organisation-named.ts'
import type { RowReader } from './row-reader.ts'

/** A line of the sheet of lots: one holder, the hours it owes and its part of the lot. */
export interface LotLine extends Omit<TakenLot, 'holders'> {
  readonly holder: Party
  readonly due: Minutes
  readonly share: BasisPoints | null
  readonly wrong: RowReader['wrong']
}

/** « 60 % », « 33,33 »: null when it is no part of a whole. */
export const readShare = (text: string): BasisPoints | null => {
  const said = Number(text.replace(/[\s%]/g, '').replace(',', '.'))
  return said > 0 && said <= 100 ? percent(said) : null
}

/** Lines of the same lot are its holders: the first leads, their parts make the whole, and what is due is their sum. */
export const lotsOfLines = (lines: readonly LotLine[]): TakenLot[] => {
  const byLot = Map.groupBy(lines, ({ contract, number }) => lotKey(contract, number))
  return [...byLot].flatMap(([key, holders]) => {
    const [first] = holders
    if (first === undefined || !partsMakeTheWhole(key, holders)) return []
    const { contract, number, title, startsOn, endsOn } = first
    return {
      ...{ contract, number, title, startsOn, endsOn },
      holders: holders.map(({ holder, due, share }) => ({ ...holder, due, shareBps: share ?? WHOLE })),
    }
  })
}

const partsMakeTheWhole = (key: string, lines: readonly LotLine[]): boolean => {
  const [first] = lines
  for (const [index, { holder, wrong }] of lines.entries()) {
    const before = lines.slice(0, index).find((other) => sameOrganisation(other.holder, holder))?.holder.name
    if (before === undefined) continue
    const who = before === holder.name ? before : `une même organisation, ${before} et ${holder.name}`
    wrong('number', `Le lot ${key} est écrit deux fois pour ${who}.`)
    return false
  }
  if (lines.length === 1 && first?.share === null) return true
  const unsaid = lines.find(({ share }) => share === null)
  if (unsaid) {
    unsaid.wrong('share', `Le lot ${key} a plusieurs titulaires : donnez la part de chacun.`)
    return false
  }
  if (lines.reduce((sum, { share }) => sum + (share ?? 0), 0) === WHOLE) return true
  first?.wrong('share', `Les parts du lot ${key} ne font pas 100 %.`)
  return false
}

/** The holder some work is done for: the one that is said, the only one, or the employer when it is one of them. */
export const holderServed = (
  lot: TakenLot | undefined,
  said: string | null,
  employer: string,
): string | null => {
  const names = lot?.holders.map(({ name }) => name) ?? []
  const named = (other: string) =>
    names.find((name) => organisationName(name) === organisationName(other)) ?? null
  if (said !== null) return named(said)
  const [only, another] = names
  return another === undefined ? (only ?? null) : named(employer)
}

/** What each holder owes of all the lot owes. */
export const dueOf = ({ holders }: TakenLot): Minutes => sumMinutes(holders.map(({ due }) => due))
