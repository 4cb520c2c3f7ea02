import type { RomeCode } from '@cordee/domain/kernel/identifiers'
import { tradePlainLabel } from '@cordee/domain/opportunity/trades'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './filter-bar.module.css'
import { type ListFilters, listAddress, NO_FILTER } from './list-filters.ts'

const FilterBar_query = graphql(`
  fragment FilterBar_query on Query {
    publicTrades {
      romeCode
      label
      openings
    }
    publicCommunes {
      code
      name
      openings
    }
  }
`)

type Props = {
  query: FragmentType<typeof FilterBar_query>
  filters: ListFilters
  /** The commune that was meant, once its name is known. */
  communeName: string | null
}

const Removable = ({ name, without }: { name: string; without: ListFilters }) => {
  const t = useTranslations('list')
  return (
    <a className={styles.chosen} href={listAddress(without)} aria-label={t('remove', { name })}>
      {name}
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" />
      </svg>
    </a>
  )
}

/** Filters as words: those that are on can be removed, the others open a list of links. */
export const FilterBar = ({ query, filters, communeName }: Props) => {
  const t = useTranslations('list')
  const { publicTrades: trades, publicCommunes: communes } = readFragment(FilterBar_query, query)
  const tradeName = filters.trade === null ? null : tradePlainLabel(filters.trade as RomeCode)
  return (
    <section className={styles.bar} aria-label={t('filters')}>
      {(communeName !== null || tradeName !== null) && (
        <ul className={styles.words}>
          {communeName !== null && (
            <li>
              <Removable name={communeName} without={{ ...filters, commune: null, place: null }} />
            </li>
          )}
          {tradeName !== null && (
            <li>
              <Removable name={tradeName} without={{ ...filters, trade: null }} />
            </li>
          )}
        </ul>
      )}
      {communeName === null && (
        <details className={styles.choice} name="filtre">
          <summary>{t('addCommune')}</summary>
          <div className={styles.open}>
            <p>{t('communeChoice')}</p>
            <ul>
              {communes.map(({ code, name, openings }) => (
                <li key={code}>
                  <a href={listAddress({ ...filters, commune: code, place: null })}>
                    {name} ({openings})
                  </a>
                </li>
              ))}
            </ul>
            <form action={listAddress(NO_FILTER)} method="get" className={styles.search}>
              {filters.trade !== null && <input type="hidden" name="metier" value={filters.trade} />}
              <label htmlFor="ou">{t('otherCommune')}</label>
              <div>
                <input id="ou" name="ou" autoComplete="address-level2" required maxLength={60} />
                <button type="submit">{t('search')}</button>
              </div>
            </form>
          </div>
        </details>
      )}
      {tradeName === null && (
        <details className={styles.choice} name="filtre">
          <summary>{t('addTrade')}</summary>
          <div className={styles.open}>
            <p>{t('tradeChoice')}</p>
            <ul>
              {trades.map(({ romeCode, label, openings }) => (
                <li key={romeCode}>
                  <a href={listAddress({ ...filters, trade: romeCode })}>
                    {label} ({openings})
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </section>
  )
}
