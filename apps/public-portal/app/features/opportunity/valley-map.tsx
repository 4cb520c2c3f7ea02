import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { useTranslations } from '../../messages/translate.ts'
import { listAddress, NO_FILTER } from './list-filters.ts'
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

const WIDTH = 640
const MARGIN = 36

type Spot = { readonly x: number; readonly y: number }

/** The map is drawn from the coordinates of the communes: nothing is asked of another site. */
export const ValleyMap = ({
  places: masked,
}: {
  places: readonly FragmentType<typeof ValleyMap_place>[]
}) => {
  const t = useTranslations('map')
  const places = masked.map((place) => readFragment(ValleyMap_place, place))
  if (places.length === 0) return null
  const west = Math.min(...places.map(({ longitude }) => longitude))
  const east = Math.max(...places.map(({ longitude }) => longitude))
  const south = Math.min(...places.map(({ latitude }) => latitude))
  const north = Math.max(...places.map(({ latitude }) => latitude))
  // A degree of longitude is shorter than one of latitude, by the cosine of the latitude.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * squeeze, 0.01)
  const height = Math.round((north - south) * scale + 2 * MARGIN)
  const spot = ({ latitude, longitude }: { latitude: number; longitude: number }): Spot => ({
    x: Math.round(MARGIN + (longitude - west) * squeeze * scale),
    y: Math.round(MARGIN + (north - latitude) * scale),
  })
  const valleys = Object.entries(Object.groupBy(places, ({ epciName }) => valleyName(epciName)))
  const open = places.filter(({ openings }) => openings > 0)
  return (
    <details className={styles.map}>
      <summary>{t('open')}</summary>
      <svg viewBox={`0 0 ${WIDTH} ${height}`}>
        <title>{t('label')}</title>
        {valleys.map(([valley, communes = []], index) => (
          <g key={valley} className={styles[`valley${index % 3}`]}>
            {communes.map((commune) => {
              const { x, y } = spot(commune)
              return <circle key={commune.code} cx={x} cy={y} r="26" />
            })}
          </g>
        ))}
        {valleys.map(([valley, communes = []]) => {
          const spots = communes.map(spot)
          const x = spots.reduce((sum, each) => sum + each.x, 0) / spots.length
          const top = Math.min(...spots.map((each) => each.y))
          return (
            <text key={valley} className={styles.name} x={Math.round(x)} y={Math.max(22, top - 8)}>
              {valley}
            </text>
          )
        })}
        {open.map((place) => {
          const { x, y } = spot(place)
          const hides = open
            .map(spot)
            .some((other) => other.x > x && other.x - x < 120 && Math.abs(other.y - y) < 26)
          const left = x > WIDTH * 0.7 || hides
          return (
            <a key={place.code} href={listAddress({ ...NO_FILTER, commune: place.code })}>
              <title>{t('place', { name: place.name, count: place.openings })}</title>
              <circle className={styles.dot} cx={x} cy={y} r="15" />
              <text className={styles.count} x={x} y={y + 6}>
                {place.openings}
              </text>
              <text className={left ? styles.left : styles.right} x={left ? x - 21 : x + 21} y={y + 6}>
                {place.name}
              </text>
            </a>
          )
        })}
      </svg>
      <p>{t('explained')}</p>
    </details>
  )
}
