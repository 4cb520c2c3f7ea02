import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import { callBackAddress, type ListFilters } from './list-filters.ts'
import styles from './opportunity-actions.module.css'

type Props = {
  slug: string
  /** The choices of the list one comes from. */
  filters: ListFilters
  phone: { href: string; label: string } | null
  promise: { name: string; count: number } | null
}

/** Three ways to answer, the telephone first; the first two stay under the thumb while one reads. */
export const OpportunityActions = ({ slug, filters, phone, promise }: Props) => {
  const t = useTranslations()
  return (
    <>
      <nav className={styles.calls} aria-label={t('detail.actions')}>
        {phone !== null && (
          <a className="button" href={phone.href}>
            {t('phone.call', { phone: phone.label })}
          </a>
        )}
        <a className="button-plain" href={callBackAddress(slug, filters)}>
          {t('detail.callBack')}
        </a>
      </nav>
      <div className={styles.other}>
        <a className="button-line" href={addressOf(`/conseillers?poste=${slug}`)}>
          {t('detail.accompanied')}
        </a>
        {promise !== null && <p>{t('detail.promise', promise)}</p>}
      </div>
    </>
  )
}
