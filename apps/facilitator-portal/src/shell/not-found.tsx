import { EmptyState } from '@cordee/ui/empty-state'
import { LinkButton } from '@cordee/ui/link-button'
import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'

/** Not there or not visible: the same answer. */
export const NotFoundPage = () => {
  const t = useTranslations('shell')
  return (
    <>
      <title>{t('documentTitle', { page: t('notFoundTitle') })}</title>
      <PageHeader title={t('notFoundTitle')} />
      <EmptyState
        title={t('notFoundText')}
        actions={
          <LinkButton href="/" tone="primary">
            {t('errorBack')}
          </LinkButton>
        }
      />
    </>
  )
}
