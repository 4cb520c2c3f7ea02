import type { ReactNode } from 'react'
import { useTranslations } from '../../messages/translate.ts'
import styles from './closed-opportunity.module.css'
import { filterEntries, type ListFilters, listAddress } from './list-filters.ts'
import { OpportunityCard, type OpportunityCardProps } from './opportunity-card.tsx'
import type { Said } from './said-again.ts'
import { atCommune } from './wording.ts'

type Props = {
  title: Said
  communeName: string
  nearest: readonly (OpportunityCardProps['opportunity'] & { slug: string })[]
  minimumWage: number | null
  /** The choices of the list one comes from. */
  filters: ListFilters
}

/** Nothing more is said of a position that closed, but where else to look. */
export const ClosedOpportunity = ({ title, communeName, nearest, minimumWage, filters }: Props) => {
  const t = useTranslations()
  const isFiltered = filterEntries(filters).length > 0
  return (
    <>
      <header className="prose">
        <h1>{t('detail.closedTitle')}</h1>
        <p>
          {t.rich('detail.closedText', {
            title: title.text,
            at: atCommune(communeName),
            fr: (words: ReactNode) => <span lang={title.lang}>{words}</span>,
          })}
        </p>
      </header>
      {nearest.length > 0 && <h2>{t('detail.closedNearest')}</h2>}
      <div className={styles.cards}>
        {nearest.map((near) => (
          <OpportunityCard key={near.slug} opportunity={near} minimumWage={minimumWage} filters={filters} />
        ))}
      </div>
      <p>
        <a href={listAddress(filters)}>{t(isFiltered ? 'detail.back' : 'list.seeAll')}</a>
      </p>
    </>
  )
}
