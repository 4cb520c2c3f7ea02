import { useQuery } from '@apollo/client/react'
import { LinkButton } from '@cordee/ui/link-button'
import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { BusesQuery } from '../features/organisation/bus-acts.ts'
import { BusLines } from '../features/organisation/bus-lines.tsx'
import { PageTitle } from '../shell/page-title.tsx'

export const BusLinesPage = () => {
  const t = useTranslations('buses')
  const query = useQuery(BusesQuery)
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href="/structure">{t('carrier')}</LinkButton>}
      />
      <Loaded query={query} skeleton={<CardsSkeleton cards={2} />}>
        {(data) => <BusLines {...data} />}
      </Loaded>
    </>
  )
}
