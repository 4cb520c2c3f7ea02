import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { useTranslations } from '../../messages/translate.ts'
import { listAddress, NO_FILTER } from './list-filters.ts'
import { type Edge, groundOf, type Label, placeNames, type Spot } from './valley-cells.ts'
import styles from './valley-map.module.css'
import { valleyName } from './wording.ts'

const ValleyMap_place = graphql(`
  fragment ValleyMap_place on PublicMapPlace {
    code
    name
    epciName
    latitude
    longitude
    openings
  }
`)

const WIDTH = 400
/** How far a commune's ground goes where no other begins. */
const REACH = 44
const MARGIN = REACH + 4
/** Of the letters on a narrow telephone, in units of the map: twelve pixels there. */
const LETTERS = 15.5
const DOT = 11

/** Whole units, each step from the one before: a third of the letters, and half a pixel nobody sees. */
const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`)
const whole = ({ x, y }: Spot): Spot => ({ x: Math.round(x), y: Math.round(y) })
const moveTo = ({ x, y }: Spot): string => `M${pair(x, y)}`
const lineTo = (from: Spot, to: Spot): string => `l${pair(to.x - from.x, to.y - from.y)}`

const path = (edges: readonly Edge[]): string => {
  let last: Spot | null = null
  return edges
    .map((edge) => {
      const [from, to] = [whole(edge.from), whole(edge.to)]
      const goesOn = last !== null && last.x === from.x && last.y === from.y
      last = to
      return `${goesOn ? '' : moveTo(from)}${lineTo(from, to)}`
    })
    .join('')
}
const polygon = (corners: readonly Spot[]): string => {
  const spots = corners.map(whole)
  const steps = spots.map((spot, index) => {
    const before = spots[index - 1]
    return before === undefined ? moveTo(spot) : lineTo(before, spot)
  })
  return `${steps.join('')}Z`
}
/** A dot is a line of no length with round ends. */
const dots = (spots: readonly Spot[]): string => spots.map((spot) => `${moveTo(whole(spot))}h0`).join('')

const around = ({ x, y }: Spot): Label[] => {
  const aside = DOT + 4
  return [
    { x: x + aside, y: y + 5, anchor: 'start' },
    { x: x - aside, y: y + 5, anchor: 'end' },
    { x, y: y + aside + 12, anchor: 'middle' },
    { x, y: y - aside, anchor: 'middle' },
    { x: x + DOT, y: y + aside + 8, anchor: 'start' },
    { x: x - DOT, y: y + aside + 8, anchor: 'end' },
    { x: x + DOT, y: y - aside, anchor: 'start' },
    { x: x - DOT, y: y - aside, anchor: 'end' },
  ]
}

/** The middle of a valley, then a step further each time something stands there. */
const about = (spots: readonly Spot[]): Label[] => {
  const middle = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
  const [x, y] = [middle(spots.map((each) => each.x)), middle(spots.map((each) => each.y))]
  return [0, -24, 24, -48, 48, -72, 72].flatMap((down) =>
    [0, -30, 30, -60, 60].map((aside) => ({ x: x + aside, y: y + down, anchor: 'middle' as const })),
  )
}

/** The map is drawn from the coordinates of the communes: nothing is asked of another site. */
export const ValleyMap = ({
  places: masked,
}: {
  places: readonly FragmentType<typeof ValleyMap_place>[]
}) => {
  const t = useTranslations('map')
  const read = masked.map((place) => readFragment(ValleyMap_place, place))
  if (read.length === 0) return null
  const west = Math.min(...read.map(({ longitude }) => longitude))
  const east = Math.max(...read.map(({ longitude }) => longitude))
  const south = Math.min(...read.map(({ latitude }) => latitude))
  const north = Math.max(...read.map(({ latitude }) => latitude))
  // A degree of longitude is shorter than one of latitude, by the cosine of the latitude.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * squeeze, 0.01)
  const height = Math.round((north - south) * scale + 2 * MARGIN)
  const places = read.map((place) => ({
    ...place,
    valley: valleyName(place.epciName),
    x: MARGIN + (place.longitude - west) * squeeze * scale,
    y: MARGIN + (north - place.latitude) * scale,
  }))
  const valleys = [...new Set(places.map(({ valley }) => valley))].toSorted()
  const open = places.filter(({ openings }) => openings > 0)
  const { cells, borders, outline } = groundOf(places, REACH)
  const names = [
    ...open.map((place) => ({ text: place.name, tries: around(place) })),
    ...valleys.map((valley) => ({
      text: valley.toUpperCase(),
      tries: about(places.filter((place) => place.valley === valley)),
    })),
  ]
  const marks = open.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }))
  const labels = placeNames(names, LETTERS, { width: WIDTH, height }, marks)
  return (
    <details className={styles.map}>
      <summary>{t('open')}</summary>
      <svg viewBox={`0 0 ${WIDTH} ${height}`}>
        <title>{t('label')}</title>
        {valleys.map((valley, index) => (
          <path
            key={valley}
            className={styles[`valley${index % 3}`]}
            d={cells
              .filter(({ place }) => place.valley === valley)
              .map(({ corners }) => polygon(corners))
              .join('')}
          />
        ))}
        <path className={styles.border} d={path(borders)} />
        <path className={styles.outline} d={path(outline)} />
        <path className={styles.commune} d={dots(places)} />
        {valleys.map((valley, index) => {
          const label = labels[open.length + index]
          return label ? (
            <text key={valley} className={styles.name} x={Math.round(label.x)} y={Math.round(label.y)}>
              {valley}
            </text>
          ) : null
        })}
        {open.map((place, index) => {
          const label = labels[index] ?? null
          return (
            <a key={place.code} href={listAddress({ ...NO_FILTER, commune: place.code })}>
              <title>{t('place', { name: place.name, count: place.openings })}</title>
              <circle className={styles.dot} cx={Math.round(place.x)} cy={Math.round(place.y)} r={DOT} />
              <text className={styles.count} x={Math.round(place.x)} y={Math.round(place.y) + 5}>
                {place.openings}
              </text>
              {label !== null && (
                <text
                  className={styles.place}
                  textAnchor={label.anchor}
                  x={Math.round(label.x)}
                  y={Math.round(label.y)}
                >
                  {place.name}
                </text>
              )}
            </a>
          )
        })}
      </svg>
      <p>{t('explained')}</p>
    </details>
  )
}
