import {
  type SearchHours,
  type SearchMeans,
  type SearchStart,
  searchHoursWords,
  searchMeansWords,
  searchStartWords,
} from '@cordee/domain/opportunity/public-search'
import type { ReactNode } from 'react'
import type { OpportunitiesPageQuery } from '../../gql/graphql.ts'
import { tradeName } from '../../messages/domain-names.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './filter-bar.module.css'
import { communeChoices, tradeChoices, withCount } from './filter-counts.ts'
import { filterEntries, type ListFilters, listAddress, MINUTE_CHOICES, NO_FILTER } from './list-filters.ts'

type Props = {
  list: OpportunitiesPageQuery['publicOpportunities']
  filters: ListFilters
  /** Nothing is in the valley that was asked. */
  elsewhere: boolean
  /** The commune that was meant, once its name is known. */
  communeName: string | null
  /** The valley that was meant. */
  valley: string | null
}

type Link = { readonly label: string; readonly to: ListFilters }

const Removable = ({ name, without }: { name: string; without: ListFilters }) => {
  const t = useTranslations('list')
  return (
    <li>
      <a className={styles.chosen} href={listAddress(without)} aria-label={t('remove', { name })}>
        {name}
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" />
        </svg>
      </a>
    </li>
  )
}

const Choices = ({
  name,
  links,
  open = false,
  children,
}: {
  name: string
  links: readonly Link[]
  /** Without it another choice means nothing: it is asked at once. */
  open?: boolean
  children?: ReactNode
}) => (
  <details className={styles.choice} name="filtre" open={open}>
    <summary>{name}</summary>
    <div className={styles.open}>
      <ul>
        {links.map(({ label, to }) => (
          <li key={label}>
            <a href={listAddress(to)}>{label}</a>
          </li>
        ))}
      </ul>
      {children}
    </div>
  </details>
)

/** A box to write in, in which the other choices are kept. */
const Typed = ({ name, label, kept }: { name: string; label: string; kept: ListFilters }) => {
  const t = useTranslations('list')
  return (
    <form action={listAddress(NO_FILTER)} method="get" className={styles.search}>
      {filterEntries(kept).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <label htmlFor={name}>{label}</label>
      <div>
        <input
          id={name}
          name={name}
          autoComplete={name === 'ou' ? 'address-level2' : 'off'}
          required
          maxLength={60}
        />
        <button type="submit">{t('search')}</button>
      </div>
    </form>
  )
}

const codesOf = <Code extends string>(labels: Readonly<Record<Code, string>>): Code[] =>
  Object.keys(labels) as Code[]

/** Filters as words: those that are on can be removed, the others open a list of links. */
export const FilterBar = ({ list, filters, elsewhere, communeName, valley }: Props) => {
  const t = useTranslations('list')
  const { trade, hours, start, means, minutes, winter } = filters
  const usualWay = means === NO_FILTER.means && minutes === NO_FILTER.minutes
  const word = useTranslations('words')
  const way = (to: SearchMeans, within: number) => t('way', { minutes: within, means: word(`means.${to}`) })
  return (
    <section className={styles.bar} aria-label={t('filters')}>
      <ul className={styles.words}>
        {communeName !== null && (
          <Removable name={communeName} without={{ ...NO_FILTER, trade, hours, start }} />
        )}
        {valley !== null && <Removable name={valley} without={{ ...filters, valley: null }} />}
        {!usualWay && (
          <Removable
            name={way(means, minutes)}
            without={{ ...filters, means: NO_FILTER.means, minutes: NO_FILTER.minutes }}
          />
        )}
        {winter && <Removable name={t('winter')} without={{ ...filters, winter: false }} />}
        {trade !== null && <Removable name={tradeName(trade)} without={{ ...filters, trade: null }} />}
        {hours !== null && <Removable name={word(`hours.${hours}`)} without={{ ...filters, hours: null }} />}
        {start !== null && <Removable name={word(`start.${start}`)} without={{ ...filters, start: null }} />}
      </ul>
      {communeName === null ? (
        <Choices
          name={t('addCommune')}
          open={!usualWay || winter}
          links={communeChoices(list, elsewhere).map(({ code, name, openings }) => ({
            label: withCount(name, openings),
            to: { ...filters, commune: code, place: null },
          }))}
        >
          <Typed name="ou" label={t('otherCommune')} kept={{ ...filters, place: null }} />
        </Choices>
      ) : (
        <Choices
          name={t('addWay')}
          links={[
            ...codesOf<SearchMeans>(searchMeansWords)
              .filter((code) => code !== means)
              .map((code) => ({ label: way(code, minutes), to: { ...filters, means: code } })),
            ...MINUTE_CHOICES.filter((choice) => choice !== minutes).map((choice) => ({
              label: way(means, choice),
              to: { ...filters, minutes: choice },
            })),
            ...(winter || means !== 'CAR' ? [] : [{ label: t('winter'), to: { ...filters, winter: true } }]),
          ]}
        />
      )}
      {trade === null && (
        <Choices
          name={t('addTrade')}
          links={tradeChoices(list, elsewhere).map(({ code, name, openings }) => ({
            label: withCount(tradeName(code, name), openings),
            to: { ...filters, trade: code, work: null },
          }))}
        >
          <Typed name="quoi" label={t('otherTrade')} kept={{ ...filters, work: null }} />
        </Choices>
      )}
      {hours === null && (
        <Choices
          name={t('addHours')}
          links={codesOf<SearchHours>(searchHoursWords).map((code) => ({
            label: word(`hours.${code}`),
            to: { ...filters, hours: code },
          }))}
        />
      )}
      {start === null && (
        <Choices
          name={t('addStart')}
          links={codesOf<SearchStart>(searchStartWords).map((code) => ({
            label: word(`start.${code}`),
            to: { ...filters, start: code },
          }))}
        />
      )}
    </section>
  )
}
