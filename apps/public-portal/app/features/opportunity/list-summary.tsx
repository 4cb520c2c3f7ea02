import type { OpportunitiesPageQuery } from '../../gql/graphql.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import { type ListFilters, listAddress, NO_FILTER } from './list-filters.ts'

type List = OpportunitiesPageQuery['publicOpportunities']

type Props = {
  list: List
  filters: ListFilters
  communeName: string | null
  /** Nothing is in the valley that was asked. */
  elsewhere: boolean
}

const asked = ({ minutes, means }: ListFilters) => ({ minutes, means: translate(`words.means.${means}`) })

/** How many, within which minutes; and, when the search was widened, what could not be kept. */
export const ListSummary = ({ list, filters, communeName, elsewhere }: Props) => {
  const t = useTranslations('list')
  const { open, coming, drawn, givenUp, withinMinutes } = list
  const isFiltered =
    communeName !== null ||
    filters.valley !== null ||
    filters.trade !== null ||
    filters.hours !== null ||
    filters.start !== null
  const distance =
    withinMinutes === null
      ? t('widenedAnywhere', asked(filters))
      : t('widenedFarther', { ...asked(filters), within: withinMinutes })
  const waitsForPlace =
    communeName === null &&
    (filters.means !== NO_FILTER.means || filters.minutes !== NO_FILTER.minutes || filters.winter)
  return (
    <div role="status">
      {waitsForPlace && (
        <p>
          <b>{t('sayWhere')}</b>
        </p>
      )}
      {elsewhere && (
        <p>
          <b>{t('valleyNoneOpen')}</b>
        </p>
      )}
      {givenUp.map((given) => (
        <p key={given}>
          <b>{given === 'DISTANCE' ? distance : t(`widened.${given}`)}</b>
        </p>
      ))}
      <p>
        {t.rich('count', {
          open: open.length,
          coming: coming.length + drawn.length,
          b: (text) => <b>{text}</b>,
        })}{' '}
        {communeName !== null &&
          givenUp.length === 0 &&
          t('within', { ...asked(filters), from: communeName })}{' '}
        {isFiltered && <a href={listAddress(NO_FILTER)}>{t('seeAll')}</a>}
      </p>
    </div>
  )
}

/** The same of what is to come: what of the search could not be kept there. */
export const ComingWidened = ({ list, filters, elsewhere }: Omit<Props, 'communeName'>) => {
  const t = useTranslations('list')
  const { comingGivenUp, comingWithinMinutes } = list
  const wish = asked(comingGivenUp.includes('MEANS') ? { ...filters, means: 'CAR' } : filters)
  const distance =
    comingWithinMinutes === null
      ? t('comingAnywhere', wish)
      : t('comingFarther', { ...wish, within: comingWithinMinutes })
  const sentences = [
    ...(elsewhere ? [t('valleyNoneComing')] : []),
    ...comingGivenUp.map((given) => (given === 'DISTANCE' ? distance : t(`comingWidened.${given}`))),
  ]
  return sentences.map((sentence) => (
    <p key={sentence}>
      <b>{sentence}</b>
    </p>
  ))
}
