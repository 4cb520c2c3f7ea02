import { ListenButton } from '../../display/page-tools.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { employerKindName } from '../../messages/domain-names.ts'
import { asDay, asDuration, asEuros } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'
import { Fact, FactList } from './fact-list.tsx'
import { type ListFilters, NO_FILTER, positionAddress } from './list-filters.ts'
import styles from './opportunity-card.module.css'
import { saidAgain } from './said-again.ts'
import { Tag } from './tag.tsx'
import { WayFacts } from './way-facts.tsx'
import { typeset } from './wording.ts'

const OpportunityCard_opportunity = graphql(`
  fragment OpportunityCard_opportunity on PublicOpportunity {
    slug
    title
    places
    commune {
      name
    }
    startsOn
    endsOn
    weeklyMinutes
    timetable
    employerName
    employerKind
    employerKindLabel
    verifiedOn
    advisersOnlyUntil
    wording {
      title
      timetable
    }
    way {
      ...WayFacts_way
    }
  }
`)

export type OpportunityCardProps = {
  opportunity: FragmentType<typeof OpportunityCard_opportunity>
  /** Of an hour, in cents: the floor under every wage. */
  minimumWage: number | null
  /** The choices of the list, which the page of the position leads back to. */
  filters?: ListFilters
}

export const OpportunityCard = ({ opportunity, minimumWage, filters }: OpportunityCardProps) => {
  const t = useTranslations('card')
  const shown = readFragment(OpportunityCard_opportunity, opportunity)
  const { slug, places, commune, startsOn, endsOn } = shown
  const [title, timetable] = [saidAgain(shown, 'title'), saidAgain(shown, 'timetable')]
  const start = startsOn === null ? null : asDay(startsOn)
  return (
    <article className={styles.card} id={slug} data-spoken="">
      <h3 className={styles.title} lang={title.lang}>
        <a href={positionAddress(slug, filters)}>{title.text}</a>
      </h3>
      <p className={styles.tags}>
        <Tag tone="open">
          {shown.verifiedOn === null
            ? t('tag', { places })
            : t('tagVerified', { places, day: asDay(shown.verifiedOn) })}
        </Tag>{' '}
        {shown.advisersOnlyUntil !== null && (
          <Tag tone="advisers">{t('advisers', { day: asDay(shown.advisersOnlyUntil) })}</Tag>
        )}
      </p>
      <FactList>
        <Fact picture="place">{commune.name}</Fact>
        {shown.way !== null && <WayFacts way={shown.way} brief means={(filters ?? NO_FILTER).means} />}
        <Fact picture="calendar">
          {start === null
            ? t('startOpen')
            : endsOn === null
              ? t('from', { start })
              : t('fromTo', { start, end: asDay(endsOn) })}
        </Fact>
        <Fact picture="clock">
          {t('hours', { duration: asDuration(shown.weeklyMinutes) })}
          <br />
          <span lang={timetable.lang}>{typeset(timetable.text)}</span>
        </Fact>
        {minimumWage !== null && <Fact picture="money">{t('pay', { amount: asEuros(minimumWage) })}</Fact>}
        <Fact picture="employer">
          {t('employer', {
            employer: shown.employerName ?? employerKindName(shown.employerKind, shown.employerKindLabel),
          })}
        </Fact>
      </FactList>
      <div className={styles.tools}>
        <ListenButton />
      </div>
    </article>
  )
}
