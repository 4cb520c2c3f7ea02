import type { AdviserDeskQuery } from '../../gql/holder/graphql.ts'
import { asDay, asPeriod } from '../../messages/formats.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'
import { FollowedCard } from './followed-card.tsx'
import { inHours } from './hours-line.tsx'

type Position = AdviserDeskQuery['offeredPositions'][number]

const PositionCard = ({ position }: { position: Position }) => {
  const t = useTranslations('adviser')
  const { id, slug, title, communeName, places, weeklyMinutes, startsOn, comingPeriod } = position
  const day = startsOn === null ? 'none' : t('from', { day: asDay(startsOn) })
  const when = comingPeriod === null ? day : asPeriod(comingPeriod)
  return (
    <li className={position.reservedUntil === null ? styles.card : `${styles.card} ${styles.attention}`}>
      <h3>
        <a href={addressOf(`/opportunites/${slug}`)} lang={langOfFrench()}>
          {title}
        </a>
      </h3>
      <p>
        {t('position', {
          commune: communeName,
          places,
          hours: inHours(weeklyMinutes),
          when,
        })}
        {position.drivingLicence && ` ${t('licence')}`}
      </p>
      {position.reservedUntil !== null && (
        <p>{t('reserved', { day: asDay(position.reservedUntil), left: position.reservedDays ?? 0 })}</p>
      )}
      <a className="button-plain" href={addressOf(`/lien/orienter?poste=${id}`)}>
        {t('refer')}
      </a>
    </li>
  )
}

/** An adviser's list: who waits for what, then the positions, those still reserved to advisers first. */
export const AdviserDesk = ({ desk }: { desk: AdviserDeskQuery }) => {
  const t = useTranslations('adviser')
  return (
    <>
      <section className={styles.section}>
        <h2>{t('positionsTitle')}</h2>
        {desk.offeredPositions.length === 0 && <p>{t('noPosition')}</p>}
        <ul className={`${styles.cards} ${styles.pair}`}>
          {desk.offeredPositions.map((each) => (
            <PositionCard key={each.id} position={each} />
          ))}
        </ul>
        <p>
          <a className="button-line" href={addressOf('/lien/orienter')}>
            {t('referNone')}
          </a>
        </p>
      </section>
      <section className={styles.section}>
        <h2>{t('followedTitle')}</h2>
        {desk.followedReferrals === undefined ? (
          <>
            <p>{t('codeToRead')}</p>
            <p>
              <a className="button-line" href={addressOf('/lien/telephone')}>
                {t('giveCode')}
              </a>
            </p>
          </>
        ) : desk.followedReferrals.length === 0 ? (
          <p>{t('noFollowed')}</p>
        ) : (
          <ul className={`${styles.cards} ${styles.pair}`}>
            {desk.followedReferrals.map((each) => (
              <FollowedCard key={each.id} referral={each} />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
