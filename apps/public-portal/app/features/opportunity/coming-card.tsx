import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { asPeriod } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'
import { type ListFilters, positionAddress } from './list-filters.ts'
import styles from './opportunity-card.module.css'
import { saidAgain } from './said-again.ts'
import { Tag } from './tag.tsx'
import { atCommune } from './wording.ts'

const ComingCard_opportunity = graphql(`
  fragment ComingCard_opportunity on PublicOpportunity {
    slug
    title
    places
    commune {
      name
    }
    comingPeriod
    wording {
      title
    }
  }
`)

type Props = { opportunity: FragmentType<typeof ComingCard_opportunity>; filters?: ListFilters }

/** A position that will open: drawn with a dashed line, and already worth a phone number. */
export const ComingCard = ({ opportunity, filters }: Props) => {
  const t = useTranslations('card')
  const shown = readFragment(ComingCard_opportunity, opportunity)
  const { slug, places, commune, comingPeriod } = shown
  const title = saidAgain(shown, 'title')
  return (
    <article className={styles.coming} id={slug}>
      <h3 className={styles.title} lang={title.lang}>
        <a href={positionAddress(slug, filters)}>{title.text}</a>
      </h3>
      <p className={styles.tags}>
        <Tag tone="coming">{t('notOpenYet')}</Tag>
      </p>
      <p>
        {t('comingText', {
          places,
          at: atCommune(commune.name),
          period: comingPeriod === null ? t('comingSoon') : asPeriod(comingPeriod),
        })}
      </p>
    </article>
  )
}
