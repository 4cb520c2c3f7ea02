export type Spot = { readonly x: number; readonly y: number }

/** A place of the map and the valley it is of. */
export type Place = Spot & { readonly valley: string }

type Corner = Spot & {
  /** Whose ground lies beyond the edge that begins here; `null` at the end of the territory. */
  readonly beyond: Place | null
}

export type Edge = { readonly from: Spot; readonly to: Spot }
export type Cell = { readonly place: Place; readonly corners: readonly Spot[] }

const SIDES = 24

const around = (place: Place, reach: number): Corner[] =>
  Array.from({ length: SIDES }, (_, index) => {
    const angle = (2 * Math.PI * index) / SIDES
    return { x: place.x + reach * Math.cos(angle), y: place.y + reach * Math.sin(angle), beyond: null }
  })

/** How much nearer a point is to one place than to the other, along the line that joins them. */
const nearer =
  (place: Place, other: Place) =>
  ({ x, y }: Spot): number =>
    (x - (place.x + other.x) / 2) * (place.x - other.x) + (y - (place.y + other.y) / 2) * (place.y - other.y)

/** What is left of a ground once the other place has taken what is nearer to it. */
const cut = (ground: readonly Corner[], place: Place, other: Place): Corner[] => {
  const side = nearer(place, other)
  return ground.flatMap((corner, index): Corner[] => {
    const next = ground[(index + 1) % ground.length] ?? corner
    const [here, there] = [side(corner), side(next)]
    if (here >= 0 && there >= 0) return [corner]
    if (here < 0 && there < 0) return []
    const share = here / (here - there)
    const met = { x: corner.x + share * (next.x - corner.x), y: corner.y + share * (next.y - corner.y) }
    return here >= 0 ? [corner, { ...met, beyond: other }] : [{ ...met, beyond: corner.beyond }]
  })
}

const isSame = (one: Spot, other: Spot): boolean => one.x === other.x && one.y === other.y

/**
 * The ground of each place: what is nearer to it than to any other, within a reach. Together they cover the territory
 * without overlapping; the borders lie between two valleys, and at the end of the territory.
 */
export const groundOf = (
  places: readonly Place[],
  reach: number,
): {
  readonly cells: readonly Cell[]
  readonly borders: readonly Edge[]
  readonly outline: readonly Edge[]
} => {
  const grounds = places.map((place) => ({
    place,
    corners: places
      .filter((other) => !isSame(place, other))
      .reduce<Corner[]>((ground, other) => cut(ground, place, other), around(place, reach)),
  }))
  const edges = grounds.flatMap(({ place, corners }) =>
    corners.map((from, index) => ({ place, from, to: corners[(index + 1) % corners.length] ?? from })),
  )
  return {
    cells: grounds,
    borders: edges.filter(({ place, from }) => from.beyond !== null && from.beyond.valley !== place.valley),
    outline: edges.filter(({ from }) => from.beyond === null),
  }
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

export type Label = Spot & { readonly anchor: 'start' | 'middle' | 'end' }

const LETTER = 0.56

const boxOf = (text: string, { x, y, anchor }: Label, size: number): Box => {
  const width = text.length * LETTER * size
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size, bottom: y + size * 0.3 }
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Names one after the other, each where it covers none of those before and stays on the map; `null` where none fits. */
export const placeNames = (
  names: readonly { readonly text: string; readonly tries: readonly Label[] }[],
  size: number,
  within: { readonly width: number; readonly height: number },
  taken: readonly Box[] = [],
): (Label | null)[] => {
  const boxes: Box[] = [...taken]
  return names.map(({ text, tries }) => {
    const fits = tries.find((label) => {
      const box = boxOf(text, label, size)
      const inside = box.left >= 0 && box.right <= within.width && box.top >= 0 && box.bottom <= within.height
      return inside && !boxes.some((other) => overlap(box, other))
    })
    if (fits) boxes.push(boxOf(text, fits, size))
    return fits ?? null
  })
}
