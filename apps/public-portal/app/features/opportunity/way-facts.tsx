import type { Day } from '@cordee/domain/kernel/day'
import type { SearchMeans } from '@cordee/domain/opportunity/public-search'
import { defaultTravelPolicy } from '@cordee/domain/organisation/travel-policy'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { WayFacts_WayFragment } from '../../gql/graphql.ts'
import { asDay, asTime } from '../../messages/formats.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { useTranslations } from '../../messages/translate.ts'
import { withoutCarIn } from '../../messages/without-car.ts'
import { Fact } from './fact-list.tsx'
import styles from './way-facts.module.css'
import { typeset } from './wording.ts'

const WayFacts_way = graphql(`
  fragment WayFacts_way on PublicWayToWork {
    sameCommune
    fromName
    carMinutes
    winterCarMinutes
    winterRoad
    bikeMinutes
    via
    closed {
      name
      until
      source
    }
    withoutCar {
      answer
      code
      sentence
      walkMinutes
      pickUp {
        place
        communeName
        at
      }
      outward {
        line
        fromStop
        toStop
        leaves
        arrives
      }
      back {
        fromStop
        leaves
      }
    }
    timetableSource
    timetableDay
    handLines {
      line
      source
      enteredOn
    }
  }
`)

const ENOUGH_OF_A_BIKE = 60

/** How long from home, and how without a car: each figure is an estimate or a timetable, and says which. */
export const WayFacts = ({
  way: masked,
  brief,
  means,
}: {
  way: FragmentType<typeof WayFacts_way>
  brief: boolean
  /** How the visitor moves: what concerns it is said first. */
  means: SearchMeans
}) => {
  const way = readFragment(WayFacts_way, masked)
  const busFirst = means === 'WITHOUT_CAR'
  const rides = means === 'BIKE' && way.bikeMinutes !== null
  const mayRide = !brief && way.bikeMinutes !== null && way.bikeMinutes <= ENOUGH_OF_A_BIKE
  return (
    <>
      {busFirst && <WithoutCar way={way} brief={brief} />}
      {!way.sameCommune && rides && <Bike way={way} />}
      {!way.sameCommune && !(brief && rides) && <Car way={way} brief={brief} />}
      {!busFirst && <WithoutCar way={way} brief={brief} />}
      {!way.sameCommune && !rides && mayRide && <Bike way={way} />}
    </>
  )
}

type Told = { way: WayFacts_WayFragment; brief: boolean }

const Car = ({ way, brief }: Told) => {
  const t = useTranslations('way')
  return (
    <Fact picture="car">
      {way.carMinutes === null
        ? t('carUnknown', { from: way.fromName })
        : t('car', { from: way.fromName, minutes: way.carMinutes })}
      <Winter way={way} />
      {!brief && way.via.length > 0 && ` ${t('via', { names: way.via.join(', ') })}`}
    </Fact>
  )
}

const WithoutCar = ({ way: { withoutCar }, brief }: Told) => {
  const t = useTranslations('way')
  return (
    <Fact picture={withoutCar.answer === 'POSSIBLE' ? 'bus' : 'none'}>
      <b>{t(`withoutCar.${withoutCar.answer}`)}</b> {typeset(withoutCarIn(withoutCar))}
      {!brief && <Bus {...withoutCar} />}
    </Fact>
  )
}

const Bike = ({ way: { bikeMinutes } }: { way: WayFacts_WayFragment }) => {
  const t = useTranslations('way')
  return <Fact picture="bike">{t('bike', { minutes: bikeMinutes ?? 0 })}</Fact>
}

const Winter = ({ way }: { way: WayFacts_WayFragment }) => {
  const t = useTranslations('way')
  if (way.carMinutes === null) return null
  const closed = way.closed.map(({ name, until }) =>
    until === null ? name : t('closedUntil', { name, day: asDay(until) }),
  )
  if (!way.winterRoad) return ` ${t('winterShut')}`
  return (
    <>
      {way.winterCarMinutes !== way.carMinutes &&
        ` ${t('winterCar', { minutes: way.winterCarMinutes ?? 0 })}`}
      {closed.length > 0 && ` ${t('closed', { names: closed.join(', ') })}`}
    </>
  )
}

const Bus = ({ outward, back }: WayFacts_WayFragment['withoutCar']) => {
  const t = useTranslations('way')
  const time = (at: number) => asTime(at)
  return (
    <>
      {outward && (
        <>
          <br />
          {t('outward', {
            from: outward.fromStop,
            leaves: time(outward.leaves),
            to: outward.toStop,
            arrives: time(outward.arrives),
          })}
        </>
      )}
      {back && (
        <>
          <br />
          {t('back', { from: back.fromStop, leaves: time(back.leaves) })}
        </>
      )}
    </>
  )
}

/** How minutes are worked out, and whether somebody checked it. */
const Estimate = () => {
  const t = useTranslations('way')
  const { carKmh, bikeKmh, winterHundredths, windingHundredths, verified } = defaultTravelPolicy
  return (
    <>
      <p>
        {t('estimate', {
          car: carKmh,
          bike: bikeKmh,
          winter: winterHundredths - 100,
          winding: windingHundredths - 100,
        })}
        {!verified && ` ${t('estimateUnverified')}`}
      </p>
      <p>{t('places')}</p>
      <p>{t('heights')}</p>
    </>
  )
}

/** Where the figures of a way come from. */
export const WaySources = ({ way: masked }: { way: FragmentType<typeof WayFacts_way> }) => {
  const t = useTranslations('way')
  const { carMinutes, bikeMinutes, closed, timetableSource, timetableDay, handLines } = readFragment(
    WayFacts_way,
    masked,
  )
  return (
    <details className={styles.sources}>
      <summary>{t('sources')}</summary>
      {(carMinutes ?? bikeMinutes) !== null && <Estimate />}
      {closed
        .filter(({ source }) => source !== '')
        .map(({ name, source }) => (
          <p key={name}>
            {t.rich('closureSource', {
              name,
              source: () => <span lang={langOfFrench()}>{typeset(source)}</span>,
            })}
          </p>
        ))}
      {timetableDay === null && <p>{t('noTimetable')}</p>}
      {timetableSource !== null && timetableDay !== null && (
        <p>
          {t.rich('timetable', {
            source: () => <span lang={langOfFrench()}>{timetableSource}</span>,
            day: asDay(timetableDay as Day),
          })}
        </p>
      )}
      {handLines.map(({ line, source, enteredOn }) => (
        <p key={`${line} ${source}`}>
          {t.rich('handLine', {
            line,
            source: () => <span lang={langOfFrench()}>{typeset(source)}</span>,
            day: asDay(enteredOn as Day),
          })}
        </p>
      ))}
    </details>
  )
}
