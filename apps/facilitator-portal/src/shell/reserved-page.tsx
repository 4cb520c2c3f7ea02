import { EmptyState } from '@cordee/ui/empty-state'
import { LinkButton } from '@cordee/ui/link-button'
import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'

/** A place this account does not enter: who does, and the way back. */
export const ReservedPage = () => {
  const t = useTranslations('shell')
  return (
    <>
      <title>{t('documentTitle', { page: t('reservedTitle') })}</title>
      <PageHeader title={t('reservedTitle')} />
      <EmptyState
        title={t('reservedText')}
        actions={
          <LinkButton href="/" tone="primary">
            {t('errorBack')}
          </LinkButton>
        }
      >
        <p>{t('reservedHint')}</p>
      </EmptyState>
    </>
  )
}
