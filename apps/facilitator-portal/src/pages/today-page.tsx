import { formatDayLong } from '@cordee/domain/kernel/day'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cluster, Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'
import { useCan } from '../display/permissions.tsx'
import { useToday } from '../display/today.tsx'
import { FirstSteps } from '../features/reporting/first-steps.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Board } from './today/board.tsx'

/** Who administers has no day of calls: the doors of their own. */
const Administration = () => {
  const t = useTranslations('today')
  return (
    <EmptyState
      title={t('administration')}
      actions={
        <Cluster>
          <LinkButton href="/comptes">{t('administrationAccounts')}</LinkButton>
          <LinkButton href="/programme">{t('administrationProgramme')}</LinkButton>
          <LinkButton href="/confidentialite">{t('administrationPrivacy')}</LinkButton>
        </Cluster>
      }
    >
      <p>{t('administrationText')}</p>
    </EmptyState>
  )
}

export const TodayPage = () => {
  const t = useTranslations('today')
  const day = useToday()
  const mayAct = useCan('request:read')
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} aside={formatDayLong(day)} />
      <Stack>
        <FirstSteps />
        {mayAct ? <Board /> : <Administration />}
      </Stack>
    </>
  )
}
