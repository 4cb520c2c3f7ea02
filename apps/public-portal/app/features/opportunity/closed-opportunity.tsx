import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './closed-opportunity.module.css'
import { OpportunityCard, type OpportunityCardProps } from './opportunity-card.tsx'
import { atCommune } from './wording.ts'

type Props = {
  title: string
  communeName: string
  nearest: readonly (OpportunityCardProps['opportunity'] & { slug: string })[]
  minimumWage: number | null
}

/** Nothing more is said of a position that closed, but where else to look. */
export const ClosedOpportunity = ({ title, communeName, nearest, minimumWage }: Props) => {
  const t = useTranslations()
  return (
    <>
      <header className="prose">
        <h1>{t('detail.closedTitle')}</h1>
        <p>{t('detail.closedText', { title, at: atCommune(communeName) })}</p>
      </header>
      {nearest.length > 0 && <h2>{t('detail.closedNearest')}</h2>}
      <div className={styles.cards}>
        {nearest.map((near) => (
          <OpportunityCard key={near.slug} opportunity={near} minimumWage={minimumWage} />
        ))}
      </div>
      <p>
        <a href={addressOf('/opportunites')}>{t('list.seeAll')}</a>
      </p>
    </>
  )
}
