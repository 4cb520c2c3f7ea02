import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { asPeriod, inFull } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './opportunity-heading.module.css'
import { saidAgain } from './said-again.ts'
import { atCommune } from './wording.ts'

const OpportunityHeading_opportunity = graphql(`
  fragment OpportunityHeading_opportunity on PublicOpportunity {
    state
    title
    places
    startsOn
    comingPeriod
    advisersOnlyUntil
    wording {
      title
    }
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
  const shown = readFragment(OpportunityHeading_opportunity, opportunity)
  const { state, places, startsOn, comingPeriod, advisersOnlyUntil, commune, wording } = shown
  const title = saidAgain(shown, 'title')
  const at = atCommune(commune.name)
  return (
    <>
      <header className={styles.head}>
        <h1 lang={title.lang}>{title.text}</h1>
        {wording !== null && wording.title === null && <p>{t('detail.titleNotSaid')}</p>}
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
