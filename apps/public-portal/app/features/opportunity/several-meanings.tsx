import type { OpportunitiesPageQuery } from '../../gql/graphql.ts'
import { tradeName } from '../../messages/domain-names.ts'
import { useTranslations } from '../../messages/translate.ts'
import type { CommuneChoice } from './commune-choice.ts'
import { isWider, tradeChoices, withCount } from './filter-counts.ts'
import { type ListFilters, listAddress } from './list-filters.ts'
import styles from './several-meanings.module.css'

type Trade = { readonly romeCode: string; readonly label: string }

type Props = {
  list: OpportunitiesPageQuery['publicOpportunities']
  filters: ListFilters
  /** Nothing is in the valley that was asked. */
  elsewhere: boolean
  /** What was typed as a place may name no commune, or several. */
  choice: CommuneChoice | null
  /** What was typed as work may be no trade, or several. */
  trades: readonly Trade[] | null
}

/** What was typed and is not one thing: said, with the ways on. */
export const SeveralMeanings = ({ list, filters, elsewhere, choice, trades }: Props) => {
  const t = useTranslations('list')
  const shown = tradeChoices(list, elsewhere)
  const openingsOf = (trade: string) =>
    isWider(list, elsewhere) ? null : (shown.find(({ code }) => code === trade)?.openings ?? 0)
  return (
    <>
      {choice?.kind === 'none' && <p role="status">{t('communeUnknown', { name: filters.place ?? '' })}</p>}
      {choice?.kind === 'several' && (
        <div role="status">
          <p>{t('communeMany')}</p>
          <ul className={styles.choices}>
            {choice.communes.map(({ code, name }) => (
              <li key={code}>
                <a href={listAddress({ ...filters, place: null, commune: code })}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {trades?.length === 0 && <p role="status">{t('tradeUnknown', { name: filters.work ?? '' })}</p>}
      {trades !== null && trades.length > 1 && (
        <div role="status">
          <p>{t('tradeMany', { name: filters.work ?? '' })}</p>
          <ul className={styles.choices}>
            {trades.map(({ romeCode, label }) => (
              <li key={romeCode}>
                <a href={listAddress({ ...filters, work: null, trade: romeCode })}>
                  {withCount(tradeName(romeCode, label), openingsOf(romeCode))}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
