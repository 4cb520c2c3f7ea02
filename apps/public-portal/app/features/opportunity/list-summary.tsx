import type { OpportunitiesPageQuery } from '../../gql/graphql.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import { type ListFilters, listAddress, NO_FILTER } from './list-filters.ts'

type Props = {
  list: OpportunitiesPageQuery['publicOpportunities']
  /** Posts to come that awarded contracts will open. */
  drawn: number
  filters: ListFilters
  communeName: string | null
}

/** How many, within which minutes; and, when the search was widened, what could not be kept. */
export const ListSummary = ({ list, drawn, filters, communeName }: Props) => {
  const t = useTranslations('list')
  const { open, coming, givenUp, withinMinutes } = list
  const isFiltered =
    communeName !== null || filters.trade !== null || filters.hours !== null || filters.start !== null
  const asked = { minutes: filters.minutes, means: translate(`words.means.${filters.means}`) }
  const distance =
    withinMinutes === null
      ? t('widenedAnywhere', asked)
      : t('widenedFarther', { ...asked, within: withinMinutes })
  return (
    <div role="status">
      {givenUp.map((given) => (
        <p key={given}>
          <b>{given === 'DISTANCE' ? distance : t(`widened.${given}`)}</b>
        </p>
      ))}
      <p>
        {t.rich('count', { open: open.length, coming: coming.length + drawn, b: (text) => <b>{text}</b> })}{' '}
        {communeName !== null && givenUp.length === 0 && t('within', { ...asked, from: communeName })}{' '}
        {isFiltered && <a href={listAddress(NO_FILTER)}>{t('seeAll')}</a>}
      </p>
    </div>
  )
}
