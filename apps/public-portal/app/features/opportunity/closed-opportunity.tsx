import { useTranslations } from 'use-intl'
import { atCommune } from './wording.ts'

/** Nothing more is said of a position that closed. */
export const ClosedOpportunity = ({ title, communeName }: { title: string; communeName: string }) => {
  const t = useTranslations('detail')
  return (
    <header className="prose">
      <h1>{t('closedTitle')}</h1>
      <p>{t('closedText', { title, at: atCommune(communeName) })}</p>
    </header>
  )
}
