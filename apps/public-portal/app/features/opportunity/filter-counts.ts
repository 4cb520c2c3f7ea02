type Shown = {
  readonly trade: { readonly romeCode: string; readonly label: string }
  readonly commune: { readonly code: string; readonly name: string }
}

type List = {
  readonly open: readonly Shown[]
  /** Nothing fitted: the list is wider than what was asked, and its numbers would promise too much. */
  readonly givenUp: readonly string[]
}

/** A choice that would narrow the list, and how many open positions it keeps; null where that is not known. */
type Choice = { readonly code: string; readonly name: string; readonly openings: number | null }

const choices = (list: List, read: (shown: Shown) => { code: string; name: string }): Choice[] =>
  [...Map.groupBy(list.open.map(read), ({ code }) => code).values()]
    .flatMap(([first, ...others]) =>
      first ? [{ ...first, openings: list.givenUp.length > 0 ? null : others.length + 1 }] : [],
    )
    .toSorted((one, other) => one.name.localeCompare(other.name, 'fr'))

/** The list is what every filter in force has left: what it holds is what one more filter would find. */
export const communeChoices = (list: List): Choice[] => choices(list, ({ commune }) => commune)

export const tradeChoices = (list: List): Choice[] =>
  choices(list, ({ trade }) => ({ code: trade.romeCode, name: trade.label }))

/** « La Mure (3) ». */
export const withCount = (name: string, openings: number | null): string =>
  openings === null ? name : `${name} (${openings})`
