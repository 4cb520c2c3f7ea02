import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'
import { HoursWorkbench } from '../features/placement/hours-workbench.tsx'
import { PageTitle } from '../shell/page-title.tsx'

export const HoursPage = () => {
  const t = useTranslations('hours')
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} />
      <HoursWorkbench />
    </>
  )
}
