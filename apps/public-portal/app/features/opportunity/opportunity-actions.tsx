import { useTranslations } from '../../messages/translate.ts'

type Props = {
  slug: string
  phone: { href: string; label: string } | null
  promise: { name: string; count: number } | null
}

/** Three ways to answer, the telephone first. */
export const OpportunityActions = ({ slug, phone, promise }: Props) => {
  const t = useTranslations()
  return (
    <nav className="buttons" aria-label={t('detail.actions')}>
      {phone !== null && (
        <a className="button" href={phone.href}>
          {t('phone.call', { phone: phone.label })}
        </a>
      )}
      <a className="button-plain" href={`/opportunites/${slug}/etre-rappele`}>
        {t('detail.callBack')}
      </a>
      <a className="button-line" href={`/conseillers?poste=${slug}`}>
        {t('detail.accompanied')}
      </a>
      {promise !== null && <p>{t('detail.promise', promise)}</p>}
    </nav>
  )
}
