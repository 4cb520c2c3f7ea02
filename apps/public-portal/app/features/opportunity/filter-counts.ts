type Shown = {
  readonly trade: { readonly romeCode: string; readonly label: string }
  readonly commune: { readonly code: string; readonly name: string }
}

type List = {
  readonly open: readonly Shown[]
  readonly givenUp: readonly string[]
}

/** Nothing fitted, or nothing of the valley: the list is wider than what was asked, and its numbers would promise too much. */
export const isWider = ({ givenUp }: Pick<List, 'givenUp'>, elsewhere: boolean): boolean =>
  elsewhere || givenUp.length > 0

/** A choice that would narrow the list, and how many open positions it keeps; null where that is not known. */
type Choice = { readonly code: string; readonly name: string; readonly openings: number | null }

const choices = (
  list: List,
  elsewhere: boolean,
  read: (shown: Shown) => { code: string; name: string },
): Choice[] =>
  [...Map.groupBy(list.open.map(read), ({ code }) => code).values()]
    .flatMap(([first, ...others]) =>
      first ? [{ ...first, openings: isWider(list, elsewhere) ? null : others.length + 1 }] : [],
    )
    .toSorted((one, other) => one.name.localeCompare(other.name, 'fr'))

/** The list is what every filter in force has left: what it holds is what one more filter would find. */
export const communeChoices = (list: List, elsewhere: boolean): Choice[] =>
  choices(list, elsewhere, ({ commune }) => commune)

export const tradeChoices = (list: List, elsewhere: boolean): Choice[] =>
  choices(list, elsewhere, ({ trade }) => ({ code: trade.romeCode, name: trade.label }))

/** « La Mure (3) ». */
export const withCount = (name: string, openings: number | null): string =>
  openings === null ? name : `${name} (${openings})`
