import type { SearchMeans } from '@cordee/domain/opportunity/public-search'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { tradeName } from '../../messages/domain-names.ts'
import { asPeriod } from '../../messages/formats.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './opportunity-card.module.css'
import { Tag } from './tag.tsx'
import { atCommune } from './wording.ts'

const DrawnCard_position = graphql(`
  fragment DrawnCard_position on PublicComingPosition {
    key
    title
    trade {
      romeCode
    }
    places
    period
    companyName
    works
    carMinutes
    bikeMinutes
    commune {
      name
    }
  }
`)

type Props = {
  position: FragmentType<typeof DrawnCard_position>
  /** How the visitor moves. Without a car: no bus is known before a day is, the minutes are those of a car. */
  means?: SearchMeans
}

/** A post that an awarded contract will open, before any advertisement: it is already worth a phone number. */
export const DrawnCard = ({ position, means = 'CAR' }: Props) => {
  const t = useTranslations('card')
  const {
    key,
    title: label,
    trade,
    places,
    period,
    companyName,
    works,
    carMinutes,
    bikeMinutes,
    commune,
  } = readFragment(DrawnCard_position, position)
  const title = tradeName(trade.romeCode, label)
  const at = atCommune(commune.name)
  const byBike = means === 'BIKE'
  const minutes = (byBike ? bikeMinutes : carMinutes) ?? 0
  return (
    <article className={styles.coming} id={`a-venir-${key}`}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.tags}>
        <Tag tone="coming">{t('notOpenYet')}</Tag>
      </p>
      <p>{t('comingPlace', { places, at, period: period === null ? t('comingSoon') : asPeriod(period) })}</p>
      {works !== null && <p>{t.rich('comingFor', { works, fr: inFrench })}</p>}
      {companyName !== null && <p>{t('comingWith', { company: companyName })}</p>}
      {minutes > 0 && <p>{t(byBike ? 'comingBike' : 'comingCar', { minutes })}</p>}
      <p>
        <a className="button-plain" href={addressOf(`/je-cherche?avenir=${key}`)}>
          {t('comingLeave')}
          <span className="visually-hidden">{t('comingLeaveFor', { title, at })}</span>
        </a>
      </p>
    </article>
  )
}
