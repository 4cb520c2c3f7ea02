import { addressOfValley, valleyName } from './wording.ts'

type Placed = { readonly commune: { readonly epciName: string } }

/** The name of the valley that an address says, among those of the territory. */
export const valleyMeant = (
  said: string | null,
  places: readonly { readonly epciName: string }[],
): string | null =>
  places
    .map(({ epciName }) => valleyName(epciName))
    .find((name) => said !== null && addressOfValley(name) === said) ?? null

const isOf = (valley: string) => (each: Placed) =>
  addressOfValley(valleyName(each.commune.epciName)) === valley

/** What is in the valley that an address says; of everywhere when it says none. */
export const ofValley = <Each extends Placed>(all: readonly Each[], valley: string | null): Each[] =>
  valley === null ? [...all] : all.filter(isOf(valley))

/** What is of this valley, open and to come; where there is nothing, what there is elsewhere, and it is said. */
export const withinValley = <
  List extends {
    readonly open: readonly Placed[]
    readonly coming: readonly Placed[]
    readonly drawn: readonly Placed[]
  },
>(
  list: List,
  valley: string | null,
) => {
  const open = ofValley<List['open'][number]>(list.open, valley)
  const coming = ofValley<List['coming'][number]>(list.coming, valley)
  const drawn = ofValley<List['drawn'][number]>(list.drawn, valley)
  const noneOpen = open.length === 0 && list.open.length > 0
  const noneComing = coming.length + drawn.length === 0 && list.coming.length + list.drawn.length > 0
  return {
    list: {
      ...list,
      ...(noneOpen ? {} : { open }),
      ...(noneComing ? {} : { coming, drawn }),
    },
    elsewhere: { open: noneOpen, coming: noneComing },
  }
}
