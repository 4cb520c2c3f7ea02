import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { asPeriod, inFull } from '../../messages/formats.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './opportunity-heading.module.css'
import { atCommune } from './wording.ts'

const OpportunityHeading_opportunity = graphql(`
  fragment OpportunityHeading_opportunity on PublicOpportunity {
    state
    title
    places
    startsOn
    comingPeriod
    advisersOnlyUntil
    commune {
      name
    }
  }
`)

/** The trade in plain words, where and when; what is to come stands in a dashed line. */
export const OpportunityHeading = ({
  opportunity,
}: {
  opportunity: FragmentType<typeof OpportunityHeading_opportunity>
}) => {
  const t = useTranslations()
  const { state, title, places, startsOn, comingPeriod, advisersOnlyUntil, commune } = readFragment(
    OpportunityHeading_opportunity,
    opportunity,
  )
  const at = atCommune(commune.name)
  return (
    <>
      <header className={styles.head}>
        <h1 lang={langOfFrench()}>{title}</h1>
        <p className="lead">
          {startsOn === null
            ? t('detail.placesOnly', { places, at })
            : t('detail.placesFrom', { places, at, start: inFull(startsOn) })}
        </p>
      </header>
      {state === 'COMING' && (
        <section className={styles.coming}>
          <h2>{t('detail.comingTitle')}</h2>
          <p>
            {t('detail.comingText', {
              period: comingPeriod === null ? t('card.comingSoon') : asPeriod(comingPeriod),
            })}
          </p>
        </section>
      )}
      {advisersOnlyUntil !== null && (
        <p className={styles.notice}>{t('detail.advisersOnly', { day: inFull(advisersOnlyUntil) })}</p>
      )}
    </>
  )
}
